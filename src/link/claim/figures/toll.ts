import type { Span } from "../../../model/span.ts";
import { keptWith } from "../kept.ts";
import type { View } from "../view.ts";
import { sign } from "../words/signs.ts";
import { concept } from "../words/words.ts";
import type { Quantity } from "./quantity.ts";

/** What became of the people that a toll counts, or that something was out of use, which is counted in time. */
export type Fate =
  | "dead"
  | "injured"
  | "ill"
  | "missing"
  | "rescued"
  | "aboard"
  | "down"
  | "striking"
  | "attending";

/** How many people a claim says died, were hurt or fell ill, are missing, were saved, were on board, stopped work or took part, or how long something was out of use. */
export interface Toll extends Span {
  readonly fate: Fate;
  readonly quantity: Quantity;
}

/** Without one of these words a claim is not searched. */
const ANY =
  /\b(?:di(?:e[ds]?|ying)|dea(?:d|ths?)|kill|fatal|toll|bod(?:y|ies)|liv?es?\b|drown|perish|injur|wound|hurt|ill\b|sick|infect|symptom|missing|unaccounted|rescue|saved|aboard|on board|passengers and crew|on (?:the|a) (?:ferry|boat|ship|vessel|plane|aircraft|flight|train|bus|coach|helicopter)\b)|\b(?:minutes?|hours?)\b|\b(?:strike|walkout|walked out|downed|turn(?:ed)? (?:up|out)|stayed away|attend|march|rall|protest|demonstrat|took part|taken part)/i;
const OF_ANY = sign(
  /\b(?:die|dying|dea[dt]|kill|fatal|toll|bod(?:y|ies)|liv?es?\b|drown|perish|injur|wound|hurt|ill\b|sick|infect|symptom|missing|unaccounted|rescue|saved|aboard|board|passengers|ferry|boat|ship|vessel|plane|aircraft|flight|train|bus|coach|helicopter|minutes?|hours?|strike|walkout|walked|downed|turn|stayed|attend|march|rall|protest|demonstrat|took|taken)/iu,
);
const FATES: ReadonlyMap<string, Fate> = new Map(
  (
    [
      ["dead", "KILL drown perish"],
      ["injured", "INJURE"],
      ["ill", "ill sick sicken infect symptom"],
      ["missing", "missing unaccounted"],
      ["rescued", "rescue"],
      ["aboard", "aboard"],
    ] as const
  ).flatMap(([fate, words]) => words.split(" ").map((word) => [concept(word), fate] as const)),
);

/** Anybody: those of one kind ("two children") may be some of all. */
const PEOPLE = new Set("people person persons victim body life soul human passenger".split(" ").map(concept));
/** "The death toll has risen to twelve", "the number of people aboard was 91". */
const TOLD =
  /\b(?:(death\s)?toll|number\sof\s(?:the\s|people\s|those\s|passengers\s)?(dead|deaths|victims|fatalities|killed|injured|wounded|missing|rescued|aboard|on\sboard))\b(?:\s[\p{L}’'-]+){0,5}\s$/iu;
/** Some of them, others than those counted before, or more than one event's. */
const PART =
  /\b(?:another|further|additional|other|first|these|those|including|include[sd]?|were|was|are|of whom)\s+$/i;
const MORE = /^\s*(?:more|other|others|further|additional|of)\b/i;
const OTHERWISE =
  /\b(?:since|last\s(?:year|month|week|season|winter|spring|summer|autumn)|previous(?:ly)?|earlier|ago|(?:every|each|per|a)\s(?:day|week|month|year)|on\saverage)\b/i;
/** Where the words about those who are counted end. */
const ENDS = /^(?:[,.;:“”"()—–]|when|while|after|as|because|who|which|that|and|but)$/i;
const NEAR = 6;
/** What is out of use for a time, and what is in use again after one: "was unavailable for", "was back within". */
const DOWN =
  /(?:\b(?:unavailable|inaccessible|offline|down|out\sof\s(?:service|action|order)|without\s(?:power|electricity|service|internet|access)|(?:could\snot|couldn[’']t|unable\sto)\s(?:use|reach|access|open|take|accept|pay|process|log|connect|call|withdraw|send|receive)|outage|disruption|interruption|blackout)\b[^.;]{0,60}\b(?:for|last(?:ed|ing)|of)|\b(?:back|restored|resumed|repaired|fixed|working\sagain)\b[^.;]{0,30}\b(?:within|after|in))\s(?:(?:more|less)\sthan\s|at\sleast\s|about\s|only\s|just\s|nearly\s|almost\s|around\s|over\s|under\s)?$/i;
const MINUTE = concept("minute");
/** Of so many, perhaps of all, who they are, and that they stopped work: "620 of its 700 members had joined the strike". */
const WHO = "^(?:[\\p{L}\\d’',.-]+\\s){1,9}?(?:had\\s|have\\s|has\\s)?";
/** Of how many those are: "620 of its 700 members". */
const WHOLE = /\bof\s(?:(?:the|its|their|our)\s)?$/i;
const STRIKING = new RegExp(
  `${WHO}(?:(?:joined|joining|took\\spart\\sin|taken\\spart\\sin)\\s(?:the|a|this|that)\\s(?:[\\p{L}\\d-]+\\s){0,2}(?:strike|walkout|stoppage)|walked\\sout|stopped\\swork|downed\\stools|(?:gone|went|were|are)\\son\\sstrike|failed\\sto\\sturn\\sup|stayed\\saway\\sfrom\\swork)\\b`,
  "iu",
);
const ATTENDING = new RegExp(
  `${WHO}(?:attended|marched|rallied|demonstrated|protested|turned\\sout|(?:joined|took\\spart\\sin|taken\\spart\\sin)\\s(?:the|a|this|that)\\s(?:[\\p{L}-]+\\s){0,2}(?:march|rally|protest|demonstration|vigil))\\b`,
  "iu",
);
const BE = /\s(?:are|were|is|was)$/i;
const BODY = concept("body");
const ABOARD =
  /^\s(?:(?:had\sbeen|have\sbeen|were|was|are)\s)?(?:on\sboard|on\s(?:the|a)\s(?:ferry|boat|ship|vessel|plane|aircraft|flight|train|bus|coach|helicopter)|and\screw)\b/i;
/** "The quake killed at least 30 people". */
const KILLING = /(\p{L}+)\s(?:(?:at\sleast|about|some|more\sthan|up\sto|nearly|around)\s)?$/iu;

/** Asked of a claim once for all those that it is compared with. */
const speaks = keptWith(({ text, signs }: View): boolean => (signs & OF_ANY) !== 0 && ANY.test(text));

const NONE: readonly Toll[] = [];

/** The tolls of a claim, in order; none where it says that something is not so, or may be. */
export const tollsOf = keptWith((view: View): readonly Toll[] => {
  const { text, negators, polarity } = view;
  if (polarity !== "asserts" || view.quantities.length === 0 || !speaks(view)) return NONE;
  if (OTHERWISE.test(text)) return NONE;
  return view.quantities.flatMap((quantity) => {
    const fate = fateOf(view, quantity);
    // Whoever could not use something says that it was out of use.
    return fate && (negators.length === 0 || fate === "down")
      ? [{ fate, quantity, start: quantity.start, end: quantity.end }]
      : [];
  });
});

/** What became of those whom a number counts; null where it counts others, or only some. */
function fateOf(view: View, { unit, start, end }: Quantity): Fate | null {
  const { text, tokens } = view;
  const before = text.slice(Math.max(0, start - 80), start);
  const told = TOLD.exec(before);
  if (told) return told[2] ? (fateBy(told[2].split(/\s/).at(-1) ?? "") ?? "aboard") : "dead";
  if (PART.test(before)) return null;
  const behind = text.slice(start, end + 90);
  if (unit !== MINUTE && !WHOLE.test(before)) {
    if (STRIKING.test(behind)) return "striking";
    if (ATTENDING.test(behind)) return "attending";
  }
  const counted = text.slice(start, end);
  if (/\b(?:of|more|others?|further|additional)\b/i.test(counted) || MORE.test(text.slice(end, end + 12)))
    return null;
  if (unit === MINUTE) return DOWN.test(text.slice(0, start)) ? "down" : null;
  const own = FATES.get(unit);
  if (own) return own;
  const tail = text.slice(end, end + 64);
  if (/\blives$/i.test(counted))
    return /\b(?:claim(?:ed|ing)?|cost(?:ing)?|lost)\s(?:\p{L}+\s){0,2}$/iu.test(before) ? "dead" : null;
  // "Nine are still missing" counts people, too.
  if (!PEOPLE.has(unit) && !BE.test(counted)) return null;
  if (/\bbod(?:y|ies)(?:\sof)?\b[^,.;]{0,20}$/i.test(before) || unit === BODY) return "dead";
  if (ABOARD.test(tail)) return "aboard";
  if (/^\s(?:\p{L}+\s){0,6}(?:lost|losing)\stheir\slives\b/iu.test(tail)) return "dead";
  const from = tokens.findIndex((token) => token.end >= end);
  for (const { text: word } of tokens.slice(from + 1, from + 1 + NEAR)) {
    if (ENDS.test(word)) break;
    const fate = fateBy(word);
    if (fate) return fate;
  }
  const killing = KILLING.exec(before);
  return killing ? fateBy(killing[1] ?? "") : null;
}

const fateBy = (word: string): Fate | null => FATES.get(concept(word.toLowerCase())) ?? null;

/**
 * True of two figures of people of which one counts the dead and the other, say, those on board; or one all and the other
 * some of them, those since January or those who may have died.
 */
export const otherFates = (a: View, x: Quantity, b: View, y: Quantity): boolean => {
  if (!speaks(a) || !speaks(b)) return false;
  const [mine, yours] = [fateAt(a, x), fateAt(b, y)];
  return mine !== yours && (PEOPLE.has(x.unit) || FATES.has(x.unit));
};

const fateAt = (view: View, quantity: Quantity): Fate | undefined =>
  tollsOf(view).find((toll) => toll.quantity === quantity)?.fate;
