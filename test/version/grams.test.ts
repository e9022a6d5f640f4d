import fc from "fast-check";
import { expect, test } from "vitest";
import { contained, grams } from "../../src/version/grams.ts";
import { stems } from "../../src/version/pairing/stems.ts";

const units = (text: string) => [0, 1, 2].map((at) => text.charCodeAt(at));
const number = (text: string) => units(text).reduce((sum, unit) => sum * 65536 + unit, 0);

/** The pieces by their definition. */
function told(words: string): number[] {
  const padded = ` ${words} `;
  const all = Array.from({ length: padded.length - 2 }, (_, at) => number(padded.slice(at, at + 3)));
  return [...new Set(all)].sort((a, b) => a - b);
}

const same = (words: string) => words;
const wording = fc.oneof(
  fc.string({ unit: "binary-ascii", maxLength: 60 }),
  fc.string({ unit: fc.constantFrom("a", "b", " ", "é", "\u007f", "\u0080"), maxLength: 20 }),
);

test("the pieces of a wording are distinct and in order, whatever its letters", () => {
  fc.assert(
    fc.property(wording, (words) => {
      expect([...grams(words, same)]).toEqual(told(words));
    }),
  );
  for (const words of ["", "é", "éa", "aé", "aaaa", "ferry ".repeat(600)])
    expect([...grams(words, same)]).toEqual(told(words));
});

test("what is contained by as much as asked is told exactly, and what is not as less", () => {
  fc.assert(
    fc.property(wording, wording, fc.double({ min: 0, max: 1, noNaN: true }), (part, whole, least) => {
      const [a, b] = [grams(part, same), grams(whole, same)];
      const found = contained(a, b);
      const asked = contained(a, b, least);
      if (found >= least) expect(asked).toBe(found);
      else expect(asked).toBeLessThan(least);
    }),
  );
});

test("words are one by their stems, in any case and beside any letters", () => {
  const numbered = stems();
  const read = (sentence: string) => {
    const numbers: number[] = [];
    const count = numbered(sentence, numbers);
    return numbers.slice(0, count);
  };
  expect(read("FERRIES sailed, sailing; 12 sails")).toEqual(read("Ferries sails sailed 12 sailing — “”"));
  expect(new Set(read("one Two café cafe")).size).toBe(4);
  // Two words of one hash.
  expect(new Set(read("an c0")).size).toBe(2);
  // More words than it has room for at first.
  const many = Array.from({ length: 3000 }, (_, at) => `w${at}x`);
  const numbers: number[] = [];
  expect(numbered(many.join(" "), numbers)).toBe(3000);
  expect(new Set(numbers).size).toBe(3000);
  const again: number[] = [];
  numbered(many.join("–"), again);
  expect(again).toEqual(numbers);
});
