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
  if (COURTESY.test(word)) return true;
  // "Lind-Torres" is a name, whatever it ends with.
  if (view.pos[top] === "NNS")
    return DOUBLE.test(text.slice(view.start[top], view.end[top])) || isCompanyAt(text, view, top);
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
