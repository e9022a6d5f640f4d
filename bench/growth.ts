/**
 * Does linking one new claim slow down as the graph grows? Fills PostgreSQL with a made-up archive up to each number of
 * claims, then submits new articles of one claim each that tell what one there tells, and times in the same run: one
 * indexed read; linking, which is the search for the neighbours' claims and the judging of the new claim against them,
 * up to the changeset; the search alone; and the whole submission with extraction and commit.
 *
 *   node --import tsx bench/growth.ts [claims=10000,100000,1000000] [new=200] [--ask]
 *
 * With `--ask` it waits for a line of input before each measurement, until the machine is quiet.
 */
import { createInterface } from "node:readline/promises";
import postgres from "postgres";
import { createPipeline } from "../src/pipeline.ts";
import type { Store, Writer } from "../src/store/contract.ts";
import { openStore } from "../src/store/open.ts";
import { type Filled, fill } from "./growth-fill.ts";
import { startPostgres } from "./postgres.ts";
import { machine } from "./stemma.ts";

const given = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));
const sizes = (given[0] ?? "10000,100000,1000000").split(",").map(Number);
const fresh = Number(given[1] ?? 200);
/** Submitted before anything is timed: the program runs slower at first. */
const WARM = 50;

/** A new article of one claim: what one of those there tells, under the same headline and at the same time. */
const retold = ({ headline, published, said }: Filled, n: number) => ({
  url: `https://retold.example/${n}`,
  publisher: "Retold",
  headline,
  published,
  text: said,
});

const quantile = (times: readonly number[], q: number) =>
  [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(q * times.length))] ?? Number.NaN;
const told = (times: readonly number[]) =>
  `${quantile(times, 0.5).toFixed(2).padStart(8)} ${quantile(times, 0.95).toFixed(2).padStart(8)}`;

async function timed<T>(into: number[], run: () => Promise<T>): Promise<T> {
  const start = performance.now();
  const made = await run();
  into.push(performance.now() - start);
  return made;
}

/** The store with the search for neighbours timed, and all from its beginning to the changeset. */
const watched = (store: Store, searches: number[], links: number[], found: number[]): Store => ({
  ...store,
  write: (now, work) =>
    store.write(now, async (tx) => {
      let began = Number.NaN;
      const neighbours: Writer["neighbours"] = async (...asked) => {
        began = performance.now();
        const all = await timed(searches, () => tx.neighbours(...asked));
        found.push(all.length);
        return all;
      };
      const done = await work({ ...tx, neighbours });
      links.push(performance.now() - began);
      return done;
    }),
});

const pg = await startPostgres(["fsync=off", "shared_buffers=512MB", "max_wal_size=8GB"]);
console.log(`${machine}; ${pg.what}`);
console.log(
  "  in ms, median and 95 % of           one indexed read           linking       search alone        submission",
);
const sql = postgres(pg.url, { max: 1, onnotice: () => {} });
const input = process.argv.includes("--ask")
  ? createInterface({ input: process.stdin, output: process.stderr })
  : null;
let turn = 0;
let held = 0;
for (const size of sizes) {
  await (await openStore({ database: pg.url })).close();
  if (held === 0) await sql`insert into versions values (1, '2025-01-01T00:00:00.000Z', 'act_archive')`;
  const there = await fill(sql, held, size);
  held = size;
  await input?.question(`${size} claims are there; Enter begins to measure. `);
  // A store of its own, that remembers nothing of what it found before.
  const store = await openStore({ database: pg.url });
  const [reads, searches, links, submissions, found]: number[][] = [[], [], [], [], []];
  const pipeline = createPipeline(watched(store, searches ?? [], links ?? [], found ?? []), () =>
    new Date().toISOString(),
  );
  const ids = await sql<{ id: string }[]>`select id from claims order by md5(id) limit ${fresh}`;
  let relations = 0;
  for (let n = -WARM; n < fresh; n += 1) {
    const payload = retold(there[Math.floor(((n + WARM) * there.length) / (fresh + WARM))] as Filled, turn);
    turn += 1;
    if (n === 0) for (const times of [reads, searches, links, submissions, found]) times?.splice(0);
    if (n === 0) relations = 0;
    await timed(
      reads ?? [],
      () => sql`select id, text from claims where id = ${ids[(n + WARM) % ids.length]?.id ?? ""}`,
    );
    const { version } = await timed(submissions ?? [], () => pipeline.submit(payload, null));
    if (version) relations += (await store.changes(version - 1, version)).born.relations.length;
  }
  const columns = [reads, links, searches, submissions].map((times) => told(times ?? [])).join("  ");
  const near = (found ?? []).reduce((sum, count) => sum + count, 0) / Math.max(1, found?.length ?? 0);
  console.log(
    `  ${String(size).padStart(9)} claims, ${String(fresh).padStart(4)} new ones ${columns}   (${near.toFixed(0)} claims near, ${relations} relations)`,
  );
  await store.close();
}
input?.close();
await sql.end();
pg.stop();
