import type { Span } from "../model/span.ts";

/** A word, number or single mark with its place. */
export interface Token extends Span {
  readonly text: string;
}

// A number with its separators and signs, an abbreviation with inner stops, a word with inner apostrophes and
// hyphens, or one mark.
const TOKEN =
  /\p{N}+(?:[.,:/]\p{N}+)*(?:\p{L}+)?|(?:\p{L}\.){2,}|\p{L}[\p{L}\p{M}\p{N}]*(?:[’'‑-][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*|[^\s\p{L}\p{N}]/gu;

/** The words, numbers and marks of `[start, end)`, in order. Every token slices back to its text. */
export function tokens(text: string, within: Span = { start: 0, end: text.length }): Token[] {
  const found: Token[] = [];
  for (const match of text.slice(within.start, within.end).matchAll(TOKEN)) {
    const start = within.start + match.index;
    found.push({ text: match[0], start, end: start + match[0].length });
  }
  return found;
}

/** Lower case, straight quotes and hyphens, single spaces, no edge marks: two wordings that differ only in type are equal. */
export function plain(words: string): string {
  return (ASCII.test(words) ? words.replaceAll("`", "'") : typed(words))
    .replace(/\s+/g, " ")
    .toLowerCase()
    .replace(/^[\s"'.,;:-]+|[\s"'.,;:-]+$/g, "");
}

/** What is plain ASCII, as most is, needs no look at the other signs. */
const ASCII = /^[\0-\x7f]*$/;

const typed = (words: string): string =>
  words
    .normalize("NFKC")
    .replace(/[‘’‚‛`´]/g, "'")
    .replace(/[“”„‟«»]/g, '"')
    .replace(/[‐‑‒–—―−]/g, "-");
