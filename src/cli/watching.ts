import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import type { Config } from "../config.ts";
import { now } from "../config.ts";
import { createFetcher, type FetcherOptions } from "../fetch/fetch.ts";
import { canonicalUrl } from "../ingest/canonical.ts";
import { ingest } from "../ingest/ingest.ts";
import { parsePayload } from "../ingest/payload.ts";
import type { NewWatch } from "../model/watch.ts";
import type { Pipeline } from "../pipeline.ts";
import type { Store } from "../store/contract.ts";
import { decode } from "../text/decode.ts";
import { idOf } from "../text/digest.ts";
import type { Eyes } from "../watch/check.ts";
import { MANNER, type Manner, runWatches, type Tally, type Worker } from "../watch/run.ts";

/** A watch of a URL: the same for every spelling of it. */
export function watchOf(url: string, more: Partial<NewWatch>, at: string): NewWatch {
  const none = { kind: null, feed: null, publisher: null, headline: null, published: null };
  const id = idOf("wat", canonicalUrl(url));
  const { href, host } = new URL(url.trim());
  return { ...none, ...more, id, url: href.replace(/#.*/s, ""), host, added: at, due: at };
}

/** Reads a page as a revision of its article; words that the watch had before are not taken in again. */
const reading =
  (pipeline: Pipeline): Eyes["read"] =>
  async ({ watch, url, html, at }) => {
    const { publisher, headline, published } = watch;
    const payload = {
      url,
      publisher: publisher ?? new URL(url).hostname,
      ...(headline === null ? {} : { headline }),
      ...(published === null || published > at ? {} : { published }),
      captured: at,
      html,
    };
    const { article, content } = ingest(parsePayload(payload), { arrived: at, origin: watch.url });
    if (content === watch.content) return { article: article.id, content, changed: false };
    await pipeline.submit(payload, watch.url, at);
    return { article: article.id, content, changed: true };
  };

/** A worker over a store, with a fetcher of its own; `close` ends the fetcher. */
export function createWorker(
  store: Store,
  pipeline: Pipeline,
  options: FetcherOptions,
  report: Worker["report"],
): Worker & { readonly close: () => Promise<void> } {
  const fetcher = createFetcher(options);
  return {
    name: randomUUID(),
    jobs: store.watches,
    eyes: {
      asks: fetcher,
      decode: (body, type) => decode(body, type).text,
      read: reading(pipeline),
      now,
      random: Math.random,
      publicationId: (watch, kind, at) => idOf("pub", watch.id, kind, at),
    },
    sleep: (ms, signal) => pause(ms, undefined, { signal }).catch(() => {}),
    report,
    watchOf,
    close: () => fetcher.close(),
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
