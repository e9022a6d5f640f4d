import { randomOf } from "../../eval/random.ts";
import { binned } from "./bins.ts";
import { shuffled } from "./random.ts";
import { addTree, type GrowOptions, growTree, type Tree } from "./tree.ts";

/** Softmax over sums of trees: `trees[round * classes + class]`. */
export interface Boosted {
  readonly classes: number;
  readonly base: number[];
  readonly trees: Tree[];
}

export interface BoostOptions extends GrowOptions {
  readonly classes: number;
  readonly rounds: number;
  /** Shares of rows and of features that each tree sees. */
  readonly rows: number;
  readonly columns: number;
  readonly seed: number;
}

/**
 * Fits gradient boosted trees by histograms and Newton steps, a tree per class in each round: `columns` holds the
 * features, each with a value per row; `labels` the class of each row and `weights` how much the row counts.
 */
export function fitBoosted(
  columns: readonly Float64Array[],
  labels: Uint8Array,
  weights: Float64Array,
  options: BoostOptions,
): Boosted {
  const n = labels.length;
  const { classes } = options;
  const data = binned(columns);
  const base = Array.from({ length: classes }, () => 1e-6);
  for (let i = 0; i < n; i += 1)
    base[labels[i] as number] = (base[labels[i] as number] as number) + (weights[i] as number);
  const total = base.reduce((a, b) => a + b, 0);
  for (let k = 0; k < classes; k += 1) base[k] = Number(Math.log((base[k] as number) / total).toPrecision(5));
  const scores = Array.from({ length: classes }, (_, k) => new Float64Array(n).fill(base[k] as number));
  const random = randomOf(options.seed);
  const trees: Tree[] = [];
  const probability = Array.from({ length: classes }, () => new Float64Array(n));
  const gradient = new Float64Array(n);
  const hessian = new Float64Array(n);
  const kept = Math.max(1, Math.round(n * options.rows));
  for (let round = 0; round < options.rounds; round += 1) {
    softmaxAll(scores, probability, n);
    const rows = options.rows < 1 ? shuffled(n, random).slice(0, kept).sort() : shuffled(n, random).sort();
    for (let k = 0; k < classes; k += 1) {
      const p = probability[k] as Float64Array;
      for (let i = 0; i < n; i += 1) {
        const q = p[i] as number;
        const w = weights[i] as number;
        gradient[i] = (q - (labels[i] === k ? 1 : 0)) * w;
        hessian[i] = Math.max(1e-6, q * (1 - q) * w);
      }
      const chosen = shuffled(columns.length, random)
        .slice(0, Math.max(1, Math.round(columns.length * options.columns)))
        .sort();
      const tree = growTree(data, rows, chosen, gradient, hessian, options);
      trees.push(tree);
      addTree(tree, data, scores[k] as Float64Array);
    }
  }
  return { classes, base, trees };
}

function softmaxAll(scores: readonly Float64Array[], out: readonly Float64Array[], n: number): void {
  const classes = scores.length;
  for (let i = 0; i < n; i += 1) {
    let most = -Infinity;
    for (let k = 0; k < classes; k += 1) most = Math.max(most, (scores[k] as Float64Array)[i] as number);
    let total = 0;
    for (let k = 0; k < classes; k += 1) {
      const e = Math.exp(((scores[k] as Float64Array)[i] as number) - most);
      (out[k] as Float64Array)[i] = e;
      total += e;
    }
    for (let k = 0; k < classes; k += 1)
      (out[k] as Float64Array)[i] = ((out[k] as Float64Array)[i] as number) / total;
  }
}
