import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { access, constants, mkdir, readdir, readFile, realpath, stat, statfs } from "node:fs/promises";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { PGlite, type Transaction } from "@electric-sql/pglite";
import { drizzle } from "drizzle-orm/pglite";
import { migrate } from "drizzle-orm/pglite/migrator";
import { Mistake } from "../../model/problem.ts";
import { type Driver, type Param, PLANNED_ONCE, parsed, type Query, WRITER_LOCK } from "./driver.ts";
import { onlyKnown } from "./known.ts";

export const MEMORY = "memory://";
/** The major version of the PostgreSQL inside the pinned PGlite; data directories are tied to it. */
const MAJOR = "18";

/** The embedded database has no lock of its own: a socket that the kernel frees at our death keeps others out. */
async function locked(dir: string): Promise<Server> {
  const name = `stemma-${createHash("sha256").update(dir).digest("hex").slice(0, 32)}`;
  const path =
    process.platform === "linux"
      ? `\0${name}`
      : process.platform === "win32"
        ? `\\\\.\\pipe\\${name}`
        : join(tmpdir(), `${name}.sock`);
  const server = createServer((socket) => socket.destroy());
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) =>
      reject(
        error.code === "EADDRINUSE"
          ? new Mistake(
              "busy",
              `The data directory ${dir} belongs to another running process. Stop that process, send requests ` +
                "to its HTTP address, name another directory with --data, or use PostgreSQL with --database.",
            )
          : error,
      ),
    );
    server.listen({ path }, resolve);
  });
  server.unref();
  return server;
}

async function checked(dir: string): Promise<void> {
  const file = join(dir, "PG_VERSION");
  if (!existsSync(file)) return;
  const major = (await readFile(file, "utf8")).trim();
  if (major === MAJOR) return;
  throw new Mistake(
    "unsupported",
    `The data directory ${dir} was made by PostgreSQL ${major}, and this program embeds ${MAJOR}: name another ` +
      "directory with --data and import the articles again.",
  );
}

/** Files by which a database is known even where its making was cut short. */
const OWN = /^(?:PG_VERSION|postmaster\.pid|base|global|pg_\w+)$/;

/** Makes a folder, and those above it that are not there. Where a folder is that takes none, such as /proc, Node's own way never ends. */
async function made(dir: string): Promise<void> {
  try {
    await mkdir(dir);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EEXIST") return;
    if (code !== "ENOENT" || existsSync(dirname(dir))) throw error;
    await made(dirname(dir));
    await mkdir(dir);
  }
}

/**
 * The real path of the folder of a database, which is made where it may be.
 * @throws Mistake where it is no folder, holds other things, cannot be written, or has to be there and is not.
 */
async function folderOf(data: string, existing: boolean): Promise<string> {
  if (existing && !existsSync(join(data, "PG_VERSION")))
    throw new Mistake(
      "not-found",
      `There is no database in ${data}; name the directory that \`stemma import\` or \`stemma serve\` filled with --data.`,
    );
  const found = await stat(data).catch(() => null);
  if (found && !found.isDirectory())
    throw new Mistake("invalid", `The data directory ${data} is a file; name a folder with --data.`);
  try {
    await made(resolve(data));
    await access(data, constants.R_OK | constants.W_OK);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new Mistake(
      "invalid",
      `The data directory ${data} cannot be written (${code}); name one that can be with --data.`,
    );
  }
  const names = (await readdir(data)).filter((name) => !/^\.|^lost\+found$/.test(name));
  if (names.length > 0 && !names.some((name) => OWN.test(name)))
    throw new Mistake(
      "invalid",
      `The data directory ${data} holds other things, such as ${names[0]}; name an empty folder, or one that is not there yet, with --data.`,
    );
  return realpath(data);
}

/** Bytes that have to be free before something is written: the log alone grows by 16 MiB at a time. */
const LEAST_FREE = 64 * 1024 * 1024;

/** How many bytes are free where the folder is. */
async function freeIn(dir: string): Promise<number> {
  const { bavail, bsize } = await statfs(dir);
  return bavail * bsize;
}

/**
 * Refuses to write where little room is left. The embedded database does not come back from a disk that is full: it stops
 * amid its own stop, and takes the processor for ever.
 */
async function roomy(dir: string, free: (dir: string) => Promise<number>): Promise<void> {
  if (dir === MEMORY) return;
  const left = Math.floor((await free(dir)) / (1024 * 1024));
  if (left * 1024 * 1024 >= LEAST_FREE) return;
  throw new Mistake(
    "unavailable",
    `The disk with the data directory ${dir} has ${left} MiB left, and nothing is written below 64; make room, then go on.`,
  );
}

/** Begins the writer's work: locked, and planning as PostgreSQL's writer does, both for this transaction alone. */
const BEGUN = `select pg_current_xact_id()::text as tx, pg_advisory_xact_lock(${WRITER_LOCK})::text, ${Object.entries(
  PLANNED_ONCE,
)
  .map(([name, value]) => `set_config('${name}', '${value}', true)`)
  .join(", ")}`;

const literal = (param: Param): string =>
  typeof param === "string" ? `'${param.replaceAll("'", "''")}'` : String(param);

/**
 * Asks by statements that the database prepares when they are first asked: PGlite has each one planned anew, which takes
 * longer than to answer it. Only for statements of which there are few.
 */
function preparing() {
  const names = new Map<string, string>();
  return (on: Pick<Transaction, "query" | "exec">): Query =>
    async (text, params = []) => {
      const name = names.get(text) ?? `asked_${names.size}`;
      if (!names.has(text)) {
        // Whoever asks the same meanwhile comes after this one in the database's queue.
        names.set(text, name);
        await on.exec(`prepare ${name} as ${text}`).catch((error) => {
          names.delete(text);
          throw error;
        });
      }
      const given = params.length > 0 ? `(${params.map(literal).join(", ")})` : "";
      return parsed((await on.query<{ j: unknown }>(`execute ${name}${given}`)).rows);
    };
}

/** Between what is asked others are heard: the database answers without ever leaving its thread, which is that of the program. */
const pause = () => new Promise<void>((resolve) => setImmediate(resolve));

const asking =
  (db: PGlite): Query =>
  async (text, params = []) => {
    await pause();
    return parsed((await db.query<{ j: unknown }>(text, [...params])).rows);
  };

/**
 * Opens the database in the folder and brings it up to date; nothing holds it where that fails. @throws Mistake where its
 * files are not to be read or written: PGlite does not say why.
 */
async function opened(
  dir: string,
  folder: string,
  where: string,
  free: (dir: string) => Promise<number>,
): Promise<PGlite> {
  const db = await PGlite.create({ dataDir: dir }).catch(async (error) => {
    await roomy(dir, free);
    const told = `The database in ${dir} cannot be opened: what is in it may not be written, or is not whole, as where it was copied while in use; let it be written, or go back to a copy.`;
    throw Object.assign(new Mistake("invalid", told), { cause: error });
  });
  try {
    await onlyKnown(asking(db), folder, where);
    await migrate(drizzle(db), { migrationsFolder: folder });
    return db;
  } catch (error) {
    await db.close();
    throw error;
  }
}

/**
 * Opens the embedded database in a folder, `memory://` for none, and brings it up to date with the migrations in
 * `folder`. With `existing` it has to be there already. @throws Mistake that names what is wrong with the folder.
 */
export async function openEmbedded(
  data: string,
  folder: string,
  existing = false,
  free: (dir: string) => Promise<number> = freeIn,
): Promise<Driver> {
  let dir = data;
  let lock: Server | undefined;
  if (data !== MEMORY) {
    dir = await folderOf(data, existing);
    lock = await locked(dir);
  }
  const where = `embedded ${dir}`;
  let db: PGlite;
  try {
    if (lock) await checked(dir);
    if (!existsSync(join(dir, "PG_VERSION"))) await roomy(dir, free);
    db = await opened(dir, folder, where, free);
  } catch (error) {
    lock?.close();
    throw error;
  }
  const prepared = preparing();

  return {
    where,
    query: asking(db),
    async transaction(work) {
      await roomy(dir, free);
      return db.transaction(async (tx) => {
        const { rows } = await tx.query<{ tx: string }>(BEGUN);
        const query = prepared(tx);
        return work(query, Promise.resolve(rows[0]?.tx ?? ""), query);
      });
    },
    async close() {
      await db.close();
      await new Promise((done) => (lock ? lock.close(done) : done(null)));
    },
  };
}
