/** Adds to each class's score the weights of the features whose keys are given. */
export interface Scorer {
  score(keys: Int32Array, count: number, scores: Float32Array): void;
}

/** The class with the highest score, the first of equals. */
export function best(scores: Float32Array, classes: number): number {
  let top = 0;
  for (let i = 1; i < classes; i++) if ((scores[i] as number) > (scores[top] as number)) top = i;
  return top;
}
