import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Sought, seenIn, sought } from "../../src/text/sought.ts";

const has = (stretch: string, { list }: Sought) => {
  const { bits } = seenIn([stretch]);
  return (((bits[list >> 5] ?? 0) >> (list & 31)) & 1) === 1;
};

describe("words sought in sentences", () => {
  const RAIN = sought("rain", "drizzl", " wet ");
  const ALSO = sought("ain't", '"ra');

  it.each([
    ["It rained.", true],
    ["RAINFALL", true],
    ["Drizzling", true],
    ["a wet\u00a0day", true],
    ["wetter", false],
    ["ra in", false],
    ["", false],
  ])("%j has one: %j", (words, found) => expect(has(words, RAIN)).toBe(found));

  it("takes marks of any form for each other, and what overlaps for what it is", () => {
    expect(has("It ain’t rain", ALSO)).toBe(true);
    expect(has("“Rain", ALSO)).toBe(true);
    expect(has("“Rain", RAIN)).toBe(true);
  });

  it("tells stretches apart", () => {
    const { wide, bits } = seenIn(["dry", "rain", "ra", "in"]);
    const told = [0, 1, 2, 3].map((k) => ((bits[k * wide + (RAIN.list >> 5)] ?? 0) >> (RAIN.list & 31)) & 1);
    expect(told).toEqual([0, 1, 0, 0]);
  });

  it("finds what a search for each word finds", () => {
    const part = fc.stringMatching(/^[abAB ]{2,4}$/);
    fc.assert(
      fc.property(
        fc.array(part, { minLength: 1, maxLength: 4 }),
        fc.stringMatching(/^[abAB x]*$/),
        (words, text) => {
          const plain = text.toLowerCase();
          expect(has(text, sought(...words))).toBe(words.some((word) => plain.includes(word.toLowerCase())));
        },
      ),
      { numRuns: 300 },
    );
  });

  it("asks for words that can tell something", () => {
    expect(() => sought("")).toThrow("cannot be empty");
    expect(() => sought("naïve")).toThrow("“ï” of “naïve” cannot be sought");
  });
});
