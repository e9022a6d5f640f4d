import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import type { Config } from "../../config.ts";
import { now } from "../../config.ts";
import { createFetcher, type FetcherOptions } from "../../fetch/fetch.ts";
import { ingest } from "../../ingest/ingest.ts";
import { refuseInstead } from "../../ingest/page/instead.ts";
import { parsePayload } from "../../ingest/payload.ts";
import { refuseNoArticle } from "../../ingest/words.ts";
import { type PageReader, pageReader } from "../../journey/pages.ts";
import { Mistake } from "../../model/problem.ts";
import type { Pipeline } from "../../pipeline.ts";
import type { Store } from "../../store/contract.ts";
import { decode } from "../../text/bytes/decode.ts";
import { idOf } from "../../text/digest.ts";
import { isAnother } from "../../version/another.ts";
import type { Eyes } from "../../watch/eyes.ts";
import { MANNER, type Manner, runWatches, type Tally, type Worker } from "../../watch/run.ts";
import { watchOf } from "./watched.ts";

/** What shows less than this of an article, and a wall, shows what it lets everyone read. */
const BEFORE_A_WALL = 0.5;

/** Reads a page as a revision of its article, and keeps it as it came; words that the watch had before are not taken in again. */
const reading =
  (store: Store, pipeline: Pipeline, read: PageReader): Eyes["read"] =>
  async ({ watch, url, html, bytes, type, at }) => {
    refuseNoArticle(bytes);
    const page = await read(html, url);
    if (page.instead === "missing") return null;
    refuseInstead(page);
    if (page.body === "")
      throw new Mistake("invalid", "No article is found on this page; watch the page of one article.");
    const past = (time: string | null) => (time !== null && time <= at ? time : null);
    const published = past(page.published ?? watch.published);
    // The time of an earlier change says nothing of when these words came.
    const fresh = watch.checked === null || (page.modified ?? "") > watch.checked;
    const modified = fresh ? past(page.modified) : null;
    const payload = {
      url: addressOf(page.url, url),
      publisher: watch.publisher ?? page.publisher ?? new URL(url).hostname,
      ...optional("headline", page.headline ?? watch.headline),
      ...optional("published", published),
      ...optional("modified", modified),
      ...optional("language", page.language),
      captured: at,
      text: page.body,
    };
    const { article, content, text } = ingest(parsePayload(payload), { arrived: at, origin: watch.url });
    if (content === watch.content)
      return { article: article.id, content, changed: false, since: null, published };
    const stood = watch.article === null ? null : await standing(store, watch.article);
    // A page that tells when it was published is an article, whatever stood there before.
    if (stood !== null && page.published === null && isAnother(stood, { headline: page.headline, text }))
      throw new Mistake(
        "invalid",
        `Another page stands there now${page.headline === null ? "" : `, ${JSON.stringify(page.headline)}`}, with nothing of the article; where it is the article, remove the watch and add it again.`,
      );
    if (stood !== null && page.walled && text.length < stood.text.length * BEFORE_A_WALL)
      throw new Mistake(
        "invalid",
        "Little of the article stands there now, and a demand to pay or log in; its rest is not taken to be gone.",
      );
    await pipeline.submit(payload, watch.url, at, { bytes, ...optional("type", type || null) });
    const since = watch.content === null ? (modified ?? published) : at;
    return { article: article.id, content, changed: true, since, published };
  };

/** The headline and words of an article as it was last seen. */
async function standing(store: Store, article: string) {
  const { version = 0 } = (await store.latest()) ?? {};
  const last = (await store.article(article, version))?.states.at(-1)?.revision;
  return last === undefined ? null : ((await store.revision(last))?.revision ?? null);
}

const optional = (name: string, value: string | null) => (value === null ? {} : { [name]: value });

/** Where a page says that it lies, unless it names another host or only a front page, as templates do. */
function addressOf(own: string | null, found: string): string {
  const [told, at] = [own === null ? null : URL.parse(own), new URL(found)];
  return told !== null && told.host === at.host && told.pathname !== "/" ? told.href : found;
}

/** A worker over a store, with a fetcher and a reader of pages of its own; `close` ends both. */
export function createWorker(
  store: Store,
  pipeline: Pipeline,
  options: FetcherOptions,
  report: Worker["report"],
): Worker & { readonly close: () => Promise<void> } {
  const fetcher = createFetcher(options);
  const pages = pageReader();
  return {
    name: randomUUID(),
    jobs: store.watches,
    eyes: {
      asks: fetcher,
      decode: (body, type) => decode(body, type).text,
      read: reading(store, pipeline, pages.read),
      now,
      random: Math.random,
      publicationId: (watch, kind, at) => idOf("pub", watch.id, kind, at),
    },
    sleep: (ms, signal) => pause(ms, undefined, { signal }).catch(() => {}),
    report,
    watchOf,
    close: async () => {
      await Promise.all([fetcher.close(), pages.close()]);
    },
  };
}

/** Looks at what is due as the configuration says, until `signal`, or with `once` until nothing is. */
export async function watch(
  store: Store,
  pipeline: Pipeline,
  config: Pick<Config, "STEMMA_CONTACT" | "STEMMA_ALLOW_HOSTS">,
  manner: Partial<Manner>,
  report: Worker["report"],
  signal: AbortSignal,
): Promise<Tally> {
  const options = { contact: config.STEMMA_CONTACT, allow: config.STEMMA_ALLOW_HOSTS };
  const worker = createWorker(store, pipeline, options, report);
  try {
    return await runWatches(worker, { ...MANNER, ...manner }, signal);
  } finally {
    await worker.close();
  }
}
