import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import type { Config } from "../../config.ts";
import { now } from "../../config.ts";
import { createFetcher, type FetcherOptions } from "../../fetch/fetch.ts";
import { isSameSite } from "../../ingest/canonical.ts";
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
import { isAnother, isGone } from "../../version/another.ts";
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
    const isEmpty = page.body === "";
    if (page.instead === "missing" || (page.called === "missing" && isEmpty)) return null;
    refuseInstead(page);
    if (isEmpty)
      throw new Mistake("invalid", "No article is found on this page; watch the page of one article.");
    const past = (time: string | null) => (time !== null && time <= at ? time : null);
    const published = past(page.published ?? watch.published);
    // The time of an earlier change says nothing of when these words came.
    const fresh = watch.checked === null || (page.modified ?? "") > watch.checked;
    const modified = fresh ? past(page.modified) : null;
    const fields = {
      publisher: watch.publisher ?? page.publisher ?? new URL(url).hostname,
      ...optional("headline", page.headline ?? watch.headline),
      ...optional("published", published),
      ...optional("modified", modified),
      ...optional("language", page.language),
      captured: at,
      text: page.body,
    };
    const place = addressOf(page.url, url);
    const found = ingest(parsePayload({ url: place, ...fields }), { arrived: at, origin: watch.url });
    const { content, text } = found;
    const stays = watch.article !== null && !watch.passing;
    if (content === watch.content) {
      const article = stays ? watch.article : found.article.id;
      return { article, content, changed: false, since: null, published };
    }
    // The article that was led here for good, by this watch or by one of its old address.
    const isLed = watch.article !== null && watch.target !== null;
    const led = isLed ? (watch.passing ? null : watch.article) : await store.watches.ledTo(url);
    const before = watch.article ?? led;
    const stood = before === null ? null : await standing(store, before);
    // Of what was removed, and of what is behind a login, a template goes on to tell when it was published.
    if (page.called !== null && watch.article !== null && stood !== null && isGone(stood.text, text)) {
      if (page.called === "missing") return null;
      refuseInstead({ ...page, instead: page.called });
    }
    // A page that tells when it was published is an article, whatever stood there before.
    const other = stood !== null && isAnother(stood, { headline: page.headline, text });
    if (watch.article !== null && other && page.published === null)
      throw new Mistake(
        "invalid",
        `Another page stands there now${page.headline === null ? "" : `, ${JSON.stringify(page.headline)}`}, with nothing of the article; where it is the article, remove the watch and add it again.`,
      );
    if (
      watch.article !== null &&
      stood !== null &&
      page.walled &&
      text.length < stood.text.length * BEFORE_A_WALL
    )
      throw new Mistake(
        "invalid",
        "Little of the article stands there now, and a demand to pay or log in; its rest is not taken to be gone.",
      );
    const moved =
      led !== null &&
      led === before &&
      stood?.url &&
      !other &&
      isSameSite(stood.url, place) &&
      !(await isArticle(store, found.article.id));
    const payload = { url: moved ? stood.url : place, ...fields };
    const { article } = await pipeline.submit(payload, watch.url, at, {
      bytes,
      ...optional("type", type || null),
    });
    const since = watch.content === null ? (modified ?? published) : at;
    return { article, content, changed: true, since, published };
  };

/** An article's URL, and its headline and words as they were last seen. */
async function standing(store: Store, id: string) {
  const { version = 0 } = (await store.latest()) ?? {};
  const { article, states = [] } = (await store.article(id, version)) ?? {};
  const last = states.at(-1)?.revision;
  const held = last === undefined ? null : await store.revision(last);
  return held && { url: article?.url ?? null, headline: held.revision.headline, text: held.revision.text };
}

async function isArticle(store: Store, id: string): Promise<boolean> {
  const { version = 0 } = (await store.latest()) ?? {};
  return (await store.article(id, version)) !== null;
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
