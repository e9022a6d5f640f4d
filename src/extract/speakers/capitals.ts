// Words with a capital that are names, whatever the tagger makes of them.

import { isCapitalAt } from "../../text/capitals.ts";
import type { View } from "../learned/sight/view.ts";
import { isCompanyAt } from "./bodies/companies.ts";

const COURTESY = /^(?:mr|mrs|ms|mx|miss|dr|sir|dame)\.?$/;

/** Two surnames in one. */
const DOUBLE = /^\p{Lu}\p{Ll}+-\p{Lu}\p{Ll}+(?<!i(?:can|an)s)$/u;

/** True of a word with a capital that no beginning of a sentence gives it, whatever the tagger makes of it. */
export function isNamed(text: string, view: View, top: number): boolean {
  if (top < 0 || !isCapitalAt(text, view.start[top] as number)) return false;
  const word = view.word[top] ?? "";
  if (word.length < 6 && COURTESY.test(word)) return true;
  // "Lind-Torres" is a name, whatever it ends with.
  if (view.pos[top] === "NNS") {
    const written = text.slice(view.start[top], view.end[top]);
    return (written.includes("-") && DOUBLE.test(written)) || isCompanyAt(text, view, top);
  }
  if (top !== view.from[view.sentence[top] ?? 0]) return true;
  return namesIn(view).has(word);
}

const NAMES = new WeakMap<View, ReadonlySet<string>>();

/** The words of names in a view, which is asked at each beginning of a sentence. */
function namesIn(view: View): ReadonlySet<string> {
  const names = NAMES.get(view) ?? new Set(view.word.filter((_, i) => view.pos[i]?.startsWith("NNP")));
  NAMES.set(view, names);
  return names;
}

/** True of words that all have capitals, and these amid a sentence of the text too: "Big Harbour". */
export const standsAmid = (text: string, words: string): boolean => {
  if (!/^(?:\p{Lu}\S*\s){1,3}\p{Lu}\S*$/u.test(words)) return false;
  for (let at = text.indexOf(words, 2); at >= 0; at = text.indexOf(words, at + 1))
    if (/[\p{Ll},]\s$/u.test(text.slice(at - 2, at))) return true;
  return false;
};

/** True of a word beside which others have no capitals alone. */
export const isAmidSmall = (text: string, at: number): boolean =>
  /\p{Ll}/u.test(text.slice(Math.max(0, at - 12), at + 12));
