/** A score for each class. */
export type Scores = Float32Array | Int32Array;

/** Writes the score of each class, or of those in `among` alone: the sum of the weights of the features given. */
export interface Scorer {
  /** Scores as they are given to `score`. */
  scores(classes: number): Scores;
  /** Keys and scores are arrays of the kernel's; the keys are used up. */
  score(keys: Int32Array, count: number, scores: Scores, among?: readonly number[]): void;
}

/** The class with the highest score, the first of equals. */
export function best(scores: Scores, classes: number): number {
  let top = 0;
  for (let i = 1; i < classes; i++) if ((scores[i] as number) > (scores[top] as number)) top = i;
  return top;
}
