import type { Span } from "../model/span.ts";
import { wordsOf } from "./span.ts";

/** A "that" that only leads to what is said: one before a verb ("that was wrong") or a stretch of time stands for something. */
const LEADING =
  /^that,?\s+(?!(?:is|was|are|were|isn[’']t|wasn[’']t|has|had|hasn[’']t|does|did|doesn[’']t|didn[’']t|will|would|won[’']t|can|could|should|may|might|must|means?|meant|same|day|night|week|month|year|time|kind|sort)\b)/i;

/** Where the words of a claim stand: an attribution's content without a conjunction before it, so that "said that it rained" and "said it rained" tell one claim. */
export function claimed(text: string, content: readonly Span[]): readonly Span[] {
  const [first, ...rest] = content;
  if (!first) return content;
  const led = LEADING.exec(text.slice(first.start, first.end))?.[0].length ?? 0;
  return led > 0 && first.start + led < first.end
    ? [{ start: first.start + led, end: first.end }, ...rest]
    : content;
}

/** The words of a claim. */
export function claimWords(text: string, content: readonly Span[]): string {
  return wordsOf(text, claimed(text, content));
}
