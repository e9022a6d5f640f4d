// Who puts a figure, a grade or odds to something: "One of them | put | the price at €41 a share", "who | rates | the shares a “sell”",
// "Bookmakers | give | the horse one chance in nine".

import type { Finding } from "../../../model/attribution.ts";
import type { Span } from "../../../model/span.ts";
import { sought } from "../../../text/sought.ts";
import { holds, overlaps } from "../../../text/span.ts";
import { leadOf } from "../../lead.ts";
import { namesPeople } from "../../via/names.ts";
import { LEADS } from "../leads.ts";
import { DOUBT, made } from "../made.ts";
import { standing } from "../near.ts";
import type { Reading } from "../reading.ts";
import { isSomebody } from "../somebody.ts";

const NUMBER =
  "(?:\\d|zero|half|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|fifty|hundreds|thousands|millions|an?\\s(?:hundred|thousand|million|billion|third|quarter))";
const ABOUT =
  "(?:(?:about|around|almost|nearly|roughly|just|only|over|under|some|at\\sleast|more\\sthan|less\\sthan|as\\smuch\\sas|up\\sto|between|close\\sto)\\s){0,2}";
const THING = '(?:it|them|(?:the|its|his|her|their|that|this|an?|any|\\p{Lu})[^,;:“”"]{0,80}?)';
const AT = `${THING}\\sat\\s[“"]?${ABOUT}[$£€¥]?(?:[A-Z]{1,3}\\$?)?${NUMBER}`;
const GRADE =
  '(?:as\\s)?(?:an?\\s)?(?:[“‘"](?:[\\p{L}\\s-]{2,20})[”’"]|(?:AAA?|BBB?|CCC?|[A-D])[+-]?(?![\\p{L}’\'])|junk|overweight|underweight|outperform|underperform|neutral)';
const CHANCE = `(?:an?\\s|the\\s)?(?:[\\p{L}-]+\\s){0,2}?(?:${ABOUT}[\\p{L}\\d.,-]*\\d[\\d.,-]*(?:%|\\s?per\\s?cent|\\s?percent|-point)?\\s(?:chance|probability|likelihood|lead|edge|rating|shot|points?)|${NUMBER}\\schance\\sin|odds\\sof|(?:lead|edge|rating|score|chance|advantage)\\sof\\s${ABOUT}${NUMBER}|(?:[\\p{L}-]+\\s)?(?:chance|odds)\\sof)`;
const HAS =
  "(?:(?:has|have|had|also|now|later|since|nonetheless|still|currently|previously|once|itself|himself|herself)\\s){0,2}";
/** "In a note to clients, | the broker": what stands before who it is. */
const WHO = `(?:(?:But|And|Yet)\\s)?(?:(?:${LEADS})\\s[^,;:“”"]{2,60},\\s)?(?<who>(?:\\p{L}|\\d)[^;:“”"]{0,90}?)`;
const WORDS = [
  `(?<puts>${HAS}(?:puts?|place[sd]?|pegs|pegged|estimate[sd]?|assess(?:es|ed)|price[sd]?|value[sd]?|apprais(?:es|ed)|reckon(?:s|ed)))\\s(?<at>${AT}[^;:“”"]*?)`,
  `(?<rates>${HAS}(?:rate[sd]?|rank(?:s|ed)?|grade[sd]?))\\s(?<grade>${THING}\\s${GRADE})`,
  `(?<gives>${HAS}(?:gives?|gave))\\s(?<chance>(?:${THING}|him|her|us)\\s${CHANCE}[^;:“”"]*?)`,
].join("|");
const END = "(?=,\\s(?:and|but|while|though)\\s|;\\s|[.!]?$|,\\s\\p{Ll}+(?:ed|s)\\s)";
/** A subject that begins its sentence. */
const FIRST = new RegExp(`^${WHO}\\s(?:${WORDS})${END}`, "u");
/** "…, | who | nonetheless puts the odds at one in three". */
const RELATIVE = new RegExp(`,\\s(?<who>who|which)\\s(?:${WORDS})(?=,|;\\s|[.!]?$)`, "u");
const ONE =
  /^(?:One|Another|Both|Some|Others|Most|Many|Few|Several|Two|Three|Four|Five)(?:\sof\s(?:them|the\s[^,]{2,40}))?$/;
const PUTS = sought(
  ...[" put ", " puts ", " place ", " placed ", " places ", " pegs ", " pegged ", " estimate", " assesse"],
  ...[" price", " value", " appraise", " reckons ", " reckoned "],
);
const TO = sought(" at ");
const RATES = sought(" rate ", " rates ", " rated ", " rank ", " ranks ", " ranked ", " grade");
const GIVES = sought(" give ", " gives ", " gave ");
const CHANCES = sought(
  ...["chance", "probability", "likelihood", "lead", "edge", "rating", "shot", "point", "odds of", "score"],
  "advantage of",
);

/** Findings with those who put a figure to something. */
export function withFigures(
  { text, sentences, view }: Reading,
  findings: readonly Finding[],
): readonly Finding[] {
  let out = findings;
  for (const sentence of sentences) {
    if (
      !(sentence.has(PUTS) && sentence.has(TO)) &&
      !sentence.has(RATES) &&
      !(sentence.has(GIVES) && sentence.has(CHANCES))
    )
      continue;
    const at = sentence.start + leadOf(text, sentence);
    const words = text.slice(at, sentence.end);
    const match = RELATIVE.exec(words) ?? FIRST.exec(words);
    const { who = "", puts, at: price, rates, grade, gives, chance } = match?.groups ?? {};
    const [cue, said] = [puts ?? rates ?? gives, price ?? grade ?? chance];
    if (!match || cue === undefined || said === undefined) continue;
    const start = at + match.index + match[0].indexOf(who);
    const source: Span = { start, end: start + who.length };
    const verb = at + match.index + match[0].indexOf(cue, start + who.length - at - match.index);
    const from = verb + cue.length + 1;
    const own = made(
      source,
      { start: verb, end: verb + cue.length },
      [{ start: from, end: from + said.length }],
      { manner: /[“"]/.test(said) ? "mixed" : "indirect" },
    );
    if (
      !/^(?:who|which)$/.test(who) &&
      !ONE.test(who) &&
      !namesPeople(who) &&
      !isSomebody(view, source, true)
    )
      continue;
    const near = standing(findings)
      .touching(own.content)
      .filter((one) => out.includes(one));
    // A relative clause belongs to who speaks; a reading of the same by halves gives way.
    const gone = near.filter(
      (one) => one.cue.some((span) => overlaps(span, own.cue[0] as Span)) && one.confidence < DOUBT,
    );
    const taken = near.some(
      (one) =>
        !gone.includes(one) &&
        [...one.cue, ...one.content].some((span) => overlaps(span, { start, end: from + said.length })) &&
        // Beside whoever speaks it stands in what tells of them.
        !(
          one.source.some((span) => holds(span, source)) &&
          !one.cue.some((span) => overlaps(span, own.cue[0] as Span))
        ),
    );
    if (!taken) out = [...out.filter((one) => !gone.includes(one)), own];
  }
  return out;
}
