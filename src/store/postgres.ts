import { drizzle } from "drizzle-orm/postgres-js";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import postgres from "postgres";
import { Mistake } from "../model/problem.ts";
import {
  type Driver,
  explained,
  MIGRATION_LOCK,
  type Param,
  parsed,
  type Query,
  WRITER_LOCK,
} from "./driver.ts";

const OPTIONS = { onnotice: () => {}, fetch_types: false, connect_timeout: 10 } as const;

async function migrated(url: string, folder: string): Promise<void> {
  const client = postgres(url, { ...OPTIONS, max: 1 });
  try {
    await client`select pg_advisory_lock(${MIGRATION_LOCK})`;
    await migrate(drizzle(client), { migrationsFolder: folder });
  } finally {
    await client.end({ timeout: 5 });
  }
}

/** Host and database of the URL, without user and password. */
function placeOf(url: string): string {
  try {
    const { host, pathname } = new URL(url);
    return `postgres ${host || "localhost"}${pathname}`;
  } catch {
    throw new Mistake("invalid", "The database must be a URL such as postgres://user@host:5432/stemma.");
  }
}

/** postgres.js forgets what is sent to a socket that failed and has not closed yet; two turns later it has. */
async function socketClosed(): Promise<void> {
  for (const _ of [1, 2]) await new Promise((turn) => setImmediate(turn));
}

/**
 * The writer has a connection of its own and speaks BEGIN and COMMIT itself. The driver's `begin()` is not used:
 * when its connection dies, postgres.js 3.4.9 sends the rest of the failed transaction over a new one, where each
 * statement commits alone, or writes to a socket that is gone and ends the process. Here a statement that lands on
 * a new connection is refused by the database, because it is not in the transaction that was begun.
 */
export async function openPostgres(url: string, folder: string): Promise<Driver> {
  const where = placeOf(url);
  await migrated(url, folder).catch((error) => {
    throw explained(error, where);
  });
  // Plans are made anew for each statement: one made while the tables were small would go on reading whole tables.
  const connection = { plan_cache_mode: "force_custom_plan" };
  const pool = postgres(url, { ...OPTIONS, max: 8, connection });
  let closings = 0;
  let onClosed = () => {};
  const onclose = () => {
    closings += 1;
    onClosed();
  };
  const writer = postgres(url, { ...OPTIONS, max: 1, max_lifetime: null, onclose, connection });

  const queries =
    (client: postgres.Sql): Query =>
    async (text, params = []) => {
      try {
        return parsed(await client.unsafe<{ j: unknown }[]>(text, [...params], { prepare: true }));
      } catch (error) {
        const told = explained(error, where);
        if (told !== error) await socketClosed();
        throw told;
      }
    };

  return {
    where,
    query: queries(pool),
    async transaction(work) {
      // What is sent between the error and the end of a socket is never answered, so the end answers it.
      const closed = new Promise<never>((_, reject) => {
        onClosed = () =>
          reject(new Mistake("unavailable", `The connection to ${where} was lost; try again shortly.`));
      });
      closed.catch(() => {});
      const simple = (text: string) => Promise.race([writer.unsafe(text).simple(), closed]);
      try {
        const begun = (await simple(
          `begin; select pg_advisory_xact_lock(${WRITER_LOCK}); select pg_current_xact_id()::text as tx`,
        )) as unknown as { tx?: string }[][];
        const tx = begun.at(-1)?.[0]?.tx ?? "";
        const started = closings;
        const query = queries(writer);
        const guarded: Query = <R>(text: string, params?: readonly Param[]) =>
          closings === started ? Promise.race([query<R>(text, params), closed]) : closed;
        const result = await work(guarded, tx);
        await simple(`select stemma_within('${tx}'); commit`);
        return result;
      } catch (error) {
        await simple("rollback").catch(() => {});
        throw explained(error, where);
      }
    },
    async close() {
      await Promise.all([pool.end({ timeout: 5 }), writer.end({ timeout: 5 })]);
    },
  };
}
