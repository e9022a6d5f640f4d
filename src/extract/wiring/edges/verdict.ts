// Where the writer goes on behind what somebody said: "thought he had time, | but he was wrong", "said it was a forgery | and the site
// says so", "has not confirmed that it flies there, | and the sightings are the first sign".

import type { Finding } from "../../../model/attribution.ts";
import type { Span } from "../../../model/span.ts";
import { sought } from "../../../text/sought.ts";
import { anew } from "../../anew.ts";
import { covered } from "../../learned/sight/hints.ts";
import type { View } from "../../learned/sight/view.ts";
import { CUES } from "../../rules/lexicon.ts";
import { inPlace } from "../inplace.ts";
import { made } from "../made.ts";
import { type Reading, sentenceWith } from "../reading.ts";
import { isVerb } from "../verbs.ts";

const PLAINLY = "clearly|apparently|obviously|evidently|plainly|sadly|unfortunately";
const HE = "(?:he|she|it|they|that|this)";
const WRONG =
  "(?:was|were|proved|turned\\sout)\\s(?:to\\sbe\\s)?(?:\\p{Ll}+ly\\s|so\\s)?(?:wrong|mistaken|untrue|false|incorrect)";
/** ", but clearly he was wrong": what only who tells of it can say. */
const VERDICT = new RegExp(
  `,\\s(?:but|though|and)\\s(?:(?:${PLAINLY}),?\\s${HE}\\s${WRONG}|${HE}\\s(?:${PLAINLY})\\s${WRONG})\\b`,
  "u",
);
/** "But he was wrong", behind what somebody thought. */
const PROVED = new RegExp(`,\\s(?:but|though)\\s${HE}\\s${WRONG}\\b`, "u");
const THOUGHT =
  /\b(?:thought|believed|assumed|hoped|expected|figured|reckoned|supposed|predicted|was\s(?:sure|certain|convinced))$/;
const SAID = /^(?:(?:also|later|then|had)\s)?(?:\p{Ll}+ed|said|told|wrote)$/u;
const HAS_JOINT = sought(" and ", " but ", " while ", " though ", " although ");
const HAS_WRONG = sought("wrong", "mistaken", "untrue", "false", "incorrect");
/** A word that may begin the writer's own clause. */
const JOINS = /^(?:and|but|while|though|although)$/;

/** Findings without what the writer adds; what another is told to say in it is a finding of its own. */
export function withoutVerdict(
  { text, sentences, view }: Reading,
  findings: readonly Finding[],
): readonly Finding[] {
  return inPlace(findings, (finding) => {
    const [said, more] = finding.content;
    const [cue] = finding.cue;
    if (!said || more || !cue || said.start < cue.end || finding.manner !== "indirect") return finding;
    const sentence = sentenceWith(sentences, said);
    if (sentence && !sentence.has(HAS_JOINT)) return finding;
    const words = text.slice(said.start, said.end);
    if (!/\s(?:and|but|while|though|although)\s/.test(words)) return finding;
    const how = text.slice(cue.start, cue.end);
    const isWrong = !sentence || sentence.has(HAS_WRONG);
    const verdict = isWrong
      ? (VERDICT.exec(words) ?? (THOUGHT.test(how) ? PROVED.exec(words) : null))?.index
      : undefined;
    if (verdict !== undefined) return upTo(finding, said, said.start + verdict);
    if (SAID.test(how)) return another(view, finding, said);
    return finding.polarity === "declines" ? unsaidUpTo(view, finding, said) : finding;
  });
}

const upTo = (finding: Finding, { start }: Span, end: number): Finding =>
  anew(finding, { content: [{ start, end }] });

/** "Said it | was | a forgery and the city's site | says | …": by its tense the second clause is not what was said. */
function another(view: View, finding: Finding, said: Span): Finding | readonly Finding[] {
  const tokens = covered(view, [said]);
  const verb = tokens.findIndex(
    (i, k) => k > 3 && /^VB[ZP]$/.test(view.pos[i] ?? "") && states(view, lastOf(view, i)),
  );
  const at = tokens.slice(0, Math.max(0, verb)).findLastIndex((i) => JOINS.test(view.word[i] ?? ""));
  if (verb < 0 || at < 3 || verb - at < 2) return finding;
  const [before, subject] = [tokens.slice(0, at), tokens.slice(at + 1, verb)];
  const isPast = before.some(
    (i) => /^VBD$/.test(view.pos[i] ?? "") || /^(?:would|could)$/.test(view.word[i] ?? ""),
  );
  if (!isPast || before.some((i) => /^VB[ZP]$/.test(view.pos[i] ?? ""))) return finding;
  if (!isSubject(view, subject)) return finding;
  const first = tokens[at] ?? 0;
  const end = view.end[view.word[first - 1] === "," ? first - 2 : first - 1] ?? said.end;
  const [who, cue] = [tokens[at + 1] ?? 0, tokens[verb] ?? 0];
  const source: Span = { start: view.start[who] ?? 0, end: view.end[cue - 1] ?? 0 };
  const last = lastOf(view, cue);
  const content: Span = { start: view.start[last + 1] ?? said.end, end: said.end };
  const own = upTo(finding, said, end);
  if (content.end - content.start < 3) return finding;
  const spoken: Span = { start: view.start[cue] ?? 0, end: view.end[last] ?? 0 };
  return [own, made(source, spoken, [content])];
}

/** The last token of a verb of the present: "says", "are | claiming". */
const lastOf = ({ word, pos }: View, verb: number): number =>
  /^(?:is|are)$/.test(word[verb] ?? "") && pos[verb + 1] === "VBG" ? verb + 1 : verb;

const states = ({ word }: View, i: number): boolean => CUES.get(word[i] ?? "")?.act === "statement";

/** True of words for somebody and no clause: an article or a noun first, and no verb. */
const isSubject = (view: View, tokens: readonly number[]): boolean =>
  /^(?:DT|NN|JJ|CD|PRP\$)/.test(view.pos[tokens[0] ?? -1] ?? "") &&
  view.word[tokens[0] ?? -1] !== "that" &&
  tokens.every(
    (i) => !isVerb(view, i) && !/^(?:[,;:(]|W|TO$)/.test(view.pos[i] ?? "") && view.word[i] !== "if",
  );

/** "Has not said that it flies there, | and the sightings are …": a clause of its own, behind what was not said. */
function unsaidUpTo(view: View, finding: Finding, said: Span): Finding {
  const tokens = covered(view, [said]);
  const at = tokens.findIndex((i, k) => {
    if (k < 4 || !/^(?:and|but)$/.test(view.word[i] ?? "") || view.word[i - 1] !== ",") return false;
    const rest = tokens.slice(k + 1);
    const verb = rest.findIndex((j) => isVerb(view, j));
    return verb > 0 && isSubject(view, rest.slice(0, verb));
  });
  const comma = tokens[at - 1] ?? 0;
  return at < 0 ? finding : upTo(finding, said, view.end[comma - 1] ?? said.end);
}
