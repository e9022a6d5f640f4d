/**
 * Times one comparison of two claims (goal: within 0.1 ms): judging two claims that are read, reading one, and both
 * together with the reasons as `stemma compare` gives them; then linking a pool of claims as `stemma link` does.
 *
 *   node --import tsx bench/link.ts [pairs=2000] [file of {a, b} lines]
 *
 * Without a file the claims are made up: headlines of one event each and others that deny it or tell another figure.
 */
import { claimBy } from "../src/link/claim/view.ts";
import { compare } from "../src/link/link.ts";
import { linksOf } from "../src/link/pool/link.ts";
import { stanceModel } from "../src/link/stance/model.ts";
import { madeUp, pairsOf } from "./claims.ts";
import { machine } from "./stemma.ts";

const [count, file] = [Number(process.argv[2] ?? 2000), process.argv[3]];
const pairs = file ? pairsOf(file, count) : madeUp(count);

/** Processor time of one of `of` things in microseconds, the best of five runs after a first that is not counted. */
function timed(what: string, of: number, run: () => void): void {
  run();
  let best = Number.POSITIVE_INFINITY;
  for (let turn = 0; turn < 5; turn += 1) {
    const before = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(before);
    best = Math.min(best, (user + system) / of);
  }
  console.log(`${what.padEnd(58)} ${best.toFixed(1).padStart(7)} µs`);
}

const judge = stanceModel();
console.log(machine);
console.log(`${pairs.length} pairs ${file ? `of ${file}` : "made up"}`);
timed("read a claim", pairs.length, () => {
  for (const { a } of pairs) judge.prepare(a);
});
const prepared = pairs.map(({ a, b }) => [judge.prepare(a), judge.prepare(b)] as const);
timed("one comparison: judge two claims that are read", pairs.length, () => {
  for (const [a, b] of prepared) judge.judge(a, b).mixed;
});
timed("read both, judge, and say why", pairs.length, () => {
  for (const one of pairs) compare(one);
});
const pool = pairs
  .slice(0, 500)
  .flatMap(({ a, b }) => [a, b])
  .map((text, i) => ({
    id: `c${i}`,
    view: claimBy(text),
    day: null,
  }));
timed(`link a pool of ${pool.length} claims, for each claim`, pool.length, () => {
  for (const link of linksOf(pool)) if (link.score < 0) throw new Error("a score is below nothing");
});
