// Pronouns that stand before the name they stand for: "As | she | left, Lind paused".

import { kidsOf, type View } from "../../learned/sight/view.ts";
import type { Phrase } from "../antecedents.ts";
import { isPersonAt } from "./someone.ts";

/** The name that is the subject of a sentence which begins by a clause with the pronoun; null where it has none. */
export function subjectAhead(view: View, pronoun: number): Phrase | null {
  const { head, label, quote, word } = view;
  if ((quote[pronoun] as number) >= 0) return null;
  let clause = pronoun;
  // "Asked as | she | left if it was true, Lind paused": clauses hang on one another.
  while (label[clause] !== "root" && label[head[clause] ?? -1] !== "root" && (head[clause] ?? -1) >= 0)
    clause = head[clause] as number;
  const verb = label[clause] === "advcl" ? (head[clause] as number) : -1;
  if (verb < pronoun) return null;
  const to = kidsOf(view, verb).find((kid) => kid > pronoun && kid < verb && label[kid] === "nsubj");
  if (to === undefined || !isPersonAt(view, to)) return null;
  let from = to;
  while (from > pronoun + 1 && isPersonAt(view, from - 1)) from -= 1;
  return word[from - 1] === "," ? { from, to } : null;
}
