import fc from "fast-check";
import { expect, test } from "vitest";
import { cut, sentencesIn } from "../../src/segment/sentences.ts";

test("a text cut window by window has the sentences that it has in one piece", () => {
  const piece = fc.constantFrom(
    "The ferry sank. ",
    "“Go!” she said. ",
    "It cost $3.50 (or more?) ",
    "at 5 p.m. 12. 40. 7 ",
    "e.g. ",
    "No. 9 ",
    "… and then? ",
    "X. ",
    "Ж. ",
    "😀! ",
    "and so on ",
  );
  const whole = new Intl.Segmenter("en", { granularity: "sentence" });
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), fc.integer({ min: 1, max: 200 }), (pieces, window) => {
      const text = pieces.join("");
      const found = [...cut(text, window)];
      expect(found.map(({ index }) => index)).toEqual([...whole.segment(text)].map(({ index }) => index));
      expect(found.map(({ segment }) => segment).join("")).toBe(text);
    }),
    { numRuns: 500 },
  );
});

test.each([
  ["words", "One, who asked not to be named, said ".repeat(2000)],
  ["one word", "a".repeat(20_000)],
  ["letters of two code units", "a".concat("😀".repeat(10_000))],
  ["words and more", `It rained. ${"and so on ".repeat(3000)}. It stopped.`],
])("a sentence without an end is parted where words are: %s", (_, text) => {
  const found = sentencesIn(text, { start: 0, end: text.length });
  const parts = found.map(({ start, end }) => text.slice(start, end));
  expect(Math.max(...parts.map(({ length }) => length))).toBeLessThanOrEqual(4096);
  expect(parts.join("").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
  expect(parts.every((part) => part === part.trim() && !/\p{Cs}/u.test(part))).toBe(true);
});
