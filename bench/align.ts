/**
 * Times the alignment of articles of 600 words with typical edits and of texts of 100 sentences (goal: p95 within 3 ms), with
 * typical edits and with nearly every sentence edited, beside word diffs of the same texts: jsdiff's diffWords here, Python's difflib.SequenceMatcher over words in a process
 * of its own. All see the same pairs in the same run. Each pair is timed once, by the clock, what garbage is collected
 * meanwhile included, after at least 600 untimed runs, for with fewer the code is still being compiled.
 *
 *   node --import tsx bench/align.ts [pairs=60]
 */
import { spawnSync } from "node:child_process";
import { diffWords } from "diff";
import { randomOf } from "../src/eval/random.ts";
import { align } from "../src/version/align.ts";
import { machine } from "./stemma.ts";

/** So many runs at least go before those that are timed. */
const WARM = 600;
const pairs = Number(process.argv[2] ?? 60);
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

/** A later state of a text: such a share of the sentences is edited, and now and then one goes, comes or moves. */
function revised(old: readonly string[], share: number): string[] {
  const next = old.flatMap((one) => {
    if (random() < share) return [one.replace(/\d+/, String(below(90)))];
    const dice = random();
    if (dice < 0.03) return [];
    return dice < 0.06 ? [one, sentence()] : [one];
  });
  const [moved] = next.splice(below(next.length), 1);
  next.splice(below(next.length), 0, moved ?? "");
  return next;
}

interface Texts {
  readonly old: readonly string[];
  readonly next: readonly string[];
}

function timed(
  all: readonly Texts[],
  run: (old: readonly string[], next: readonly string[]) => unknown,
): number[] {
  for (let ran = 0; ran < WARM; ran += all.length) for (const { old, next } of all) run(old, next);
  return all.map(({ old, next }) => {
    const started = performance.now();
    run(old, next);
    return performance.now() - started;
  });
}

const DIFFLIB = `import sys, json, time, difflib
for line in sys.stdin:
    old, new = json.loads(line)
    started = time.perf_counter()
    difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    print((time.perf_counter() - started) * 1000)`;

function difflib(all: readonly Texts[]): number[] {
  const words = (text: readonly string[]) => text.join(" ").split(" ");
  const input = all.map(({ old, next }) => JSON.stringify([words(old), words(next)])).join("\n");
  const { status, stdout } = spawnSync("python3", ["-c", DIFFLIB], { input, encoding: "utf8" });
  return status === 0 ? stdout.trim().split("\n").map(Number) : [];
}

const at = (times: readonly number[], share: number) =>
  [...times].sort((a, b) => a - b)[Math.ceil(times.length * share) - 1] ?? Number.NaN;

console.log(machine);
for (const [size, share] of [
  [33, 0.1],
  [100, 0.1],
  [100, 0.95],
] as const) {
  const all = Array.from({ length: pairs }, () => {
    const old = Array.from({ length: size }, sentence);
    return { old, next: revised(old, share) };
  });
  const words = all.reduce((sum, { old }) => sum + old.join(" ").split(" ").length, 0) / pairs;
  const rows: [string, number[]][] = [
    ["stemma align", timed(all, align)],
    ["jsdiff diffWords", timed(all, (old, next) => diffWords(old.join(" "), next.join(" ")))],
    ["difflib, words", difflib(all)],
  ];
  const ours = at(rows[0]?.[1] ?? [], 0.95);
  console.log(
    `\n${size} sentences, ${Math.round(words)} words, ${pairs} pairs, ${share * 100} % of the sentences edited`,
  );
  for (const [name, times] of rows) {
    const p95 = at(times, 0.95);
    const beside = (p95 / ours).toFixed(1);
    console.log(
      `${name.padEnd(18)} p50 ${at(times, 0.5).toFixed(2)} ms  p95 ${p95.toFixed(2)} ms  (p95 ${beside} × ours)`,
    );
  }
}
