// What the models pass over, or take for a part of something else, and what the words of its sentence alone tell.

import type { Finding } from "../../../model/attribution.ts";
import type { Span } from "../../../model/span.ts";
import { type Sought, sought } from "../../../text/sought.ts";
import { holds, overlaps, wordsOf } from "../../../text/span.ts";
import type { Reread } from "../../reread.ts";
import { bodyCalled } from "../../speakers/bodies/bodies.ts";
import { paperCalled } from "../../speakers/bodies/papers.ts";
import { mayHear, namesPaper, namesPeople } from "../../via/names.ts";
import { inPlace } from "../inplace.ts";
import { made, reserve } from "../made.ts";
import { standing } from "../near.ts";
import type { Words } from "../reading.ts";

const WHO = '(?<who>(?:\\p{Lu}|\\d|@)[^,;:“”"]{0,90}?)';
const PROOF =
  "(?:evidence|indications?|signs?|proof|reason\\sto\\s(?:believe|think|suspect)|suggestion|suspicion)";
/** "We have no evidence that …" */
const NO_PROOF = new RegExp(
  `^(?:(?:But|And|However,|So\\sfar,?)\\s)?${WHO}\\s(?<cue>(?:(?:ha(?:s|ve|d)|also|so\\sfar)\\s){0,2}(?:found|seen|saw|have|has|had|sees|see)\\s(?:so\\sfar\\s)?no\\s(?:\\p{Ll}+\\s)?${PROOF})\\s(?<said>(?:that|of)\\s.+?)[.!]?$`,
  "su",
);
const NUMBER =
  "(?:\\d|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|hundreds|thousands|midnight|noon|dawn|dusk)";
/** "Officials put the death toll at 31", "the airline puts it at 38%". */
const PUTS = new RegExp(
  `^(?:In\\s(?:an?|the|its|his|her|their)\\s(?:[\\p{L}-]+\\s){0,2}(?:note|report|statement|filing|paper|study|briefing|letter|update)s?\\b[^,;:“”"]{0,40},\\s)?(?<who>(?:\\p{Lu}|\\d|@)[^,;:“”"]{0,90}?|(?<=,\\s)(?:he|she|it|they|(?:the|its|his|her|an?)\\s[^,;:“”"]{2,60}?))(?:,\\s(?:who|which|speaking|obtained|seen|reviewed|published|leaked|released|commissioned|written|dated)\\s[^;:“”"]{3,160},)?\\s(?<cue>(?:(?:has|have|had|also|now|later)\\s){0,2}puts?)\\s(?<said>(?:it|(?:the|its|their|his|her|that)\\s[^,;:“”"]{2,90})\\sat\\s[“"]?(?:[\\p{Ll}]+\\s){0,3}[$£€]?${NUMBER}[^;:“”"]*?)(?=,\\s(?:and|but|while|though)\\s|;\\s|[.!]?$)`,
  "su",
);
/** "The relief agency gave a higher toll of at least 90." */
const GIVES = new RegExp(
  `^${WHO}\\s(?<cue>(?:(?:has|have|had|also|now|later)\\s){0,2}(?:gave|gives?))\\s(?<said>(?:an?|the|its|their|no)\\s(?:\\p{Ll}+\\s){0,2}(?:toll|figure|range|estimate|number|count|total)\\s(?:of|as|at)\\s(?:[\\p{Ll}]+\\s){0,3}[$£€]?${NUMBER}[^;:“”"]*?)(?=,\\s(?:and|but|while|though)\\s|;\\s|[.!]?$)`,
  "su",
);
/** "The union contested the company’s account." */
const CONTESTS = new RegExp(
  `^${WHO}(?:,\\s(?:who|which)\\s[^,;:“”"]{3,120},)?\\s(?<cue>(?:(?:has|have|had|also|later|flatly|strongly|firmly)\\s){0,2}(?:contests?|contested|disputes?|disputed|rejects?|rejected|rubbished|repudiated))\\s(?<said>(?:the|that|this|those|these|any|all|both)\\s[^,;:“”"]{0,60}?(?:claims?|reports?|accounts?|allegations?|accusations?|suggestions?|assertions?|versions?|characteri[sz]ations?|figures?|findings?|conclusions?)\\b[^;:“”"]*?)[.!]?$`,
  "su",
);
const MAY =
  /\bno\s(?:\p{Ll}+\s)?(?:evidence|indication|sign|proof|reason|suggestion|suspicion)|\b(?:puts?|g(?:ave|ives?)|contest(?:s|ed)|disputed?s?|reject(?:s|ed)|rubbished|repudiated|report(?:s|ed)|record(?:s|ed)|confirm(?:s|ed)|counted|registered|told)\s/u;
/** What each form has for certain: a word of each list. */
const NEEDS: readonly (readonly Sought[])[] = [
  [sought(" told ")],
  [
    sought(" no "),
    sought("evidence", "indication", "sign", "proof", "reason to ", "suggestion", "suspicion"),
  ],
  [
    sought(" contest", " dispute", " reject", " rubbished ", " repudiated "),
    sought(
      ...["claim", "report", "account", "allegation", "accusation", "suggestion", "assertion", "version"],
      ...["characteri", "figure", "finding", "conclusion"],
    ),
  ],
  [sought(" put ", " puts "), sought(" at ")],
  [
    sought(" give ", " gives ", " gave "),
    sought("toll", "figure", "range", "estimate", "number", "count", "total"),
  ],
  [
    sought(
      ...[" reported ", " reports ", " recorded ", " records ", " confirmed ", " confirms ", " counted "],
      " registered ",
    ),
    sought(
      ...["case", "death", "dead", "explosion", "injur", "casualties", "victims", "calls", "incidents"],
      ...["attacks", "violations", "complaints", "infections", "missing", "outages", "delays", "strikes"],
      ...["fires", "arrests", "rockets", "drones", "shells"],
    ),
  ],
];
/** "The ambulance service reported 31 calls." */
const REPORTS = new RegExp(
  `^${WHO}\\s(?<cue>(?:(?:has|have|had|also|later)\\s){0,2}(?:reported|recorded|confirmed|counted|registered|reports|records|confirms))\\s(?<said>(?:(?:at\\sleast|more\\sthan|about|nearly|some|another|a\\sfurther|a\\stotal\\sof|only|no)\\s)?(?:\\d[\\d,.]*|no|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens\\sof|hundreds\\sof|thousands\\sof)\\s(?:[\\p{Ll}-]+\\s){0,2}?(?:cases?|deaths?|dead|explosions?|injuries|injured|casualties|victims|calls|incidents|attacks|violations|complaints|infections|missing|outages|delays|strikes|fires|arrests|rockets|drones|shells)\\b[^,;:“”"]*?)(?=,?\\s(?:but|and|while)\\s|,|[.!?]?$)`,
  "su",
);
/** "The ferry may be out for a week, the harbour master told local radio." */
const TOLD_LAST =
  /^(?<said>[^“”"]{20,300}?),\s(?<who>(?:(?:an?|the|his|her|its)\s|\p{Lu})[^,;:“”"]{2,70}?)\s(?<cue>(?:(?:has|have|had|also|later)\s)?told)\s(?<via>(?:(?:the|a|an|its|local|state|club|public|national)\s)*[\p{L}][^,;:“”"]{2,40}?)(?:\s(?:on|last|in)\s[^,;:“”"]{3,20})?[.!]?$/su;
/** "Employers' federation | Norrick": a name behind what bears it. */
const BODY_NAMED =
  /^\p{Lu}[\p{L}’'-]*(?:\s(?!(?:of|for|at|in|with|from|by|on|to)\s)\p{Ll}[\p{L}’'-]*){1,3}\s\p{Lu}\S*$/u;
/** Bodies, and people in them, in the plural. */
const GROUPS = /\s(?:bosses|chiefs|charities|companies|firms|groups|rebels|rivals|unions)$/;
const VERB = /\b(?:is|are|was|were|has|have|had|said|says|will|would|can|could|who|which|that)\b/;

/** Findings with those that the models pass over. */
export function withMissed({ sentences }: Words, findings: readonly Finding[]): readonly Finding[] {
  const added: Finding[] = [];
  const gone = new Set<Finding>();
  for (const sentence of sentences) {
    const { words } = sentence;
    if (!NEEDS.some((lists) => sentence.hasAll(lists)) || !MAY.test(words)) continue;
    const found = passedOver(words, sentence.start);
    const others = found
      ? standing(findings).touching([...found.source, ...found.cue, ...found.content])
      : [];
    if (!found || !others.every((other) => found.polarity === "denies" && isWithin(other, found))) continue;
    // Whose account it is that somebody contests is told within what they contest.
    for (const other of others) gone.add(other);
    added.push(found);
  }
  const kept = gone.size === 0 ? findings : findings.filter((finding) => !gone.has(finding));
  return added.length === 0 ? kept : [...kept, ...added];
}

/** True of a finding of which all stands in what another has for its content. */
const isWithin = ({ source, cue, content }: Finding, { content: whole }: Finding): boolean =>
  [...source, ...cue, ...content].every((span) => whole.some((part) => holds(part, span)));

/** What a sentence ends by telling who told it to whom; null where whom is nobody who hears. */
function toldLast(words: string): RegExpExecArray | null {
  // Few sentences end so: that tells nearly all, and soonest.
  const match = /,\s[^,“”"]{2,75}\stold\s[^,]*$/u.test(words.slice(-160)) ? TOLD_LAST.exec(words) : null;
  return match && mayHear(match.groups?.["via"] ?? "") ? match : null;
}

/** What reads each form, and what its words have for certain: most sentences have none of it. */
const FORMS = {
  none: { may: /\sno\s/, tells: NO_PROOF },
  against: { may: /\s(?:contest|disput|reject|rubbish|repudiat)/, tells: CONTESTS },
  puts: { may: /\sputs?\s/, tells: PUTS },
  gives: { may: /\sg(?:ave|ives?)\s/, tells: GIVES },
  reports: {
    may: /\s(?:report(?:s|ed)|record(?:s|ed)|confirm(?:s|ed)|counted|registered)\s(?:.*\s)?(?:\d|(?:no|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|hundreds|thousands)\s)/s,
    tells: REPORTS,
  },
} as const;

const readAs = (form: keyof typeof FORMS, words: string): RegExpExecArray | null =>
  FORMS[form].may.test(words) ? FORMS[form].tells.exec(words) : null;

function passedOver(words: string, at: number): Finding | null {
  const none = readAs("none", words);
  const against = none ? null : readAs("against", words);
  const match =
    none ??
    against ??
    readAs("puts", words) ??
    readAs("gives", words) ??
    readAs("reports", words) ??
    toldLast(words);
  const { who = "", cue = "", said = "" } = match?.groups ?? {};
  if (!match || VERB.test(who)) return null;
  // "The deal puts its value at $3 billion": no one says so.
  if (
    !none &&
    !against &&
    !namesPeople(who) &&
    !namesPaper(who) &&
    paperCalled(who) === null &&
    !match.groups?.["via"] &&
    !/^(?:(?:Two|Three|Four|Five|Several|Some|Many|Both)\s\p{Ll}|(?:One|Another|Others|Both|Most)$)/u.test(
      who,
    ) &&
    !/^(?:he|she|they)$/.test(who) &&
    !GROUPS.test(who) &&
    bodyCalled(who) === null &&
    !/^(?:The\s(?:\p{Ll}+\s){0,2})?\p{Lu}\S*(?:\s\p{Lu}\S*)*$/u.test(who) &&
    !BODY_NAMED.test(who)
  )
    return null;
  const place = (part: string, from: number): Span => {
    const start = words.indexOf(part, from);
    return { start: at + start, end: at + start + part.length };
  };
  const via = match.groups?.["via"];
  if (via !== undefined) {
    // What was told stands before who told it, and whom they told it to behind.
    const source = place(`, ${who} ${cue}`, said.length);
    const from = source.start + 2;
    const verb: Span = { start: from + who.length + 1, end: source.end };
    return made({ start: from, end: from + who.length }, verb, [{ start: at, end: at + said.length }], {
      via: [place(via, verb.end - at)],
      polarity: reserve(words, [{ start: 0, end: said.length }]),
    });
  }
  const source = place(who, match.index);
  const verb = place(cue, source.end - at);
  return made(source, verb, [place(said, verb.end - at)], {
    polarity: none || against ? "denies" : "asserts",
  });
}

/** "He says it was routine; the union calls it a disgrace": what another says behind a semicolon is no part of it. */
export const partedBySemicolons = (
  { text, reread }: Words,
  findings: readonly Finding[],
): readonly Finding[] => inPlace(findings, (finding) => parted(text, finding, reread));

function parted(text: string, finding: Finding, reread: Reread): Finding | readonly Finding[] {
  const last = finding.content.at(-1);
  const cue = finding.cue[0];
  if (!last || !cue || finding.manner === "direct") return finding;
  const words = text.slice(last.start, last.end);
  const mark = words.indexOf("; ");
  if (last.start < cue.end) return mark < 0 ? finding : ledBy(text, finding, mark, reread);
  if (mark < 0 || /["“]/.test(words.slice(0, mark)) !== /["”]/.test(words.slice(0, mark))) return finding;
  const rest: Span = { start: last.start + mark + 2, end: last.end };
  const other = another(text, rest, reread);
  if (!other || overlaps(other.source[0] as Span, { start: last.start, end: last.start + mark }))
    return finding;
  if (wordsOf(text, other.source).length > 80) return finding;
  const own = {
    ...finding,
    content: [...finding.content.slice(0, -1), { start: last.start, end: last.start + mark }],
  };
  return [own, { ...other, confidence: finding.confidence }];
}

/** "The ministry says it is clean; it is not, two inspectors said": what another says before a semicolon is no part of it. */
function ledBy(text: string, finding: Finding, mark: number, reread: Reread): Finding | readonly Finding[] {
  const [content, ...more] = finding.content;
  const from = finding.source[0]?.start ?? 0;
  if (!content || more.length > 0 || from < content.end) return finding;
  const lead: Span = { start: content.start, end: content.start + mark };
  const [first, ...others] = /["“”]/.test(text.slice(lead.start, lead.end)) ? [] : reread(text, lead);
  if (!first || others.length > 0 || first.source[0]?.start !== lead.start) return finding;
  const rest = { ...finding, content: [{ start: lead.end + 2, end: content.end }] };
  return [{ ...first, confidence: finding.confidence }, rest];
}

/** What the words behind a semicolon tell that another says, by who begins them; null where nobody does. */
function another(text: string, rest: Span, reread: Reread): Finding | null {
  const words = text.slice(rest.start, rest.end);
  const read = reread(text, rest).find(
    ({ source, content }) =>
      source[0]?.start === rest.start && content.length > 0 && content.every((span) => span.end <= rest.end),
  );
  const opened = `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
  return read ?? (opened.length === words.length && MAY.test(words) ? passedOver(opened, rest.start) : null);
}
