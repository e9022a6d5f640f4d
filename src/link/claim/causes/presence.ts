import type { Span } from "../../../model/span.ts";
import { keptWith } from "../kept.ts";
import type { View } from "../view.ts";
import { told } from "../words/phrases.ts";

/** That something was found or was there, or that it was not. */
export interface Presence extends Span {
  readonly sign: 1 | -1;
  /** Concepts of the words for it. */
  readonly thing: ReadonlySet<string>;
}

/** Without one of these words a claim is not searched. */
const ANY = /\b(?:found|find|saw|seen|detect|discover|recover|seiz|trace|sign|evidence|there|no)/i;
const THING = "(?<thing>(?:[\\p{L}’'-]+\\s){0,2}?[\\p{L}’'-]{3,})";
const OF = "(?:(?:signs?|traces?|evidence|indications?)\\sof\\s)?(?:any\\s|an?\\s|the\\s|some\\s)?";
const FOUND = "(?:found|seen|detected|discovered|recovered|seized)";
const ENDS = '(?=\\s(?:was|were|has|had|have|on|in|at|inside|near|from|aboard|with|among)\\b|[,.;:”"]|$)';
/** "There was no petrol", "found no sign of petrol", "no petrol was found"; of what was said to be found, "no petrol on his clothes". */
const ABSENT = [
  `\\b(?:there\\s(?:is|was|are|were|(?:has|have|had)\\sbeen)|found|saw|detected|discovered|recovered|showed)\\sno\\s${OF}${THING}${ENDS}`,
  `\\bno\\s${OF}${THING}\\s(?:is|was|are|were|(?:has|have|had)\\sbeen)\\s${FOUND}\\b`,
  `^[“"']?no\\s${OF}${THING}(?=\\s(?:on|in|inside|near|at)\\s)`,
].map((source) => new RegExp(source, "iu"));
/** "Petrol was found", "found traces of petrol". */
const PRESENT = [
  `(?:^|[\\s“"])${THING}\\s(?:is|was|are|were|(?:has|have|had)\\sbeen)\\s(?:also\\s|later\\s)?${FOUND}\\b`,
  `\\b(?:found|saw|detected|discovered|recovered|seized)\\s(?!(?:that|no|in|on|at|to|out|by|it|them|nothing)\\b)(?:an?\\s|some\\s|traces?\\sof\\s|signs?\\sof\\s){0,2}${THING}${ENDS}`,
].map((source) => new RegExp(source, "iu"));

/** What a claim says was found or was there, or was not; nothing where it is denied, or is said to be nothing of the kind. */
export const presencesOf = keptWith(({ text, polarity, negators, tokens }: View): readonly Presence[] => {
  if (polarity !== "asserts" || negators.length > 1 || !ANY.test(text)) return [];
  const sign = negators.length === 1 ? -1 : 1;
  return (sign === -1 ? ABSENT : PRESENT).flatMap((pattern) => {
    const match = pattern.exec(text);
    const named = match?.groups?.["thing"];
    if (!match || !named) return [];
    const start = match.index + match[0].indexOf(named);
    const words = tokens
      .filter((token) => token.start >= start && token.end <= start + named.length)
      .map((token) => token.text.toLowerCase());
    const thing = told(words, 0, words.length);
    return thing.size > 0 ? [{ sign, thing, start, end: start + named.length } as const] : [];
  });
});

/** One says that something was found of which the other says that it was not there: the two, `a`'s first; null where neither does. */
export function presenceClash(a: View, b: View): readonly [Presence, Presence] | null {
  for (const x of presencesOf(a))
    for (const y of presencesOf(b)) {
      const [no, yes] = x.sign === -1 ? [x, y] : [y, x];
      if (no.sign !== yes.sign && [...no.thing].every((key) => yes.thing.has(key))) return [x, y];
    }
  return null;
}
