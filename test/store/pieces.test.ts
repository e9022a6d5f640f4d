import fc from "fast-check";
import { expect, test } from "vitest";
import { laidOut, layoutOf } from "../../src/store/write/held.ts";
import { joined, piecesOf } from "../../src/store/write/pieces.ts";

const sentence = (n: number) => `Sentence ${n} says that ${n * 17} people crossed the harbour in the night. `;
const text = Array.from({ length: 40 }, (_, i) => sentence(i)).join("");

test("a text with one sentence changed is told in few pieces", () => {
  const next = text.replace("17 people", "18 people 😀");
  const pieces = piecesOf(text, next) ?? "";
  expect(joined(text, pieces)).toBe(next);
  expect(pieces.length).toBeLessThan(30);
});

test("one word in place of another, and no change at all, are told in a few characters", () => {
  expect(piecesOf(text, text)).toBe("E");
  expect(piecesOf(text, text.replace("17 people", "19 people"))).toBe("2eK1R9E");
});

test("pieces of older stores make the text, and those of newer ones are refused", () => {
  expect(joined("The dam held.", '[[0,8],"broke",[12,1]]')).toBe("The dam broke.");
  expect(() => joined("The dam held.", "8Z")).toThrow(/newer program/);
});

test("half a character stands as older stores have it", () => {
  const next = `${text}\ud83d`;
  expect(JSON.parse(piecesOf(text, next) ?? "")).toEqual([[0, text.length], "\ud83d"]);
});

test("a text that has little of the base is not told by it", () => {
  expect(
    piecesOf(text, "Quite another text, which shares no words with what stood there before it."),
  ).toBeNull();
  expect(piecesOf(text, "")).toBeNull();
  expect(piecesOf("", text)).toBeNull();
});

test("pieces make the text again, whatever it is", () => {
  const part = fc.oneof(
    fc.integer({ min: 0, max: 12 }).map(sentence),
    fc.string({ unit: "binary", maxLength: 8 }),
    fc.constantFrom("\ud83d", "\ude00", "aaaaaaaaaaaaaaaaaaaaaaaa"),
  );
  const any = fc.array(part, { maxLength: 20 }).map((parts) => parts.join(""));
  fc.assert(
    fc.property(any, any, (base, next) => {
      const pieces = piecesOf(base, next);
      if (pieces !== null) expect(joined(base, JSON.parse(JSON.stringify(pieces)))).toBe(next);
    }),
    { numRuns: 500, examples: [[sentence(1).repeat(3), sentence(1).repeat(5)]] },
  );
});

test("a layout tells the blocks and sentences", () => {
  const document = {
    blocks: [
      { start: 0, end: 10, role: "headline" as const },
      { start: 12, end: 90, role: "paragraph" as const },
      { start: 92, end: 120, role: "notice" as const },
    ],
    sentences: [
      { start: 0, end: 10, block: 0 },
      { start: 12, end: 40, block: 1 },
      { start: 41, end: 90, block: 1 },
      { start: 92, end: 120, block: 2 },
    ],
  };
  expect(laidOut(layoutOf(document))).toEqual(document);
  expect(laidOut(layoutOf({ blocks: [], sentences: [] }))).toEqual({ blocks: [], sentences: [] });
});
