import { BINS, type Binned } from "./bins.ts";

/** A regression tree in arrays: a node with `feature` -1 is a leaf; rows with a value up to `threshold` go left. */
export interface Tree {
  readonly feature: number[];
  readonly threshold: number[];
  readonly left: number[];
  readonly right: number[];
  readonly value: number[];
}

/** How one tree is grown. */
export interface GrowOptions {
  readonly rate: number;
  readonly depth: number;
  /** Least sum of second derivatives in a leaf. */
  readonly leaf: number;
  /** Pull of leaf values towards zero. */
  readonly lambda: number;
  /** Least gain of a split. */
  readonly gain: number;
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

/**
 * Grows a tree level by level on histograms of the rows named (ascending): each split takes the chosen feature and
 * bin that lower the loss most by its first and second derivatives per row, and each leaf is a Newton step times `rate`.
 */
export function growTree(
  data: Binned,
  rows: Uint32Array,
  features: Uint32Array,
  gradient: Float64Array,
  hessian: Float64Array,
  options: GrowOptions,
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
  options: GrowOptions,
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

/** Adds what the tree says of each row to the row's score, in place. */
export function addTree(tree: Tree, data: Binned, scores: Float64Array): void {
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
