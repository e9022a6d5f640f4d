import { availableParallelism } from "node:os";
import Tinypool from "tinypool";
import type { HeldRevision } from "../model/graph.ts";
import { read } from "./read.ts";

/** Reads a revision, at once or in time. */
export type Reader = (...given: Parameters<typeof read>) => HeldRevision | Promise<HeldRevision>;

/** So many revisions are read before threads are started: they take a second to be of use. */
const FEW = 8;
/** What a thread is given first, so that it is known to be ready. */
const NOTHING: Parameters<typeof read> = [
  { id: "", article: "", content: "", headline: null, language: null, text: "" },
  null,
  null,
];
/** One core is left to the thread that writes; what is read waits for that one in the end. */
const MOST_THREADS = 4;
/** Much is made and thrown away while reading, so the young part of a thread's memory may be large. */
const resourceLimits = { maxYoungGenerationSizeMb: 64 };

export interface Readers {
  readonly reader: Reader;
  /** Starts the threads, if that has not been done; true when they are ready, false when they cannot be had. */
  start(): Promise<boolean>;
  close(): Promise<void>;
}

/** Readers in threads of their own, which begin when there is much to read; until they are ready it is read here. */
export function readers(): Readers {
  let pool: Tinypool | undefined;
  let starting: Promise<boolean> | undefined;
  let ready = false;
  let given = 0;
  const start = () => {
    if (starting) return starting;
    const threads = Math.max(1, Math.min(MOST_THREADS, availableParallelism() - 1));
    const filename = new URL("../../bin/reader.js", import.meta.url).href;
    pool = new Tinypool({ filename, minThreads: threads, maxThreads: threads, resourceLimits });
    starting = pool.run(NOTHING).then(
      () => {
        ready = true;
        return true;
      },
      () => false,
    );
    return starting;
  };
  return {
    async reader(...revision) {
      given += 1;
      if (given === FEW) start();
      // What a thread failed at, out of memory for one, is tried here, so that the failure is the revision's own.
      return ready && pool ? pool.run(revision).catch(() => read(...revision)) : read(...revision);
    },
    start,
    async close() {
      ready = false;
      await pool?.destroy();
    },
  };
}
