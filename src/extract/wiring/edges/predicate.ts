// Content that left off before its verb, which stands behind what is told of its subject: "denied that guards at the camp | , known as
// Site Nine, | had beaten anybody", "said the bridge | , which is old, | would close".

import type { Finding } from "../../../model/attribution.ts";
import type { Span } from "../../../model/span.ts";
import { anew } from "../../anew.ts";
import { covered } from "../../learned/sight/hints.ts";
import type { View } from "../../learned/sight/view.ts";
import { CUES } from "../../rules/lexicon.ts";
import { inPlace } from "../inplace.ts";
import { type Standing, standing } from "../near.ts";
import type { Reading } from "../reading.ts";
import { isVerb } from "../verbs.ts";

const CLAUSE = /^(?:that|how|why|whether|if)$/;
const RELATIVE = /^(?:who|whose|whom|which|that|where|what)$/;
/** What tells of a subject stands between two of these. */
const OPENS = /^(?:,|—|–|-|--|\()$/;
const CLOSES: Readonly<Record<string, RegExp>> = { ",": /^,$/, "(": /^\)$/ };
const DASH = /^(?:—|–|-|--)$/;
/** What clauses beside a noun begin by: "his claims | since | he said so". */
const SINCE = /^(?:since|after|before|when|while|because)$/;
/** A verb stands so near its subject. */
const NEAR = 24;
/** So much may be told of a subject. */
const MANY = 32;
/** Where another clause begins that may be another's. */
const BREAKS =
  /;|,\s(?:but|while|whereas|although|though|and(?!\s(?:is|are|was|were|has|have|had|will|would|could|did|does)\b))\s/;

/** Findings whose content has the verb of its subject. */
export function withPredicates(reading: Reading, findings: readonly Finding[]): readonly Finding[] {
  return inPlace(findings, (finding) => whole(reading, finding, findings));
}

function whole({ text, view }: Reading, finding: Finding, all: readonly Finding[]): Finding {
  const [[source], [cue], said] = [finding.source, finding.cue, finding.content.at(-1)];
  if (!source || !cue || !said || said.start < cue.end || finding.manner !== "indirect") return finding;
  if (!/^\s?[\p{Ll},(—–-]/u.test(text.slice(said.end, said.end + 2))) return finding;
  const tokens = covered(view, [said]);
  const words = covered(view, [cue]);
  const [last, verb] = [tokens.at(-1) ?? -1, words[0] ?? -1];
  if (last < 0 || verb < 0 || view.sentence[verb] !== view.sentence[last]) return finding;
  const clause = tokens.findIndex(
    (i) => CLAUSE.test(view.word[i] ?? "") && /^(?:IN|W)/.test(view.pos[i] ?? ""),
  );
  const finite = words.some((i) => isVerb(view, i));
  const isNear = finite && cue.start - source.end < NEAR;
  if (clause < 0 && !(isNear && isSubject(view, tokens) && saysSo(text, cue))) return finding;
  if (!isMain(view, verb)) return finding;
  const to = view.from[(view.sentence[last] ?? 0) + 1] ?? view.size;
  const at = lacksVerb(view, tokens.slice(clause + 1))
    ? behind(view, last, to, clause >= 0)
    : finite && isVerb(view, last + 1) && view.quote[last] === view.quote[last + 1]
      ? last + 1
      : -1;
  // "Lind, | who | announced a pact, | …, was late".
  if (at < 0 || (view.word[last + 1] === "," && RELATIVE.test(text.slice(source.start, source.end))))
    return finding;
  const end = endOf(text, view, at, to, finding, standing(all));
  return end <= (view.end[at] ?? end)
    ? finding
    : anew(finding, { content: [...finding.content.slice(0, -1), { start: said.start, end }] });
}

/** True of words that begin as a subject does. */
const isSubject = ({ pos }: View, [first = -1]: readonly number[]): boolean =>
  /^(?:DT|CD|NN|JJ|PRP\$)/.test(pos[first] ?? "");

/** True of words among which no verb is that of the clause, but of one that tells of its subject. */
function lacksVerb(view: View, tokens: readonly number[]): boolean {
  let relative = false;
  return !tokens.some((i, k) => {
    relative ||= RELATIVE.test(view.word[i] ?? "");
    // "That guards at the camp": a plural may look like a verb.
    return !relative && isVerb(view, i) && !(k === 0 && view.pos[i] === "VBZ");
  });
}

/** True of a verb of saying; "an appointee considered a liberal" is none. */
function saysSo(text: string, cue: Span): boolean {
  const words = text.slice(cue.start, cue.end);
  const known = CUES.get(words.slice(words.lastIndexOf(" ") + 1).toLowerCase());
  return known !== undefined && known.lemma !== "consider";
}

/** The verb behind a subject, or behind what is told of it between marks; -1 where none stands there. */
function behind(view: View, last: number, to: number, isClause: boolean): number {
  const next = last + 1;
  if (next < to && isVerb(view, next)) return next;
  const mark = view.word[next] ?? "";
  if (!OPENS.test(mark)) return -1;
  const closes = CLOSES[mark] ?? DASH;
  for (let i = next; i < Math.min(to - 1, next + MANY); i += 1) {
    if (i > next && !closes.test(view.word[i] ?? "")) continue;
    let at = i + 1;
    if (view.word[at] === "," && i > next) at += 1;
    while (/^RB/.test(view.pos[at] ?? "")) at += 1;
    // "Their interest in it, too, | should Lind ask".
    if (at >= to || (view.word[at] === "should" && /^(?:NNP|PRP)/.test(view.pos[at + 1] ?? ""))) continue;
    // "How her van - with its sign - | ended up": a verb of the past may look like a participle.
    if (isVerb(view, at) || (isClause && view.pos[at] === "VBN")) return at;
  }
  return -1;
}

/** True of the verb of a main clause, behind which no verb is that of the subject that its clause tells of. */
function isMain(view: View, verb: number): boolean {
  const from = view.from[view.sentence[verb] ?? 0] ?? 0;
  let before = false;
  for (let i = from; i < verb; i += 1) {
    const opens = RELATIVE.test(view.word[i] ?? "") || (i > from && SINCE.test(view.word[i] ?? ""));
    if (opens && !before) return false;
    before ||= isVerb(view, i);
  }
  // A noun for what is said needs a verb before it: "The claim that it sank | was denied".
  return before || /^(?:VB|MD)/.test(view.pos[verb] ?? "") || isVerb(view, verb + 1);
}

/** The end of the sentence, or of what stands in it before another's words or clause. */
function endOf(
  text: string,
  view: View,
  at: number,
  to: number,
  finding: Finding,
  claimed: Standing,
): number {
  const start = view.start[at] ?? 0;
  let end = view.end[to - 1] ?? start;
  const rest: Span = { start, end };
  for (const other of claimed.touching([rest]))
    if (other !== finding)
      for (const part of [...other.source, ...other.cue, ...other.content])
        if (part.end > start) end = Math.min(end, Math.max(part.start, start));
  const words = text.slice(start, end);
  const cut = BREAKS.exec(words)?.index ?? words.length;
  return start + words.slice(0, cut).replace(/[\s.,;:!?—–(-]+$/u, "").length;
}
