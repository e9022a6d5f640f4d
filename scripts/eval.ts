/**
 * Every figure that `stemma eval` gives, over a folder of corpora, beside what is wanted of it.
 *
 *   npm run eval -- DIR [task…]        or STEMMA_CORPORA=DIR npm run eval
 *
 * Corpora that the folder does not have are named and left out; the exit status is 1 when a goal is missed, and 2 when
 * nothing is measured.
 */
import { spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

interface Suite {
  readonly task: string;
  readonly gold: string;
  readonly more?: readonly string[];
  /** What is wanted of figures, by name: F1, or the value. */
  readonly goals?: Readonly<Record<string, number>>;
  /** What is wanted of the recall of figures, by name. */
  readonly recalls?: Readonly<Record<string, number>>;
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
  {
    task: "attribution",
    gold: "attribution/dev.jsonl",
    goals: { attrib_soft: 0.7, attrib_strict: 0.51, "content@0.5": 0.77, "content@0.8, direct": 0.95 },
  },
  {
    task: "alignment",
    gold: "alignment/argrewrite.dev.jsonl",
    goals: { links: 0.98, "changed links": 0.955, added: 0.94, removed: 0.88 },
  },
  { task: "pages", gold: "pages/pages.dev.jsonl.gz", goals: { body: 0.97 } },
  {
    task: "flips",
    gold: "alignment/factual-flips.dev.jsonl",
    more: ["--data", "stance"],
    goals: { "the right state supports": 0.9 },
  },
  { task: "chains", gold: "alignment/revisions.dev.jsonl" },
  {
    task: "notices",
    gold: "notices/notices.dev.jsonl",
    goals: { "change notices": 0.98, kind: 0.95, instant: 0.98 },
  },
  { task: "mutations", gold: "attribution/dev.jsonl", goals: { all: 0.95 } },
  // The judge has learned from these rows: measured anew, each group by a model that has not seen it.
  {
    task: "stance",
    gold: "stance/emergentpairs.open.jsonl",
    more: ["--data", "stance"],
    goals: { "macro-F1": 0.8, contradict: 0.65, symmetry: 0.99 },
  },
  {
    task: "stance",
    gold: "stance/vitaminc.open.jsonl",
    more: ["--data", "stance"],
    goals: { accuracy: 0.72, contradict: 0.6, symmetry: 0.99 },
  },
  {
    task: "links",
    gold: "stance/emergent.open.jsonl",
    more: ["--data", "stance"],
    goals: { "links agree": 0.8, "links contradict": 0.5 },
    recalls: { "contradict at P ≥ 0.80": 0.35, "candidates agree": 0.95, "candidates contradict": 0.9 },
  },
  {
    task: "retrieval",
    gold: "stance/clef2022.qrels.devtest.jsonl",
    more: [
      "--queries",
      "stance/clef2022.queries.devtest.jsonl.gz",
      "--corpus",
      "stance/clef2022.corpus.jsonl.gz",
    ],
    goals: { "recall at 20": 0.97, "MAP at 5": 0.9 },
  },
];

const [given = process.env["STEMMA_CORPORA"], ...chosen] = process.argv.slice(2);
if (given === undefined) {
  process.stderr.write(
    "Give the folder of corpora: npm run eval -- DIR, or STEMMA_CORPORA=DIR npm run eval\n",
  );
  process.exit(2);
}
const folder = given;
if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
  process.stderr.write(`There is no folder ${folder}; give the folder of corpora.\n`);
  process.exit(2);
}
const unknown = chosen.filter((task) => !SUITES.some((suite) => suite.task === task));
if (unknown.length > 0) {
  const tasks = SUITES.map(({ task }) => task).join(", ");
  process.stderr.write(`There is nothing called ${unknown.join(", ")} to measure; give some of ${tasks}.\n`);
  process.exit(2);
}

const STEMMA = fileURLToPath(new URL("../bin/stemma.js", import.meta.url));
let [tried, faults] = [0, 0];

/** The rows of a task, null where its corpus is not there or it could not be measured. */
function measured({ task, gold, more = [] }: Suite): readonly Row[] | null {
  const path = [`${gold}.gz`, gold].map((name) => join(folder, name)).find(existsSync);
  if (path === undefined) {
    process.stderr.write(`${task}: there is no ${gold} in ${folder}; left out\n`);
    return null;
  }
  tried += 1;
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
    const goal = suite.recalls?.[name] ?? suite.goals?.[name];
    const reached = suite.recalls?.[name] === undefined ? f1 : recall;
    const missed = goal !== undefined && Math.round((reached ?? 0) * 1000) / 1000 < goal;
    if (missed) faults += 1;
    const verdict = goal === undefined ? "" : missed ? "missed" : "met";
    const cells = [precision, recall, f1, goal].map(shown).join("  ");
    console.log(`${name.padEnd(width)}  ${cells}  ${verdict}`.trimEnd());
  }
}
if (tried === 0) {
  process.stderr.write(
    `Nothing was measured, since ${folder} holds none of these corpora; give the folder that does.\n`,
  );
  process.exit(2);
}
process.exit(faults > 0 ? 1 : 0);
