// Who is told of by their office and their name, or by their name and their age, where the parser lost the subject: "The party's leader, Emily Lind MP, said it rained."

import type { Finding } from "../../../model/attribution.ts";
import type { Span } from "../../../model/span.ts";
import { CUES } from "../../rules/lexicon.ts";
import { made, reserve } from "../made.ts";
import { standing } from "../near.ts";
import type { Words } from "../reading.ts";

const NAME = "\\p{Lu}[\\p{L}\\p{M}.’'-]*(?:\\s(?:\\p{Lu}[\\p{L}\\p{M}.’'-]*|de|van|von|al|bin)){1,4}";
/** A noun for somebody, their name, a verb in a form of its own, and a clause to the end of the sentence. */
const SENTENCE = new RegExp(
  `^(?<who>(?:(?:The|Its|His|Her|Their|An?)|${NAME}[’']s?)\\s(?:[\\p{L}’'-]+\\s){0,4}?\\p{Ll}[\\p{Ll}-]+,\\s${NAME}),\\s(?<cue>(?:(?:has|have|had|also|later)\\s){0,2}(?<verb>\\p{Ll}+))\\s(?<said>(?:that|it|he|she|they|we|there)\\s[^;:“”"\\n]+?)[.!]?$`,
  "u",
);
/** "Baker Ida Flo, 43, said the hall leaks." */
const AGED = new RegExp(
  `^(?<who>${NAME},\\s\\d{1,3}),\\s(?<cue>(?:(?:has|have|had|also|later)\\s){0,2}(?<verb>\\p{Ll}+))\\s(?<said>(?:that|it|he|she|they|we|there|the|his|her|their|no)\\s[^;:“”"\\n]+?)[.!]?$`,
  "u",
);
/** Most sentences without it are told by their commas. */
const MAY = /^[^,\n]{5,90},\s(?:\p{Lu}[^,\n]{3,60}|\d{1,3}),\s\p{Ll}/u;

/** Findings with those of sentences in which nothing was found, though somebody with an office or an age and a name says the rest of them. */
export function withApposed({ text, sentences }: Words, findings: readonly Finding[]): readonly Finding[] {
  const added: Finding[] = [];
  for (const sentence of sentences) {
    const { words } = sentence;
    const match = mayHold(words) && MAY.test(words) ? (SENTENCE.exec(words) ?? AGED.exec(words)) : null;
    const { who = "", cue = "", verb = "", said = "" } = match?.groups ?? {};
    const known = CUES.get(verb);
    if (known?.act !== "statement" || !/^(?:past|present)$/.test(known.form)) continue;
    if (known.frame === "tell" || standing(findings).touching([sentence]).length > 0) continue;
    const source: Span = { start: sentence.start, end: sentence.start + who.length };
    const told: Span = { start: source.end + 2, end: source.end + 2 + cue.length };
    const content: Span = { start: told.end + 1, end: told.end + 1 + said.length };
    added.push(
      made(source, told, [content], {
        polarity: known.polarity === "asserts" ? reserve(text, [content]) : known.polarity,
      }),
    );
  }
  return added.length > 0 ? [...findings, ...added] : findings;
}

/** False where no two commas stand as near as `MAY` has them, whose letters may take two units each, or a small letter behind the first. */
function mayHold(words: string): boolean {
  const first = words.indexOf(",");
  if (first < 5 || first > 180) return false;
  const code = words.charCodeAt(first + 2);
  if (code >= 97 && code <= 122) return false;
  const second = words.indexOf(",", first + 2);
  return second >= 0 && second - first <= 128;
}
