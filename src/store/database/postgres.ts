import { drizzle } from "drizzle-orm/postgres-js";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import postgres from "postgres";
import { isUnavailable, Mistake } from "../../model/problem.ts";
import { type Client, clients } from "./clients.ts";
import { dialling } from "./dial.ts";
import {
  codeOf,
  type Driver,
  explained,
  isFull,
  MIGRATION_LOCK,
  type Param,
  PLANNED_ONCE,
  parsed,
  WRITER_LOCK,
} from "./driver.ts";
import { onlyKnown } from "./known.ts";
import { turns } from "./turns.ts";

const OPTIONS = { onnotice: () => {}, fetch_types: false, connect_timeout: 10 } as const;

/** Connections for those who read. */
const READERS = 8;

/** Bytes come as hexadecimal digits, however the server is set. */
const BYTES = { bytea_output: "hex" };

/** For those who read, since a plan made while the tables were small would go on reading whole tables. */
const PLANNED_ANEW = { ...BYTES, plan_cache_mode: "force_custom_plan" };

/** Brings the database up to date. @throws Mistake where it cannot hold what articles are written with. */
async function migrated(url: string, folder: string, where: string): Promise<void> {
  const client = postgres(url, { ...OPTIONS, ...dialling(url), max: 1 });
  try {
    const [{ server_encoding: encoding } = {}] = await client`show server_encoding`;
    if (encoding !== "UTF8")
      throw new Mistake(
        "invalid",
        `The database (${where}) is in ${encoding}, which has not all letters and marks; name one in UTF-8, as \`createdb -E UTF8 -T template0 stemma\` makes it.`,
      );
    await client`select pg_advisory_lock(${MIGRATION_LOCK})`;
    await onlyKnown(async (text) => parsed(await client.unsafe<{ j: unknown }[]>(text)), folder, where);
    await migrate(drizzle(client), { migrationsFolder: folder });
  } finally {
    await client.end({ timeout: 5 });
  }
}

/** What to do where the server does not let one in, by SQLSTATE. */
const TURNED_AWAY: Readonly<Record<string, string>> = {
  "3D000": "name one that there is, or make it with `createdb`",
  "28000": "name a user that may use it",
  "28P01": "give the password of the user, as in postgres://name:password@host/stemma, or in PGPASSWORD",
  "42501": "name a user that may make tables in it",
  "42704":
    "leave what the server does not know out of the URL; the folder of a Unix socket is named by PGHOST",
};

/** What Node says of a certificate that is not to be trusted, or of a server that speaks no TLS. */
const UNTRUSTED = /CERT|^UNABLE_TO_|^ERR_(?:SSL|TLS)_|^EPROTO$/;

/** A server that answers and refuses, or is not trusted: no fault that passes, and none of ours. */
function turnedAway(error: unknown, where: string): Mistake | null {
  const code = codeOf(error);
  if (UNTRUSTED.test(code))
    return new Mistake(
      "invalid",
      `The database (${where}) cannot be trusted (${code}); have NODE_EXTRA_CA_CERTS name the file of who signed its certificate, or ask for less with sslmode=require.`,
    );
  // A migration that fails has what the server said of it for its cause.
  const said = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const cure = said instanceof postgres.PostgresError ? TURNED_AWAY[said.code] : undefined;
  if (said instanceof Error && cure !== undefined)
    return new Mistake("invalid", `The database (${where}) cannot be opened (${said.message}); ${cure}.`);
  return null;
}

/** Host and database of the URL, without user and password. @throws Mistake where it is no URL of PostgreSQL. */
function placeOf(url: string): string {
  const place = /^postgres(?:ql)?:\/\/[^#]*$/.test(url) && URL.canParse(url) ? new URL(url) : null;
  // A name or a password may hold an @ as it is, and whatever follows a / or a # would be told as the database's place.
  if (place === null || place.pathname.includes("@") || !isDecodable(place.href))
    throw new Mistake(
      "invalid",
      "--database and DATABASE_URL have to be a URL of PostgreSQL, like postgres://name:password@host:5432/stemma, where /, #, ? and % in a password are written %2F, %23, %3F and %25; an embedded database is named by --data.",
    );
  return `postgres ${place.host || "localhost"}${place.pathname}`;
}

function isDecodable(url: string): boolean {
  try {
    decodeURIComponent(url);
    return true;
  } catch {
    return false;
  }
}

/**
 * The writer has a connection of its own and speaks BEGIN and COMMIT itself. The driver's `begin()` is not used:
 * when its connection dies, postgres.js 3.4.9 sends the rest of the failed transaction over a new one, where each
 * statement commits alone, or writes to a socket that is gone and ends the process. Here a statement that lands on
 * a new connection is refused by the database, because it is not in the transaction that was begun.
 */
export async function openPostgres(url: string, folder: string): Promise<Driver> {
  const where = placeOf(url);
  await migrated(url, folder, where).catch((error) => {
    throw turnedAway(error, where) ?? explained(error, where);
  });
  // Connections get no end of their own, so that one which ends was lost.
  const options = { ...OPTIONS, ...dialling(url), max_lifetime: null };
  const opened = (max: number, connection: Readonly<Record<string, string>>) => (onclose: () => void) =>
    postgres(url, { ...options, max, connection, onclose });
  const pool = clients(opened(READERS, PLANNED_ANEW), isFull);
  const writer = clients(opened(1, { ...BYTES, ...PLANNED_ONCE }));

  /** Statements are sent in the order in which they are asked, for each is handed over at once and not when it is awaited. */
  const asked = async <R>({ sql }: Client, text: string, params: readonly Param[]): Promise<R[]> => {
    try {
      return parsed(await sql.unsafe<{ j: unknown }[]>(text, [...params], { prepare: true }).execute());
    } catch (error) {
      throw explained(error, where);
    }
  };

  const inTurn = turns(READERS);

  return {
    where,
    query: (text, params = []) =>
      inTurn(() => pool.use((client) => asked(client, text, params), isUnavailable)),
    transaction: (work) =>
      writer.use(async (client) => {
        let lose = () => {};
        let isLost = false;
        // What is sent between the failure and the end of a socket is never answered, so the end answers it.
        const lost = new Promise<never>((_, reject) => {
          lose = () => {
            isLost = true;
            reject(new Mistake("unavailable", `The connection to ${where} was lost; try again shortly.`));
          };
        });
        lost.catch(() => {});
        client.waiting.add(lose);
        const simple = (text: string) => Promise.race([client.sql.unsafe(text).simple().execute(), lost]);
        const begun = simple(
          `begin; select pg_advisory_xact_lock(${WRITER_LOCK}); select pg_current_xact_id()::text as tx`,
        ).then((answers) => (answers as unknown as { tx?: string }[][]).at(-1)?.[0]?.tx ?? "");
        begun.catch(() => {});
        const query = <R>(text: string, params: readonly Param[] = []) =>
          isLost ? lost : Promise.race([asked<R>(client, text, params), lost]);
        const commit = async () => simple(`select stemma_within('${await begun}'); commit`);
        let committed: Promise<unknown> | null = null;
        const closing = <R>(text: string, params?: readonly Param[]) => {
          const answer = query<R>(text, params);
          committed = commit();
          // Where the statement fails its own error is told, and nothing is committed.
          committed.catch(() => {});
          return answer;
        };
        try {
          // What the work asks first goes in one packet with the beginning; where that fails, all behind it does.
          const result = await work(query, begun, closing).catch(async (error) => {
            await begun;
            throw error;
          });
          await (committed ?? commit());
          return result;
        } catch (error) {
          if (!isLost) await simple("rollback").catch(() => {});
          throw explained(error, where);
        } finally {
          client.waiting.delete(lose);
        }
      }, isUnavailable),
    async close() {
      await Promise.all([pool.end(), writer.end()]);
    },
  };
}
