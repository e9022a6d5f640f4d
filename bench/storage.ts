/**
 * How much a database stores for each revision beside its text: articles of 600 words, and further revisions of each in
 * which one figure of one sentence changes. Tables, indexes and long values, as PostgreSQL counts them after a VACUUM FULL;
 * embedded, or in the empty database that DATABASE_URL names.
 *
 *   node --import tsx bench/storage.ts [articles=50] [revisions=4]
 */
import { readFileSync } from "node:fs";
import { PGlite } from "@electric-sql/pglite";
import postgres from "postgres";
import { createPipeline } from "../src/pipeline.ts";
import { openStore } from "../src/store/open.ts";
import { articles, machine, scratch } from "./stemma.ts";

const [count, revisions] = [Number(process.argv[2] ?? 50), Number(process.argv[3] ?? 4)];
const dir = scratch();
const data = `${dir}/data`;
const database = process.env["DATABASE_URL"];

/** What each table and each index takes. */
type Sizes = ReadonlyMap<string, number>;

const SIZES = `select coalesce(t.relname, 'total') as name, sum(pg_relation_size(c.oid))::int as bytes
  from pg_class t join pg_namespace n on n.oid = t.relnamespace
  join lateral (
    select t.oid union all select t.reltoastrelid where t.reltoastrelid <> 0
    union all select i.indexrelid from pg_index i where i.indrelid in (t.oid, t.reltoastrelid)) c on true
  where t.relkind = 'r' and n.nspname = 'public' group by rollup (t.relname)
  union all select '  ' || t.relname || ' ' || c.relname, pg_relation_size(c.oid)::int
  from pg_class t join pg_namespace n on n.oid = t.relnamespace join pg_index i on i.indrelid = t.oid
  join pg_class c on c.oid = i.indexrelid where n.nspname = 'public'`;

async function sizes(): Promise<Sizes> {
  const db = database ? postgres(database, { max: 1, onnotice: () => {} }) : new PGlite(data);
  const ask = async (text: string) =>
    db instanceof PGlite ? (await db.query(text)).rows : [...(await db.unsafe(text))];
  await ask("vacuum full");
  const rows = (await ask(SIZES)) as { name: string; bytes: number }[];
  await (db instanceof PGlite ? db.close() : db.end());
  return new Map(rows.map(({ name, bytes }) => [name, bytes]));
}

const grown = (before: Sizes, now: Sizes, name: string) => (now.get(name) ?? 0) - (before.get(name) ?? 0);

const lines = readFileSync(articles(dir, count, 600), "utf8")
  .trim()
  .split("\n");
const given = lines.map((line) => JSON.parse(line) as { text: string; publisher: string });

/** The text with one more of its figures changed in each revision, each in a sentence of its own as far as there are so many. */
function edited(text: string, n: number): string {
  const sentences = text.split(/(?<=[.\n]) /);
  const told = sentences.flatMap((sentence, i) => (/\d/.test(sentence) ? [i] : []));
  for (let k = 1; k <= n; k += 1) {
    const at = told[(k * 7) % told.length] ?? 0;
    sentences[at] = (sentences[at] ?? "").replace(/\d+/, (figure) => String(Number(figure) + k));
  }
  return sentences.join(" ");
}

async function put(n: number): Promise<number> {
  const store = await openStore(database ? { database } : { data });
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

console.log(`${machine}; ${count} articles; ${database ? "PostgreSQL" : "embedded database"}`);
await (await openStore(database ? { database } : { data })).close();
const taken = [await sizes()];
for (let n = 0; n < revisions; n += 1) {
  const text = await put(n);
  const [before, now] = [taken[n] as Sizes, await sizes()];
  taken.push(now);
  const bytes = grown(before, now, "total");
  console.log(
    `revision ${n + 1}: ${Math.round(bytes / count)} bytes for each article, ${(bytes / text).toFixed(1)} × its text of ${Math.round(text / count)}`,
  );
}
console.log("\nBytes for each revision after the first, by table, and the share of each index");
const [first, last] = [taken[1] as Sizes, taken.at(-1) as Sizes];
const each = [...last.keys()].map(
  (name) => [name, grown(first, last, name) / count / (revisions - 1)] as const,
);
for (const [name, bytes] of each.sort((a, b) => b[1] - a[1]))
  if (bytes >= 1) console.log(`${String(Math.round(bytes)).padStart(7)}  ${name}`);
