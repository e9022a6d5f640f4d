// Who denies or confirms what was said right before, which the models pass over or take for a part of it: ", which engineers have
// denied", ", a claim his family denies", "The bank denies that."

import type { Finding } from "../../../model/attribution.ts";
import type { Span } from "../../../model/span.ts";
import { sought } from "../../../text/sought.ts";
import { overlaps } from "../../../text/span.ts";
import { anew } from "../../anew.ts";
import { CLAIM_NOUNS, CLAIMS_ALONE } from "../../rules/lexicon.ts";
import { inPlace } from "../inplace.ts";
import { made } from "../made.ts";
import { standing } from "../near.ts";
import type { Words } from "../reading.ts";

const WHO = '(?<who>(?:[\\p{L}\\d][^,;:“”"]{0,70}?)?[\\p{L}\\d])';
const LED =
  "(?<cue>(?:(?:has|have|had|also|later|since|flatly|strongly|firmly|strenuously|vehemently|repeatedly)\\s){0,3}";
const DENIES = "den(?:y|ies|ied)|disput(?:es?|ed)";
/** What "which" stands for is denied hardly ever but as words; a plan or an appeal is rejected as well, and a report confirmed. */
const WHICH = new RegExp(`,\\s(?<what>which)\\s${WHO}\\s${LED}(?:${DENIES}))$`, "u");
const CLAIM = new RegExp(
  `(?:,|\\s[—–-]{1,2})\\s(?<what>an?\\s(?:\\p{L}+\\s)?(?:${CLAIM_NOUNS})|${CLAIMS_ALONE})\\s${WHO}\\s${LED}(?:${DENIES}|reject(?:s|ed)?|refut(?:es?|ed)|contest(?:s|ed)?|confirm(?:s|ed)?))$`,
  "u",
);
const THAT = new RegExp(
  `^(?:(?:But|And|However,)\\s)?${WHO}\\s${LED}(?:${DENIES}|reject(?:s|ed)|confirm(?:s|ed)))\\s(?<what>that|this|it)[.!]?$`,
  "u",
);
/** "Blamed it on rebels |, who denied involvement". */
const RELATIVE = new RegExp(
  `,\\s(?<who>who)\\s${LED}(?:${DENIES}|reject(?:s|ed)?))\\s(?<said>[^,;:“”"]{2,60})$`,
  "u",
);
/** "…, a claim | the commission | called | “nonsense”": what somebody else calls what was said. */
const CALLED = new RegExp(
  `(?:,|\\s[—–-]{1,2})\\s(?<what>an?\\s(?:\\p{L}+\\s)?(?:${CLAIM_NOUNS}))\\s(?:that\\s|which\\s)?${WHO}\\s(?<cue>(?:(?:has|have|had|also|later|since|promptly|quickly)\\s){0,3}(?:call(?:s|ed)|brand(?:s|ed)|label(?:s|l?ed)|describe[sd]|dismiss(?:es|ed)|denounce[sd]))\\s(?<said>(?:as\\s)?[“"][^“”"]{2,80}[”"])$`,
  "u",
);
const NO_NOUN = "(?:it|he|she|they|ha[sd]|have|will|would)\\b";
/** "It had withdrawn that claim": who takes back what was said. */
const WITHDRAWN = new RegExp(
  `(?<![\\p{L}’'])(?<who>(?:[Ii]t|[Hh]e|[Ss]he|[Tt]hey)|(?:[Tt]he|[Ii]ts|[Hh]is|[Hh]er)\\s(?:(?!${NO_NOUN})\\p{Ll}[\\p{Ll}-]*\\s){0,2}?(?!${NO_NOUN})\\p{Ll}+|\\p{Lu}[\\p{L}’'-]+)\\s(?<cue>(?:(?:has|have|had|also|later|since|then|soon|quickly|quietly)\\s){0,3}(?:withdr(?:ew|awn)|retracted|recanted|took\\sback))\\s(?<what>(?:that|the|this|those)\\s(?:${CLAIM_NOUNS}|claims|allegations|accusations))(?=[,.;]|\\s(?:on|by|after|when|in|within|and|but)\\s|$)`,
  "u",
);
const HAS_DENIAL = sought(" deny", " denie", " disput", " reject", " refut", " contest", " confirm");
const BACK = sought("drew th", "drawn th", "tracted th", "canted th", "back th");
const VERB = /\b(?:is|are|was|were|has|have|had|said|says|will|would|can|could|who|which|that|not)\b/;
const DENIED = /^den|disput|reject|refut|contest|\sden/;
/** A verb that tells so, at the end of its sentence. */
const DENIAL =
  /(?:den(?:y|ies|ied)|disput(?:es?|ed)|reject(?:s|ed)?|refut(?:es?|ed)|contest(?:s|ed)?|confirm(?:s|ed)?)[.!]?$/;
const NEAR = 10;
/** The farthest before its end that a content can begin to tell who denies it. */
const FAR = 140;

/** Findings with those who deny or confirm what was said right before. */
export function withDenied({ text, sentences }: Words, findings: readonly Finding[]): readonly Finding[] {
  const parted = inPlace(findings, (finding) => apart(text, finding));
  const added: Finding[] = [];
  for (const sentence of sentences) {
    if (sentence.has(HAS_DENIAL) && DENIAL.test(text.slice(sentence.end - NEAR, sentence.end))) {
      const own = behind(text, sentence, added.length === 0 ? parted : [...parted, ...added]);
      if (own) added.push(own);
    }
    const back = sentence.has(BACK) ? withdrawn(text, sentence) : null;
    if (back && standing(findings).touching(back.cue).length === 0) added.push(back);
    if (!/\s(?:that|this|it)[.!]?$/.test(text.slice(sentence.end - 6, sentence.end))) continue;
    const found = taking(THAT.exec(text.slice(sentence.start, sentence.end)), sentence.start);
    if (found && standing(findings).touching([sentence]).length === 0) added.push(found);
  }
  return added.length === 0 ? parted : [...parted, ...added];
}

/** What is said, and who denies it at its end. */
function apart(text: string, finding: Finding): Finding | readonly Finding[] {
  const last = finding.content.at(-1);
  const cue = finding.cue[0];
  if (!last || !cue || finding.source.length === 0 || last.start < cue.end) return finding;
  const from = Math.max(last.start, last.end - FAR);
  const words = text.slice(from, last.end);
  const theirs = words.includes("who") ? ofThose(finding, RELATIVE.exec(words), from, last) : null;
  if (theirs) return theirs;
  const called =
    words.endsWith("”") || words.endsWith('"') ? calledSo(finding, CALLED.exec(words), from, last) : null;
  if (called) return called;
  if (!DENIAL.test(words.slice(-NEAR))) return finding;
  const match = WHICH.exec(words) ?? CLAIM.exec(words);
  const other = taking(match, from);
  if (!match || !other || from + match.index <= last.start) return finding;
  const said: Span = { start: last.start, end: from + match.index };
  return [anew(finding, { content: [...finding.content.slice(0, -1), said] }), other];
}

/** What is said up to who calls it something, and what they call it; null where nobody does. */
function calledSo(
  finding: Finding,
  match: RegExpExecArray | null,
  from: number,
  last: Span,
): Finding[] | null {
  const { what = "", who = "", cue = "", said = "" } = match?.groups ?? {};
  if (!match || VERB.test(who)) return null;
  const start = from + match.index;
  const quoted: Span = { start: last.end - said.length, end: last.end };
  const verb: Span = { start: quoted.start - 1 - cue.length, end: quoted.start - 1 };
  const source: Span = { start: verb.start - 1 - who.length, end: verb.start - 1 };
  const noun = start + match[0].indexOf(what);
  if (start <= last.start) return null;
  return [
    anew(finding, { content: [...finding.content.slice(0, -1), { start: last.start, end: start }] }),
    made(source, verb, [{ start: noun, end: noun + what.length }, quoted], { manner: "mixed" }),
  ];
}

/** What is said up to those who deny something, and what they do; null where nobody does. */
function ofThose(
  finding: Finding,
  match: RegExpExecArray | null,
  from: number,
  last: Span,
): Finding[] | null {
  const { who, cue, said } = match?.groups ?? {};
  if (!match || who === undefined || cue === undefined || said === undefined) return null;
  const start = from + match.index;
  if (start <= last.start) return null;
  const source: Span = { start: start + 2, end: start + 2 + who.length };
  const verb: Span = { start: source.end + 1, end: source.end + 1 + cue.length };
  const content = [{ start: verb.end + 1, end: last.end }];
  return [
    anew(finding, { content: [...finding.content.slice(0, -1), { start: last.start, end: start }] }),
    made(source, verb, content, { polarity: "denies" }),
  ];
}

/** Who denies at the end of a sentence what was read up to there; null where nobody does, or somebody has that already. */
function behind(text: string, { start, end }: Span, findings: readonly Finding[]): Finding | null {
  const from = Math.max(start, end - FAR);
  const words = text.slice(from, end).replace(/[.!]$/, "");
  const match = WHICH.exec(words) ?? CLAIM.exec(words);
  const own = taking(match, from);
  const at = from + (match?.index ?? 0);
  const isTold = ({ source, content }: Finding) => source.length > 0 && content.at(-1)?.end === at;
  if (!own || !findings.some(isTold)) return null;
  const place: Span = { start: at, end };
  return findings.some(({ source, cue, content }) =>
    [...source, ...cue, ...content].some((span) => overlaps(span, place)),
  )
    ? null
    : own;
}

/** Who takes back in a sentence what was said before it; null where nobody does. */
function withdrawn(text: string, { start, end }: Span): Finding | null {
  const match = WITHDRAWN.exec(text.slice(start, end));
  const { who = "", cue = "", what = "" } = match?.groups ?? {};
  if (!match) return null;
  const source: Span = { start: start + match.index, end: start + match.index + who.length };
  const verb: Span = { start: source.end + 1, end: source.end + 1 + cue.length };
  const content = [{ start: verb.end + 1, end: verb.end + 1 + what.length }];
  return made(source, verb, content, { polarity: "denies" });
}

function taking(match: RegExpExecArray | null, at: number): Finding | null {
  const { who = "", cue = "", what = "" } = match?.groups ?? {};
  if (!match || VERB.test(who) || /\s(?:and|or|but)$/.test(who)) return null;
  const words = match[0];
  const place = (part: string, from: number): Span => {
    const start = words.indexOf(part, from);
    return { start: at + match.index + start, end: at + match.index + start + part.length };
  };
  const before = what.length > 4 || what === "which";
  const content = before ? place(what, 0) : place(` ${what}`, words.lastIndexOf(` ${what}`));
  const source = place(who, before ? content.end - at - match.index : 0);
  return made(
    source,
    place(cue, source.end - at - match.index),
    [before ? content : { start: content.start + 1, end: content.end }],
    { polarity: DENIED.test(cue) ? "denies" : "asserts" },
  );
}
