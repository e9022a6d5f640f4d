// What the models join that a sentence tells of apart: "said it was “safe” | and asked people to stay away", "Asked whether it
// would close, | her deputy replied".

import type { Finding } from "../../../model/attribution.ts";
import type { Document } from "../../../model/document.ts";
import type { Span } from "../../../model/span.ts";
import { trimmed } from "../../../text/span.ts";
import { anew } from "../../anew.ts";
import { Places } from "../../quotes/places.ts";
import type { Quote } from "../../quotes/quotes.ts";
import { CUES } from "../../rules/lexicon.ts";
import { mannerOf } from "../../rules/rules.ts";
import { inPlace } from "../inplace.ts";
import type { Words } from "../reading.ts";
import { NO_CLAUSE } from "../sources/amiss.ts";

const JOINED = /[”"»]\s+and\s+(?:(?:also|then|later)\s+)?(?<verb>\p{Ll}+)\s+/gu;
/** What stands so behind content that ends by a quotation's end, to the end of its sentence. */
const BEHIND = /^\s+and\s+(?:(?:also|then|later)\s+)?\p{Ll}+\s+[^,;:.!?“”"\n]{3,200}(?=[.!?]?(?:\s|$))/u;
/** A name or a noun, or "she", with what stands beside it between commas, and no clause. */
const WHO = new RegExp(
  `^(?:the|an?|his|her|its|their|he|she|they|\\p{Lu}[^,\\s]{0,80})\\b${NO_CLAUSE}[^,;:“”"]{0,70}(?:,\\s[^,;:“”"]{2,60})?$`,
  "iu",
);

/** So far behind content its sentence may go on. */
const LONG = 260;

/** Findings of which each tells one thing that was said, or that somebody asked. */
export function eachApart(
  { text, sentences, quotes: places }: Words,
  findings: readonly Finding[],
): readonly Finding[] {
  let known: Places<Finding> | null = null;
  const cues = () => {
    known ??= new Places(findings, ({ cue }) => cue);
    return known;
  };
  return inPlace(
    findings,
    (finding) => joined(text, finding, cues, places) ?? asked(text, finding, cues, sentences),
  );
}

/** What stands behind a quotation's end and "and", by another verb of the same subject; null where nothing does. */
function joined(
  text: string,
  finding: Finding,
  cues: () => Places<Finding>,
  places: Places<Quote>,
): Finding[] | null {
  const last = finding.content.at(-1);
  const cue = finding.cue[0];
  if (!last || !cue || finding.source.length === 0 || last.start < cue.end) return null;
  const tail = /[”"»]/.test(text[last.end - 1] ?? "")
    ? BEHIND.exec(text.slice(last.end, last.end + LONG))
    : null;
  const to = last.end + (tail?.[0].length ?? 0);
  for (const match of text.slice(last.start, to).matchAll(JOINED)) {
    const verb = match.groups?.["verb"] ?? "";
    const known = CUES.get(verb);
    const end = last.start + match.index + 1;
    const at = last.start + match.index + match[0].lastIndexOf(verb);
    const own: Span = { start: at, end: at + verb.length };
    if (known?.form !== "past" || known.act !== "statement" || cues().touching([own]).length > 0) continue;
    const content = [...finding.content.slice(0, -1), { start: last.start, end }];
    const more = [trimmed(text, { start: own.end, end: to })];
    return [
      anew(finding, { content, manner: mannerOf(content, places) }),
      anew(finding, {
        cue: [own],
        content: more,
        via: [],
        manner: mannerOf(more, places),
        polarity: known.polarity,
      }),
    ];
  }
  return null;
}

/** "Asked whether it would close, | her deputy, Emily Lind, | replied": who answers was taken for a part of what nobody asked. */
function asked(
  text: string,
  finding: Finding,
  cues: () => Places<Finding>,
  sentences: Document["sentences"],
): Finding {
  const [cue] = finding.cue;
  const [first, ...rest] = finding.content;
  if (!cue || !first || finding.source.length > 0 || !/^asked\b/i.test(text.slice(cue.start, cue.end)))
    return finding;
  const sentence = sentences.find(({ start, end }) => start <= cue.start && cue.end <= end);
  if (!sentence) return finding;
  const behind = cues()
    .touching([{ start: first.start, end: sentence.end }])
    .flatMap((one) => one.cue);
  const answer = Math.min(...behind.map(({ start }) => start).filter((at) => at > first.start));
  if (!Number.isFinite(answer)) return finding;
  for (
    let comma = text.indexOf(",", first.start);
    comma >= 0 && comma < first.end;
    comma = text.indexOf(",", comma + 1)
  ) {
    if (!WHO.test(text.slice(comma + 1, answer).replace(/^\s+|[,\s]+$/g, ""))) continue;
    return anew(finding, {
      content: [{ start: first.start, end: comma }, ...rest.filter(({ end }) => end <= comma)],
    });
  }
  return finding;
}
