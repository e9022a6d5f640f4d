// "Residents were told to stay indoors": who stands before the verb only heard it.

import type { Finding } from "../../../model/attribution.ts";
import type { Span } from "../../../model/span.ts";
import { overlaps, trimmed, wordsOf } from "../../../text/span.ts";

/** Verbs whose object is who hears, so that their subject is where they are passive. */
const HEARS =
  "told|asked|urged|warned|advised|ordered|informed|assured|reassured|instructed|reminded|encouraged|notified|alerted|cautioned|directed|commanded|implored|begged|invited";
const BESIDE = "(?:\\p{L}+ly|also|later|then|now|again|first|all|both|once|still|since|not|never|being|been)";
const PASSIVE = new RegExp(
  `(?:^|\\s)(?:was|were|is|are|be|been|being|am|get|got|[’']re|[’']s|[’']m)\\s(?:${BESIDE}\\s){0,2}(?<verb>${HEARS})(?:(?<by>\\sby)|\\s(?:about|against|of))?$`,
  "iu",
);
/** What is said is said in a clause: "jokes are told" is none. */
const CLAUSE =
  /^(?:that|how|what|why|whether|(?:not\s)?to|he|she|it|they|there|we|I|the|an?|his|her|their|its|no|some|all)\s|^[“"‘']/;
const DONE = /^(?:not\s)?to\s/;
/** "By managers": who told them, between the verb and what was said. */
const BY = /^\s(?:by\s)?(?<who>[^,;:.“”"]{2,80}?)(?:,)?\s$/u;
/** "By loudspeaker": how they were told. */
const MEANS =
  /^(?:text|e-?mail|letter|phone|telephone|post|mail|radio|loudspeaker|megaphone|leaflet|word|message|fax|video|app|[\p{L}]+ing)\b/iu;

/** The words of a sentence before its verb, no more than so many letters. */
const SUBJECT = /(?:^|[.!?]\s|\n)(?<who>\p{Lu}[\p{L}\p{N}’'\s-]{1,58})\s$/u;
const LONGEST = 62;
/** So far behind who told them the end of what they told is looked for. */
const LONG = 400;

/** The shortest of its passives, and of those with what is to be done. */
const LEAST = "is told".length;
const LEAST_TO_DO = " told to x".length;

/** "Were reminded | to check": what is to be done is what they were told. */
const TO_DO = new RegExp(`\\s(?:${HEARS})(?<todo>\\sto\\s\\p{Ll}+)$`, "iu");

/** A finding whose cue ends by what is to be done with that in its content. */
function withDeed(text: string, finding: Finding): Finding {
  const cue = finding.cue.at(-1);
  const [said, ...more] = finding.content;
  if (!cue || !said || said.start !== cue.end + 1) return finding;
  const words = wordsOf(text, finding.cue);
  const todo = words.length < LEAST_TO_DO ? undefined : TO_DO.exec(words)?.groups?.["todo"];
  if (todo === undefined) return finding;
  const end = cue.end - todo.length;
  return {
    ...finding,
    cue: [...finding.cue.slice(0, -1), { start: cue.start, end }],
    content: [{ start: end + 1, end: said.end }, ...more],
  };
}

/** "By | managers | to delete the emails": who told them, and what, in which "to the board" is no deed. */
const TELLER_FIRST =
  /^(?<who>[^.!?,;:“”"\n]{2,60}?)\s(?<said>(?:(?:not\s)?to\s(?!(?:the|an?|his|her|its|their|our|my|this|that|these|those|all|some)\s)\p{Ll}|that\s)[^.!?“”"\n]*[^\s.!?,;:“”"])/u;

/** A finding in which who told it and what was told were read as one part behind "by", with each for itself. */
function divided(text: string, finding: Finding): Finding {
  const cue = finding.cue.at(-1);
  if (!cue || !passiveOf(text, finding)) return finding;
  const by = /\sby$/.test(text.slice(cue.start, cue.end)) ? cue.end + 1 : cue.end + 4;
  if (text.slice(by - 4, by) !== " by ") return finding;
  const before = ({ end }: Span) => end <= cue.start;
  const behind = [...finding.source, ...finding.content].filter((span) => !before(span));
  if (behind.length !== 1 || (behind[0]?.start !== by && behind[0]?.start !== cue.end + 1)) return finding;
  const { who, said } = TELLER_FIRST.exec(text.slice(by, by + LONG))?.groups ?? {};
  if (who === undefined || said === undefined || MEANS.test(who)) return finding;
  const end = by + who.length;
  return {
    ...finding,
    source: [...finding.source.filter(before), { start: by, end }],
    content: [...finding.content.filter(before), { start: end + 1, end: end + 1 + said.length }],
  };
}

/** The passive verb of telling that a cue ends by; null where none does. */
function passiveOf(text: string, { cue }: Finding): RegExpExecArray | null {
  const words = wordsOf(text, cue);
  return words.length < LEAST ? null : PASSIVE.exec(words);
}

/** A finding of a passive verb of telling with whom its subject names in `via`, and who told them, if anybody, as its source. */
export function withHearers(text: string, given: Finding): Finding {
  const finding = divided(text, withDeed(text, given));
  const cue = finding.cue.at(-1);
  const passive = passiveOf(text, finding) ?? joined(text, finding);
  if (!passive || !cue) return finding;
  const before = ({ end }: Span) => end <= (finding.cue[0]?.start ?? 0);
  // "The editor, | I | 'm told |, read it": what stands before whoever was told it was told to them.
  const amid =
    finding.source.length === 1 && finding.content.some((span) => span.end + 2 === finding.source[0]?.start);
  const content = amid ? finding.content : finding.content.filter((span) => !before(span));
  const [said] = content;
  if (!said || !(amid || tells(passive.groups?.["verb"] ?? "", text.slice(said.start, said.end))))
    return finding;
  const lead = finding.content.filter(before);
  const own = finding.source.filter(before);
  const first = own.length > 0 ? own : lead.length === 1 ? lead : [];
  const heard = first.length > 0 ? first : byMeans(text, finding);
  if (heard.length === 0) return finding;
  const told = teller(text, cue, said, passive.groups?.["by"] !== undefined);
  const behind = finding.source.filter(
    (span) => !before(span) && !MEANS.test(text.slice(span.start, span.end)),
  );
  const source = told ? [told] : behind;
  const via = finding.via.filter((span) => ![...source, ...heard].some((one) => overlaps(one, span)));
  return { ...finding, source, content, via: [...heard, ...via] };
}

/** "He was called in and | informed | that it was over": verbs that need somebody to hear them, behind another that is passive. */
const NEEDS =
  /^(?:(?:later|then|also|finally)\s)?(?<verb>told|informed|notified|ordered|instructed|reminded)$/i;
const FIRST =
  /\b(?:was|were|been|being|is|are)\s(?:\p{L}+ly\s)?(?:\p{L}+(?:ed|en|wn|ught|ld)|sent|met|shown|woken|given|put|let|cut)\b[^.;:“”"]{0,80}?,?\s(?:and|then|but)\s(?:later\s|then\s|also\s|finally\s)?$/iu;

function joined(text: string, { source, cue, content, via }: Finding): RegExpExecArray | null {
  const [verb, said] = [cue[0], content[0]];
  const needs = verb && cue.length === 1 ? NEEDS.exec(text.slice(verb.start, verb.end)) : null;
  if (!needs || !verb || !said || via.length > 0 || source.length === 0 || said.start !== verb.end + 1)
    return null;
  if (!/^(?:that|(?:not\s)?to)\s/.test(text.slice(said.start, said.start + 8))) return null;
  return FIRST.test(text.slice(Math.max(0, verb.start - 140), verb.start)) ? needs : null;
}

/** The subject of a sentence of which the means was read as who told it: "Passengers | were informed by | text | that …". */
function byMeans(text: string, { source, cue }: Finding): Span[] {
  const [means, more] = source;
  const [verb] = cue;
  if (!means || more || !verb || !MEANS.test(text.slice(means.start, means.end))) return [];
  const who = SUBJECT.exec(text.slice(Math.max(0, verb.start - LONGEST), verb.start))?.groups?.["who"];
  return who === undefined ? [] : [{ start: verb.start - 1 - who.length, end: verb.start - 1 }];
}

/** True where a verb of telling is followed by what was said: "asked" by what is to be done, for a question is told by nobody. */
function tells(verb: string, said: string): boolean {
  if (/^asked$/i.test(verb)) return DONE.test(said);
  // "Is assured of victory": so somebody is, by nobody's word.
  if (/^(?:re)?assured$/i.test(verb)) return CLAUSE.test(said);
  return !/^told$/i.test(verb) || CLAUSE.test(said);
}

/** Who told them, where the words between the verb and what was said name them. */
function teller(text: string, cue: Span, said: Span, by: boolean): Span | null {
  const between = text.slice(cue.end, said.start);
  if (!by && !/^\sby\s/.test(between)) return null;
  const who = BY.exec(between)?.groups?.["who"];
  if (who === undefined || MEANS.test(who)) return null;
  const start = cue.end + between.indexOf(who);
  return trimmed(text, { start, end: start + who.length });
}
