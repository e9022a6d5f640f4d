import { randomOf } from "../../eval/random.ts";
import { type Forest, logistic } from "../../extract/learned/numbers/trees.ts";

export interface BoostOptions {
  readonly trees: number;
  readonly leaves: number;
  readonly rate: number;
  /** Least sum of second derivatives in a leaf. */
  readonly least: number;
  readonly lambda: number;
  /** Share of rows and of features that each tree sees. */
  readonly rows: number;
  readonly columns: number;
}

const BINS = 64;

/** A table of dense features, row by row. */
export interface Table {
  readonly width: number;
  readonly values: Float32Array;
}

interface Binned {
  /** By column: `bins[f * rows + r]`. */
  readonly bins: Uint8Array;
  readonly edges: readonly Float32Array[];
}

/** Cuts each column at quantiles of its distinct values. */
function binned({ width, values }: Table, rows: Int32Array): Binned {
  const bins = new Uint8Array(width * rows.length);
  const edges: Float32Array[] = [];
  const column = new Float32Array(rows.length);
  for (let f = 0; f < width; f += 1) {
    for (let r = 0; r < rows.length; r += 1) column[r] = values[(rows[r] as number) * width + f] as number;
    const sorted = column.slice().sort();
    const cuts: number[] = [];
    for (let b = 1; b < BINS; b += 1) {
      const v = sorted[Math.floor((b * sorted.length) / BINS)] as number;
      if (v > (cuts.at(-1) ?? Number.NEGATIVE_INFINITY) && v > (sorted[0] as number)) {
        // The cut lies between two values, so that rounding cannot move a row across it.
        let low = 0;
        let high = sorted.length;
        while (low < high) {
          const m = (low + high) >> 1;
          if ((sorted[m] as number) < v) low = m + 1;
          else high = m;
        }
        const cut = Math.fround(((sorted[low - 1] as number) + v) / 2);
        if (cut > (cuts.at(-1) ?? Number.NEGATIVE_INFINITY)) cuts.push(cut);
      }
    }
    const own = Float32Array.from(cuts);
    edges.push(own);
    for (let r = 0; r < rows.length; r += 1) {
      let [low, high] = [0, own.length];
      while (low < high) {
        const m = (low + high) >> 1;
        if ((own[m] as number) < (column[r] as number)) low = m + 1;
        else high = m;
      }
      bins[f * rows.length + r] = low;
    }
  }
  return { bins, edges };
}

interface Leaf {
  readonly node: number;
  readonly items: Int32Array;
  /** Sums of first and second derivatives by column and bin. */
  readonly sums: Float64Array;
  readonly split: Split | null;
}

interface Split {
  readonly gain: number;
  readonly feature: number;
  readonly bin: number;
}

/** Gradient-boosted trees for a probability, grown leaf by leaf on histograms. */
export function fitForest(
  table: Table,
  labels: Float32Array,
  rows: Int32Array,
  options: BoostOptions,
): Forest {
  const { bins, edges } = binned(table, rows);
  const n = rows.length;
  const { width } = table;
  const y = Float32Array.from(rows, (r) => labels[r] ?? 0);
  const yes = y.reduce((sum, label) => sum + label, 0);
  const mean = Math.min(0.999, Math.max(0.001, yes / Math.max(1, n)));
  const base = Math.log(mean / (1 - mean));
  const score = new Float64Array(n).fill(base);
  const [g, h] = [new Float64Array(n), new Float64Array(n)];
  const random = randomOf(5);
  const out = { root: [] as number[], feature: [] as number[], value: [] as number[], child: [] as number[] };
  const grown = (feature: number, value: number) => {
    out.feature.push(feature);
    out.value.push(Math.fround(value));
    out.child.push(0);
    return out.feature.length - 1;
  };
  const leafValue = (items: Int32Array) => {
    let [a, b] = [0, 0];
    for (const r of items) {
      a += g[r] as number;
      b += h[r] as number;
    }
    return (-options.rate * a) / (b + options.lambda);
  };
  for (let t = 0; t < options.trees; t += 1) {
    for (let r = 0; r < n; r += 1) {
      const p = logistic(score[r] as number);
      g[r] = p - (y[r] as number);
      h[r] = Math.max(1e-6, p * (1 - p));
    }
    const chosen: number[] = [];
    for (let r = 0; r < n; r += 1) if (options.rows >= 1 || random() < options.rows) chosen.push(r);
    const columns: number[] = [];
    for (let f = 0; f < table.width; f += 1)
      if (options.columns >= 1 || random() < options.columns) columns.push(f);
    const root = grown(-1, 0);
    out.root.push(root);
    const leaf = (node: number, items: Int32Array, sums: Float64Array): Leaf => ({
      node,
      items,
      sums,
      split: bestSplit(sums, edges, columns, options),
    });
    const count = (items: Int32Array) => histogram(bins, n, columns, table.width, items, g, h);
    const all = Int32Array.from(chosen);
    const leaves: Leaf[] = [leaf(root, all, count(all))];
    while (leaves.length < options.leaves) {
      let top = -1;
      leaves.forEach((l, k) => {
        if (l.split && (top < 0 || l.split.gain > (leaves[top]?.split?.gain ?? 0))) top = k;
      });
      const old = leaves[top];
      if (!old?.split) break;
      const { feature, bin } = old.split;
      const left = old.items.filter((r) => (bins[feature * n + r] as number) <= bin);
      const right = old.items.filter((r) => (bins[feature * n + r] as number) > bin);
      out.feature[old.node] = feature;
      out.value[old.node] = edges[feature]?.[bin] ?? 0;
      const child = grown(-1, 0);
      grown(-1, 0);
      out.child[old.node] = child;
      // The smaller side is counted, the larger is what is left of the whole.
      const small = count(left.length < right.length ? left : right);
      const large = old.sums.map((x, k) => x - (small[k] as number));
      leaves[top] = leaf(child, left, left.length < right.length ? small : large);
      leaves.push(leaf(child + 1, right, left.length < right.length ? large : small));
    }
    for (const { node, items } of leaves) out.value[node] = Math.fround(leafValue(items));
    for (let r = 0; r < n; r += 1) {
      let node = root;
      for (let f = out.feature[node] as number; f >= 0; f = out.feature[node] as number) {
        const edge = out.value[node] as number;
        const x = table.values[(rows[r] as number) * width + f] as number;
        node = (out.child[node] as number) + (x <= edge ? 0 : 1);
      }
      score[r] = (score[r] as number) + (out.value[node] as number);
    }
  }
  return {
    base: Math.fround(base),
    root: Int32Array.from(out.root),
    feature: Int16Array.from(out.feature),
    value: Float32Array.from(out.value),
    child: Int32Array.from(out.child),
  };
}

function histogram(
  bins: Uint8Array,
  n: number,
  columns: readonly number[],
  width: number,
  items: Int32Array,
  g: Float64Array,
  h: Float64Array,
): Float64Array {
  const sums = new Float64Array(width * BINS * 2);
  for (const f of columns) {
    const [offset, at] = [f * n, f * BINS * 2];
    for (let k = 0; k < items.length; k += 1) {
      const r = items[k] as number;
      const b = at + 2 * (bins[offset + r] as number);
      sums[b] = (sums[b] as number) + (g[r] as number);
      sums[b + 1] = (sums[b + 1] as number) + (h[r] as number);
    }
  }
  return sums;
}

function bestSplit(
  sums: Float64Array,
  edges: readonly Float32Array[],
  columns: readonly number[],
  { least, lambda }: BoostOptions,
): Split | null {
  let found: Split | null = null;
  for (const f of columns) {
    const count = (edges[f]?.length ?? 0) + 1;
    const at = f * BINS * 2;
    let [allG, allH] = [0, 0];
    for (let b = 0; b < count; b += 1) {
      allG += sums[at + 2 * b] as number;
      allH += sums[at + 2 * b + 1] as number;
    }
    if (allH < 2 * least) return null;
    const whole = (allG * allG) / (allH + lambda);
    let [a, b] = [0, 0];
    for (let bin = 0; bin + 1 < count; bin += 1) {
      a += sums[at + 2 * bin] as number;
      b += sums[at + 2 * bin + 1] as number;
      if (b < least) continue;
      if (allH - b < least) break;
      const gain = (a * a) / (b + lambda) + ((allG - a) * (allG - a)) / (allH - b + lambda) - whole;
      if (gain > (found?.gain ?? 1e-3)) found = { gain, feature: f, bin };
    }
  }
  return found;
}
