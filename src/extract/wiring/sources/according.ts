// Who something is according to, where nothing parts them from what is told: "According to | police | the driver fled", or more than a
// comma does: "According to | the fund, which owns it, | the mill is safe".

import type { Finding } from "../../../model/attribution.ts";
import type { Span } from "../../../model/span.ts";
import { anew } from "../../anew.ts";
import { covered } from "../../learned/sight/hints.ts";
import type { View } from "../../learned/sight/view.ts";
import { inPlace } from "../inplace.ts";
import { made } from "../made.ts";
import type { Reading } from "../reading.ts";
import { isVerb } from "../verbs.ts";

const LEAD = "According to ";
const CUE = "According to".length;
/** What a subject begins by, and what no phrase for somebody goes on with right behind its noun. */
const BEGINS = /^(?:DT|PRP\$?|CD|EX)$/;
const NONE = /^(?:no|none|nobody|nothing|neither|both|many|most|some|several|half)$/i;
const NOUN = /^NN/;
const ENDS = /[.!?\s]+$/;

/** Findings with who a sentence is according to apart from its subject. */
export function withAccording(reading: Reading, given: readonly Finding[]): readonly Finding[] {
  const { text, view } = reading;
  let findings = inPlace(given, (one) => behindClause(text, view, one));
  for (const sentence of reading.sentences) {
    if (!sentence.words.startsWith(LEAD)) continue;
    const tokens = covered(view, [sentence]);
    const at = subjectIn(view, tokens);
    if (at < 0) continue;
    const end = sentence.start + sentence.words.replace(ENDS, "").length;
    findings = apart(text, findings, sentence.start, view.start[tokens[at] ?? 0] ?? 0, end);
  }
  return findings;
}

/** Where the subject begins behind a phrase that nothing parts it from; -1 where a comma does, or another clause may stand before. */
function subjectIn(view: View, tokens: readonly number[]): number {
  const verb = tokens.findIndex((i) => isVerb(view, i));
  if (verb < 0) return -1;
  const before = tokens.slice(0, verb);
  if (before.some((i) => /^(?:[,;:(—–-]|--)$/.test(view.word[i] ?? "") || /^W/.test(view.pos[i] ?? "")))
    return -1;
  const at = before.findLastIndex((i, k) => k > 2 && begins(view, i));
  // "According to figures the bank released on Monday, prices fell."
  return at < 0 || hasMain(view, tokens.slice(verb + 1)) ? -1 : at;
}

function begins({ pos, word }: View, i: number): boolean {
  const behind = pos[i - 1] ?? "";
  // "The attorney general | none of them": the last word of an office may be an adjective.
  return NONE.test(word[i] ?? "")
    ? /^(?:NN|JJ)/.test(behind)
    : BEGINS.test(pos[i] ?? "") && NOUN.test(behind);
}

/** True of words with a comma and another clause behind it that nothing leads into. */
function hasMain(view: View, tokens: readonly number[]): boolean {
  return tokens.some((i, k) => {
    if (view.word[i] !== "," || (view.quote[i] ?? -1) >= 0) return false;
    const next = tokens[k + 1] ?? -1;
    if (!/^(?:DT|PRP\$?|CD|EX|NN|JJ)/.test(view.pos[next] ?? "")) return false;
    const rest = tokens.slice(k + 1);
    const verb = rest.findIndex((j) => isVerb(view, j));
    return verb > 0 && !rest.slice(0, verb).some((j) => /^(?:[,;:]|and|but)$/.test(view.word[j] ?? ""));
  });
}

/** Findings in which the sentence that begins there is told by whom it is according to. */
function apart(
  text: string,
  findings: readonly Finding[],
  start: number,
  subject: number,
  end: number,
): readonly Finding[] {
  const cue: Span = { start, end: start + CUE };
  const source: Span = { start: cue.end + 1, end: text.slice(0, subject).trimEnd().length };
  const stands = (one: Finding) =>
    one.cue.some((span) => span.start === start) ||
    one.source.some((span) => span.start === start || span.start === source.start);
  const found = findings.find(stands);
  if (found && found.source.length === 1 && found.source[0]?.end === source.end) return findings;
  const last = found?.content.at(-1);
  const content: Span = { start: subject, end: last && last.end > subject + 2 ? last.end : end };
  const told = made(source, cue, [content]);
  if (!found) return [...findings, told];
  const whole = anew(found, { source: [source], cue: [cue], content: [content], act: "statement" });
  return findings.map((one) => (one === found ? whole : one));
}

const RELATIVE = /^(?:which|who|whose)$/;

/** "According to | the fund | which owns it, | the mill is safe": without the clause about who tells it. */
function behindClause(text: string, view: View, finding: Finding): Finding {
  const [cue] = finding.cue;
  const [source] = finding.source;
  const [said, ...rest] = finding.content;
  if (!cue || !source || !said || said.start !== source.end + 2 || text[said.start] !== "w") return finding;
  if (!/^according to$/i.test(text.slice(cue.start, cue.end))) return finding;
  const tokens = covered(view, [said]);
  if (!RELATIVE.test(view.word[tokens[0] ?? -1] ?? "")) return finding;
  const comma = tokens.findIndex((i, k) => {
    if (view.word[i] !== ",") return false;
    const behind = tokens.slice(k + 1);
    const verb = behind.findIndex((j) => isVerb(view, j));
    return (
      verb > 0 &&
      tokens.slice(0, k).some((j) => isVerb(view, j)) &&
      !behind.slice(0, verb).some((j) => /^(?:[,;:]|and|but)$/.test(view.word[j] ?? ""))
    );
  });
  const start = view.start[tokens[comma + 1] ?? -1];
  return comma < 0 || start === undefined
    ? finding
    : anew(finding, { content: [{ start, end: said.end }, ...rest] });
}
