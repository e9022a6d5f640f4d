/** Adds to the score of each class, or of those in `among` alone, the weights of the features whose keys are given. */
export interface Scorer {
  score(keys: Int32Array, count: number, scores: Float32Array, among?: readonly number[]): void;
}

/** The class with the highest score, the first of equals. */
export function best(scores: Float32Array, classes: number): number {
  let top = 0;
  for (let i = 1; i < classes; i++) if ((scores[i] as number) > (scores[top] as number)) top = i;
  return top;
}
