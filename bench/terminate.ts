/**
 * The database ends the importer's connections in the middle of its transactions (`pg_terminate_backend`), again and
 * again during one import: does the process live, does anything of a failed transaction commit, is anything lost?
 *
 *   node --import tsx bench/terminate.ts [times=20]
 */
import postgres from "postgres";
import { openStore } from "../src/store/open.ts";
import { faultsOf } from "./faults.ts";
import { startPostgres } from "./postgres.ts";
import { articles, eachImported, ended, machine, scratch, stemma } from "./stemma.ts";

const times = Number(process.argv[2] ?? 20);
const each = 8;
const pg = await startPostgres();
console.log(`${machine}\nPostgreSQL (${pg.what})`);
await (await openStore({ database: pg.url })).close();
const sql = postgres(pg.url, { max: 1, onnotice: () => {} });

const file = articles(scratch(), each * (times + 1), 300);
const child = stemma(["import", file, "--database", pg.url]);
let said = "";
child.stderr.on("data", (chunk) => {
  said += chunk;
});

/** Ends every backend that is in a transaction with the number of a write; true when there was one. */
async function strike(): Promise<boolean> {
  const found = await sql`select pg_terminate_backend(pid) from pg_stat_activity
    where pid <> pg_backend_pid() and datname = current_database() and backend_xid is not null`;
  return found.length > 0;
}

const revisions = new Map<string, string>();
let [lines, struck] = [0, 0];
let striking = Promise.resolve();
eachImported(child, ({ outcome, revision, from }) => {
  lines += 1;
  if (outcome !== "refused" && revision) revisions.set(revision, from);
  if (lines % each !== 0 || struck >= times) return;
  striking = striking.then(async () => {
    while (child.exitCode === null) if (await strike()) break;
    struck += 1;
    console.log(`  ${struck}: struck after ${lines} articles`);
  });
});
const code = await ended(child);
await striking;

const again = stemma(["import", file, "--database", pg.url]);
const second = { created: 0, unchanged: 0, refused: 0 };
eachImported(again, ({ outcome }) => {
  second[outcome] += 1;
});
await ended(again);

const store = await openStore({ database: pg.url });
const faults = await faultsOf(store);
for (const [revision, from] of revisions)
  if ((await store.revision(revision)) === null) faults.push(`lost ${from}`);
const articlesHeld = (await sql`select count(*)::int as n from articles`)[0]?.["n"];
const versions = (await store.latest())?.version;
await store.close();
await sql.end();
pg.stop();

const whole =
  code === 0 && lines === each * (times + 1) && second.unchanged === lines && versions === articlesHeld;
console.log(
  `${struck} transactions struck down; the import went on to its end (exit ${code}) and acknowledged ${lines} of ` +
    `${each * (times + 1)} articles; the database holds ${articlesHeld} in ${versions} versions; importing all ` +
    `again: ${JSON.stringify(second)}; ${faults.length} faults`,
);
if (said) console.log(`It said: ${said.trim()}`);
for (const fault of faults) console.log(`FAULT ${fault}`);
console.log(whole && faults.length === 0 ? "Nothing was lost." : "Something was lost.");
process.exit(whole && faults.length === 0 ? 0 : 1);
