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

export const logistic = (x: number): number => 1 / (1 + Math.exp(-x));
