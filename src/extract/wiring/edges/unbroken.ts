import type { Finding } from "../../../model/attribution.ts";
import type { Span } from "../../../model/span.ts";
import { hasLetter, overlaps } from "../../../text/span.ts";
import { anew } from "../../anew.ts";
import { Places } from "../../quotes/places.ts";
import type { Quote } from "../../quotes/quotes.ts";
import { mannerOf } from "../../rules/rules.ts";
import { inPlace } from "../inplace.ts";
import type { Words } from "../reading.ts";

/** So many words make a quotation of which content has the end alone more than a name in marks. */
const SPEECH = 6;
/** A mark that only opens, amid a quotation: the one before was closed by a wrong mark, or not at all. */
const REOPENED = /[“„«]/;

/**
 * Findings of which the content, where it has the beginning or the end of a quotation, has all of it, unless the rest has
 * words of another part or another finding. What one speaker says is seldom annotated up to the middle of a quotation;
 * the models, which read sentence by sentence, leave off there.
 */
export function unbroken({ text, quotes }: Words, findings: readonly Finding[]): readonly Finding[] {
  let claimed: Places<Finding> | null = null;
  return inPlace(findings, (finding) => {
    if (quotes.touching(finding.content).length === 0) return finding;
    claimed ??= new Places(findings, ({ cue, content }) => [...cue, ...content]);
    const stands = claimed;
    const wider = finding.content.map((span) => {
      let { start, end } = span;
      for (const part of quotes.touching([span]).flatMap((quote) => quote.spans)) {
        if (!overlaps(part, span)) continue;
        const [before, after] = [
          { start: part.start + 1, end: start },
          { start: end, end: part.end },
        ];
        if (begins(part, span) && isFree(text, finding, stands, after)) end = part.end;
        else if (ends(text, part, span) && isFree(text, finding, stands, before)) start = part.start;
      }
      return { start, end };
    });
    const further = wider.length === 0 ? [] : continued(text, finding, wider, stands, quotes);
    if (further.length === 0 && wider.every(({ start, end }, k) => same(finding.content[k], start, end)))
      return finding;
    const content = merged([...wider, ...further]);
    return anew(finding, { content, manner: mannerOf(content, quotes) });
  });
}

/** The further paragraphs of a quotation of which content has one to its end, and nobody has what follows. */
function continued(
  text: string,
  finding: Finding,
  content: readonly Span[],
  claimed: Places<Finding>,
  quotes: Places<Quote>,
): Span[] {
  return quotes.touching(content).flatMap(({ spans }) => {
    const last = spans.findLastIndex((part) =>
      content.some((span) => span.start <= part.start + 1 && span.end >= part.end - 1),
    );
    const rest = last < 0 ? [] : spans.slice(last + 1);
    return rest.every((part) => isFree(text, finding, claimed, { start: part.start + 1, end: part.end }))
      ? rest
      : [];
  });
}

/** True where the rest of a quotation has words, and none of them is another part of the finding or another finding's. */
const isFree = (text: string, finding: Finding, claimed: Places<Finding>, rest: Span): boolean =>
  hasWords(text, rest) &&
  ![...finding.source, ...finding.cue].some((span) => overlaps(span, rest)) &&
  !REOPENED.test(text.slice(rest.start, rest.end)) &&
  claimed.touching([rest]).every((other) => other === finding);

/** True where a span has the first words of a quotation. */
const begins = (part: Span, { start, end }: Span): boolean => start <= part.start + 1 && end > part.start + 1;

/** True where a span has the last words of a quotation. */
const ends = (text: string, part: Span, { start, end }: Span): boolean =>
  end >= part.end - 1 &&
  start < part.end - 1 &&
  text.slice(part.start, part.end).split(/\s+/).length >= SPEECH;

const hasWords = (text: string, { start, end }: Span): boolean =>
  start < end && hasLetter(text.slice(start, end));

const same = (span: Span | undefined, start: number, end: number): boolean =>
  span?.start === start && span.end === end;

/** Spans in order, those that touch made one. */
function merged(spans: readonly Span[]): Span[] {
  const out: { start: number; end: number }[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = out.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else out.push({ start, end });
  }
  return out;
}
