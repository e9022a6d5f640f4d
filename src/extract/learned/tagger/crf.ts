import { LABELS, ROLES } from "./spans.ts";

const PAIRS = LABELS * LABELS;

/** Scores of one sequence: `unary[t * LABELS + y]`, `pair[(t * LABELS + before) * LABELS + y]`. */
export interface Lattice<Numbers = Float64Array> {
  size: number;
  readonly unary: Numbers;
  readonly pair: Numbers;
}

export function latticeOf(capacity: number): Lattice {
  return {
    size: capacity,
    unary: new Float64Array(capacity * LABELS),
    pair: new Float64Array(capacity * PAIRS),
  };
}

/** How many scores tell of a token: of its labels, of the steps to it, of those from it. */
export const SCORES = LABELS + 2 * PAIRS;

/** The score of what cannot be. */
const NEVER = -50;

/** Binds a lattice to its cue, which is one run of tokens, that at `head` among them. */
export function bind({ size, unary, pair }: Lattice, head: number): void {
  for (let y = 0; y < LABELS; y += 1) if (y !== ROLES.cue) unary[head * LABELS + y] = NEVER;
  for (let t = 1; t < size; t += 1) {
    const at = t * PAIRS;
    for (let y = 0; y < LABELS; y += 1) {
      if (y === ROLES.cue) continue;
      // The cue neither ends before its head nor begins anew behind it.
      if (t <= head) pair[at + ROLES.cue * LABELS + y] = NEVER;
      else pair[at + y * LABELS + ROLES.cue] = NEVER;
    }
  }
}

/**
 * The probability of each label and of each step of a sequence, by the forward-backward algorithm on scaled
 * probabilities. The arrays are used again for the next sequence.
 */
export class Marginals {
  /** `unary[t * LABELS + y]`: the probability of a label. */
  unary = new Float64Array(0);
  /** `pair[(t * LABELS + before) * LABELS + y]`: that of a step, where it was asked for. */
  pair = new Float64Array(0);
  logZ = 0;
  /** What each step multiplies with, the greatest at a place being 1. */
  private factors = new Float64Array(0);
  private forward = new Float64Array(0);
  private backward = new Float64Array(0);
  private scales = new Float64Array(0);

  of(lattice: Lattice, pairs: boolean): this {
    const { size } = lattice;
    if (this.scales.length < size) this.reserve(size * 2);
    this.ahead(lattice);
    this.behind(size);
    const { forward, backward, unary } = this;
    for (let k = 0; k < size * LABELS; k += 1) unary[k] = (forward[k] as number) * (backward[k] as number);
    if (pairs) this.steps(size);
    return this;
  }

  private reserve(room: number): void {
    this.unary = new Float64Array(room * LABELS);
    this.pair = new Float64Array(room * PAIRS);
    this.factors = new Float64Array(room * PAIRS);
    this.forward = new Float64Array(room * LABELS);
    this.backward = new Float64Array(room * LABELS);
    this.scales = new Float64Array(room);
  }

  private ahead({ size, unary, pair }: Lattice): void {
    const { forward, factors, scales } = this;
    let top = Number.NEGATIVE_INFINITY;
    for (let y = 0; y < LABELS; y += 1) top = Math.max(top, unary[y] as number);
    let sum = 0;
    for (let y = 0; y < LABELS; y += 1) {
      const f = Math.exp((unary[y] as number) - top);
      forward[y] = f;
      sum += f;
    }
    for (let y = 0; y < LABELS; y += 1) forward[y] = (forward[y] as number) / sum;
    let logZ = top + Math.log(sum);
    for (let t = 1; t < size; t += 1) {
      const here = t * LABELS;
      const at = t * PAIRS;
      top = Number.NEGATIVE_INFINITY;
      for (let k = 0; k < PAIRS; k += 1) {
        const s = (pair[at + k] as number) + (unary[here + (k & (LABELS - 1))] as number);
        factors[at + k] = s;
        if (s > top) top = s;
      }
      for (let k = 0; k < PAIRS; k += 1) factors[at + k] = Math.exp((factors[at + k] as number) - top);
      sum = 0;
      for (let y = 0; y < LABELS; y += 1) {
        let f = 0;
        for (let x = 0; x < LABELS; x += 1)
          f += (forward[here - LABELS + x] as number) * (factors[at + x * LABELS + y] as number);
        forward[here + y] = f;
        sum += f;
      }
      for (let y = 0; y < LABELS; y += 1) forward[here + y] = (forward[here + y] as number) / sum;
      scales[t] = sum;
      logZ += top + Math.log(sum);
    }
    this.logZ = logZ;
  }

  private behind(size: number): void {
    const { backward, factors, scales } = this;
    backward.fill(1, (size - 1) * LABELS, size * LABELS);
    for (let t = size - 1; t > 0; t -= 1) {
      const here = t * LABELS;
      const at = t * PAIRS;
      for (let x = 0; x < LABELS; x += 1) {
        let b = 0;
        for (let y = 0; y < LABELS; y += 1)
          b += (factors[at + x * LABELS + y] as number) * (backward[here + y] as number);
        backward[here - LABELS + x] = b / (scales[t] as number);
      }
    }
  }

  private steps(size: number): void {
    const { forward, backward, factors, scales, pair } = this;
    for (let t = 1; t < size; t += 1) {
      const here = t * LABELS;
      const at = t * PAIRS;
      for (let k = 0; k < PAIRS; k += 1)
        pair[at + k] =
          ((forward[here - LABELS + (k >> 2)] as number) *
            (factors[at + k] as number) *
            (backward[here + (k & (LABELS - 1))] as number)) /
          (scales[t] as number);
    }
  }
}
