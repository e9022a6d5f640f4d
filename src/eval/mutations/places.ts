import type { HeldRevision } from "../../model/graph.ts";
import type { Span } from "../../model/span.ts";
import { overlaps } from "../../text/span.ts";
import type { Random } from "./mutation.ts";

/** Puts words in place of a span. */
export function replaced(
  { revision: { text } }: HeldRevision,
  at: Span,
  words: string,
): { text: string; at: Span } {
  return { text: text.slice(0, at.start) + words + text.slice(at.end), at };
}

export function pick<T>(items: readonly T[], random: Random): T | undefined {
  return items[Math.floor(random() * items.length)];
}

/** The single spans of contents that stand in one sentence and are told by somebody. */
export function contents({ attributions, document }: HeldRevision): Span[] {
  return attributions.flatMap(({ content, agent }) => {
    const [span] = content;
    if (!span || content.length > 1 || agent === null || span.end - span.start < 40) return [];
    const inside = document.sentences.some((s) => s.start <= span.start && span.end <= s.end + 1);
    const shared =
      attributions.filter((other) => other.content.some((part) => overlaps(part, span))).length > 1;
    return inside && !shared ? [span] : [];
  });
}

/** A place in some content that the pattern finds; the pattern's own group 1, where it has one, is the place. */
export function place(
  held: HeldRevision,
  pattern: RegExp,
  random: Random,
): { at: Span; words: string } | null {
  const all = contents(held).flatMap((span) =>
    [...held.revision.text.slice(span.start, span.end).matchAll(pattern)].map((match) => {
      const words = match[1] ?? match[0];
      const start = span.start + match.index + match[0].indexOf(words);
      return { at: { start, end: start + words.length }, words };
    }),
  );
  return pick(all, random) ?? null;
}

/** Sentences of paragraphs in which nobody is told of. */
export function untold({ document, attributions }: HeldRevision) {
  const spans = attributions.flatMap(({ content, source, cue }) => [...content, ...source, ...cue]);
  return document.sentences.filter(
    (s) => document.blocks[s.block]?.role === "paragraph" && !spans.some((span) => overlaps(span, s)),
  );
}
