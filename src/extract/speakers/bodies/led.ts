import type { View } from "../../learned/sight/view.ts";

/** So many words at most lead into a sentence. */
const LEAD = 9;

/**
 * What a word for the owner tells at the head of a sentence that a name goes on with: -1 for a body ("In its annual report, |
 * Amnesty"), 1 for a person ("At her trial, | Lind"), 0 where none stands there.
 */
export function ledBy({ word, from, sentence }: View, name: number): -1 | 0 | 1 {
  const first = from[sentence[name] ?? 0] ?? name;
  if (word[name - 1] !== "," || name - first > LEAD) return 0;
  if (word.slice(first, name - 1).includes(",")) return 0;
  for (let i = first + 1; i < name - 1; i += 1) {
    if (word[i] === "its") return -1;
    if (word[i] === "his" || word[i] === "her") return 1;
  }
  return 0;
}
