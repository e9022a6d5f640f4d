import type { Extractor } from "../extract/extract.ts";
import type { HeldRevision } from "../model/graph.ts";
import type { Span } from "../model/span.ts";
import { read } from "../read.ts";
import { normalize } from "../text/normal.ts";
import { codePoints } from "../text/selector.ts";

/** A text that belongs to no article yet. */
export interface Given {
  readonly id: string;
  readonly text: string;
  readonly title?: string | null | undefined;
  readonly publisher?: string | null | undefined;
  readonly published?: string | null | undefined;
}

/** A text read without a database; `place` gives a span of it in code points of the text as given. */
export function readText(given: Given, by?: Extractor): { held: HeldRevision; place: (span: Span) => Span } {
  const normal = normalize(given.text);
  const points = codePoints(given.text);
  const revision = {
    id: given.id,
    article: "",
    content: "",
    headline: given.title ?? null,
    language: null,
    text: normal.text,
  };
  return {
    held: read(revision, given.published ?? null, given.publisher ?? null, by),
    place: ({ start, end }) => ({ start: points(normal.given(start)), end: points(normal.given(end)) }),
  };
}
