import type { Finding } from "../../src/model/attribution.ts";
import type { Span } from "../../src/model/span.ts";
import { wordsOf } from "../../src/text/span.ts";

const MARKS = { "[": "source", "{": "cue", "<": "content", "|": "via" } as const;
const CLOSING: Readonly<Record<string, string>> = { "[": "]", "{": "}", "<": ">", "|": "|" };

/** A finding as some model may make it, drawn in its text: "[The clinic] {told} |her| <that it had failed>." */
export function marked(drawn: string, rest: Partial<Finding> = {}): { text: string; finding: Finding } {
  const spans: Record<(typeof MARKS)[keyof typeof MARKS], Span[]> = {
    source: [],
    cue: [],
    content: [],
    via: [],
  };
  let text = "";
  let open: { mark: keyof typeof MARKS; start: number } | null = null;
  for (const letter of drawn) {
    if (open && letter === CLOSING[open.mark]) {
      spans[MARKS[open.mark]].push({ start: open.start, end: text.length });
      open = null;
    } else if (!open && letter in MARKS) open = { mark: letter as keyof typeof MARKS, start: text.length };
    else text += letter;
  }
  const finding: Finding = {
    ...spans,
    manner: "indirect",
    act: "statement",
    polarity: "asserts",
    speaker: null,
    confidence: 0.9,
    ...rest,
  };
  return { text, finding };
}

/** A finding as it is drawn in its text. */
export const drawn = (text: string, { source, cue, content, via }: Finding) => ({
  source: wordsOf(text, source),
  cue: wordsOf(text, cue),
  content: wordsOf(text, content),
  via: wordsOf(text, via),
});
