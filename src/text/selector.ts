import type { Span } from "../model/span.ts";
import { countBefore } from "./span.ts";

/** W3C Web Annotation TextQuoteSelector. */
export interface TextQuoteSelector {
  readonly type: "TextQuoteSelector";
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** W3C Web Annotation TextPositionSelector, in Unicode code points. */
export interface TextPositionSelector {
  readonly type: "TextPositionSelector";
  readonly start: number;
  readonly end: number;
}

export type Selector = TextQuoteSelector | TextPositionSelector;

/** How many code units of context a quote selector carries on either side. */
const CONTEXT = 32;

/** Counts code points up to UTF-16 offsets of one text. Texts without surrogate pairs, which are most, cost nothing. */
export function codePoints(text: string): (offset: number) => number {
  const pairs = [...text.matchAll(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g)].map((match) => match.index);
  if (pairs.length === 0) return (offset) => offset;
  return (offset) => offset - countBefore(pairs, offset);
}

/** Turns spans in code points of one text back into UTF-16. */
export function codeUnits(text: string): (span: Span) => Span {
  if (!/[\uD800-\uDBFF][\uDC00-\uDFFF]/.test(text)) return (span) => span;
  const places: number[] = [];
  let at = 0;
  for (const point of text) {
    places.push(at);
    at += point.length;
  }
  const place = (offset: number) => places[offset] ?? text.length;
  return ({ start, end }) => ({ start: place(start), end: place(end) });
}

/** A span as told to the outside: its words with a little context, and its place in code points, by `points` of the text. */
export function describe(
  text: string,
  span: Span,
  points: (offset: number) => number,
): readonly [TextQuoteSelector, TextPositionSelector] {
  return [
    {
      type: "TextQuoteSelector",
      exact: text.slice(span.start, span.end),
      prefix: wellFormed(text.slice(Math.max(0, span.start - CONTEXT), span.start)),
      suffix: wellFormed(text.slice(span.end, span.end + CONTEXT)),
    },
    { type: "TextPositionSelector", start: points(span.start), end: points(span.end) },
  ];
}

/** Drops the half of a surrogate pair that a cut may leave at either edge. */
function wellFormed(cut: string): string {
  return cut.replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, "");
}
