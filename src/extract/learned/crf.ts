import { LABELS } from "./spans.ts";

const EMPTY = Number.NEGATIVE_INFINITY;

/** Scores of one sequence: `unary[t * LABELS + y]`, `pair[(t * LABELS + before) * LABELS + y]`. */
export interface Lattice {
  readonly size: number;
  readonly unary: Float64Array;
  readonly pair: Float64Array;
}

export function latticeOf(capacity: number): { size: number; unary: Float64Array; pair: Float64Array } {
  return {
    size: capacity,
    unary: new Float64Array(capacity * LABELS),
    pair: new Float64Array(capacity * LABELS * LABELS),
  };
}

/** One labelling of a sequence and its score. */
export interface Path {
  readonly labels: Uint8Array;
  readonly score: number;
}

const scores = new Float64Array(16);
const states = new Int32Array(16);

/** The `count` best labellings of a sequence, the best first. */
export function best({ size, unary, pair }: Lattice, count: number): Path[] {
  const wide = LABELS * count;
  const score = new Float64Array(size * wide).fill(EMPTY);
  const back = new Int16Array(size * wide);
  for (let y = 0; y < LABELS; y += 1) score[y * count] = unary[y] as number;
  for (let t = 1; t < size; t += 1) {
    const before = (t - 1) * wide;
    for (let y = 0; y < LABELS; y += 1) {
      let found = 0;
      for (let x = 0; x < LABELS; x += 1) {
        const step = (pair[(t * LABELS + x) * LABELS + y] as number) + (unary[t * LABELS + y] as number);
        for (let k = x * count; k < (x + 1) * count; k += 1) {
          const s = (score[before + k] as number) + step;
          if (s === EMPTY || (found === count && s <= (scores[count - 1] as number))) break;
          found = insert(s, k, found, count);
        }
      }
      for (let k = 0; k < found; k += 1) {
        score[t * wide + y * count + k] = scores[k] as number;
        back[t * wide + y * count + k] = states[k] as number;
      }
    }
  }
  const last = (size - 1) * wide;
  let found = 0;
  for (let k = 0; k < wide; k += 1) {
    const s = score[last + k] as number;
    if (s !== EMPTY && !(found === count && s <= (scores[count - 1] as number)))
      found = insert(s, k, found, count);
  }
  const ends = Array.from({ length: found }, (_, k) => [scores[k] as number, states[k] as number] as const);
  return ends.map(([total, end]) => {
    const labels = new Uint8Array(size);
    let state = end;
    for (let t = size - 1; t >= 0; t -= 1) {
      labels[t] = Math.floor(state / count);
      state = back[t * wide + state] as number;
    }
    return { labels, score: total };
  });
}

/** Keeps the best few of what was found so far, in order. */
function insert(score: number, state: number, found: number, count: number): number {
  let k = Math.min(found, count - 1);
  for (; k > 0 && (scores[k - 1] as number) < score; k -= 1) {
    scores[k] = scores[k - 1] as number;
    states[k] = states[k - 1] as number;
  }
  scores[k] = score;
  states[k] = state;
  return Math.min(found + 1, count);
}

function joined(values: Float64Array, from: number): number {
  let top = EMPTY;
  for (let y = 0; y < LABELS; y += 1) top = Math.max(top, values[from + y] ?? EMPTY);
  let sum = 0;
  for (let y = 0; y < LABELS; y += 1) sum += Math.exp((values[from + y] ?? EMPTY) - top);
  return top + Math.log(sum);
}

/** Probability of each label and of each step; the same shape as the scores. */
export interface Marginals extends Lattice {
  readonly logZ: number;
}

const scratch = new Float64Array(LABELS);

export function marginals({ size, unary, pair }: Lattice): Marginals {
  const [alpha, beta] = [new Float64Array(size * LABELS), new Float64Array(size * LABELS)];
  for (let y = 0; y < LABELS; y += 1) alpha[y] = unary[y] ?? 0;
  for (let t = 1; t < size; t += 1) {
    for (let y = 0; y < LABELS; y += 1) {
      for (let x = 0; x < LABELS; x += 1)
        scratch[x] =
          (alpha[(t - 1) * LABELS + x] as number) + (pair[(t * LABELS + x) * LABELS + y] as number);
      alpha[t * LABELS + y] = joined(scratch, 0) + (unary[t * LABELS + y] as number);
    }
  }
  for (let t = size - 2; t >= 0; t -= 1) {
    for (let x = 0; x < LABELS; x += 1) {
      const next = (t + 1) * LABELS;
      for (let y = 0; y < LABELS; y += 1)
        scratch[y] =
          (pair[(next + x) * LABELS + y] as number) +
          (unary[next + y] as number) +
          (beta[next + y] as number);
      beta[t * LABELS + x] = joined(scratch, 0);
    }
  }
  const logZ = joined(alpha, (size - 1) * LABELS);
  const out = {
    size,
    unary: new Float64Array(size * LABELS),
    pair: new Float64Array(size * LABELS * LABELS),
    logZ,
  };
  for (let t = 0; t < size; t += 1) {
    for (let y = 0; y < LABELS; y += 1) {
      const here = t * LABELS + y;
      out.unary[here] = Math.exp((alpha[here] as number) + (beta[here] as number) - logZ);
      if (t === 0) continue;
      for (let x = 0; x < LABELS; x += 1) {
        const step = (t * LABELS + x) * LABELS + y;
        out.pair[step] = Math.exp(
          (alpha[(t - 1) * LABELS + x] as number) +
            (pair[step] as number) +
            (unary[here] as number) +
            (beta[here] as number) -
            logZ,
        );
      }
    }
  }
  return out;
}
