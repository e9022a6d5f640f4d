/**
 * Times one comparison of two claims (goal: within 0.1 ms), reading included and apart, beside what `natural` takes to cut and
 * stem the same two texts and to tell how alike they are. All see the same pairs in the same round, in turn; processor time
 * of this process per pair, what garbage is collected meanwhile included, least and median of the rounds.
 *
 *   node --import tsx bench/compare.ts [pairs=2000] [rounds=9] [file of {a, b} lines]...
 *
 * Without files the claims are made up (`claims.ts`).
 */
import { basename } from "node:path";
import jaroWinkler from "natural/lib/natural/distance/jaro-winkler_distance.js";
import porter from "natural/lib/natural/stemmers/porter_stemmer.js";
import { claimBy } from "../src/link/claim/view.ts";
import { weighedPair } from "../src/link/consider.ts";
import { preparedOf } from "../src/link/decide.ts";
import { compare, type Pair } from "../src/link/link.ts";
import { madeUp, pairsOf } from "./claims.ts";
import { machine } from "./stemma.ts";

const [count = 2000, rounds = 9] = process.argv.slice(2, 4).map(Number);
const files = process.argv.slice(4);

/** A claim read by the rules and for the trained judge. */
function read(text: string) {
  const view = claimBy(text);
  preparedOf(view);
  return view;
}

/** The cosine of how often the stems of two texts stand in each, by `natural`. */
function cosine({ a, b }: Pair): number {
  const [mine, yours] = [a, b].map((text) => {
    const counts = new Map<string, number>();
    for (const stem of porter.tokenizeAndStem(text, true)) counts.set(stem, (counts.get(stem) ?? 0) + 1);
    return counts;
  }) as [Map<string, number>, Map<string, number>];
  let dot = 0;
  for (const [stem, n] of mine) dot += n * (yours.get(stem) ?? 0);
  const size = (counts: Map<string, number>) => Math.hypot(...counts.values());
  return dot / Math.max(1, size(mine) * size(yours));
}

/** So many pairs are read before they are weighed: few enough to be young when they go. */
const BATCH = 100;
const BESIDE = "natural: cut, stem, cosine";
/** What is done with a batch of pairs, in turn; each is timed by itself. */
const tasks = new Map<string, (pairs: readonly Pair[]) => unknown>([
  ["read both", (pairs) => pairs.map(({ a, b }) => [read(a), read(b)])],
  ["read both and weigh them", each(({ a, b }) => weighedPair(claimBy(a), claimBy(b)))],
  ["read both, judge, and say why", each((pair) => compare(pair))],
  [BESIDE, each(cosine)],
  ["natural: Jaro-Winkler of the texts", each(({ a, b }) => jaroWinkler(a, b, { ignoreCase: true }))],
]);
/** Leaves out the answers: only the time counts. */
function each(run: (pair: Pair) => unknown): (pairs: readonly Pair[]) => void {
  return (pairs) => {
    for (const pair of pairs) run(pair);
  };
}

/** Processor time of a round over all pairs, task by task, in µs for a pair. */
function round(pairs: readonly Pair[]): Map<string, number> {
  const spent = new Map<string, number>();
  for (let at = 0; at < pairs.length; at += BATCH) {
    const batch = pairs.slice(at, at + BATCH);
    for (const [what, run] of tasks) {
      const before = process.cpuUsage();
      run(batch);
      const { user, system } = process.cpuUsage(before);
      spent.set(what, (spent.get(what) ?? 0) + (user + system) / pairs.length);
    }
  }
  return spent;
}

function timed(name: string, pairs: readonly Pair[]): void {
  // The first round compiles and is not counted.
  const all = Array.from({ length: rounds + 1 }, () => round(pairs)).slice(1);
  const sorted = (what: string) => all.map((spent) => spent.get(what) ?? Number.NaN).sort((x, y) => x - y);
  const [beside = Number.NaN] = sorted(BESIDE);
  console.log(`\n${pairs.length} pairs ${name}: µs of the processor for each, ${rounds} rounds`);
  console.log(`${"".padEnd(36)}   least  median  least in natural's cosines`);
  for (const what of tasks.keys()) {
    const times = sorted(what);
    const [least = Number.NaN, median = Number.NaN] = [times[0], times[rounds >> 1]];
    const figures = [least, median].map((time) => time.toFixed(1).padStart(8)).join("");
    console.log(`${what.padEnd(36)}${figures}  ${(least / beside).toFixed(2)}`);
  }
}

console.log(machine);
if (files.length === 0) timed("made up", madeUp(count));
for (const file of files) timed(`of ${basename(file)}`, pairsOf(file, count));
