// What a sentence begins by and a quotation goes on with, before who says it or behind them: "The mayor | “has no plan,” Lind said",
// "If the dam fails, Okafor said, “four villages have nine minutes.”".

import type { Finding } from "../../../model/attribution.ts";
import type { Span } from "../../../model/span.ts";
import { wordsOf } from "../../../text/span.ts";
import { covered } from "../../learned/sight/hints.ts";
import type { View } from "../../learned/sight/view.ts";
import { inPlace } from "../inplace.ts";
import { standing } from "../near.ts";
import type { Reading } from "../reading.ts";
import { isVerb } from "../verbs.ts";

/** What tells on what terms something is so, and never when or where it was said. */
const TERMS =
  /^(?:(?:Even|Only|Just|Particularly|Especially|Except|And|But|Or|So)\s)?(?:[Ii]f|[Uu]nless|[Bb]ecause|[Gg]iven|[Ww]ithout|[Uu]nlike|[Ll]ike|[Aa]lthough|[Tt]hough|[Ww]hether|[Ii]nstead,|[Rr]ather,|[Oo]f\scourse,|[Ww]hatever|[Ii]nstead\sof|[Rr]ather\sthan|[Ii]n\s(?:the\s)?(?:cases?|event)\s(?:of|that)|[Aa]s\slong\sas|[Ss]ooner\sor\slater|[Uu]nder\s(?:the|this|that|such|these|its|his|her|their)|[Cc]ompared\s(?:with|to)|[Pp]articularly\sin|[Ee]specially\sin|[Dd]espite|[Bb]y\s\p{Ll}+ing)\s/u;
/** Terms on which somebody speaks: "Despite repeated requests, the firm said". */
const OF_SPEAKING =
  /\b(?:ask(?:ed|ing)?|comment|questions?|requests?|press(?:ed|ing)|interview|told|spoke|speaking)\b/;
/** Between who says it and a quotation that goes on with a sentence: a comma, and whom it was said to. */
const GOES_ON = /^(?:\s[^,;:.“”"]{2,40})?,?\s[“"](?:‘|')?\p{Ll}/u;

/** Where somebody spoke: "| Outside court |, Lind said the letter proved it". */
const OUTSIDE = /^(?:Outside|Inside)\s[^,;:“”"]{3,40},$/;

/** A quotation that begins amid a sentence. */
const GOING_ON = /^[“"][‘']?\p{Ll}/u;
/** "“Instead of a plan,” | Moro “has slogans,” | Lind said": the sentence between a quotation and who says it, with one more. */
const MORE = /^\s[^.!?;:“”"\n]{1,80}\s(?<last>[“"]\p{Ll}[^“”"\n]*,[”"])\s(?:as\s)?$/u;

/** Findings whose quotation goes on with what its sentence began by, with that, unless another has it. */
export function withFronted({ text, view }: Reading, findings: readonly Finding[]): readonly Finding[] {
  const isFree = (span: Span) => standing(findings).touching([span]).length === 0;
  return inPlace(findings, (finding) => {
    const { source, cue, content } = finding;
    const [said, more] = content;
    if (!said || source.length !== 1 || cue.length !== 1) return finding;
    const from = Math.min(source[0]?.start ?? 0, cue[0]?.start ?? 0);
    const end = Math.max(source[0]?.end ?? 0, cue[0]?.end ?? 0);
    const place = more && said.end + 2 === from && more.start === end + 1 && content.length === 2;
    if (place && OUTSIDE.test(text.slice(said.start, said.end + 1))) return { ...finding, content: [more] };
    if (said.end <= from) return around(text, view, finding, from, isFree);
    if (more || said.start < end || !GOES_ON.test(text.slice(end, said.start + 3))) return finding;
    const front = frontOf(text, view, from);
    return front && isFree(front) ? { ...finding, content: [front, said], manner: "mixed" } : finding;
  });
}

/** A finding that ends by who says it, with the words of its sentence that stand before its quotation or between that and them. */
function around(
  text: string,
  view: View,
  finding: Finding,
  from: number,
  isFree: (span: Span) => boolean,
): Finding {
  const [said, ...more] = finding.content as [Span, ...Span[]];
  let { start, end } = said;
  if (GOING_ON.test(text.slice(start, start + 3))) {
    const lead = { start: startOf(view, start), end: start };
    const words = text.slice(lead.start, lead.end);
    const bound = /[^,;:]\s$/u.test(words) || (/,\s$/.test(words) && isSubjectOf(view, lead, start));
    // "Lind said that he met her “and left,” Lind said.": who says it is told already.
    const known = words.includes(wordsOf(text, finding.source));
    if (/^[\p{Lu}“"]/u.test(words) && bound && !known && isFree(lead)) start = lead.start;
  }
  const gap = more.length === 0 ? MORE.exec(text.slice(end, from)) : null;
  if (gap && isFree({ start: end, end: from })) end = from - (/\sas\s$/.test(gap[0]) ? 4 : 1);
  return start === said.start && end === said.end
    ? finding
    : { ...finding, content: [{ start, end }, ...more], manner: "mixed" };
}

/** True of a noun with what is told beside it, before the verb that a quotation begins by: "The plan, now a year old, | “is dead”". */
function isSubjectOf(view: View, lead: Span, quote: number): boolean {
  const [first, ...rest] = covered(view, [lead]);
  const [, verb] = covered(view, [{ start: quote, end: quote + 8 }]);
  return (
    first !== undefined &&
    /^(?:DT|NNP?S?|PRP\$|CD|JJ)$/.test(view.pos[first] ?? "") &&
    isVerb(view, verb ?? -1) &&
    rest.some((i) => view.word[i] === ",")
  );
}

/** Where the sentence begins in which a place lies. */
function startOf(view: View, at: number): number {
  const [first] = covered(view, [{ start: at, end: at + 1 }]);
  return first === undefined ? at : (view.start[view.from[view.sentence[first] ?? 0] ?? 0] ?? at);
}

/** What stands between the beginning of a sentence and the comma before who says it, where it tells on what terms something is so. */
function frontOf(text: string, view: View, from: number): Span | null {
  const start = startOf(view, from);
  const words = text.slice(start, from);
  if (!/[^,;:“”"],\s$/.test(words) || /[“”"\n]/.test(words)) return null;
  return TERMS.test(words) && !OF_SPEAKING.test(words) ? { start, end: from - 2 } : null;
}
