// The words for whom an outlet has something from, and for whom they have it from in turn.

import type { Span } from "../../model/span.ts";

/** "The Ledger, which cited two officials": the one behind the one. */
export const BEHIND =
  /,\s(?:which|who|itself|in\sturn)\s(?:(?:had|has|in\sturn|itself)\s)*(?:cited|citing|quoted|quoting|credited|attributed\s(?:it|this|that)\sto|heard\s(?:it|this)\sfrom|had\sit\sfrom)\s/u;

/** The words from `start` to the comma that ends them, or to where something else of the sentence begins. */
export function phraseAt(text: string, start: number, end: number, others: readonly Span[]): Span {
  const next = Math.min(end, ...others.map((span) => span.start).filter((at) => at > start));
  const words = text.slice(start, next);
  let to = words.length;
  for (const comma of words.matchAll(/,(?=\s)/g)) {
    if (
      BEHIND.test(words.slice(comma.index, comma.index + 60)) ||
      /^,\s(?:who|and|including)\s/.test(words.slice(comma.index))
    )
      continue;
    to = comma.index;
    break;
  }
  return ended(text, { start, end: start + to });
}

/** A phrase without the marks and the "that" at its end. */
export function ended(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end).replace(/(?:[\s,.;:]|\sthat|(?<=\p{Ll})\sand)+$/u, "");
  return { start, end: start + words.length };
}

/** The links of "the Ledger, which cited two officials", the outermost first. */
export function parted(text: string, phrase: Span): Span[] {
  const found: Span[] = [];
  let { start } = phrase;
  for (let depth = 0; depth < DEPTH && start < phrase.end; depth += 1) {
    const match = BEHIND.exec(text.slice(start, phrase.end));
    const end = match ? start + match.index : phrase.end;
    if (end > start) found.push(ended(text, { start, end }));
    if (!match) break;
    start = end + match[0].length;
  }
  return found;
}

/** No more links than this are followed. */
export const DEPTH = 6;
