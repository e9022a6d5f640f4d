/** One training example of few dense features. */
export interface DenseRow {
  readonly features: readonly number[];
  readonly label: 0 | 1;
}

/** Enough for a few dozen weights; each step doubles the correct digits. */
const STEPS = 25;

/**
 * Logistic regression by Newton's method: the weights that make the labels most likely, the last of them a bias;
 * `pull` draws all but the bias towards zero.
 */
export function fitNewton(rows: readonly DenseRow[], pull: number): number[] {
  const size = (rows[0]?.features.length ?? 0) + 1;
  const weights = new Array<number>(size).fill(0);
  for (let step = 0; step < STEPS; step += 1) {
    const gradient = weights.map((weight, k) => (k === size - 1 ? 0 : -pull * weight));
    const hessian = weights.map((_, k) =>
      weights.map((_, l) => (k !== l ? 0 : k === size - 1 ? 1e-6 : pull)),
    );
    for (const { features, label } of rows) {
      const x = [...features, 1];
      const odds = x.reduce((sum, value, k) => sum + value * (weights[k] ?? 0), 0);
      const p = 1 / (1 + Math.exp(-odds));
      for (let k = 0; k < size; k += 1) {
        gradient[k] = (gradient[k] ?? 0) + (x[k] ?? 0) * (label - p);
        const row = hessian[k] as number[];
        for (let l = 0; l < size; l += 1) row[l] = (row[l] ?? 0) + (x[k] ?? 0) * (x[l] ?? 0) * p * (1 - p);
      }
    }
    const change = solved(hessian, gradient);
    for (let k = 0; k < size; k += 1) weights[k] = (weights[k] ?? 0) + (change[k] ?? 0);
  }
  return weights;
}

/** Solves a positive definite system by elimination. */
function solved(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, k) => [...row, right[k] ?? 0]);
  const size = rows.length;
  for (let k = 0; k < size; k += 1) {
    const pivot = rows[k] as number[];
    for (let below = k + 1; below < size; below += 1) {
      const row = rows[below] as number[];
      const share = (row[k] ?? 0) / (pivot[k] ?? 1);
      for (let l = k; l <= size; l += 1) row[l] = (row[l] ?? 0) - share * (pivot[l] ?? 0);
    }
  }
  const found = new Array<number>(size).fill(0);
  for (let k = size - 1; k >= 0; k -= 1) {
    const row = rows[k] as number[];
    let rest = row[size] ?? 0;
    for (let l = k + 1; l < size; l += 1) rest -= (row[l] ?? 0) * (found[l] ?? 0);
    found[k] = rest / (row[k] ?? 1);
  }
  return found;
}
