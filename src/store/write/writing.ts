import { isUnavailable } from "../../model/problem.ts";
import type { Store } from "../contract.ts";
import type { Driver, Query } from "../database/driver.ts";
import { neighbourhood } from "./neighbours.ts";
import { applied, writerOn } from "./write.ts";

type Written = Awaited<ReturnType<Store["write"]>>;

interface Waiting {
  readonly now: () => string;
  readonly work: Parameters<Store["write"]>[1];
  readonly resolve: (written: Written) => void;
  readonly reject: (error: unknown) => void;
}

/** So many that wait are written in one transaction, each as a version of its own: it is the commit that takes long. */
const TOGETHER = 8;

/** True of the versions at which the graph is twice what it was when its tables were last counted. */
const hasDoubled = (version: number) => version >= 32 && Number.isInteger(Math.log2(version));

/**
 * Lets the database count its tables, so that it finds rows by the index that fits: nobody else counts them in the
 * embedded database, and in PostgreSQL a fast import is over before anybody does. Without it answers are only slow.
 */
const counted = (query: Query) =>
  query(
    "analyze tenures, topic_lists, heads, mentions, claims, tellings, standings, endings, relations, events, findings, repeats, runs",
  ).catch(() => {});

/** The one writer of a store: what is to be written waits for its turn, and is told of when it is committed. */
export function writing(driver: Driver): { write: Store["write"]; done(): Promise<unknown> } {
  const neighbours = neighbourhood();
  const queue: Waiting[] = [];
  let turns: Promise<unknown> | null = null;

  /** Writes all or none, unless one of several fails for a reason of its own: then each by itself. */
  const together = async (batch: readonly Waiting[]): Promise<void> => {
    try {
      const written = await driver.transaction(async (tx, name, closing) => {
        const all: Written[] = [];
        for (const { work, now } of batch) {
          const { changeset, result } = await work(writerOn(tx, neighbours));
          const last = all.length + 1 === batch.length ? closing : tx;
          const version = changeset && (await applied(tx, name, changeset, now(), last));
          if (changeset && version) neighbours.learn(changeset, version.version);
          all.push({ version, result });
        }
        return all;
      });
      batch.forEach(({ resolve }, i) => {
        resolve(written[i] as Written);
      });
      if (written.some(({ version }) => version && hasDoubled(version.version))) await counted(driver.query);
    } catch (error) {
      neighbours.forget();
      const own = batch.length > 1 && !isUnavailable(error);
      for (const one of batch) {
        if (own) await together([one]);
        else one.reject(error);
      }
    }
  };
  const drain = async () => {
    while (queue.length > 0) await together(queue.splice(0, TOGETHER));
    turns = null;
  };

  return {
    write: (now, work) =>
      new Promise((resolve, reject) => {
        queue.push({ now, work, resolve: resolve as Waiting["resolve"], reject });
        turns ??= drain();
      }),
    done: async () => turns,
  };
}
