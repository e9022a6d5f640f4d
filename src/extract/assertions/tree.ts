import { kidsOf, type View } from "../learned/view.ts";

/** True for a token with a letter or a digit. */
export function isWord(view: View, i: number): boolean {
  const word = view.word[i] ?? "";
  const code = word.charCodeAt(0);
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || /[\p{L}\p{N}]/u.test(word);
}

/** True for the words that join clauses which both hold: "or" leaves open which. */
export const isJoining = (view: View, i: number | undefined): boolean =>
  i !== undefined && (view.word[i] === "and" || view.word[i] === "but");

/** The first dependent of a token with such a label. */
export const kidOf = (view: View, i: number, label: RegExp): number | undefined =>
  kidsOf(view, i).find((kid) => label.test(view.label[kid] ?? ""));

/** What a clause speaks of, as the token that heads it. */
export const subjectOf = (view: View, head: number): number | undefined =>
  kidOf(view, head, /^(?:nsubj|nsubjpass|csubj|csubjpass|expl)$/);
