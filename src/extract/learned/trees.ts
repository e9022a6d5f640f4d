/** A forest of regression trees over dense features: node `n` asks whether `x[feature[n]] <= threshold[n]`. */
export interface Forest {
  readonly base: number;
  /** First node of each tree. */
  readonly root: Int32Array;
  /** -1 for a leaf. */
  readonly feature: Int16Array;
  /** The threshold, or the value of a leaf. */
  readonly value: Float32Array;
  /** The child for "yes"; the child for "no" stands behind it. */
  readonly child: Int32Array;
}

/** The sum of the trees at `x`, whose features begin at `at`. */
export function sumOf(forest: Forest, x: Float32Array, at = 0): number {
  let sum = forest.base;
  for (let k = 0; k < forest.root.length; k += 1) {
    let n = forest.root[k] as number;
    for (let f = forest.feature[n] as number; f >= 0; f = forest.feature[n] as number)
      n = (forest.child[n] as number) + ((x[at + f] as number) <= (forest.value[n] as number) ? 0 : 1);
    sum += forest.value[n] as number;
  }
  return sum;
}

/** The sums of the trees at each row of a table; a tree goes over all rows before the next, so that it stays at hand. */
export function sumsOf(forest: Forest, table: Float32Array, width: number): Float64Array {
  const { root, feature, value, child } = forest;
  const out = new Float64Array(table.length / width).fill(forest.base);
  for (let k = 0; k < root.length; k += 1) {
    const top = root[k] as number;
    for (let row = 0, at = 0; row < out.length; row += 1, at += width) {
      let n = top;
      for (let f = feature[n] as number; f >= 0; f = feature[n] as number)
        n = (child[n] as number) + ((table[at + f] as number) <= (value[n] as number) ? 0 : 1);
      out[row] = (out[row] as number) + (value[n] as number);
    }
  }
  return out;
}

export const logistic = (x: number): number => 1 / (1 + Math.exp(-x));
