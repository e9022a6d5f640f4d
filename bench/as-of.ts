/**
 * Eight importers at once over one PostgreSQL database, and readers that ask for the graph as of the latest version
 * all the while: does every answer given during the load read the same afterwards?
 *
 *   node --import tsx bench/as-of.ts [importers=8] [articles each=40]
 */
import { createHash } from "node:crypto";
import { openStore } from "../src/store/open.ts";
import { faultsOf } from "./faults.ts";
import { startPostgres } from "./postgres.ts";
import { articles, ended, machine, scratch, seconds, stemma } from "./stemma.ts";

const [importers, each] = [Number(process.argv[2] ?? 8), Number(process.argv[3] ?? 40)];
const pg = await startPostgres();
console.log(`${machine}\nPostgreSQL (${pg.what})`);
const dir = scratch();
const files = Array.from({ length: importers }, (_, i) => articles(dir, each, 300, i + 1));
const store = await openStore({ database: pg.url });

/** Everything that a reader may ask as of a version, as one digest. */
async function answer(version: number): Promise<string> {
  const claims = await store.claims(version, { limit: 50 }, {});
  const answers = await Promise.all([
    store.versionAt(version),
    store.articles(version, { limit: 50 }),
    store.agents(version, { limit: 50 }),
    store.relations(
      claims.items.map(({ claim }) => claim.id),
      version,
    ),
    store.changes(Math.max(0, version - 5), version),
  ]);
  return createHash("sha256")
    .update(JSON.stringify([claims, ...answers]))
    .digest("hex");
}

const start = performance.now();
let running = true;
const codes = Promise.all(files.map((file) => ended(stemma(["import", file, "--database", pg.url])))).finally(
  () => {
    running = false;
  },
);
const during: { version: number; digest: string }[] = [];
while (running) {
  const version = (await store.latest())?.version;
  if (version === undefined) await new Promise((turn) => setTimeout(turn, 20));
  else during.push({ version, digest: await answer(version) });
}
const exits = await codes;
const took = seconds(start);
let changed = 0;
for (const { version, digest } of during) if ((await answer(version)) !== digest) changed += 1;
const faults = await faultsOf(store);
const versions = (await store.latest())?.version;
await store.close();
pg.stop();

console.log(
  `${importers} importers (exits ${exits.join(" ")}) wrote ${versions} versions of ${importers * each} articles in ` +
    `${took.toFixed(1)} s; ${during.length} answers as of ${new Set(during.map(({ version }) => version)).size} ` +
    `versions were read meanwhile, ${changed} of them read otherwise afterwards; ${faults.length} faults`,
);
for (const fault of faults) console.log(`FAULT ${fault}`);
process.exit(changed === 0 && faults.length === 0 && versions === importers * each ? 0 : 1);
