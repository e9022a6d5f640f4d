// What stands behind a colon without marks: "The letter reads: | To all parents. …", "He wrote on Monday: | The bridge is shut.", also as a
// paragraph of its own.

import type { Finding } from "../../../model/attribution.ts";
import type { Span } from "../../../model/span.ts";
import { trimmed } from "../../../text/span.ts";
import { isRead } from "../../quotes/quotes.ts";
import { made } from "../made.ts";
import { standing } from "../near.ts";
import type { Words } from "../reading.ts";

const NAME = "\\p{Lu}[\\p{L}\\p{M}’'.-]*(?:\\s\\p{Lu}[\\p{L}\\p{M}’'.-]*){0,3}";
const WHO = `(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Oo]ne|[Aa]nother)\\s[^,:;“”"]{2,60}?|[Hh]e|[Ss]he|[Tt]hey|[Ii]t|(?:[^,:;“”"]{2,40}?\\s)?${NAME}`;
const VERB =
  "reads?|said|says|wrote|writes|stated?|states|declared?|declares|posted|tweeted|tells|reports|reported|explains|explained|replied|replies|answered|begins|began|adds|added|continued|continues|concluded|concludes|warns|warned";
/** "In a note, | the firm | wrote | on Monday |:" */
const SAYS = new RegExp(
  `^(?!(?:Also|Must|Now|Please|Recommended)\\s)(?:(?!(?:Who|What|Which)\\s)[^:;“”"]{2,90},\\s)?(?<who>${WHO})\\s(?:(?:also|then|later|now|further)\\s)?(?<verb>${VERB})(?:\\s(?:on|in|to|at|of|as|by|via)\\s[^,:;“”"]{2,60}|\\slater|\\sthis|\\sas\\sfollows)?:(?=\\s|$)`,
  "u",
);
/** Before what is then a noun: "captured two | states |: Norvik and Lorne". */
const COUNTED =
  /\b(?:\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|several|many|some|few|these|those|all|both|other|more)$/i;
/** Words of a clause, and neither a list nor what has marks of its own. */
const OPENS = /^\s*(?=[\p{Lu}\d])(?:[\p{L}\d][^\s]*,?\s){3}/u;
const LIST = /^\s*\d+[.)]\s/;

/** Findings together with what colons open without marks, where nothing was read of the verb before them. */
export function withBlocks(
  { text, document, sentences }: Words,
  findings: readonly Finding[],
): readonly Finding[] {
  const more = sentences.flatMap((sentence) => {
    const { who = "", verb = "" } = sentence.words.includes(":")
      ? (SAYS.exec(sentence.words)?.groups ?? {})
      : {};
    if (verb === "") return [];
    const colon = sentence.words.indexOf(":");
    const at = sentence.words.lastIndexOf(` ${verb}`, colon) + 1;
    const from = sentence.words.lastIndexOf(who, at - 1);
    const span = (start: number, end: number): Span => ({
      start: sentence.start + start,
      end: sentence.start + end,
    });
    const cue = span(at, at + verb.length);
    const block = document.blocks[sentence.block];
    if (COUNTED.test(who) || standing(findings).touching([cue]).length > 0 || !isRead(block)) return [];
    const rest = span(colon + 1, sentence.end - sentence.start);
    const next = document.blocks[sentence.block + 1];
    // A colon that ends a paragraph opens the next one.
    const said = rest.end > rest.start ? rest : isRead(next) ? next : null;
    const words = said ? text.slice(said.start, said.end) : "";
    if (!said || !OPENS.test(words) || LIST.test(words)) return [];
    const whole = trimmed(text, { start: said.start, end: said.end });
    const content = { start: whole.start, end: text[whole.end - 1] === "." ? whole.end - 1 : whole.end };
    if (
      standing(findings)
        .touching([content])
        .some((one) => one.source.length === 0)
    )
      return [];
    return [{ ...made(span(from, from + who.length), cue, [content]), confidence: 0.7 }];
  });
  return more.length === 0 ? findings : [...findings, ...more];
}
