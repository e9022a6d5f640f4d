/**
 * Times the alignment of two texts of 100 sentences beside word diffs of the same texts: jsdiff's diffWords here,
 * Python's difflib.SequenceMatcher over words in a process of its own. All see the same pairs in the same run.
 */
import { spawnSync } from "node:child_process";
import { diffWords } from "diff";
import { randomOf } from "../src/eval/random.ts";
import { align } from "../src/version/align.ts";

const [pairs = 60, size = 100] = process.argv.slice(2).map(Number);
const random = randomOf(1);
const below = (n: number) => Math.floor(random() * n);
const WORDS =
  `harbour ferry council bridge report official minister company engineer region outage service customer
  statement figure budget hospital school police union strike storm river market factory election court judge
  airport railway teacher doctor nurse driver owner tenant mayor deputy adviser spokesman inquiry witness`
    .trim()
    .split(/\s+/);

const sentence = () =>
  `The ${Array.from({ length: 12 + below(12) }, () => WORDS[below(WORDS.length)]).join(" ")} ${below(90)}.`;

/** A later state of a text: of ten sentences one is edited, and now and then one goes, comes or moves. */
function revised(old: readonly string[]): string[] {
  const next = old.flatMap((one) => {
    const dice = random();
    if (dice < 0.1) return [one.replace(/\d+/, String(below(90)))];
    if (dice < 0.13) return [];
    return dice < 0.16 ? [one, sentence()] : [one];
  });
  const [moved] = next.splice(below(next.length), 1);
  next.splice(below(next.length), 0, moved ?? "");
  return next;
}

const all = Array.from({ length: pairs }, () => {
  const old = Array.from({ length: size }, sentence);
  return { old, next: revised(old) };
});

function timed(run: (old: readonly string[], next: readonly string[]) => unknown): number[] {
  for (const { old, next } of all.slice(0, 10)) run(old, next);
  return all.map(({ old, next }) => {
    const started = performance.now();
    run(old, next);
    return performance.now() - started;
  });
}

const difflib = spawnSync(
  "python3",
  [
    "-c",
    `import sys, json, time, difflib
for line in sys.stdin:
    old, new = json.loads(line)
    started = time.perf_counter()
    difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    print((time.perf_counter() - started) * 1000)`,
  ],
  {
    input: all
      .map(({ old, next }) => JSON.stringify([old.join(" ").split(" "), next.join(" ").split(" ")]))
      .join("\n"),
    encoding: "utf8",
  },
);

const rows: [string, number[]][] = [
  ["stemma align", timed(align)],
  ["jsdiff diffWords", timed((old, next) => diffWords(old.join(" "), next.join(" ")))],
  ["difflib, words", difflib.status === 0 ? difflib.stdout.trim().split("\n").map(Number) : []],
];
const at = (times: readonly number[], share: number) =>
  [...times].sort((a, b) => a - b)[Math.ceil(times.length * share) - 1] ?? Number.NaN;
const ours = at(rows[0]?.[1] ?? [], 0.95);
for (const [name, times] of rows) {
  const p95 = at(times, 0.95);
  console.log(
    `${name.padEnd(18)} p50 ${at(times, 0.5).toFixed(2)} ms  p95 ${p95.toFixed(2)} ms  (p95 ${(p95 / ours).toFixed(1)} × ours)`,
  );
}
