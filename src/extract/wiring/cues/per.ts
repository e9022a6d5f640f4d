// What stands "per" somebody: "Per the filing, the deal will close in May", "The deal will close in May, per Reuters".

import type { Finding } from "../../../model/attribution.ts";
import type { Span } from "../../../model/span.ts";
import { sought } from "../../../text/sought.ts";
import { isBearer } from "../../via/names.ts";
import { made, reserve } from "../made.ts";
import { standing } from "../near.ts";
import type { Words } from "../reading.ts";

/** A name, or a noun that is looked at again: "per day", "per the rules" tell nobody. */
const WHO =
  "(?<who>(?:(?:the|an?|its|his|her|their|this)\\s)?(?:[\\p{Ll}-]+\\s){0,3}?(?:(?!Cent|Capita|Diem|Se\\b)\\p{Lu}[\\p{L}\\p{M}\\d&’'/-]*(?:\\s(?:(?:of|and|for|the)\\s){0,2}\\p{Lu}[\\p{L}\\p{M}\\d&’'-]*){0,4}(?:\\s\\p{Ll}+){0,2}|\\p{Ll}+))";
const BEFORE = new RegExp(`^(?<cue>Per)\\s${WHO},\\s(?<said>[^\\n]{12,400}?)[.!]?$`, "u");
const BEHIND = new RegExp(`^(?<said>[^\\n]{12,400}?),\\s(?<cue>(?:as\\s)?per)\\s${WHO}[.!]?$`, "u");
const PER = sought(", per ", ", as per ");
/** A clause, and no more than a noun: "A rate of 3 pounds, per the Post". */
const CLAUSE =
  /\s(?:is|are|was|were|has|have|had|will|would|can|could|may|might|did|does|\p{Ll}{3,}(?:ed|s)|went|came|took|got|made|saw|left|lost|kept|held|ran|won|paid|met|fell|began|rose|sold|sent)\s/u;
/** "Per Lund" is a man: before a clause it must be "the", and behind one some name or "a". */
const TOLD = /^(?:the|an?|its|his|her|their|this)\s/;
const NAME = /\p{Lu}/u;

/** Findings with those that "per" alone tells, where nothing else was read of the words. */
export function withPer(
  { text, sentences, quotes }: Words,
  findings: readonly Finding[],
): readonly Finding[] {
  const added: Finding[] = [];
  for (const sentence of sentences) {
    const { start, words } = sentence;
    const before = words.startsWith("Per") ? BEFORE.exec(words) : null;
    const match = before ?? (sentence.has(PER) ? BEHIND.exec(words) : null);
    const { who = "", cue = "", said = "" } = match?.groups ?? {};
    if (
      !match ||
      !(cue === "Per" ? TOLD.test(who) : TOLD.test(who) || NAME.test(who)) ||
      !(isBearer(who) || NAME.test(who)) ||
      !CLAUSE.test(said)
    )
      continue;
    const first = start + (cue === "Per" ? 0 : said.length + 2);
    const own: Span = { start: first, end: first + cue.length };
    const source: Span = { start: own.end + 1, end: own.end + 1 + who.length };
    const at = cue === "Per" ? source.end + 2 : start;
    const content: Span = { start: at, end: at + said.length };
    if (quotes.touching([own]).length > 0 || standing(findings).touching([source, own, content]).length > 0)
      continue;
    added.push(made(source, own, [content], { polarity: reserve(text, [content]) }));
  }
  return added.length === 0 ? findings : [...findings, ...added];
}
