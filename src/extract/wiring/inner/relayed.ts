// What somebody is told to have said within what another said: "She said | a nurse | had told | the family | the alarm was off".

import type { Finding } from "../../../model/attribution.ts";
import type { Span } from "../../../model/span.ts";
import { holds, wordsOf } from "../../../text/span.ts";
import { anew } from "../../anew.ts";
import { Places } from "../../quotes/places.ts";
import type { Reread } from "../../reread.ts";
import { CUES } from "../../rules/lexicon.ts";
import { opened, VERB } from "../cues/clauses.ts";
import { sentenceOf, type Words } from "../reading.ts";
import { claimIn, innerOf } from "./inner.ts";

/** What is asked, or hoped, is told of nobody. */
const NO_REPORT = /\b(?:ask|wonder|question|hope|fear|want|expect|doubt|deman|urg|allow)/;
const OPENS = /^that\s/;
/** A few words for somebody, none of which belongs to a clause of its own: no "scene she", no "him to keep". */
const WHO =
  /^(?!(?:no|nobody|none|neither|not|him|them|me|us|if|when|as|because|all|what|who|which|he|she|they|it|we|I|you|there)\b)(?!.*\b(?:to|and|or|who|which|that|than|he|she|it|they|we|I|you)$)(?!.*\s(?:to|that|if|as|out|than|who|which|where|when|whose)\s)[\p{L}\d’'&.-]+(?:\s[\p{L}\d’'&.-]+){0,6}\s?$/u;
const TOLD =
  /^(?:(?:ha[sd]|have|also|later|then|repeatedly)\s){0,2}(?:sa(?:id|ys?)|told|wrote|replied|(?:argu|advis|promis|acknowledg|conced|announc|alleg|estimat|predict|insist|claim|maintain|warn|confirm|admitt|suggest|report|complain|assur)e?d)$/;
const MAY = /\b(?:says?|said|told|wrote|replied|[a-z]{4,}ed)\s/;
/** How words for somebody of that kind begin, and what verbs of that kind hold: most content has not both, and need not be read. */
const BEGINS =
  /^(?!(?:no|nobody|none|neither|not|him|them|me|us|if|when|as|because|all|what|who|which|he|she|they|it|we|I|you|there)\b)[\p{L}\d’'&.-]/u;
const TELLS =
  /[dey](?<=said|say|told|wrote|(?:repli|argu|advis|promis|acknowledg|conced|announc|alleg|estimat|predict|insist|claim|maintain|warn|confirm|admitt|suggest|report|complain|assur)e?d)/;
/** "They support it, they said": who is meant by a pronoun behind it may be the same. */
const PRONOUN = /^(?:he|she|they|it|we)$/i;
/** "Warned | him | that", "told | her | the file was lost": a pronoun for who heard it, which is no part of what was said. */
const HEARER =
  /^\s(?<whom>(?:him|them|us|me|you)(?=\s)|her(?=\s(?:that|the|it|he|she|they|there|this|his|her|its|their)\s))\s/;
/** Whom such a verb has for its object. */
const WARNED = /(?:warned|advised|assured)$/;
const OBJECT =
  /^\s(?<whom>(?:the|an?|its|his|her|their|all)\s(?:\p{Ll}+\s)??\p{Ll}+|\p{Lu}[\p{L}’'-]+)\s(?=(?:that|the|it|he|she|they|there|its|his|her|their)\s)/u;
/** "That ministers had argued that it was late, | and that she agreed": said by who tells of them. */
const FURTHER = /,\sand\sthat\s/;
const WHEN = /^(?:in|on|at|last|this|earlier|late|early)\s[^,;:“”"]{2,30}?\s(?=that\s)/u;
/** So far behind the beginning of what was said its own verb may stand. */
const NEAR = 110;

/** Findings with those of who is told to have said something by another, who carries it. */
export function withRelayed(
  { text, sentences, quotes, reread }: Words,
  findings: readonly Finding[],
): readonly Finding[] {
  const added: Finding[] = [];
  let cues: Places<Finding> | null = null;
  for (const finding of findings) {
    const said = finding.content[0];
    if (!said || finding.source.length === 0 || finding.manner === "direct") continue;
    const start = said.start + (OPENS.exec(text.slice(said.start, said.end))?.[0].length ?? 0);
    // A quotation may go on over several sentences; what is reported does not.
    const sentence = sentenceOf(sentences, [{ start, end: start + 1 }]);
    const end = Math.min(said.end, sentence?.end ?? said.end);
    const words = { start, end };
    const told = isReport(text, finding)
      ? (toldIn(text, words, finding, reread) ?? innerOf(text, words, finding, sentence))
      : null;
    const found = told ?? (hasObject(text, finding) ? claimIn(text, words) : null);
    if (!found || quotes.touching([...found.source, ...found.cue]).length > 0) continue;
    cues ??= new Places(findings, ({ cue }) => cue);
    if (cues.touching(found.cue).length > 0 || wordsOf(text, found.source) === wordsOf(text, finding.source))
      continue;
    added.push(found);
  }
  return added.length === 0 ? findings : [...findings, ...added];
}

/** True of "rejected | the union’s claim that …": what is said stands right behind its verb, which takes no clause. */
const hasObject = (text: string, { cue, content }: Finding): boolean => {
  const [verb, said] = [cue.at(-1), content[0]];
  if (!verb || !said || said.start < verb.end) return false;
  const known = CUES.get(text.slice(text.lastIndexOf(" ", verb.end - 1) + 1, verb.end));
  return known === undefined || known.frame === "object";
};

/** What the rules read of somebody who tells it, by words that begin with who it is; null where nobody does. */
function toldIn(text: string, words: Span, finding: Finding, reread: Reread): Finding | null {
  const { start, end } = words;
  if (finding.polarity !== "asserts") return null;
  const near = text.slice(start, Math.min(end, start + NEAR));
  if (!BEGINS.test(near) || !MAY.test(near) || !TELLS.test(text.slice(start, end))) return null;
  const found = reread(text, words).find((one) => isTold(text, one, start));
  const heard = found ? apart(text, found) : null;
  return heard && anew(heard, { via: [...heard.via, ...finding.source], confidence: 0.6 });
}

/** Those of the findings that stand whole within what another has somebody say. */
export function relayedAmong(findings: readonly Finding[]): ReadonlySet<Finding> {
  const places = new Places(findings, ({ content }) => content);
  const held = (one: Finding, other: Finding) =>
    other !== one &&
    [...one.source, ...one.cue].every((span) => other.content.some((words) => holds(words, span)));
  return new Set(
    findings.filter(
      (one) => one.source.length > 0 && places.touching(one.cue).some((other) => held(one, other)),
    ),
  );
}

/** True of what somebody says happened, and neither asks nor denies. */
function isReport(text: string, { source, cue, content, manner, act, polarity }: Finding): boolean {
  const [who, said] = [source[0], content[0]];
  if (!who || !said || manner === "direct" || act !== "statement") return false;
  if (polarity !== "asserts" && polarity !== "hedges") return false;
  if (cue.some(({ start, end }) => NO_REPORT.test(text.slice(start, end)))) return false;
  return who.end <= said.start || !PRONOUN.test(text.slice(who.start, who.end));
}

/** True of a finding in which a subject that begins at `start` stands before a verb of telling, and what it tells behind. */
function isTold(text: string, { source, cue, content }: Finding, start: number): boolean {
  const [who, verb, said] = [source[0], cue[0], content[0]];
  if (who?.start !== start || !verb || !said || verb.start < who.end || said.start < verb.end) return false;
  const subject = text.slice(who.start, who.end);
  return WHO.test(subject) && !VERB.test(` ${subject} `) && TOLD.test(text.slice(verb.start, verb.end));
}

/** A finding with who heard it apart from what was said; null where nothing else was. */
function apart(text: string, found: Finding): Finding | null {
  const [cue, last] = [found.cue[0], found.content.at(-1)];
  const [first, ...more] = opened(text, found.content);
  if (!cue || !last || !first) return null;
  const rest = text.slice(cue.end, last.end);
  const object = WARNED.test(text.slice(cue.start, cue.end)) ? OBJECT.exec(rest) : null;
  const whom = (HEARER.exec(rest) ?? object)?.groups?.["whom"];
  const hearer: Span[] = whom === undefined ? [] : [{ start: cue.end + 1, end: cue.end + 1 + whom.length }];
  const told = hearer[0] ? hearer[0].end + 1 : first.start;
  // "Had warned him | in May | that": when it was is no part of it.
  const start = told + (WHEN.exec(text.slice(told, first.end))?.[0].length ?? 0);
  const length = FURTHER.exec(text.slice(start, first.end))?.index ?? first.end - start;
  if (length <= 0) return null;
  return anew(found, {
    content: [{ start, end: start + length }, ...more],
    via: hearer.length > 0 ? hearer : found.via,
  });
}
