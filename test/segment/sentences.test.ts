import fc from "fast-check";
import { expect, test } from "vitest";
import { cut } from "../../src/segment/sentences.ts";

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
