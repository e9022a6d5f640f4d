import type { Floats, Ints } from "../kernel/kernel.ts";

/** A score for each class. */
export type Scores = Floats | Ints;

/** Writes the score of each class, or of those in `among` alone: the sum of the weights of the features given. */
export interface Scorer {
  /** Scores as they are given to `score`. */
  scores(classes: number): Scores;
  /** The keys are used up. */
  score(keys: Ints, count: number, scores: Scores, among?: readonly number[]): void;
}

/** The class with the highest score, the first of equals. */
export function best(scores: Scores, classes: number): number {
  let top = 0;
  for (let i = 1; i < classes; i++) if ((scores[i] as number) > (scores[top] as number)) top = i;
  return top;
}
