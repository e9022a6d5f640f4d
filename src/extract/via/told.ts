import type { Finding } from "../../model/attribution.ts";
import type { Span } from "../../model/span.ts";
import { remembered } from "../../text/remembered.ts";
import { trimmed, wordsOf } from "../../text/span.ts";
import { headPhrase, isBodyNoun } from "../speakers/bodies/bodies.ts";
import { holdsOffice } from "../speakers/bodies/offices.ts";
import { bearerLength, CROWD, isOutlet, mayHear, SORT } from "./names.ts";

/** A word of a name, with the stop of a title and the slash of "Bar/code". */
const WORD =
  "\\p{Lu}[\\p{L}\\p{M}\\d&’'-]*(?:/\\p{Ll}+)?(?:(?<=\\b\\p{Lu}\\p{Ll}{0,3})\\.(?=[^\\S\\n]\\p{Lu}))?";
const WORDS = `(?:\\d{1,2}\\s(?=News\\b))?${WORD}(?:[^\\S\\n](?:(?:of|and|for|de|du|des|del|di|la)\\s)?(?:${WORD}|\\d+(?=[\\s’'])))*`;
/** A name, with what sort of outlet it is amid it or behind it: "the French news site Chronique". */
const NAME = `(?:the\\s)?${WORDS}(?:\\s(?:show|magazine|${SORT}(?:\\s${WORDS})?))?`;
const NOUN =
  "(?:(?:an?|the|this|his|her|their|our|its|some|several|one|two|three|state|local|national|public)\\s)(?:[\\p{Ll}’'-]+\\s){0,3}?[\\p{Ll}-]+";
/** "The broadcaster Northwind", "the news site Harbour Today". */
const TITLED = `(?:the|an?|our|its|local|state)\\s(?:(?!(?:that|how|why|what|when|where|whether|if|as|in|on|at|of|to|for|by|about)\\s)[\\p{Ll}’'-]+\\s){1,3}?${WORD}(?:[^\\S\\n]${WORD})*`;
/** What ends the words for a hearer: what was said, or when and how. */
const BEHIND =
  "(?=\\s(?:that|he|she|it|they|we|I|you|there|the|an?|his|her|their|its|how|why|what|whether|when|on|in|at|outside|inside|near|through|via|by|during|after|before|last|this|yesterday|earlier|later|to)\\b|[,:;.]|\\s?[“\"‘]|\\s'|$)";
/** "Told the court | Mr Berg had": somebody by name, who did what is told. */
const BEFORE_NAME = `(?=\\s${WORD}(?:\\s${WORD}){0,3}\\s(?:had|has|was|were|is|would|will|could|can|did|does|should|must|might|may|never|also|(?!called|named|headed|led|chaired|based)\\p{Ll}{2,}ed)\\s)`;
const HEARER = new RegExp(
  `^\\s(?<hearer>(?:${NAME}|(?:(?!(?:him|her|them|me|us|you|that|how|what|why|of)\\s)\\p{Ll}{3,}\\s)?(?:${CROWD}|us|me)(?!\\p{L})|${TITLED}|${NOUN})${BEHIND}|(?:${CROWD}|us|me|${NOUN})${BEFORE_NAME})|^\\s(?<outlet>${NAME})(?=\\s(?!(?:and|or|for|from|of|with|about|against|as)\\b)\\p{Ll}{2,}\\s)`,
  "u",
);
const TELLS = /(?:^|\s)(?:tells?|told|telling)$/;
/** "Urged | voters |, “Look at it.”": these tell somebody something where a quotation stands behind whom they name. */
const URGES =
  /(?:^|\s)(?:advis|ask|beg|caution|exhort|encourag|implor|instruct|order|remind|urg|warn)(?:e[sd]?|s|g?ed|g?ing)?$/;
const QUOTED = /^(?:\s\p{L}[\p{L}’'-]*){1,5}\s?[,:]\s["“]/u;
/** So many code units of a name are looked at. */
const FAR = 90;

/** "An interviewer", "a stranger": one who is told by what they do. */
const DOER = /^(?:an?|the|his|her|their|one)\s(?:\p{Ll}+\s){0,2}?\p{Ll}{2,}(?:er|or|ist|ian|ant)$/u;
const NO_DOER =
  /(?:matter|letter|answer|number|order|paper|power|error|offer|whopper|color|colour|corner|whisper|humou?r|rumou?r)$/;

const CROWDS = new RegExp(`(?:^|\\s)(?:${CROWD})$`, "u");

/** "A table of 12", "a packed bar", "the whole room": where people are, for those. */
const PLACE =
  /^(?:the|an?|his|her|their)\s(?:\p{Ll}+\s){0,2}?(?:audience|bar|bus|chamber|church|classroom|conference|congregation|courtroom|crowd|dinner|gathering|hall|house|lunch|luncheon|meeting|party|rally|room|stadium|summit|table|theat(?:re|er)|vigil)(?:\s(?:full\s)?of\s.{2,30})?$/u;

/** True of words for somebody who can be told something. */
export const hears = (words: string): boolean =>
  mayHear(words) ||
  (DOER.test(words) && !NO_DOER.test(words)) ||
  CROWDS.test(words) ||
  holdsOffice(words) ||
  PLACE.test(words) ||
  isBodyNoun(headPhrase(words));

const PUT = "put it to";
/** "Put it to her that": whom it was put to stands amid the verb. */
const PUT_TO =
  /\bput\sit\sto\s(?<whom>him|her|them|us|me|you|the\s\p{Ll}+|(?:(?:Mr|Ms|Mrs|Dr)\s)?\p{Lu}[\p{L}’'-]+)$/u;

/** What a verb tells by itself. Texts use few, again and again. */
const meant = remembered((how: string) => ({ tells: TELLS.test(how), urges: URGES.test(how) }));

/** Whom a verb of telling that ends at `at` has for its object; null where nobody hears. */
export function hearerBehind(text: string, at: number): Span | null {
  const { hearer: sure, outlet } = HEARER.exec(text.slice(at, at + FAR))?.groups ?? {};
  const hearer = sure ?? (outlet !== undefined && isOutlet(outlet) ? outlet : undefined);
  const length = hearer === undefined ? 0 : bearerLength(hearer);
  return hearer !== undefined && length > 0 && hears(hearer.slice(0, length))
    ? { start: at + 1, end: at + 1 + length }
    : null;
}

/** A finding with whom its verb of telling has for its object, all of their name, and none of it in what was said. */
export function heardBy(text: string, finding: Finding): Finding {
  const cue = finding.cue.at(-1);
  const mayPut = cue !== undefined && finding.via.length === 0 && cue.end - cue.start > PUT.length;
  const put = mayPut ? PUT_TO.exec(text.slice(cue.start, cue.end)) : null;
  const whomLength = put?.groups?.["whom"]?.length;
  if (cue && whomLength) return { ...finding, via: [{ start: cue.end - whomLength, end: cue.end }] };
  if (!cue) return finding;
  const { tells, urges } = meant(wordsOf(text, finding.cue));
  if (!tells && !(urges && QUOTED.test(text.slice(cue.end, cue.end + FAR)))) return finding;
  const whom = hearerBehind(text, cue.end);
  if (!whom) return finding;
  const [known] = finding.via;
  const longer = !known || (known.start === whom.start && known.end < whom.end);
  const cut = finding.content.some((span) => span.start <= whom.start && whom.start < span.end);
  if (!longer && !cut) return finding;
  const content = finding.content.flatMap((span) => {
    if (span.end <= whom.start || span.start >= whom.end) return [span];
    const rest = trimmed(text, { start: Math.min(whom.end, span.end), end: span.end });
    return rest.start < rest.end ? [rest] : [];
  });
  return content.length === 0
    ? finding
    : { ...finding, content, via: longer ? [whom, ...finding.via.slice(1)] : finding.via };
}
