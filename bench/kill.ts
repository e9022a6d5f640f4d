/**
 * `kill -9` in the middle of an import, again and again over one growing database: is every revision that a printed
 * line acknowledged still there, is every changeset whole, does the database open by itself? At the end a second
 * process asks for an embedded database that is in use.
 *
 *   node --import tsx bench/kill.ts [times=20] [postgres|embedded|both]
 */
import { openStore } from "../src/store/open.ts";
import { faultsOf } from "./faults.ts";
import { startPostgres } from "./postgres.ts";
import { articles, eachImported, ended, machine, scratch, seconds, stemma } from "./stemma.ts";

const times = Number(process.argv[2] ?? 20);
const which = process.argv[3] ?? "both";
const dir = scratch();

async function killed(name: string, at: { database: string } | { data: string }): Promise<boolean> {
  const options = "database" in at ? ["--database", at.database] : ["--data", at.data];
  const acknowledged = new Map<string, number>();
  const faults: string[] = [];
  console.log(`\n${name}`);
  for (let round = 1; round <= times; round += 1) {
    const file = articles(dir, 200, 300, round);
    const child = stemma(["import", file, ...options]);
    child.stderr.on("data", (chunk) => faults.push(`round ${round} said: ${chunk}`));
    let lines = 0;
    eachImported(child, ({ revision, outcome, version }) => {
      lines += 1;
      if (outcome !== "refused" && revision) acknowledged.set(revision, version ?? 0);
      // The time of the blow is spread over the work on one article.
      if (lines === 3 + round) setTimeout(() => child.kill("SIGKILL"), (round * 7) % 40);
    });
    const end = await ended(child);
    const reopened = performance.now();
    const store = await openStore(at);
    const took = seconds(reopened);
    const latest = (await store.latest())?.version ?? 0;
    for (const [revision, version] of acknowledged) {
      if ((await store.revision(revision)) === null || version > latest) faults.push(`lost ${revision}`);
    }
    faults.push(...(await faultsOf(store)));
    await store.close();
    console.log(
      `  ${String(round).padStart(2)}: ${end} after ${lines} lines; reopened in ${took.toFixed(1)} s at version ` +
        `${latest}; ${acknowledged.size} acknowledged, ${faults.length} faults`,
    );
  }
  for (const fault of new Set(faults)) console.log(`  FAULT ${fault}`);
  return faults.length === 0;
}

async function refused(data: string): Promise<boolean> {
  const holder = await openStore({ data });
  const second = stemma(["import", articles(dir, 1, 50), "--data", data]);
  let said = "";
  second.stderr.on("data", (chunk) => {
    said += chunk;
  });
  const code = await ended(second);
  await holder.close();
  console.log(`\nA second process on one embedded database: exit ${code}\n  ${said.trim()}`);
  return code === 1 && said.includes("belongs to another running process");
}

console.log(machine);
const passed: boolean[] = [];
if (which !== "embedded") {
  const pg = await startPostgres();
  passed.push(await killed(`PostgreSQL (${pg.what})`, { database: pg.url }));
  pg.stop();
}
if (which !== "postgres") {
  passed.push(await killed("Embedded database", { data: `${dir}/data` }));
  passed.push(await refused(`${dir}/data`));
}
console.log(passed.every(Boolean) ? "\nNothing was lost." : "\nSomething was lost.");
process.exit(passed.every(Boolean) ? 0 : 1);
