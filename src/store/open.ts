import { fileURLToPath } from "node:url";
import type { Store } from "./contract.ts";
import type { Query } from "./driver.ts";
import { MEMORY, openEmbedded } from "./embedded.ts";
import { neighbourhood } from "./neighbours.ts";
import { openPostgres } from "./postgres.ts";
import { articleReads } from "./read-articles.ts";
import { claimReads } from "./read-claims.ts";
import { eventReads } from "./read-events.ts";
import { nodeReads } from "./read-nodes.ts";
import { roomReads } from "./read-room.ts";
import { versionReads } from "./read-versions.ts";
import { applied, writerOn } from "./write.ts";

const MIGRATIONS = fileURLToPath(new URL("../../drizzle", import.meta.url));

/** True of the versions at which the graph is twice what it was when its tables were last counted. */
const hasDoubled = (version: number) => version >= 32 && Number.isInteger(Math.log2(version));

const ignored = () => {};

/**
 * Lets the database count its tables, so that it finds rows by the index that fits: nobody else counts them in the
 * embedded database, and in PostgreSQL a fast import is over before anybody does. Without it answers are only slow.
 */
const counted = (query: Query) =>
  query(
    "analyze states, head_topics, claims, occurrences, relations, events, attributions, revisions, sightings",
  ).catch(ignored);

/** Opens PostgreSQL at the URL `database`, or the embedded database in the directory `data` (`memory://` keeps nothing). */
export async function openStore(at: {
  database?: string | undefined;
  data?: string | undefined;
}): Promise<Store> {
  const driver = at.database
    ? await openPostgres(at.database, MIGRATIONS)
    : await openEmbedded(at.data ?? MEMORY, MIGRATIONS);
  const query: Query = driver.query;
  const neighbours = neighbourhood();
  let turn: Promise<unknown> = Promise.resolve();

  return {
    where: driver.where,
    ...articleReads(query),
    ...claimReads(query),
    ...versionReads(query),
    ...nodeReads(query),
    ...eventReads(query),
    ...roomReads(query),
    write(now, work) {
      const mine = turn.then(() =>
        driver.transaction(async (tx, name) => {
          const { changeset, result } = await work(writerOn(tx, neighbours));
          return { changeset, version: changeset && (await applied(tx, name, changeset, now())), result };
        }),
      );
      turn = mine.then(({ changeset, version }) => {
        if (changeset && version) neighbours.learn(changeset, version.version);
        return version && hasDoubled(version.version) ? counted(query) : undefined;
      }, ignored);
      return mine;
    },
    async seen(sighting) {
      return (await query("select 1 as j from sightings where id = $1", [sighting])).length > 0;
    },
    async replay(key) {
      const [found] = await query<{ request: string; status: number; body: string }>(
        "select json_build_object('request', request, 'status', status, 'body', body)::text as j from idempotency where key = $1",
        [key],
      );
      return found ?? null;
    },
    async remember(key, request, status, body, at) {
      await query(
        "insert into idempotency (key, request, status, body, at) values ($1, $2, $3, $4, $5) on conflict do nothing",
        [key, request, status, body, at],
      );
    },
    async ping() {
      await query("select 1 as j");
    },
    async close() {
      await turn;
      await driver.close();
    },
  };
}
