import fc from "fast-check";
import { expect, test } from "vitest";
import { plain, tokens } from "../../src/text/words/words.ts";

/** What a token is, as an expression over classes of Unicode. */
const TOKEN =
  /\p{N}+(?:[.,:/]\p{N}+)*(?:\p{L}+)?|(?:\p{L}\.){2,}|\p{L}[\p{L}\p{M}\p{N}]*(?:[’'‑-][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*|[^\s\p{L}\p{N}]/gu;

const pieces = [
  ..."aBéß1٣½.,:/'’-‑_$“—…字😀𝐀𝟙 \n\u00a0\ufeff\u0301`\"İΣς",
  "e\u0301",
  "  ",
  "\ud800",
  "\udc00",
  "U.S.",
  "3.5m",
];
const text = fc.array(fc.constantFrom(...pieces), { maxLength: 16 }).map((all) => all.join(""));

test("tokens are the words, numbers and marks of any text, each at its place", () => {
  fc.assert(
    fc.property(text, fc.nat(4), fc.nat(30), (all, start, end) => {
      const expected = [...all.slice(start, end).matchAll(TOKEN)].map((match) => ({
        text: match[0],
        start: start + match.index,
        end: start + match.index + match[0].length,
      }));
      expect(tokens(all, { start, end })).toEqual(expected);
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ["The U.S. said 3.5m, or 1,000, left at 10:30.", "The|U.S.|said|3.5m|,|or|1,000|,|left|at|10:30|."],
  ["Lind’s well-known “no” — again", "Lind’s|well-known|“|no|”|—|again"],
  ["e\u0301t\u00e9 𝐀b 9th", "e\u0301t\u00e9|𝐀b|9th"],
])("%j is read as %s", (all, expected) => {
  expect(tokens(all).map((token) => token.text)).toEqual(expected.split("|"));
});

test("a wording in plain form has single spaces, no marks at its edges, and stays what it is", () => {
  fc.assert(
    fc.property(text, (all) => {
      const said = plain(all);
      expect(said).not.toMatch(/\s\s|[^\S ]|^[\s"'.,;:-]|[\s"'.,;:-]$/);
      expect(plain(` \n“${all}”,  `)).toBe(said);
    }),
    { numRuns: 2000 },
  );
});

test("wordings that differ in type alone have one plain form", () => {
  expect(plain("“It’s  well–known…”")).toBe(plain("\"it's well-known..."));
});
