import { expect, it } from "vitest";
import { placed, quotesOf } from "../../../../src/extract/quotes/quotes.ts";
import { ended } from "../../../../src/extract/wiring/edges/ended.ts";
import type { Finding } from "../../../../src/model/attribution.ts";
import { segment } from "../../../../src/segment/segment.ts";
import { wordsOf } from "../../../../src/text/span.ts";

/** What is left of content that covers these pieces of a text. */
function left(text: string, ...pieces: string[]) {
  const content = pieces.map((piece) => ({
    start: text.indexOf(piece),
    end: text.indexOf(piece) + piece.length,
  }));
  const finding: Finding = {
    source: [],
    cue: [],
    content,
    via: [],
    manner: "mixed",
    act: "statement",
    polarity: "asserts",
    speaker: null,
    confidence: 1,
  };
  const { content: kept, manner } = ended(text, finding, placed(quotesOf(text, segment(text))));
  return [wordsOf(text, kept), manner];
}

it.each([
  [
    "“The pier is safe,” Lind said, and soon the doors were open.",
    ["“The pier is safe,”", "and soon the doors were open"],
    "“The pier is safe,”",
    "direct",
  ],
  [
    "Lind shouted “Leave the pier!” until the crowd was gone.",
    ["“Leave the pier!” until the crowd was gone"],
    "“Leave the pier!”",
    "direct",
  ],
  ["“The pier,” Lind said, “is safe.”", ["“The pier,”", "“is safe.”"], "“The pier,” “is safe.”", "direct"],
  [
    "“Safe harbours” are what the council wants, Lind said.",
    ["“Safe harbours” are what the council wants"],
    "“Safe harbours” are what the council wants",
    "mixed",
  ],
])("%s", (text, pieces, kept, manner) => {
  expect(left(text, ...pieces)).toEqual([kept, manner]);
});
