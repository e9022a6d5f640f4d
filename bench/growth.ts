/**
 * Does linking one new claim slow down as the graph grows? Fills PostgreSQL with a made-up archive up to each number of
 * claims, then submits new articles of one claim each that tell what one there tells, and times in the same run: one
 * indexed read; linking, which is the search for the neighbours' claims and the judging of the new claim against them,
 * up to the changeset; the search alone; and the whole submission with extraction and commit. The database begins to search
 * while the program still plans: what is timed is what the program then waits for, and with `--late` the whole search, which
 * begins when its answer is asked for.
 *
 *   node --import tsx bench/growth.ts [claims=10000,100000,1000000] [new=200] [--ask] [--late]
 *
 * Of the reads and of linking it also tells the processor time, of this program and of PostgreSQL's backends together (Linux
 * only), which says what the work costs on a machine that has other work to do. With `--ask` it waits for a line of input before each measurement, until the machine is quiet.
 */

import { readFileSync } from "node:fs";
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
/** Whether to search only when the answer is asked for. */
const late = process.argv.includes("--late");
/** Submitted before anything is timed: the program runs slower at first. */
const WARM = 200;

/** A new article of one claim: what one of those there tells, under the same headline and at the same time. */
const retold = ({ headline, published, said }: Filled, n: number) => ({
  url: `https://retold.example/${n}`,
  publisher: "Retold",
  headline,
  published,
  text: said,
});

const quantile = (all: readonly number[], q: number) =>
  [...all].sort((a, b) => a - b)[Math.min(all.length - 1, Math.floor(q * all.length))] ?? Number.NaN;
const mean = (all: readonly number[]) => all.reduce((sum, one) => sum + one, 0) / Math.max(1, all.length);
const told = ({ clock, processor }: Times) =>
  [quantile(clock, 0.5), quantile(clock, 0.95), mean(processor)]
    .map((value) => value.toFixed(2).padStart(7))
    .join(" ");

/** Times of one kind of work in ms: by the clock, and of the processor. */
interface Times {
  readonly clock: number[];
  readonly processor: number[];
}
const times = (): Times => ({ clock: [], processor: [] });

let backends: readonly number[] = [];
/** Milliseconds that measuring has taken by itself. */
let aside = 0;
/** Processor time in ms that PostgreSQL's backends have had. */
function spent(): number {
  const asked = performance.now();
  const all = backends.reduce((sum, pid) => {
    try {
      return sum + Number(readFileSync(`/proc/${pid}/schedstat`, "utf8").split(" ")[0]) / 1e6;
    } catch {
      return Number.NaN;
    }
  }, 0);
  aside += performance.now() - asked;
  return all;
}

function begin(into: Times): () => void {
  const before = spent();
  const mine = process.cpuUsage();
  const [start, measured] = [performance.now(), aside];
  return () => {
    // What is measured within is not measured for the time that its own measuring took.
    const within = aside - measured;
    into.clock.push(performance.now() - start - within);
    const { user, system } = process.cpuUsage(mine);
    into.processor.push((user + system) / 1000 - within + spent() - before);
  };
}

/** The store with the search for neighbours timed, and all from its beginning to the changeset. */
const watched = (store: Store, searches: Times, links: Times, found: number[]): Store => ({
  ...store,
  write: (now, work) =>
    store.write(now, async (tx) => {
      let linked = () => {};
      const neighbours: Writer["neighbours"] = async (...asked) => {
        linked = begin(links);
        const searched = begin(searches);
        const all = await tx.neighbours(...asked);
        searched();
        found.push(all.told.length);
        return all;
      };
      const done = await work({ ...tx, neighbours, ...(late && { seek: () => {} }) });
      linked();
      return done;
    }),
});

const pg = await startPostgres(["fsync=off", "shared_buffers=512MB", "max_wal_size=8GB"]);
console.log(`${machine}; ${pg.what}`);
console.log("  in ms: median, 95 %, mean processor time");
console.log(
  `${" ".repeat(36)} one indexed read          linking                 search alone            submission`,
);
const sql = postgres(pg.url, { max: 1, onnotice: () => {} });
const input = process.argv.includes("--ask")
  ? createInterface({ input: process.stdin, output: process.stderr })
  : null;
let turn = 0;
let held = 0;
for (const size of sizes) {
  await (await openStore({ database: pg.url })).close();
  if (held === 0)
    await sql`insert into runs (version, at, id, software, started, ended)
      values (1, 1735689600000, stemma_brief('act', 'act_archive'), 0, 0, 0)`;
  const there = await fill(sql, held, size);
  held = size;
  await input?.question(`${size} claims are there; Enter begins to measure. `);
  // A store of its own, that remembers nothing of what it found before.
  const store = await openStore({ database: pg.url });
  const [reads, searches, links, submissions] = [times(), times(), times(), times()];
  const found: number[] = [];
  const pipeline = createPipeline(watched(store, searches, links, found), () => new Date().toISOString());
  const ids = await sql<{ id: string }[]>`select id from claims order by md5(id) limit ${fresh}`;
  let relations = 0;
  for (let n = -WARM; n < fresh; n += 1) {
    const payload = retold(there[Math.floor(((n + WARM) * there.length) / (fresh + WARM))] as Filled, turn);
    turn += 1;
    if (n === 0) {
      for (const { clock, processor } of [reads, searches, links, submissions]) {
        clock.splice(0);
        processor.splice(0);
      }
      found.splice(0);
      relations = 0;
      // Connections are made as they are needed; all that do this work are there now.
      const all = await sql<{ pid: number }[]>`
        select pid from pg_stat_activity where datname = current_database() and backend_type = 'client backend'`;
      backends = all.map(({ pid }) => pid);
    }
    const read = begin(reads);
    await sql`select id, text from claims where id = ${ids[(n + WARM) % ids.length]?.id ?? ""}`;
    read();
    const submitted = begin(submissions);
    const { version } = await pipeline.submit(payload, null);
    submitted();
    if (version) relations += (await store.changes(version - 1, version)).born.relations.length;
  }
  const columns = [reads, links, searches, submissions].map(told).join(" ");
  console.log(
    `  ${String(size).padStart(9)} claims, ${String(fresh).padStart(4)} new ones ${columns}   (${mean(found).toFixed(0)} claims near, ${relations} relations)`,
  );
  await store.close();
}
input?.close();
await sql.end();
pg.stop();
