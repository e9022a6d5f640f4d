import { randomOf } from "../../eval/random.ts";
import { shuffled } from "./random.ts";

/** A regression tree in arrays: a node with `feature` -1 is a leaf; rows with a value up to `threshold` go left. */
export interface Tree {
  readonly feature: number[];
  readonly threshold: number[];
  readonly left: number[];
  readonly right: number[];
  readonly value: number[];
}

/** Softmax over sums of trees: `trees[round * classes + class]`. */
export interface Boosted {
  readonly classes: number;
  readonly base: number[];
  readonly trees: Tree[];
}

export interface BoostOptions {
  readonly classes: number;
  readonly rounds: number;
  readonly rate: number;
  readonly depth: number;
  /** Least sum of second derivatives in a leaf. */
  readonly leaf: number;
  /** Pull of leaf values towards zero. */
  readonly lambda: number;
  /** Least gain of a split. */
  readonly gain: number;
  /** Shares of rows and of features that each tree sees. */
  readonly rows: number;
  readonly columns: number;
  readonly seed: number;
}

const BINS = 64;

interface Binned {
  readonly bins: Uint8Array[];
  readonly edges: number[][];
}

/** Values to bins by quantiles; edges are 4-byte floats, as they are shipped. */
function binned(columns: readonly Float64Array[]): Binned {
  const edges = columns.map((column) => {
    const sorted = Float64Array.from(column).sort();
    const found: number[] = [];
    const distinct = [...new Set(sorted)];
    const take = (low: number, high: number) => {
      const edge = Math.fround((low + high) / 2);
      if (edge >= low && edge < high && edge > (found.at(-1) ?? -Infinity)) found.push(edge);
    };
    if (distinct.length <= BINS) {
      for (let i = 1; i < distinct.length; i += 1) take(distinct[i - 1] as number, distinct[i] as number);
    } else {
      for (let b = 1; b < BINS; b += 1) {
        const at = Math.floor((b * sorted.length) / BINS);
        let next = at;
        while (next < sorted.length && sorted[next] === sorted[at]) next += 1;
        if (next < sorted.length) take(sorted[at] as number, sorted[next] as number);
      }
    }
    return found;
  });
  const bins = columns.map((column, f) => {
    const mine = edges[f] as number[];
    return Uint8Array.from(column, (value) => {
      let low = 0;
      let high = mine.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (value <= (mine[middle] as number)) high = middle;
        else low = middle + 1;
      }
      return low;
    });
  });
  return { bins, edges };
}

/** Fits gradient boosted trees by histograms and Newton steps. */
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

/** A split of one node: rows in bins up to `bin` go left. */
interface Split {
  feature: number;
  bin: number;
  gain: number;
}

/** Sums of both derivatives per bin of each chosen feature. */
interface Histogram {
  readonly g: Float64Array;
  readonly h: Float64Array;
}

function growTree(
  data: Binned,
  rows: Uint32Array,
  features: Uint32Array,
  gradient: Float64Array,
  hessian: Float64Array,
  options: BoostOptions,
): Tree {
  const tree: Tree = { feature: [], threshold: [], left: [], right: [], value: [] };
  const sums = (mine: Uint32Array) => histogramOf(data, mine, features, gradient, hessian);
  const grow = (mine: Uint32Array, depth: number, given: Histogram | null): number => {
    const node = tree.feature.length;
    let g = 0;
    let h = 0;
    for (let i = 0; i < mine.length; i += 1) {
      g += gradient[mine[i] as number] as number;
      h += hessian[mine[i] as number] as number;
    }
    tree.feature.push(-1);
    tree.threshold.push(0);
    tree.left.push(-1);
    tree.right.push(-1);
    tree.value.push(Math.fround((-g / (h + options.lambda)) * options.rate));
    if (depth >= options.depth || h < 2 * options.leaf) return node;
    const histogram = given ?? sums(mine);
    const split = bestSplit(data, histogram, features, g, h, options);
    if (!split) return node;
    const bins = data.bins[split.feature] as Uint8Array;
    const left = mine.filter((row) => (bins[row] as number) <= split.bin);
    const right = mine.filter((row) => (bins[row] as number) > split.bin);
    // The larger child's sums are what the smaller child's leave of the parent's.
    const last = depth + 1 >= options.depth;
    const small = last ? null : sums(left.length <= right.length ? left : right);
    const large = small && without(histogram, small);
    tree.feature[node] = split.feature;
    tree.threshold[node] = (data.edges[split.feature] as number[])[split.bin] as number;
    tree.left[node] = grow(left, depth + 1, left.length <= right.length ? small : large);
    tree.right[node] = grow(right, depth + 1, left.length <= right.length ? large : small);
    return node;
  };
  grow(rows, 0, null);
  return tree;
}

function histogramOf(
  data: Binned,
  rows: Uint32Array,
  features: Uint32Array,
  gradient: Float64Array,
  hessian: Float64Array,
): Histogram {
  const g = new Float64Array(features.length * BINS);
  const h = new Float64Array(features.length * BINS);
  const count = rows.length;
  for (let f = 0; f < features.length; f += 1) {
    const bins = data.bins[features[f] as number] as Uint8Array;
    const base = f * BINS;
    for (let i = 0; i < count; i += 1) {
      const row = rows[i] as number;
      const at = base + (bins[row] as number);
      g[at] = (g[at] as number) + (gradient[row] as number);
      h[at] = (h[at] as number) + (hessian[row] as number);
    }
  }
  return { g, h };
}

function without(whole: Histogram, part: Histogram): Histogram {
  return {
    g: whole.g.map((value, i) => value - (part.g[i] as number)),
    h: whole.h.map((value, i) => value - (part.h[i] as number)),
  };
}

function bestSplit(
  data: Binned,
  { g: gs, h: hs }: Histogram,
  features: Uint32Array,
  g: number,
  h: number,
  options: BoostOptions,
): Split | null {
  const { lambda, leaf } = options;
  const before = (g * g) / (h + lambda);
  const best: Split = { feature: -1, bin: 0, gain: options.gain };
  for (let f = 0; f < features.length; f += 1) {
    const feature = features[f] as number;
    const count = (data.edges[feature] as number[]).length;
    let gl = 0;
    let hl = 0;
    for (let bin = 0; bin < count; bin += 1) {
      gl += gs[f * BINS + bin] as number;
      hl += hs[f * BINS + bin] as number;
      const hr = h - hl;
      if (hl < leaf || hr < leaf) continue;
      const gr = g - gl;
      const gain = (gl * gl) / (hl + lambda) + (gr * gr) / (hr + lambda) - before;
      if (gain > best.gain + 1e-9) Object.assign(best, { feature, bin, gain });
    }
  }
  return best.feature < 0 ? null : best;
}

function addTree(tree: Tree, data: Binned, scores: Float64Array): void {
  const bin = tree.feature.map((feature, node) =>
    feature < 0 ? -1 : (data.edges[feature] as number[]).indexOf(tree.threshold[node] as number),
  );
  for (let i = 0; i < scores.length; i += 1) {
    let node = 0;
    while ((tree.feature[node] as number) >= 0) {
      const value = (data.bins[tree.feature[node] as number] as Uint8Array)[i] as number;
      node = (value <= (bin[node] as number) ? tree.left[node] : tree.right[node]) as number;
    }
    scores[i] = (scores[i] as number) + (tree.value[node] as number);
  }
}
