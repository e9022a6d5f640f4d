import { availableParallelism } from "node:os";
import Tinypool from "tinypool";
import type { HeldRevision } from "./model/graph.ts";
import { read } from "./read.ts";

/** Reads a revision, at once or in time. */
export type Reader = (...given: Parameters<typeof read>) => HeldRevision | Promise<HeldRevision>;

/** So many revisions are read before threads are started: they take a second to be of use. */
const FEW = 8;
/** One core is left to the thread that writes; what is read waits for that one in the end. */
const MOST_THREADS = 4;
/** Much is made and thrown away while reading, so the young part of a thread's memory may be large. */
const resourceLimits = { maxYoungGenerationSizeMb: 64 };

/** Readers in threads of their own, which begin when there is much to read; until they are ready it is read here. */
export function readers(): { readonly reader: Reader; close(): Promise<void> } {
  let pool: Tinypool | undefined;
  let ready = false;
  let given = 0;
  const start = () => {
    const threads = Math.max(1, Math.min(MOST_THREADS, availableParallelism() - 1));
    const filename = new URL("../bin/reader.js", import.meta.url).href;
    pool = new Tinypool({ filename, minThreads: threads, maxThreads: threads, resourceLimits });
  };
  return {
    reader(...revision) {
      given += 1;
      if (ready && pool) return pool.run(revision);
      const held = read(...revision);
      if (given === FEW) {
        start();
        pool?.run(revision).then(
          () => {
            ready = true;
          },
          () => {},
        );
      }
      return held;
    },
    close: async () => pool?.destroy(),
  };
}
