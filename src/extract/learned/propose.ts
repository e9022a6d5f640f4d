import { best, latticeOf, type Marginals, marginals } from "./crf.ts";
import { Bag } from "./hash.ts";
import { type Frame, frameOf, LABELS, ROLES, stepFeatures, tokenFeatures } from "./spans.ts";
import type { View } from "./view.ts";

/** Weights of the tagger: `token[place * LABELS + y]`, `step[(place * LABELS + before) * LABELS + y]`. */
export interface TaggerWeights {
  readonly token: Float32Array;
  readonly step: Float32Array;
  readonly tokenBits: number;
  readonly stepBits: number;
}

/** One way to read the sentence of a cue. */
export interface Tagged {
  readonly frame: Frame;
  /** A role for each token of the sentence. */
  readonly labels: Uint8Array;
  readonly sure: Marginals;
  /** Log probability of the labels as a whole, and how much the best ones have over them. */
  readonly whole: number;
  readonly behind: number;
  /** Its place among the readings of its cue. */
  readonly place: number;
}

/** How many readings of a cue are weighed, out of how many that the tagger counts best. */
const READINGS = 3;
const TRIED = 6;
/** A reading this much less likely than the best, in log probability, is left out. */
const BEHIND = 3;

const PAIRS = LABELS * LABELS;

/** The likeliest ways to read the sentence of the cue at `head`, the best first. */
export function tagged(view: View, head: number, likely: Float32Array, weights: TaggerWeights): Tagged[] {
  const frame = frameOf(view, head, likely);
  const size = frame.to - frame.from;
  const lattice = latticeOf(size);
  const [token, step] = [new Bag(weights.tokenBits), new Bag(weights.stepBits)];
  for (let t = frame.from; t < frame.to; t += 1) {
    const k = t - frame.from;
    token.clear();
    tokenFeatures(frame, t, token);
    let [a, b, c, d] = [0, 0, 0, 0];
    for (let j = 0; j < token.size; j += 1) {
      const place = (token.places[j] as number) * LABELS;
      a += weights.token[place] as number;
      b += weights.token[place + 1] as number;
      c += weights.token[place + 2] as number;
      d += weights.token[place + 3] as number;
    }
    lattice.unary.set([a, b, c, d], k * LABELS);
    if (k === 0) continue;
    step.clear();
    stepFeatures(frame, t, step);
    for (let j = 0; j < step.size; j += 1) {
      const place = (step.places[j] as number) * PAIRS;
      for (let y = 0; y < PAIRS; y += 1)
        lattice.pair[k * PAIRS + y] =
          (lattice.pair[k * PAIRS + y] as number) + (weights.step[place + y] as number);
    }
  }
  for (let y = 0; y < LABELS; y += 1)
    if (y !== ROLES.cue) lattice.unary[(head - frame.from) * LABELS + y] = -50;
  const sure = marginals(lattice);
  const found: Tagged[] = [];
  const top = best(lattice, TRIED);
  for (const { labels, score } of top) {
    const behind = (top[0]?.score ?? 0) - score;
    if (behind > BEHIND || found.length >= READINGS) break;
    if (found.some((other) => same(view, frame, other.labels, labels))) continue;
    found.push({ frame, labels, sure, whole: score - sure.logZ, behind, place: found.length });
  }
  return found;
}

/** True when two readings differ in marks alone. */
function same(view: View, { from }: Frame, a: Uint8Array, b: Uint8Array): boolean {
  return a.every((y, k) => y === b[k] || !/[\p{L}\p{N}]/u.test(view.word[from + k] ?? ""));
}
