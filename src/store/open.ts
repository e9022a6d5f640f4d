import { fileURLToPath } from "node:url";
import type { Store } from "./contract.ts";
import type { Query } from "./database/driver.ts";
import { MEMORY, openEmbedded } from "./database/embedded.ts";
import { openPostgres } from "./database/postgres.ts";
import { articleReads } from "./read/articles.ts";
import { claimReads } from "./read/claims.ts";
import { eventReads } from "./read/events.ts";
import { nodeReads } from "./read/nodes.ts";
import { pictureReads } from "./read/picture.ts";
import { roomReads } from "./read/room.ts";
import { versionReads } from "./read/versions.ts";
import { watchStore } from "./watches.ts";
import { deliveries } from "./write/deliveries.ts";
import { writing } from "./write/writing.ts";

const MIGRATIONS = fileURLToPath(new URL("../../drizzle", import.meta.url));

/**
 * Opens PostgreSQL at the URL `database`, or the embedded database in the directory `data` (`memory://` keeps nothing),
 * which is made where it is not there, unless it has to be `existing`. @throws Mistake that says why it cannot be opened.
 */
export async function openStore(at: {
  readonly database?: string | undefined;
  readonly data?: string | undefined;
  readonly existing?: boolean | undefined;
}): Promise<Store> {
  const driver = at.database
    ? await openPostgres(at.database, MIGRATIONS)
    : await openEmbedded(at.data ?? MEMORY, MIGRATIONS, at.existing === true);
  const query: Query = driver.query;
  const writer = writing(driver);

  return {
    where: driver.where,
    ...articleReads(query),
    ...claimReads(query),
    ...versionReads(query),
    ...nodeReads(query),
    ...eventReads(query),
    ...roomReads(query),
    ...pictureReads(query),
    watches: watchStore(query),
    ...deliveries(query),
    write: writer.write,
    async seen({ id, article }) {
      const found = `select json_build_object('it', bool_or(s.id = $2::text))::text as j
        from stemma_sightings($1::text) s having count(*) > 0`;
      const [row] = await query<{ it: boolean }>(found, [article, id]);
      return row ? (row.it ? "sighting" : "article") : null;
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
    async close() {
      await writer.done();
      await driver.close();
    },
  };
}
