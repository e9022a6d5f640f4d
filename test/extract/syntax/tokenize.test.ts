import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tokenize } from "../../../src/extract/syntax/tokenize.ts";

const words = (text: string) =>
  tokenize(text, 0, text.length).map(({ start, end }) => text.slice(start, end));
const forms = (text: string) => tokenize(text, 0, text.length).map(({ form }) => form);

const CASES: readonly (readonly [name: string, text: string, tokens: string])[] = [
  ["a clitic is parted from its word", "The mayor’s aide didn’t say.", "The mayor ’s aide did n’t say ."],
  ["cannot is two words", "They cannot stay.", "They can not stay ."],
  ["initials keep their stops", "The U.S. and the U.K. agree.", "The U.S. and the U.K. agree ."],
  ["a title keeps its stop", "Mr. Vale met Gov. Orr.", "Mr. Vale met Gov. Orr ."],
  ["the stop of the sentence stands alone", "She left the U.S.", "She left the U.S ."],
  ["a party label is one word", "Sen. Orr (D-Ohio) won.", "Sen. Orr ( D-Ohio ) won ."],
  ["a hyphened word is one word", "a well-known state-run firm", "a well-known state-run firm"],
  [
    "money and percent are parted from the number",
    "It lost $1.5 million, or 3.2%.",
    "It lost $ 1.5 million , or 3.2 % .",
  ],
  ["a clock time is one word", "At 10:30 a.m. they met.", "At 10:30 a.m. they met ."],
  ["a dash parts words", "Rain—heavy rain—fell.", "Rain — heavy rain — fell ."],
  ["curly quotes stand alone", "“Go,” she said.", "“ Go , ” she said ."],
  ["three dots are one token", "Well... maybe.", "Well ... maybe ."],
  [
    "an address is one token",
    "See https://example.org/a?b=1, she said.",
    "See https://example.org/a?b=1 , she said .",
  ],
  ["a handle is one token", "as @mayor_vale wrote", "as @mayor_vale wrote"],
  ["an Irish name is one word", "Ms. O’Dell spoke.", "Ms. O’Dell spoke ."],
  ["a possessive plural", "the workers’ union", "the workers ’ union"],
];

describe("tokens", () => {
  it.each(CASES)("%s", (_, text, tokens) => {
    expect(words(text).join(" ")).toBe(tokens);
  });

  it("tell an opening quote from a closing one", () => {
    expect(forms('"Go (now)," he said.')).toEqual([
      "``",
      "Go",
      "-LRB-",
      "now",
      "-RRB-",
      ",",
      "''",
      "he",
      "said",
      ".",
    ]);
  });

  it("cover all but white space, in order, of any text", () => {
    const piece = fc.constantFrom(
      "a",
      "Bc",
      "7",
      ".",
      ",",
      "'",
      "’",
      "“",
      '"',
      " ",
      "\n",
      "-",
      "—",
      "@",
      "/",
      ":",
      "<",
      "é",
      "😀",
      "\ud800",
      "n’t",
      "U.S.",
    );
    const text = fc.oneof(
      fc.array(piece, { maxLength: 40 }).map((all) => all.join("")),
      fc.string({ unit: "binary", maxLength: 60 }),
    );
    fc.assert(
      fc.property(text, (given) => {
        let at = 0;
        for (const { start, end } of tokenize(given, 0, given.length)) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          expect(given.slice(at, start)).toMatch(/^[\s\p{Cc}\p{Cf}]*$/u);
          at = end;
        }
        expect(given.slice(at)).toMatch(/^[\s\p{Cc}\p{Cf}]*$/u);
      }),
    );
  });

  it("stay within the span that was asked for", () => {
    const text = "Alpha beta. Gamma-delta";
    for (let start = 0; start < text.length; start++)
      for (let end = start; end <= text.length; end++)
        for (const token of tokenize(text, start, end)) {
          expect(token.start).toBeGreaterThanOrEqual(start);
          expect(token.end).toBeLessThanOrEqual(end);
        }
  });
});
