import { isUnavailable } from "../model/problem.ts";
import type { Job, NewWatch, Settled, Watch } from "../model/watch.ts";
import { look } from "./check.ts";
import type { Eyes, Looked } from "./eyes.ts";
import { later } from "./schedule.ts";

/** The jobs that workers share, as a worker needs them. */
export interface Jobs {
  take(turn: {
    readonly now: string;
    readonly limit: number;
    readonly leasedUntil: string;
    readonly worker: string;
  }): Promise<readonly Job[]>;
  settle(done: readonly Settled[]): Promise<void>;
  add(watches: readonly NewWatch[]): Promise<readonly string[]>;
  next(dueBy?: string): Promise<string | null>;
}

/** How a worker works. */
export interface Manner {
  /** Looks under way at once. */
  readonly atOnce: number;
  /** The least number of milliseconds between two requests to one host. */
  readonly gap: number;
  /** For how long a job is this worker's. */
  readonly lease: number;
  /** Ends when nothing is due any more. */
  readonly once: boolean;
}

export const MANNER: Manner = { atOnce: 256, gap: 1000, lease: 180_000, once: false };

/** What a worker needs beside the jobs and its eyes. */
export interface Worker {
  readonly name: string;
  readonly jobs: Jobs;
  readonly eyes: Eyes;
  /** Waits so many milliseconds, or until `signal` says to stop. */
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>;
  /** Told of every look. */
  readonly report: (looked: Looked, watch: Watch) => void;
  readonly watchOf: (url: string, more: Partial<NewWatch>, at: string) => NewWatch;
}

/** How many looks of each outcome. */
export type Tally = Record<Looked["outcome"], number>;

/** Results are written down together: it is the commit that takes long. */
const TOGETHER = 128;
/** Milliseconds after which fewer are written down too, and a database that had no more to do is asked again. */
const TICK = 100;
/** Nobody tells a worker of watches that others add, so it looks now and then. */
const LONGEST_SLEEP = 5000;

/** Looks at what is due until `signal` says to stop, or with `once` until nothing is. What was begun is brought to its end. */
export async function runWatches(
  { name, jobs, eyes, sleep, report, watchOf }: Worker,
  manner: Manner,
  signal: AbortSignal,
): Promise<Tally> {
  const tally: Tally = {
    robots: 0,
    same: 0,
    changed: 0,
    led: 0,
    gone: 0,
    failed: 0,
    forbidden: 0,
    "put-off": 0,
  };
  const underWay = new Set<Promise<void>>();
  let done: Looked[] = [];
  /** Not before then is the database asked for more jobs, or told of looks that could wait for more. */
  let nextTake = "";
  let nextSettle = "";
  let ticking: Promise<void> | null = null;
  let fault: unknown = null;

  const begin = (job: Job) => {
    const look_ = look(job, eyes)
      .then((looked) => {
        tally[looked.outcome] += 1;
        report(looked, job.watch);
        done.push(paced(looked));
      })
      .catch((error: unknown) => {
        // The job comes again when its lease ends.
        if (!isUnavailable(error)) fault ??= error;
      })
      .finally(() => underWay.delete(look_));
    underWay.add(look_);
  };
  /** The host rests from when its answer came, so that a slow one is never asked faster than it was meant. */
  const paced = (looked: Looked): Looked => {
    const rest = later(eyes.now(), Math.max(manner.gap, looked.gap ?? 0));
    const hostFree = [looked.settled.hostFree, rest].sort().at(-1) ?? rest;
    return { ...looked, settled: { ...looked.settled, hostFree } };
  };
  const settle = async () => {
    const batch = [...done];
    const at = eyes.now();
    const led = batch.flatMap(({ settled, entries }) =>
      entries.map(({ url, kind, publisher, headline, published }) =>
        watchOf(
          url,
          { kind: kind === "page" ? "page" : null, feed: settled.watch, publisher, headline, published },
          at,
        ),
      ),
    );
    // What a feed leads to is kept before the feed is said to be read, so that nothing is lost between.
    for (let from = 0; from < led.length; from += 500) await jobs.add(led.slice(from, from + 500));
    await jobs.settle(batch.map(({ settled }) => settled));
    done = done.slice(batch.length);
  };

  /** One turn: takes what there is to take, writes down what is done, or waits; false when there is nothing more to do. */
  const turn = async (): Promise<boolean> => {
    const now = eyes.now();
    const free = manner.atOnce - underWay.size;
    if (done.length >= TOGETHER || (done.length > 0 && (now >= nextSettle || underWay.size === 0))) {
      await settle();
      nextSettle = later(eyes.now(), TICK);
      return true;
    }
    if (now >= nextTake && free >= manner.atOnce / 4) {
      const taken = await jobs.take({
        now,
        limit: free,
        leasedUntil: later(now, manner.lease),
        worker: name,
      });
      for (const job of taken) begin(job);
      if (taken.length < free) nextTake = later(eyes.now(), TICK);
      if (taken.length > 0) return true;
    }
    if (underWay.size > 0) {
      // Whatever ends the wait, the tick goes on and serves the next.
      ticking ??= sleep(TICK, signal).finally(() => {
        ticking = null;
      });
      await Promise.race([...underWay, ticking]);
      // What was done while the database was asked has its lease until it is written down.
    } else if (done.length === 0) {
      const next = await jobs.next(manner.once ? eyes.now() : undefined);
      if (manner.once && next === null) return false;
      const wait = next === null ? LONGEST_SLEEP : Date.parse(next) - Date.parse(eyes.now());
      await sleep(Math.max(TICK, Math.min(wait, LONGEST_SLEEP)), signal);
    }
    return true;
  };

  for (let more = true; more && !signal.aborted && fault === null; ) {
    try {
      more = await turn();
    } catch (error) {
      // A database that went away comes back; what was begun goes on, and what is done is written down then.
      if (!isUnavailable(error)) fault = error;
      else await sleep(LONGEST_SLEEP, signal);
    }
  }
  while (underWay.size > 0) await Promise.all(underWay);
  if (done.length > 0) await settle();
  if (fault !== null) throw fault;
  return tally;
}
