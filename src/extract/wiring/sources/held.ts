// What is held or said by nobody who is named: "a yacht | thought | to belong to Berg", "it | is being reported | that", "there | are
// fears | that". The subject of such words is no speaker.

import type { Finding } from "../../../model/attribution.ts";
import type { Span } from "../../../model/span.ts";
import { trimmed, wordsOf } from "../../../text/span.ts";
import { anew } from "../../anew.ts";
import { covered } from "../../learned/sight/hints.ts";
import type { View } from "../../learned/sight/view.ts";
import { isVerb } from "../verbs.ts";

/** "Widely believed": who stands before it is what is believed, since nobody believes "to". */
const HELD =
  /^(?:\p{Ll}+ly\s|long\s|still\s|now\s|also\s)?(?:(?<any>believed|understood|suspected|rumou?red|alleged|presumed|assumed)|thought|reported|said|known|estimated|feared)$/u;
const TO = /^to\s/;
/** "She thought to ask", "The note said to wait": only of these may somebody have thought and said it. */
const TO_BE = /^to\s(?:have|be|belong|contain|include|date)\s/;
const BETWEEN = /^,?\s$/;
/** ", then | appears": what stands before the verb of the sentence. */
const LEADS = /,?\s(?:(?:then|also|later|now)\s)?$/;

/** "It's being reported", "It had been rumoured": the verb may stand with the pronoun. */
const IT =
  /^(?<it>it)(?:[’']s|\s(?:is|was|has|had))(?:\s(?:also|now|widely|being|been|since|already|even|still|first|later))*(?:\s(?:reported|said|claimed|rumou?red|believed|thought|expected|understood|announced|alleged|suggested|feared|hoped|assumed|confirmed|revealed|speculated|estimated|argued|noted|stated))$/i;
/** So long is "there" without a verb. */
const THERE_IS = "there".length;
const FAR = 20;
const THERE = /^there(?:[’'](?:s|re)|\sremains?|\s(?:is|are|was|were))?$/i;
/** "It is also | being | suggested". */
const BEING = /\bit(?:[’']s|\s(?:is|was))(?:\s(?:also|now|widely|even|still|already))?\s$/i;
const IS = /^(?:[’'](?:s|re)|is|are|was|were|has|have|had|remains?|remained|exists?)\b/;
/** "Fears | have been raised": what is raised raises nothing. */
const RAISED =
  /^(?:(?:new|fresh|serious|growing|more)\s)?(?:fears|concerns|doubts|questions|objections|suspicions|allegations)$/i;
const PASSIVE =
  /^(?:are|were|(?:have|had)\s(?:\p{Ll}+\s)?been)\s(?:being\s)?(?:\p{Ll}+ly\s)?(?:raised|voiced|expressed|cast|aired)$/u;

/** A finding with nobody for its source, where that is no more than what is told of. */
export function withoutHeld(text: string, view: View, finding: Finding): Finding {
  const [source, more] = finding.source;
  const [cue, other] = finding.cue;
  const [said] = finding.content;
  if (!source || more || !cue || other || !said || source.start > cue.start || finding.manner === "direct")
    return finding;
  const how = text.slice(cue.start, cue.end);
  const who = text.slice(source.start, source.end);
  if (said.start === cue.end + 1 && BETWEEN.test(text.slice(source.end, cue.start)))
    if (isHeld(how, text.slice(said.start, said.end))) return held(text, view, finding, source, said);
  if (who === "being")
    return BEING.test(text.slice(Math.max(0, source.start - FAR), source.start))
      ? anew(finding, { source: [], cue: [{ start: source.start, end: cue.end }] })
      : finding;
  if (/^[it]/i.test(who)) return dummy(text, finding, source, cue);
  return RAISED.test(who) && PASSIVE.test(how) ? anew(finding, { source: [] }) : finding;
}

function isHeld(how: string, said: string): boolean {
  const match = TO.test(said) ? HELD.exec(how) : null;
  return match !== null && (match.groups?.["any"] !== undefined || TO_BE.test(said));
}

/** "| The police found | a rifle | believed | to be his": the noun alone, and what is held of it up to the verb of the sentence. */
function held(text: string, view: View, finding: Finding, source: Span, said: Span): Finding {
  const verb = covered(view, [source]).findLast(
    (i) => isVerb(view, i) && /^(?:DT|CD|PRP\$)$/.test(view.pos[i + 1] ?? ""),
  );
  const start = verb === undefined ? source.start : (view.end[verb] ?? source.start);
  const what = trimmed(text, { start, end: source.end });
  if (what.start >= what.end) return finding;
  const main = mainVerb(view, covered(view, [said]));
  const to = main < 0 ? said.end : (view.start[main] ?? said.end);
  const end = said.start + text.slice(said.start, to).replace(LEADS, "").length;
  const [, ...rest] = main < 0 ? finding.content : [];
  return anew(finding, {
    source: [],
    content: [what, { start: said.start, end }, ...rest],
    act: /^(?:\p{Ll}+\s)?(?:said|reported|alleged)$/u.test(wordsOf(text, finding.cue))
      ? finding.act
      : "belief",
  });
}

/** The first verb among words behind a noun that is the noun's own; -1 where none is, or where another clause may begin before it. */
export function mainVerb(view: View, tokens: readonly number[]): number {
  let open = 0;
  for (const [k, i] of tokens.entries()) {
    const word = view.word[i] ?? "";
    if (/^W/.test(view.pos[i] ?? "") || (word === "that" && view.pos[i] === "IN")) open += 1;
    else if (/^(?:while|after|before)$/.test(word) && view.pos[i + 1] === "VBG") continue;
    else if (isVerb(view, i) && !isVerb(view, i - 1)) {
      if (open === 0) return k > 1 ? i : -1;
      open -= 1;
    } else if (open === 0 && /^(?:and|but|or|as|if|because|while|before|after|until|[;:—–(-])$/.test(word))
      return -1;
  }
  return -1;
}

/** "It" and "there" say nothing. */
function dummy(text: string, finding: Finding, source: Span, cue: Span): Finding {
  const how = text.slice(cue.start, cue.end);
  if (THERE.test(text.slice(source.start, source.end)))
    return IS.test(how) || source.end - source.start > THERE_IS ? anew(finding, { source: [] }) : finding;
  const it = source.end <= cue.start ? IT.exec(text.slice(source.start, cue.end))?.groups?.["it"] : undefined;
  if (it === undefined) return finding;
  const own: Span = { start: source.start, end: source.start + it.length };
  const [said] = finding.content;
  const content =
    said && TO.test(text.slice(said.start, said.end)) ? [own, ...finding.content] : finding.content;
  return anew(finding, { source: [], cue: [trimmed(text, { start: own.end, end: cue.end })], content });
}
