/**
 * How much the embedded database stores for each revision beside its text: articles of 600 words, and further revisions
 * of each in which a tenth of the sentences change. Tables and indexes, as PostgreSQL counts them after a VACUUM FULL.
 *
 *   node --import tsx bench/storage.ts [articles=50] [revisions=4]
 */
import { readFileSync } from "node:fs";
import { PGlite } from "@electric-sql/pglite";
import { createPipeline } from "../src/pipeline.ts";
import { openStore } from "../src/store/open.ts";
import { articles, machine, scratch } from "./stemma.ts";

const [count, revisions] = [Number(process.argv[2] ?? 50), Number(process.argv[3] ?? 4)];
const dir = scratch();
const data = `${dir}/data`;

interface Sizes {
  readonly tables: ReadonlyMap<string, number>;
  readonly total: number;
}

/** What each table takes, its indexes and long values counted in. */
async function sizes(): Promise<Sizes> {
  const db = new PGlite(data);
  await db.exec("vacuum full");
  const { rows } = await db.query<{ name: string; bytes: number }>(
    `select relname as name, pg_total_relation_size(c.oid)::int as bytes from pg_class c
    join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'r' and n.nspname = 'public'`,
  );
  await db.close();
  const tables = new Map(rows.map(({ name, bytes }) => [name, bytes]));
  return { tables, total: [...tables.values()].reduce((a, b) => a + b, 0) };
}

const lines = readFileSync(articles(dir, count, 600), "utf8")
  .trim()
  .split("\n");
const given = lines.map((line) => JSON.parse(line) as { text: string; publisher: string });

/** The text with the figures of some of its sentences changed, others in each revision. */
const edited = (text: string, n: number) =>
  text.replace(/\b\d+\b/g, (figure, at: number) =>
    n > 0 && at % 10 === n % 10 ? String(Number(figure) + n) : figure,
  );

async function put(n: number): Promise<number> {
  const store = await openStore({ data });
  const pipeline = createPipeline(store, () => new Date().toISOString());
  let bytes = 0;
  for (const [i, { text, publisher }] of given.entries()) {
    const told = { key: `a${i}`, publisher, text: edited(text, n) };
    const { outcome } = await pipeline.submit({ ...told, modified: `2026-01-0${n + 1}T00:00:00Z` }, null);
    if (outcome === "created") bytes += Buffer.byteLength(told.text);
  }
  await store.close();
  return bytes;
}

console.log(`${machine}; ${count} articles`);
await (await openStore({ data })).close();
let before = await sizes();
let first: Sizes | undefined;
for (let n = 0; n < revisions; n += 1) {
  const text = await put(n);
  const now = await sizes();
  const each = (now.total - before.total) / count;
  const share = (now.total - before.total) / text;
  console.log(
    `revision ${n + 1}: ${Math.round(each)} bytes for each article, ${share.toFixed(1)} × its text of ${Math.round(text / count)}`,
  );
  first ??= before;
  before = now;
}
console.log("\nBytes for each revision, by table");
const stored = [...before.tables].map(
  ([name, bytes]) => [name, (bytes - (first?.tables.get(name) ?? 0)) / count / revisions] as const,
);
for (const [name, bytes] of stored.sort((a, b) => b[1] - a[1]))
  console.log(`  ${name.padEnd(14)} ${Math.round(bytes)}`);
