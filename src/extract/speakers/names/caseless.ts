// Names in scripts that have no capitals, by which English prose tells names: "王伟, captain of the ferry".

import type { Speaker } from "../../../model/attribution.ts";
import { bodyCalled, isBodyNoun } from "../bodies/bodies.ts";
import { untitled } from "./title.ts";

/** A letter of such a script; Georgian writes no name with the capitals that it has for headings. Signs that Latin has among such letters are none. */
const LETTER = "(?!\\p{Script=Latin})[\\p{Lo}\\p{Lm}\\p{Script=Georgian}]";
const WORD = `${LETTER}(?:${LETTER}|\\p{M}|[’'\u200c\u200d-](?=${LETTER})){0,15}`;
/** Signs behind the Latin letters, marks of punctuation aside: what has none has no such letter. */
const FOREIGN = /[\u02b0-\u200f\u2028-\uffff]/;
/** With what stands before it, which is no preposition, and with what stands beside it. */
const NAMED = new RegExp(
  `^(?<lead>(?:(?!(?:of|for|to|by|with|from|in|at|on|and|or|than)\\s)[\\p{Script=Latin}.’'-]+\\s){0,5})(?<name>${WORD}(?:[\\s·・]${WORD}){0,4})(?:$|,\\s(?<beside>.+)$|\\s\\()`,
  "su",
);

/** Whoever is called by a name in such a script, with an office or what they are before it: "the engineer | 王伟"; null where nobody is. */
export function caselessIn(words: string): Speaker | null {
  if (!FOREIGN.test(words)) return null;
  const { lead = "", name, beside = "" } = NAMED.exec(words)?.groups ?? {};
  if (name === undefined) return null;
  const before = lead.trim();
  // A capital before it that no title has is of a name in both scripts, "Jackie 陈".
  const untold = untitled(`${lead.replace(/^The\s/, "the ")}X`);
  if (/\p{Lu}/u.test(untold.slice(0, -1))) return null;
  const kind = isBodyNoun(before) || bodyCalled(beside) !== null ? "organization" : "person";
  return { name, kind, behalf: null };
}
