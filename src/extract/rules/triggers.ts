import type { Span } from "../../model/span.ts";
import { isLetter } from "../../text/letters.ts";
import { CUES } from "./lexicon.ts";

/** The words that a rule begins with; the cues go with them. */
const TRIGGERS = new Set(
  (
    "according as published publishes released releases issued issues posted sent shared share gave provided offer " +
    "offers offered have has hold held voiced expressed express raised declined declines refused refuses return"
  ).split(" "),
);

for (const low of CUES.keys()) TRIGGERS.add(low);

/** First and last letter and length of each of them: these alone tell most other words from them. */
const LOOKS = new Uint8Array(1 << 14);
const lookOf = (first: number, last: number, size: number): number =>
  ((first & 31) << 9) | ((last & 31) << 4) | Math.min(size, 15);
for (const low of TRIGGERS) LOOKS[lookOf(low.charCodeAt(0), low.charCodeAt(low.length - 1), low.length)] = 1;

export const mayCue = (low: string): boolean =>
  LOOKS[lookOf(low.charCodeAt(0), low.charCodeAt(low.length - 1), low.length)] === 1 && TRIGGERS.has(low);

/** True when some word of the sentence may begin a rule; spares the rest from being read as words. */
export function mayAttribute(text: string, span: Span): boolean {
  for (let at = span.start; at < span.end; at += 1) {
    const from = at;
    while (at < span.end && isLetter(text.charCodeAt(at))) at += 1;
    if (at === from || LOOKS[lookOf(text.charCodeAt(from), text.charCodeAt(at - 1), at - from)] !== 1)
      continue;
    if (mayCue(text.slice(from, at).toLowerCase())) return true;
  }
  return false;
}
