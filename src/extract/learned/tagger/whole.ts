import { LABELS, ROLES } from "./spans.ts";

/** A run of tokens `[from, to)`. */
interface Run {
  readonly from: number;
  readonly to: number;
}

const FLOOR = 1e-6;

/**
 * Makes one piece of what annotators never part, where a reading has it in several: the source, and content that only
 * words without a role part. `chances` has the probability of each label of each token, which tells what goes.
 */
export function madeWhole(labels: Uint8Array, chances: Float64Array): Uint8Array {
  const out = labels.slice();
  const sources = runsOf(out, ROLES.source);
  if (sources.length > 1) {
    const best = likeliest(sources, (run) => massOf(chances, run));
    for (const run of sources) {
      if (run === best) continue;
      const said = gain(chances, run, ROLES.content, ROLES.none) > 0 ? ROLES.content : ROLES.none;
      out.fill(said, run.from, run.to);
    }
  }
  joinContent(out, chances);
  return out;
}

/** Fills what parts two pieces of content, or drops one of the two, whichever is likeliest. */
function joinContent(labels: Uint8Array, chances: Float64Array): void {
  // Each round leaves one piece less.
  for (;;) {
    const runs = runsOf(labels, ROLES.content);
    if (runs.length < 2) return;
    const at = runs.findIndex((run, k) => {
      const next = runs[k + 1];
      return next !== undefined && labels.subarray(run.to, next.from).every((y) => y === ROLES.none);
    });
    const [a, b] = [runs[at], runs[at + 1]];
    if (at < 0 || !a || !b) return;
    const gap = { from: a.to, to: b.from };
    const choices = [
      { run: gap, role: ROLES.content, gain: gain(chances, gap, ROLES.content, ROLES.none) },
      { run: a, role: ROLES.none, gain: gain(chances, a, ROLES.none, ROLES.content) },
      { run: b, role: ROLES.none, gain: gain(chances, b, ROLES.none, ROLES.content) },
    ];
    const best = likeliest(choices, (choice) => choice.gain);
    if (best) labels.fill(best.role, best.run.from, best.run.to);
  }
}

function runsOf(labels: Uint8Array, role: number): Run[] {
  const out: Run[] = [];
  for (let k = 0; k < labels.length; k += 1) {
    if (labels[k] !== role) continue;
    const from = k;
    while (k < labels.length && labels[k] === role) k += 1;
    out.push({ from, to: k });
  }
  return out;
}

function likeliest<T>(all: readonly T[], worth: (one: T) => number): T | undefined {
  let best = all[0];
  for (const one of all) if (best !== undefined && worth(one) > worth(best)) best = one;
  return best;
}

function massOf(chances: Float64Array, { from, to }: Run): number {
  let sum = 0;
  for (let k = from; k < to; k += 1) sum += chances[k * LABELS + ROLES.source] as number;
  return sum;
}

/** What a run gains in log probability when it has one role and not the other. */
function gain(chances: Float64Array, { from, to }: Run, role: number, other: number): number {
  let sum = 0;
  for (let k = from; k < to; k += 1)
    sum +=
      Math.log((chances[k * LABELS + role] as number) + FLOOR) -
      Math.log((chances[k * LABELS + other] as number) + FLOOR);
  return sum;
}
