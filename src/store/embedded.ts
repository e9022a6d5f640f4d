import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readFile, realpath } from "node:fs/promises";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { drizzle } from "drizzle-orm/pglite";
import { migrate } from "drizzle-orm/pglite/migrator";
import { Mistake } from "../model/problem.ts";
import { type Driver, parsed, type Query, WRITER_LOCK } from "./driver.ts";

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

export async function openEmbedded(data: string, folder: string): Promise<Driver> {
  let dir = data;
  let lock: Server | undefined;
  if (data !== MEMORY) {
    await mkdir(data, { recursive: true });
    dir = await realpath(data);
    lock = await locked(dir);
  }
  let db: PGlite;
  try {
    if (lock) await checked(dir);
    db = await PGlite.create({ dataDir: dir });
    await migrate(drizzle(db), { migrationsFolder: folder });
  } catch (error) {
    lock?.close();
    throw error;
  }
  const queries =
    (on: Pick<PGlite, "query">): Query =>
    async (text, params = []) =>
      parsed((await on.query<{ j: unknown }>(text, [...params])).rows);

  return {
    where: `embedded ${dir}`,
    query: queries(db),
    transaction: (work) =>
      db.transaction(async (tx) => {
        const { rows } = await tx.query<{ tx: string }>(
          `select pg_current_xact_id()::text as tx, pg_advisory_xact_lock(${WRITER_LOCK})::text`,
        );
        return work(queries(tx as unknown as PGlite), rows[0]?.tx ?? "");
      }),
    async close() {
      await db.close();
      await new Promise((done) => (lock ? lock.close(done) : done(null)));
    },
  };
}
