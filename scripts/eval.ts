/**
 * Every figure that `stemma eval` gives, over a folder of corpora, beside what is wanted of it.
 *
 *   npm run eval -- DIR [task…]        or STEMMA_CORPORA=DIR npm run eval
 *
 * Corpora that the folder does not have are named and left out; the exit status is 1 when a goal is missed.
 */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

interface Suite {
  readonly task: string;
  readonly gold: string;
  readonly more?: readonly string[];
  /** What is wanted of figures, by name: F1, or the value. */
  readonly goals?: Readonly<Record<string, number>>;
}

/** A figure of precision and recall, or a bare value. */
interface Row {
  readonly name: string;
  readonly precision?: number;
  readonly recall?: number;
  readonly f1?: number;
  readonly value?: number;
}

const SUITES: readonly Suite[] = [
  { task: "attribution", gold: "attribution/dev.jsonl" },
  {
    task: "alignment",
    gold: "alignment/argrewrite.dev.jsonl",
    goals: { links: 0.98, "changed links": 0.955, added: 0.94, removed: 0.88 },
  },
  { task: "pages", gold: "pages/pages.dev.jsonl.gz", goals: { body: 0.97 } },
  { task: "notices", gold: "notices/notices.dev.jsonl" },
  { task: "mutations", gold: "attribution/dev.jsonl" },
  // The judge has learned from these rows: measured anew, each group by a model that has not seen it.
  { task: "stance", gold: "stance/emergentpairs.open.jsonl", more: ["--data", "stance"] },
  { task: "links", gold: "stance/emergentpairs.open.jsonl", more: ["--data", "stance"] },
];

const [given = process.env["STEMMA_CORPORA"], ...chosen] = process.argv.slice(2);
if (given === undefined) {
  process.stderr.write(
    "Give the folder of corpora: npm run eval -- DIR, or STEMMA_CORPORA=DIR npm run eval\n",
  );
  process.exit(2);
}
const folder = given;
const unknown = chosen.filter((task) => !SUITES.some((suite) => suite.task === task));
if (unknown.length > 0) {
  const tasks = SUITES.map(({ task }) => task).join(", ");
  process.stderr.write(`There is nothing called ${unknown.join(", ")} to measure; give some of ${tasks}.\n`);
  process.exit(2);
}

const STEMMA = fileURLToPath(new URL("../bin/stemma.js", import.meta.url));
let faults = 0;

/** The rows of a task, null where its corpus is not there or it could not be measured. */
function measured({ task, gold, more = [] }: Suite): readonly Row[] | null {
  const path = [`${gold}.gz`, gold].map((name) => join(folder, name)).find(existsSync);
  if (path === undefined) {
    process.stderr.write(`${task}: there is no ${gold} in ${folder}; left out\n`);
    return null;
  }
  const options = more.map((word) => (word.startsWith("--") ? word : join(folder, word)));
  const args = [STEMMA, "eval", task, "--gold", path, ...options, "--json"];
  const { status, stdout } = spawnSync(process.execPath, args, {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
    maxBuffer: 2 ** 28,
  });
  if (status === 0) return JSON.parse(stdout) as Row[];
  process.stderr.write(`${task}: could not be measured\n`);
  faults += 1;
  return null;
}

const shown = (value: number | undefined) => (value === undefined ? "" : value.toFixed(3)).padStart(6);
for (const suite of SUITES) {
  if (chosen.length > 0 && !chosen.includes(suite.task)) continue;
  const rows = measured(suite);
  if (rows === null) continue;
  const width = Math.max(...rows.map(({ name }) => name.length));
  console.log(`\n${suite.task}  (${suite.gold})\n${"".padEnd(width)}       P       R      F1    goal`);
  for (const { name, precision, recall, value, f1 = value } of rows) {
    const goal = suite.goals?.[name];
    const missed = goal !== undefined && Math.round((f1 ?? 0) * 1000) / 1000 < goal;
    if (missed) faults += 1;
    const verdict = goal === undefined ? "" : missed ? "missed" : "met";
    const cells = [precision, recall, f1, goal].map(shown).join("  ");
    console.log(`${name.padEnd(width)}  ${cells}  ${verdict}`.trimEnd());
  }
}
process.exit(faults > 0 ? 1 : 0);
