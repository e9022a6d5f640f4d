import type { Command } from "commander";
import { now, readConfig } from "../../config.ts";
import { readers } from "../../journey/readers.ts";
import { Mistake } from "../../model/problem.ts";
import { createPipeline } from "../../pipeline.ts";
import type { Store } from "../../store/contract.ts";
import { type DatabaseOptions, onDatabase, withStore } from "../database.ts";
import { linesIn, print, refuse } from "../lines.ts";
import { watchOf } from "./watched.ts";

interface RunOptions extends DatabaseOptions {
  readonly once?: true;
  readonly gap: string;
  readonly atOnce: string;
  readonly contact?: string;
  readonly allowHost?: readonly string[];
}

export function watchCommand(program: Command): Command {
  const command = program
    .command("watch")
    .description("Look at feeds and pages again and again, and take in what changes.");
  const own = (name: string, description: string) =>
    onDatabase(command.command(name).description(description));

  own(
    "add",
    "Watch feeds (RSS, Atom, JSON Feed, sitemaps) or pages; - reads URLs from standard input, a line each.",
  )
    .argument("<urls...>", "what to watch")
    .option("--publisher <name>", "the outlet, where the feed does not tell it rightly")
    .action((urls: string[], options: DatabaseOptions & { publisher?: string }) =>
      withStore(options, (store) => add(store, urls, options.publisher), { begin: true }),
    );
  own("list", "The watches, a JSON line each.").action((options: DatabaseOptions) =>
    withStore(options, list),
  );
  own("remove", "Watch no more, nor what a feed led to; what was taken in stays.")
    .argument("<urls...>", "URLs or ids of watches")
    .option("--alone", "keep watching what a feed led to")
    .action((urls: string[], options: DatabaseOptions & { alone?: true }) =>
      withStore(options, (store) => remove(store, urls, options.alone === true)),
    );
  own("run", "Look at what is due, until stopped; several may run over one PostgreSQL database.")
    .option("--once", "end when nothing is due any more")
    .option("--gap <seconds>", "the least time between two requests to one host", "1")
    .option("--at-once <n>", "looks under way at once", "256")
    .option("--contact <address>", "where you can be reached; servers are told (STEMMA_CONTACT)")
    .option(
      "--allow-host <hosts...>",
      "hosts, or host:port, to fetch from although they are private (STEMMA_ALLOW_HOSTS)",
    )
    .action((options: RunOptions) => withStore(options, (store) => run(store, options)));
  return command;
}

async function add(store: Store, urls: readonly string[], publisher: string | undefined): Promise<void> {
  for await (const url of named(urls)) {
    try {
      const one = watchOf(url, publisher === undefined ? {} : { publisher }, now());
      const added = await store.watches.add([one]);
      await print({ watch: one.id, url: one.url, outcome: added.length > 0 ? "added" : "unchanged" });
    } catch (error) {
      if (!(error instanceof Mistake) || error.code !== "invalid") throw error;
      await print({ watch: null, url, outcome: "refused", reason: error.message });
      refuse(url, error.message);
    }
  }
}

/** The URLs given, and those on standard input where `-` is. */
async function* named(urls: readonly string[]): AsyncGenerator<string> {
  for (const url of urls)
    if (url !== "-") yield url;
    else for await (const { line } of linesIn("-")) yield line.trim();
}

async function list(store: Store): Promise<void> {
  let cursor: string | undefined;
  do {
    const { items, next } = await store.watches.list({ limit: 500, cursor }, {});
    for (const item of items) await print(item);
    cursor = next ?? undefined;
  } while (cursor !== undefined);
}

async function remove(store: Store, given: readonly string[], alone: boolean): Promise<void> {
  for (const one of given) {
    const id = /^wat_[0-9a-f]+$/.test(one) ? one : URL.canParse(one) ? watchOf(one, {}, now()).id : one;
    const removed = await store.watches.remove(id, alone);
    await print({ watch: id, removed });
    if (removed === 0) refuse(one, "It is not watched; `stemma watch list` tells what is.");
  }
}

function whole(given: string, name: string, least: number): number {
  const number = Number(given);
  if (Number.isFinite(number) && number >= least) return number;
  throw new Mistake("invalid", `${name} has to be a number of at least ${least}; it is ${given}.`);
}

/** When something will be due again, for who wonders why nothing was looked at. */
async function whenDue(store: Store): Promise<string> {
  const next = await store.watches.next();
  return next === null
    ? "Nothing is watched; `stemma watch add` puts a feed or a page on the list.\n"
    : `The next look is due at ${next}; \`stemma watch list\` tells what each one waits for.\n`;
}

async function run(store: Store, options: RunOptions): Promise<void> {
  const config = readConfig(process.env);
  const contact = options.contact ?? config.STEMMA_CONTACT;
  const manner = {
    once: options.once === true,
    gap: whole(options.gap, "--gap", 0) * 1000,
    atOnce: Math.floor(whole(options.atOnce, "--at-once", 1)),
  };
  if (contact === undefined)
    process.stderr.write(
      "Servers are not told whom to write to when something is wrong; give --contact or STEMMA_CONTACT.\n",
    );
  const stop = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stop.abort());
  const beside = readers();
  try {
    // No other command waits for the library that fetches.
    const { watch } = await import("./watching.ts");
    const tally = await watch(
      store,
      createPipeline(store, now, beside.reader),
      {
        STEMMA_CONTACT: contact,
        STEMMA_ALLOW_HOSTS: [...config.STEMMA_ALLOW_HOSTS, ...(options.allowHost ?? [])],
      },
      manner,
      ({ outcome, settled: { now, publication } }, { id, url }) => {
        if (outcome === "same" || outcome === "robots") return;
        const { article = null, status = null, fault = null, target = null } = now;
        void print({
          watch: id,
          url,
          outcome,
          ...(outcome === "led" ? { target } : {}),
          article,
          status,
          fault,
          publication: publication?.kind ?? null,
        });
      },
      stop.signal,
    );
    process.stderr.write(
      `${Object.entries(tally)
        .map(([outcome, n]) => `${n} ${outcome}`)
        .join(", ")}\n`,
    );
    if (manner.once) process.stderr.write(await whenDue(store));
  } finally {
    await beside.close();
  }
}
