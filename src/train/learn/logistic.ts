import { randomOf } from "../../eval/random.ts";
import { shuffled } from "./random.ts";

/** One training example of sparse binary features, by number. */
export interface SparseRow {
  readonly features: readonly number[];
  readonly label: number;
  readonly weight: number;
}

export interface LogisticOptions {
  readonly classes: number;
  /** How many features there can be. */
  readonly size: number;
  readonly epochs: number;
  readonly rate: number;
  /** Strength of the pull towards zero of each weight, applied at each of its uses. */
  readonly decay: number;
  readonly seed: number;
  /** Features that may have weights; all where it is left out. */
  readonly allowed?: ReadonlySet<number>;
}

/** Softmax regression over sparse binary features: `weights[feature * classes + class]`, and a bias per class. */
export interface Logistic {
  readonly classes: number;
  readonly weights: Float64Array;
  readonly bias: Float64Array;
}

/** Fits by AdaGrad over seeded shuffles. */
export function fitLogistic(rows: readonly SparseRow[], options: LogisticOptions): Logistic {
  const { classes, size, epochs, rate, decay, seed } = options;
  const weights = new Float64Array(size * classes);
  const squares = new Float64Array(size * classes).fill(1);
  const bias = new Float64Array(classes);
  const biasSquares = new Float64Array(classes).fill(1);
  const random = randomOf(seed);
  const scores = new Float64Array(classes);
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    for (const n of shuffled(rows.length, random)) {
      const row = rows[n] as SparseRow;
      softmax({ classes, weights, bias }, row.features, scores);
      const scale = 1 / Math.sqrt(Math.max(1, row.features.length));
      for (let k = 0; k < classes; k += 1) {
        const error = ((scores[k] as number) - (k === row.label ? 1 : 0)) * row.weight;
        biasSquares[k] = (biasSquares[k] as number) + error * error;
        bias[k] = (bias[k] as number) - (rate * error) / Math.sqrt(biasSquares[k] as number);
        for (const feature of row.features) {
          if (options.allowed && !options.allowed.has(feature)) continue;
          const at = feature * classes + k;
          const gradient = error * scale + decay * row.weight * (weights[at] as number);
          squares[at] = (squares[at] as number) + gradient * gradient;
          weights[at] = (weights[at] as number) - (rate * gradient) / Math.sqrt(squares[at] as number);
        }
      }
    }
  }
  return { classes, weights, bias };
}

/** Class probabilities of sparse features, written to `out`. */
export function softmax(model: Logistic, features: readonly number[], out: Float64Array): Float64Array {
  const { classes, weights, bias } = model;
  const scale = 1 / Math.sqrt(Math.max(1, features.length));
  let most = -Infinity;
  for (let k = 0; k < classes; k += 1) {
    let sum = 0;
    for (const feature of features) sum += weights[feature * classes + k] as number;
    const score = (bias[k] as number) + sum * scale;
    out[k] = score;
    if (score > most) most = score;
  }
  let total = 0;
  for (let k = 0; k < classes; k += 1) {
    const e = Math.exp((out[k] as number) - most);
    out[k] = e;
    total += e;
  }
  for (let k = 0; k < classes; k += 1) out[k] = (out[k] as number) / total;
  return out;
}
