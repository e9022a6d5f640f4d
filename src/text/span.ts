import type { Span } from "../model/span.ts";

/** The exact words of the spans, pieces joined by a space. */
export function wordsOf(text: string, spans: readonly Span[]): string {
  const [only] = spans;
  if (only && spans.length === 1) return text.slice(only.start, only.end);
  return spans.map((span) => text.slice(span.start, span.end)).join(" ");
}

/** The words of each span, parted by commas: those who carried something, the nearest to its source first. */
export function listOf(text: string, spans: readonly Span[]): string {
  return spans.map((span) => text.slice(span.start, span.end)).join(", ");
}

/** The smallest span that holds all of them; null for none. */
export function hull(spans: readonly Span[]): Span | null {
  if (spans.length === 0) return null;
  return { start: Math.min(...spans.map((s) => s.start)), end: Math.max(...spans.map((s) => s.end)) };
}

/** True when the two share at least one code unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** True when `outer` holds the whole of `inner`. */
export function holds(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** How many of some places, in order, lie before `at`. */
export function countBefore(places: readonly number[], at: number): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] as number) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The place of the first of some spans, in order, that ends behind `at`; their number where none does. */
export function firstBehind(spans: readonly Span[], at: number): number {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.end ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The span without white space at its edges; empty at its start when there is nothing else. */
export function trimmed(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && isSpace(text, start)) start += 1;
  while (end > start && isSpace(text, end - 1)) end -= 1;
  return { start, end };
}

/** True of words that hold a letter or a digit; most begin with one, which needs no pattern. */
export function hasLetter(words: string): boolean {
  const code = words.charCodeAt(0);
  const low = code | 32;
  return (low >= 97 && low <= 122) || (code >= 48 && code <= 57) || LETTER.test(words);
}
const LETTER = /[\p{L}\p{N}]/u;

/** True of white space; most edges are letters, which need no pattern. */
function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code < 128 ? code === 32 || (code >= 9 && code <= 13) : /\s/.test(text.charAt(at));
}

/** Where a stretch `[start, end)` of the words of spans stands in the text; null where it runs over two of them. */
export function placeIn(spans: readonly Span[], { start, end }: Span): Span | null {
  let before = 0;
  for (const span of spans) {
    const length = span.end - span.start;
    if (start < before + length) {
      const at = span.start + start - before;
      return end <= before + length ? { start: at, end: at + end - start } : null;
    }
    before += length + 1;
  }
  return null;
}

/** Where a span of the text stands in the words of spans; null where none of them holds it. */
export function placeAmong(spans: readonly Span[], inner: Span): Span | null {
  let before = 0;
  for (const span of spans) {
    const at = before + inner.start - span.start;
    if (holds(span, inner)) return { start: at, end: at + inner.end - inner.start };
    before += span.end - span.start + 1;
  }
  return null;
}
