import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { Page } from "../ingest/page/page.ts";
import { Mistake } from "../model/problem.ts";

/** Reads a page, found at a URL or not. @throws Mistake where it is no page that can be read. */
export type PageReader = (html: string, at: string | null) => Promise<Page>;

/** A page that takes longer is given up; the slowest of news sites takes a twentieth of it. */
const LIMIT_MS = 10_000;
/** Megabytes that the reading of one page may take. */
const resourceLimits = { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 48 };

type Answer = { readonly page: Page } | { readonly mistake: string } | { readonly fault: string };

/** A thread that reads pages under limits of time and memory, begun with the first; what it dies of kills nothing else. */
export function pageReader(
  limitMs = LIMIT_MS,
  file = new URL("../../bin/page-reader.js", import.meta.url),
): { read: PageReader; close(): Promise<void> } {
  let worker: Promise<Worker> | undefined;
  let last: Promise<unknown> = Promise.resolve();

  async function begin(): Promise<Worker> {
    const begun = new Worker(file, { resourceLimits });
    await once(begun, "message");
    // Waiting for pages is no reason to go on living.
    begun.unref();
    return begun;
  }

  async function answered(html: string, at: string | null): Promise<Page> {
    worker ??= begin();
    const thread = await worker;
    thread.ref();
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(), limitMs);
    try {
      // `once` rejects with what kills the thread.
      const answer = once(thread, "message", { signal: stop.signal });
      thread.postMessage({ html, at });
      const [told] = (await answer) as [Answer];
      if ("mistake" in told) throw new Mistake("invalid", told.mistake);
      if ("fault" in told) throw unreadable(`cannot be read (${told.fault})`);
      return told.page;
    } catch (error) {
      if (error instanceof Mistake) throw error;
      worker = undefined;
      await thread.terminate();
      if (stop.signal.aborted) throw unreadable(`took longer than ${limitMs / 1000} seconds to read`);
      const full = (error as NodeJS.ErrnoException).code === "ERR_WORKER_OUT_OF_MEMORY";
      throw unreadable(full ? "takes too much memory to read" : `cannot be read (${String(error)})`);
    } finally {
      clearTimeout(timer);
      thread.unref();
    }
  }

  return {
    read(html, at) {
      const reading = last.then(() => answered(html, at));
      last = reading.catch(() => {});
      return reading;
    },
    async close() {
      await last;
      await (await worker)?.terminate();
      worker = undefined;
    },
  };
}

function unreadable(what: string): Mistake {
  return new Mistake("invalid", `The page ${what}; import its words as \`text\` if it is an article.`);
}
