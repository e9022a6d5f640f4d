import fc from "fast-check";
import { expect, it } from "vitest";
import { hasLetters, isLetter } from "../../src/text/letters.ts";
import { hasWord } from "../../src/text/whole.ts";

const texts = fc.stringMatching(/^[ab_1é’ .-]*$/);

it("finds a word by itself where an expression with boundaries does", () => {
  fc.assert(
    fc.property(texts, fc.constantFrom("a", "ab", "a-b", "b1"), (text, word) => {
      expect(hasWord(text, word)).toBe(new RegExp(`\\b${word}\\b`).test(text));
    }),
    { numRuns: 500 },
  );
});

it("knows letters without accents by their units, and those of any script in words", () => {
  const units = Array.from({ length: 0x300 }, (_, code) => code);
  for (const code of units) expect(isLetter(code)).toBe(/[A-Za-z]/.test(String.fromCharCode(code)));
  expect(["a", "“é", "東", "12", "", "’"].map(hasLetters)).toEqual([true, true, true, false, false, false]);
});
