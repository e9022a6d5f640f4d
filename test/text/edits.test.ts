import fc from "fast-check";
import { expect, test } from "vitest";
import { edits } from "../../src/text/edits.ts";

function rebuilt(old: string, next: string): string {
  let text = "";
  let from = 0;
  for (const edit of edits(old, next)) {
    text += old.slice(from, edit.old.start) + next.slice(edit.new.start, edit.new.end);
    from = edit.old.end;
  }
  return text + old.slice(from);
}

const words = fc.array(fc.constantFrom("a", "b", "c", " ", " ", "\n", ".", "😀", "\u0301"), {
  maxLength: 40,
});

test("edits turn the old text into the new", () => {
  fc.assert(
    fc.property(words, words, (a, b) => {
      expect(rebuilt(a.join(""), b.join(""))).toBe(b.join(""));
    }),
    { numRuns: 500 },
  );
  fc.assert(fc.property(fc.string({ unit: "grapheme" }), fc.string(), (a, b) => rebuilt(a, b) === b));
});

test("an edit is as small as the words that changed", () => {
  const [old, next] = ["It took 13 hours to land.", "It took 15 hours to land."];
  expect(edits(old, next)).toEqual([
    { kind: "replace", old: { start: 8, end: 10 }, new: { start: 8, end: 10 } },
  ]);
  expect(edits("a b", "a new b")).toMatchObject([{ kind: "insert" }]);
  expect(edits("a old b", "a b")).toMatchObject([{ kind: "delete" }]);
  expect(edits("a  b", "a b")).toHaveLength(1);
});

test("texts with nothing in common are one replacement, quickly", () => {
  const a = Array.from({ length: 6000 }, (_, i) => `a${i}`).join(" ");
  const b = Array.from({ length: 6000 }, (_, i) => `b${i}`).join(" ");
  expect(edits(a, b)).toHaveLength(1);
});
