import { hashOf } from "../../link/stance/hashed.ts";

/** Puts the items in a seeded random order, in place (Fisher-Yates), and gives them back. */
export function shuffle<T extends Int32Array | Uint32Array>(items: T, random: () => number): T {
  for (let i = items.length - 1; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1));
    const held = items[i] as number;
    items[i] = items[j] as number;
    items[j] = held;
  }
  return items;
}

/** The numbers 0 to n-1 in a seeded random order. */
export const shuffled = (n: number, random: () => number): Uint32Array =>
  shuffle(
    Uint32Array.from({ length: n }, (_, i) => i),
    random,
  );

/** Which of `folds` parts a group belongs to: by its name alone, so that adding rows moves no group. */
export const foldOf = (group: string, folds: number, seed = 0): number => hashOf(group, seed) % folds;
