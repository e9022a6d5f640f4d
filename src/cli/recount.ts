import type { Command } from "commander";
import { now } from "../config.ts";
import { createPipeline, type Pipeline, type Recounted } from "../pipeline.ts";
import type { Store } from "../store/contract.ts";
import { type DatabaseOptions, onDatabase, withStore } from "./database.ts";
import { print } from "./lines.ts";

/** Articles that are listed at once. */
const LISTED = 200;

export function recountCommand(program: Command): Command {
  const command = program
    .command("recount")
    .description(
      "Record what an older Stemma did not of the revisions it took in, claim events and the wordings by which the search finds " +
        "claims, article by article: it may be stopped and begun again at any time, and changes nothing that is on record.",
    );
  return onDatabase(command).action((options: DatabaseOptions) =>
    withStore(options, async (store) => {
      const { articles, events, wordings } = await recountAll(store, createPipeline(store, now), print);
      process.stderr.write(
        `${events} events and ${wordings} wordings of ${articles} articles are recorded that were not.\n`,
      );
    }),
  );
}

/** Recounts every article that has more than one revision; those that lacked any are reported. */
export async function recountAll(
  store: Pick<Store, "latest" | "articles">,
  pipeline: Pick<Pipeline, "recount">,
  report: (line: Recounted) => Promise<void> | void,
): Promise<{ articles: number; events: number; wordings: number }> {
  const version = (await store.latest())?.version ?? 0;
  const sum = { articles: 0, events: 0, wordings: 0 };
  for (let cursor: string | undefined; ; ) {
    const { items, next } = await store.articles(version, { limit: LISTED, cursor });
    for (const { article, revisions } of items) {
      if (revisions < 2) continue;
      const done = await pipeline.recount(article.id);
      if (done.version === null) continue;
      sum.articles += 1;
      sum.events += done.events;
      sum.wordings += done.wordings;
      await report(done);
    }
    if (next === null) return sum;
    cursor = next;
  }
}
