// What somebody is told to do, where the models pass over it: "The department has advised | travellers | to check before setting out".

import type { Finding } from "../../../model/attribution.ts";
import type { Span } from "../../../model/span.ts";
import { sought } from "../../../text/sought.ts";
import { bodyCalled } from "../../speakers/bodies/bodies.ts";
import { mayHear, namesPeople } from "../../via/names.ts";
import { made } from "../made.ts";
import { standing } from "../near.ts";
import type { Words } from "../reading.ts";

const WHO =
  '(?<who>(?:The|An?|Its|His|Her|Their|One|Two|Several|\\p{Lu}[\\p{L}\\p{M}’\'.-]*)(?:\\s[^\\s,;:“”"]+){0,7}?(?:,\\s(?:who|which|a|the)\\s[^,;:“”"]{3,90},)?)';
/** Verbs by which somebody is told to do something. */
const TELLS =
  "(?:advise[sd]?|instruct(?:s|ed)?|remind(?:s|ed)?|order(?:s|ed)?|caution(?:s|ed)?|warn(?:s|ed)?|urge[sd]?|encourage[sd]?)";
const ADVISES = new RegExp(
  `^(?:(?:And|But|Instead|Meanwhile|Earlier|Later),?\\s)?${WHO}\\s(?<cue>(?:(?:has|have|had|also|later|since|again|repeatedly)\\s){0,3}${TELLS})\\s(?<whom>(?:(?:all|any|its|his|her|their|the|some|local|would-be)\\s)*(?:[\\p{Ll}’-]+\\s){0,2}?[\\p{L}’-]+)\\s(?<said>(?:not\\s)?to\\s(?!(?:the|an?|its|his|her|their|him|them)\\s)\\p{Ll}[^;:“”"]{3,200}?)[.!]?$`,
  "u",
);
const HEARD = "(?:told|ordered|advised|instructed|informed|warned|assured|reminded|cautioned)";
/** "Staff were told by managers to delete the emails." */
const TOLD_BY = new RegExp(
  `^(?:(?:And|But|Instead|Meanwhile|Earlier|Later),?\\s)?(?<whom>(?:[\\p{L}’'-]+\\s){0,5}?[\\p{L}’'-]+)\\s(?<cue>(?:was|were|(?:has|have|had)\\sbeen)\\s(?:also\\s|later\\s|then\\s|repeatedly\\s)?${HEARD})\\sby\\s(?<who>[^,;:“”"]{2,70}?)\\s(?<said>(?:(?:not\\s)?to\\s(?!(?:the|an?|its|his|her|their|him|them)\\s)\\p{Ll}|that\\s)[^;:“”"]{3,200}?)[.!?]?$`,
  "u",
);
const MAY = new RegExp(`\\s${TELLS}\\s[^,;:]{3,60}\\sto\\s|${HEARD}\\sby\\s`);
const HAS_VERB = sought(
  ...["advise", "instruct", "remind", "order", "caution", "warn", "urge", "encourage"].flatMap((verb) => [
    ` ${verb} `,
    ` ${verb}s `,
    ` ${verb}${verb.endsWith("e") ? "" : "e"}d `,
  ]),
);
const HAS_TO = sought(" to ");
const HAS_BY = sought(
  ...HEARD.slice("(?:".length, -")".length)
    .split("|")
    .map((verb) => `${verb} by `),
);
const VERB = /\b(?:is|are|was|were|be|been|has|have|had|will|would|can|could|that|who|which|to|and)\b/;
/** Whoever hears is told of as who is to do it. */
const ASKS = /(?:warn|urge|encourage)/;

/**
 * Findings with those of sentences in which somebody tells others to do something and nobody was found to, or who hears
 * it was read as a part of it.
 */
export function withAdvised({ sentences }: Words, findings: readonly Finding[]): Finding[] {
  const added: Finding[] = [];
  const parted = new Map<Finding, Finding>();
  for (const sentence of sentences) {
    const { start, words } = sentence;
    const may = ((sentence.has(HAS_VERB) && sentence.has(HAS_TO)) || sentence.has(HAS_BY)) && MAY.test(words);
    const heard = may ? toldBy(words, start) : null;
    const match = may ? ADVISES.exec(words) : null;
    if (heard) {
      if (standing(findings).touching([...heard.source, ...heard.cue, ...heard.content]).length === 0)
        added.push(heard);
    }
    const { who = "", cue = "", whom = "", said = "" } = match?.groups ?? {};
    if (!match || VERB.test(who.split(",", 1)[0] ?? "") || !mayHear(whom)) continue;
    if (!isTeller(who)) continue;
    const from = start + words.indexOf(`${who} ${cue}`);
    const source: Span = { start: from, end: from + who.length };
    const verb: Span = { start: source.end + 1, end: source.end + 1 + cue.length };
    const hearer: Span = { start: verb.end + 1, end: verb.end + 1 + whom.length };
    const done: Span = { start: hearer.end + 1, end: hearer.end + 1 + said.length };
    const asks = ASKS.test(cue);
    const [own, ...more] = standing(findings).touching([verb]);
    if (own && more.length === 0 && !asks && isWith(own, hearer, done))
      parted.set(own, { ...own, content: [done], via: [hearer, ...own.via] });
    if (own) continue;
    added.push(
      made(source, verb, [asks ? { start: hearer.start, end: done.end } : done], {
        via: asks ? [] : [hearer],
      }),
    );
  }
  return [...findings.map((finding) => parted.get(finding) ?? finding), ...added];
}

const isTeller = (who: string): boolean =>
  namesPeople(who) || bodyCalled(who) !== null || /^(?:The\s)?\p{Lu}/u.test(who);

/** Who is told something by whom; null for most sentences. */
function toldBy(words: string, at: number): Finding | null {
  const { whom = "", cue = "", who = "", said = "" } = TOLD_BY.exec(words)?.groups ?? {};
  if (cue === "" || VERB.test(whom) || VERB.test(who) || !mayHear(whom) || !isTeller(who)) return null;
  const start = at + words.indexOf(`${whom} ${cue} by `);
  const verb: Span = { start: start + whom.length + 1, end: start + whom.length + 1 + cue.length };
  const source: Span = { start: verb.end + 4, end: verb.end + 4 + who.length };
  return made(source, verb, [{ start: source.end + 1, end: source.end + 1 + said.length }], {
    via: [{ start, end: verb.start - 1 }],
  });
}

/** True of a finding that has who hears and what is to be done for its content. */
const isWith = ({ content: [all, ...more] }: Finding, hearer: Span, done: Span): boolean =>
  more.length === 0 && all?.start === hearer.start && all.end === done.end;
