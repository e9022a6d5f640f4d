import { hasLetter } from "../../text/span.ts";
import type { View } from "../learned/sight/view.ts";

/** True for a token with a letter or a digit. */
export function isWord(view: View, i: number): boolean {
  return hasLetter(view.word[i] ?? "");
}

/** True for the words that join clauses which both hold: "or" leaves open which. */
export const isJoining = (view: View, i: number | undefined): boolean =>
  i !== undefined && (view.word[i] === "and" || view.word[i] === "but");

/** The first dependent of a token with one of these labels. */
export const kidOf = (view: View, i: number, ...names: readonly string[]): number | undefined =>
  kidIn(view, i, names);

function kidIn(view: View, i: number, names: readonly string[]): number | undefined {
  const { kids, kidsFrom, label: labels } = view;
  const end = i < 0 ? 0 : (kidsFrom[i + 1] as number);
  for (let k = kidsFrom[i] ?? 0; k < end; k += 1)
    if (names.includes(labels[kids[k] as number] as string)) return kids[k];
  return undefined;
}

const SUBJECTS = ["nsubj", "nsubjpass", "csubj", "csubjpass", "expl"];

/** What a clause speaks of, as the token that heads it. */
export const subjectOf = (view: View, head: number): number | undefined => kidIn(view, head, SUBJECTS);

/** What parts clauses without belonging to one. */
const PARTING = new Set([",", ";", ":", "--", "-", "–", "—", "...", "…"]);

/** The tokens that hang on none of the others. */
export const topsOf = (view: View, tokens: readonly number[]): number[] => {
  const all = new Set(tokens);
  return tokens.filter((i) => !all.has(view.head[i] ?? -1));
};

/** True for what is said of something: a verb, or what stands after a form of "to be". */
export const isPredicate = (view: View, i: number): boolean =>
  view.pos[i]?.startsWith("VB") === true ||
  subjectOf(view, i) !== undefined ||
  kidOf(view, i, "cop") !== undefined;

/** True for what parts clauses that both hold. */
export const joins = (view: View, i: number | undefined): boolean =>
  isJoining(view, i) || view.word[i ?? -1] === ";";

/** True for what stands between clauses and belongs to neither. */
export const isBetween = (view: View, i: number | undefined): boolean =>
  isJoining(view, i) || PARTING.has(view.word[i ?? -1] ?? "");
