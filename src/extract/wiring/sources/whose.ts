// Who says it, where nobody was found to and the sentence tells it: before a dash, before a participle, before "and".

import type { Finding } from "../../../model/attribution.ts";
import type { Span } from "../../../model/span.ts";
import { holds, overlaps, wordsOf } from "../../../text/span.ts";
import { anew } from "../../anew.ts";
import { covered } from "../../learned/sight/hints.ts";
import type { View } from "../../learned/sight/view.ts";
import { goesOn } from "../edges/resumed.ts";
import { inPlace } from "../inplace.ts";
import { LEADS } from "../leads.ts";
import type { Reading } from "../reading.ts";
import { holdsVerb, isVerb } from "../verbs.ts";
import { madeKnown } from "./known.ts";

/** "Critics | – and there are many – | say". */
const DASHED =
  /^(?<who>[^—–“”"]{3,120}?),?(?:\s[—–-]\s|—)[^—–“”"]{2,140}?(?:\s[—–-]\s|—\s?)(?:(?:has|have|had|also|later)\s)*$/u;
const PARTICIPLE = /^(?!meaning\b|including\b|costing\b)(?:instead\s|only\s|even\s)?\p{Ll}{3,}ing\b/u;
/** "The guild condemned it and (later) | called". */
const JOINED = /\sand\s(?:(?:also|later|then|instead)\s)?$/;
/** What begins a sentence and stands before its subject. */
const LINKS = /^(?:But|And|Yet|So|Still|However|Meanwhile|Instead),?\s/;
const NO_SUBJECT = new RegExp(`^(?:${LEADS}|It|This|That|There|What|Who|Not|Back)\\b`, "u");
/** "Its manager, asked on Monday, | would say only". */
const ASKED =
  /(?:^|[;:]\s|,\s(?:and|but|while)\s)(?<who>(?!(?:[Aa]nd|[Bb]ut)\s)[^,;:“”"]{2,60}?(?:,\s[^,;:“”"]{2,50})?),\s(?:when\s)?(?:asked|reached|contacted|pressed|questioned|approached|speaking|interviewed|quizzed|challenged|told)\b[^;:“”"]{0,80},\s$/u;
const ONE = /^\s(?:one|another)(?=[,.;]|\swho\s)/;
/** "Eight of 14 economists", "nearly half of those asked". */
const COUNTED =
  /^(?:(?:about|almost|around|at\sleast|fewer\sthan|more\sthan|nearly|only|over|roughly|some)\s)?(?:\d+(?:\.\d+)?(?:%|\sper\s?cent)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half|most|many|all|several|a\s(?:third|quarter|fifth|majority|minority))\s(?:of|in|out\sof)\s[^,;:“”"]+$/i;
/** A verb of which the subject is who does it. */
const DONE = /\b(?:is|are|was|were|be|been|being|seem\w*|appear\w*|tend\w*)\b/;
/** Readings of no more chance than this give way to what goes on over them. */
const DOUBT = 0.6;
/** No subject without a comma is longer. */
const LONG = 140;
/** "Called | on the ministry | to act". */
const ON = /^\son\s(?<whom>[^,;:“”"]{2,60}?)\s$/u;

/** Findings with who says it where their sentence tells it and nobody was found. */
export function withWhose({ text, view }: Reading, findings: readonly Finding[]): readonly Finding[] {
  const gone = new Set<Finding>();
  const all = inPlace(findings, (given) => {
    const [verb] = given.cue;
    if (!verb || given.source.length > 1) return given;
    const start = sentenceAt(view, verb);
    if (start >= verb.start) return given;
    const known = madeKnown(text, start, upon(text, counted(text, start, given)));
    const finding = whole(text, view, start, findings, known, gone);
    const cue = finding.cue[0] ?? verb;
    const who = dashed(text, view, start, finding, cue) ?? unsaid(text, view, start, finding, findings, cue);
    return who ? anew(finding, { source: who }) : finding;
  });
  return gone.size === 0 ? all : all.filter((_, k) => !gone.has(findings[k] as Finding));
}

/** "Eight of 14 economists | had expected | a cut": those counted for who says it where they were read as what was said. */
function counted(text: string, start: number, finding: Finding): Finding {
  const [who, ...said] = finding.content;
  const [cue] = finding.cue;
  if (!who || !cue || finding.source.length > 0 || who.start !== start || who.end !== cue.start - 1)
    return finding;
  const is = said[0]?.start === cue.end + 1 && COUNTED.test(text.slice(who.start, who.end));
  return is && !DONE.test(text.slice(cue.start, cue.end))
    ? anew(finding, { source: [who], content: said })
    : finding;
}

/** Where the sentence of a place begins. */
function sentenceAt(view: View, span: Span): number {
  const [first = 0] = covered(view, [span]);
  return view.start[view.from[view.sentence[first] ?? 0] ?? 0] ?? span.start;
}

/** The subject before what stands between dashes, of which a part was taken for who speaks, or nothing. */
function dashed(
  text: string,
  view: View,
  start: number,
  { source, content }: Finding,
  cue: Span,
): Span[] | null {
  const before = text.slice(start, cue.start);
  const match = /[—–-]/.test(before) ? DASHED.exec(before) : null;
  const words = match?.groups?.["who"] ?? "";
  const lead = LINKS.exec(words)?.[0].length ?? 0;
  const who: Span = { start: start + lead, end: start + words.length };
  if (match === null || NO_SUBJECT.test(words.slice(lead)) || holdsVerb(view, who)) return null;
  if (content.some((span) => overlaps(span, { start, end: cue.start }))) return null;
  // A source that begins with the subject holds what is told of it, as annotators have it.
  return source.some((span) => span.start <= who.start) ? null : [who];
}

/** The subject of the sentence, or of the verb before, for a verb of which nobody was found to say it. */
function unsaid(
  text: string,
  view: View,
  start: number,
  { source, content }: Finding,
  findings: readonly Finding[],
  cue: Span,
): readonly Span[] | null {
  if (source.length > 0) return null;
  // “It hurts,” said | one, granted anonymity.
  const one = /^sa(?:id|ys)$/.test(text.slice(cue.start, cue.end))
    ? ONE.exec(text.slice(cue.end, cue.end + 12))
    : null;
  if (one && content.some((span) => span.end <= cue.start))
    return [{ start: cue.end + 1, end: cue.end + one[0].length }];
  if (content.some((span) => span.start < cue.end)) return null;
  const before = text.slice(start, cue.start);
  if (JOINED.test(before)) {
    const first = findings.find(
      (one) =>
        one.source.length > 0 &&
        one.cue.every((span) => span.start >= start && span.end < cue.start) &&
        one.cue.length > 0 &&
        one.content.some((span) => JOINED.test(` ${text.slice(span.end, cue.start).trimStart()}`)),
    );
    return first?.source ?? null;
  }
  const asked = ASKED.exec(before)?.groups?.["who"];
  if (asked !== undefined) {
    const at = start + before.lastIndexOf(`${asked}, `);
    return [{ start: at, end: at + asked.length }];
  }
  if (!/,\s$/.test(before) || !PARTICIPLE.test(text.slice(cue.start, cue.end))) return null;
  return subject(text, view, start, cue.start);
}

/** "Burning it off, | he | warned |, only makes it worse": a subject on one side of who says it and its verb on the other. */
function whole(
  text: string,
  view: View,
  start: number,
  findings: readonly Finding[],
  finding: Finding,
  gone: Set<Finding>,
): Finding {
  const [said, ...later] = finding.content;
  const [source, cue] = [finding.source[0], finding.cue[0]];
  if (!source || !cue || !said) return finding;
  // "The problem, | says | Leota |, is heat".
  const [first, last] = source.end < cue.start ? [source, cue] : [cue, source];
  if (first.end + 1 !== last.start || text.slice(first.start - 2, first.start) !== ", ") return finding;
  if (text.slice(last.end, last.end + 2) !== ", ") return finding;
  const sentence = view.sentence[covered(view, [cue])[0] ?? 0] ?? 0;
  const stop = view.end[(view.from[sentence + 1] ?? 0) - 1] ?? cue.end;
  const rest: Span = { start: last.end + 2, end: /[.!?]/.test(text[stop - 1] ?? "") ? stop - 1 : stop };
  // A quotation in the next sentence goes on with it.
  if (later.some((span) => span.start < rest.end)) return finding;
  const goes = goesOn(text, view, { start, end: first.start - 2 }, rest, source);
  if (rest.end - rest.start < 3 || !(goes || isPredicate(view, rest))) return finding;
  const others = findings.filter((one) => one.cue !== finding.cue && one !== finding);
  if (said.end <= first.start) {
    const within = others.filter((one) =>
      [...one.source, ...one.cue, ...one.content].some((span) => overlaps(span, rest)),
    );
    const taken = within.some(
      (one) => one.confidence >= DOUBT || !one.cue.every((span) => holds(rest, span)),
    );
    if (!taken) for (const one of within) gone.add(one);
    const colon = text.slice(said.start, said.end).lastIndexOf(": ");
    const lead = { start: colon < 0 ? said.start : said.start + colon + 2, end: said.end };
    return taken ? finding : anew(finding, { content: [lead, rest, ...later] });
  }
  const lead: Span = { start, end: first.start - 2 };
  const crosses = others.some((one) =>
    one.content.some((span) => overlaps(span, lead) && span.end > lead.end),
  );
  const isOne = lead.end - lead.start < LONG && !text.slice(lead.start, lead.end).includes(", ");
  return !isOne || later.length > 0 || said.start > rest.start + 1 || crosses || hasOwnVerb(view, lead)
    ? finding
    : anew(finding, {
        content: [lead, said],
        manner: finding.manner === "direct" ? "mixed" : finding.manner,
      });
}

/** True of words that begin by a verb with no subject: "“proves too much", "only makes it worse". */
function isPredicate(view: View, span: Span): boolean {
  const [first, second] = covered(view, [span]).filter((i) => /\p{L}/u.test(view.word[i] ?? ""));
  if (first === undefined) return false;
  const verb = /^RB/.test(view.pos[first] ?? "") ? second : first;
  return (
    verb !== undefined &&
    /^(?:VB[DZ]|MD)$/.test(view.pos[verb] ?? "") &&
    view.sentence[verb] === view.sentence[first]
  );
}

/** True where some verb of the words is that of a main clause, not of one that tells of a noun. */
const hasOwnVerb = (view: View, span: Span): boolean =>
  covered(view, [span]).some(
    (i) => isVerb(view, i) && /^(?:root|ccomp|parataxis|conj)$/.test(view.label[i] ?? ""),
  );

/** The words before the first verb of a sentence; null where they are no subject. */
function subject(text: string, view: View, start: number, end: number): Span[] | null {
  const tokens = covered(view, [{ start, end }]);
  const verb = tokens.findIndex((i) => isVerb(view, i));
  if (verb <= 0) return null;
  const to = view.end[tokens[verb - 1] ?? 0] ?? start;
  const words = text.slice(start, to).replace(/[,\s]+$/, "");
  const lead = LINKS.exec(words)?.[0].length ?? 0;
  const who = words.slice(lead);
  return who.length < 3 || /[;:“”"—–]/.test(who) || NO_SUBJECT.test(who)
    ? null
    : [{ start: start + lead, end: start + words.length }];
}

/** "Called | on Congress | to act": whom it was called on to do it. */
function upon(text: string, finding: Finding): Finding {
  const [cue, more] = finding.cue;
  const [first, ...rest] = finding.content;
  if (
    !cue ||
    more ||
    !first ||
    !/^(?:has\s|have\s|had\s)?call(?:s|ed)$/.test(wordsOf(text, [cue])) ||
    !/^to\s/.test(text.slice(first.start))
  )
    return finding;
  const whom = ON.exec(text.slice(cue.end, first.start))?.groups?.["whom"];
  if (whom === undefined) return finding;
  return anew(finding, {
    cue: [{ start: cue.start, end: cue.end + 3 }],
    content: [{ start: first.start - 1 - whom.length, end: first.end }, ...rest],
  });
}
