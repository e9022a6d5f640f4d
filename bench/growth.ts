/**
 * Does linking one new claim slow down as the graph grows? Fills PostgreSQL with made-up articles up to each number of
 * claims, then submits new articles of one claim each that tell what one there tells, and times in the same run: one
 * indexed read, the search for the neighbours' claims, and the whole submission up to its commit.
 *
 *   node --import tsx bench/growth.ts [claims=10000,100000] [new=60]
 */
import { readFileSync } from "node:fs";
import postgres from "postgres";
import { createPipeline } from "../src/pipeline.ts";
import type { Store } from "../src/store/contract.ts";
import { openStore } from "../src/store/open.ts";
import { startPostgres } from "./postgres.ts";
import { articles, eachImported, ended, machine, scratch, stemma } from "./stemma.ts";

const sizes = (process.argv[2] ?? "10000,100000").split(",").map(Number);
const fresh = Number(process.argv[3] ?? 60);
/** Articles of 600 words have about so many claims; as many are taken in as are wanted. */
const EACH = 16;
const dir = scratch();

interface Payload {
  readonly headline: string;
  readonly published: string;
  readonly text: string;
}

/** A new article of one claim: what one of those there tells, under the same headline and at the same time. */
function retold({ headline, published, text }: Payload, n: number): object | null {
  const sentence = text.split(/(?<=[.!?”])\s+/).find((one) => / said that /.test(one));
  if (!sentence) return null;
  return { url: `https://retold.example/${n}`, publisher: "Retold", headline, published, text: sentence };
}

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

/** The store with the search for neighbours timed. */
const watched = (store: Store, into: number[]): Store => ({
  ...store,
  write: (now, work) =>
    store.write(now, (tx) =>
      work({ ...tx, neighbours: (...asked) => timed(into, () => tx.neighbours(...asked)) }),
    ),
});

async function fill(url: string, wanted: number, seed: number): Promise<readonly Payload[]> {
  const file = articles(dir, Math.ceil(wanted / EACH), 600, seed);
  const child = stemma(["import", file, "--database", url]);
  child.stderr.resume();
  eachImported(child, () => {});
  const code = await ended(child);
  if (code !== 0) throw new Error(`the import ended with ${code}`);
  return readFileSync(file, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Payload);
}

const pg = await startPostgres();
console.log(`${machine}; ${pg.what}`);
console.log("  in ms, median and 95 % of            one indexed read       neighbours          submission");
const sql = postgres(pg.url, { max: 1, onnotice: () => {} });
let held = 0;
for (const [turn, size] of sizes.entries()) {
  const there = await fill(pg.url, size - held, turn + 1);
  held = size;
  const store = await openStore({ database: pg.url });
  const [reads, searches, submissions]: [number[], number[], number[]] = [[], [], []];
  const pipeline = createPipeline(watched(store, searches), () => new Date().toISOString());
  const [counted] = await sql<
    { claims: number }[]
  >`select count(*)::int as claims from claims where until is null`;
  const ids = await sql<{ id: string }[]>`select id from claims order by md5(id) limit ${fresh}`;
  let relations = 0;
  for (let n = 0; n < fresh; n += 1) {
    const payload = retold(there[Math.floor((n * there.length) / fresh)] as Payload, turn * fresh + n);
    if (!payload) continue;
    await timed(reads, () => sql`select id, text from claims where id = ${ids[n % ids.length]?.id ?? ""}`);
    const { version } = await timed(submissions, () => pipeline.submit(payload, null));
    if (version) relations += (await store.changes(version - 1, version)).born.relations.length;
  }
  console.log(
    `  ${String(counted?.claims ?? 0).padStart(9)} claims, ${String(submissions.length).padStart(4)} new ones  ${told(reads)}   ${told(searches)}   ${told(submissions)}   (${relations} relations)`,
  );
  await store.close();
}
await sql.end();
pg.stop();
