import type { Extractor } from "../../extract/extract.ts";
import { read, readWhole } from "../../journey/read.ts";
import type { Revision } from "../../model/article.ts";
import type { Reported } from "../../model/attribution.ts";
import type { Document } from "../../model/document.ts";
import type { HeldRevision } from "../../model/graph.ts";
import type { Span } from "../../model/span.ts";
import { normalize } from "../../text/normal.ts";
import { codePoints } from "../../text/selector.ts";

/** A text that belongs to no article yet. */
export interface Given {
  readonly id: string;
  readonly text: string;
  readonly title?: string | null | undefined;
  readonly publisher?: string | null | undefined;
  readonly published?: string | null | undefined;
}

/** Gives a span in code points of a text as it was given. */
type Place = (span: Span) => Span;

/** A text read without a database as an import would read it. */
export function readText(given: Given): { readonly held: HeldRevision; readonly place: Place } {
  const { revision, place } = revised(given);
  return { held: read(revision, given.published ?? null, given.publisher ?? null), place };
}

/** A text read without a database, each attribution whole; `words` are those that its spans count. */
export function readWholeText(
  given: Given,
  by?: Extractor,
): {
  readonly words: string;
  readonly document: Document;
  readonly findings: readonly Reported[];
  readonly place: Place;
} {
  const { revision, place } = revised(given);
  const whole = readWhole(revision, given.published ?? null, given.publisher ?? null, by);
  return { words: revision.text, ...whole, place };
}

function revised({ id, text, title }: Given): { readonly revision: Revision; readonly place: Place } {
  const normal = normalize(text);
  const points = codePoints(text);
  return {
    revision: { id, article: "", content: "", headline: title ?? null, language: null, text: normal.text },
    place: ({ start, end }) => ({ start: points(normal.given(start)), end: points(normal.given(end)) }),
  };
}
