// Double marks as a typewriter has them, two single ones: ''The pier is shut,'' said Mara Lind.

import type { Reported } from "../../model/attribution.ts";
import type { Document } from "../../model/document.ts";
import type { Span } from "../../model/span.ts";
import { withoutRuns } from "../../text/runs.ts";
import { countBefore } from "../../text/span.ts";

/** Two marks, or three where one of them is an apostrophe or a mark within; a longer run is no mark. */
const PAIRS = /(?<!['’‘`])['’‘`]{2,3}(?!['’‘`])/g;
const OPENS = /[\s([—–-]/;
const BEGINS = /[\p{L}\p{N}$€£[(“"…]/u;
const STOPS = /[.,!?]['’]?\s?$/;

/** A text that is read in other letters, place by place. */
export interface Retyped {
  readonly text: string;
  /** Where a place of the text itself lies in what is read. */
  forth(at: number): number;
  /** Where a place of what is read lies in the text itself. */
  back(at: number): number;
}

/** A text with its typewriter's marks read as “ and ”; null where it has none, or where none stands behind speech. */
export function retyped(text: string): Retyped | null {
  if (!/''|``|‘‘|’’/.test(text)) return null;
  const marks = marksOf(text);
  if (!marks.some(({ at, closes }) => closes && STOPS.test(text.slice(at - 3, at)))) return null;
  const parts: string[] = [];
  let from = 0;
  for (const { at, closes } of marks) {
    parts.push(text.slice(from, at), closes ? "”" : "“");
    from = at + 2;
  }
  parts.push(text.slice(from));
  const own = marks.map(({ at }) => at);
  const read = own.map((at, k) => at - k);
  return {
    text: parts.join(""),
    // A place between the two marks lies behind the one that they are read as.
    forth(at) {
      const before = countBefore(own, at);
      return at - before + (own[before - 1] === at - 1 ? 1 : 0);
    },
    back: (at) => at + countBefore(read, at),
  };
}

interface Mark {
  readonly at: number;
  readonly closes: boolean;
}

/** The marks of a text in order: what closes does so in the paragraph of what opened. */
function marksOf(text: string): Mark[] {
  const marks: Mark[] = [];
  let [open, seen] = [false, 0];
  for (const { 0: run, index } of text.matchAll(PAIRS)) {
    if (open && text.slice(seen, index).includes("\n")) open = false;
    seen = index;
    const [behind, ahead] = [text[index - 1] ?? "\n", text[index + run.length] ?? "\n"];
    if (OPENS.test(behind) && BEGINS.test(ahead)) {
      marks.push({ at: index, closes: false });
      open = true;
    } else if (open && !/[\p{L}\p{N}]/u.test(ahead)) {
      marks.push({ at: index + run.length - 2, closes: true });
      open = false;
    }
  }
  return marks;
}

/** Spans elsewhere. */
export const moved = (spans: readonly Span[], to: (at: number) => number): Span[] =>
  spans.map(({ start, end }) => ({ start: to(start), end: to(end) }));

/** A document of what is read. */
export function documentIn({ forth }: Retyped, { blocks, sentences, notices }: Document): Document {
  const there = <S extends Span>(span: S): S => ({ ...span, start: forth(span.start), end: forth(span.end) });
  return {
    blocks: blocks.map(there),
    sentences: sentences.map(there),
    notices: notices.map((notice) => ({ ...notice, span: there(notice.span) })),
  };
}

/** What reads a text by its marks, given the text with the marks that a typewriter's stand for, and without what no words are. */
export function typed(
  read: (text: string, document: Document) => Reported[],
): (text: string, document: Document) => Reported[] {
  return (given, document) => {
    const text = withoutRuns(given);
    const other = retyped(text);
    if (!other) return read(text, document);
    const own = (spans: readonly Span[]) => moved(spans, other.back);
    return read(other.text, documentIn(other, document)).map((found) => ({
      ...found,
      source: own(found.source),
      cue: own(found.cue),
      content: own(found.content),
      via: own(found.via),
      ...(found.also ? { also: found.also.map((one) => ({ ...one, source: own(one.source) })) } : {}),
      assertions: found.assertions.map((one) => ({
        ...one,
        content: own(one.content),
        subject: own(one.subject),
      })),
    }));
  };
}
