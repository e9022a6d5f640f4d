import { expect, test } from "vitest";
import { isCapitalAt, matchesAtCapitals } from "../../src/text/capitals.ts";

const NAME = /(?<![\p{L}-])\p{Lu}\p{L}+(?:\s\p{Lu}\p{L}+)*/u;

test.each([
  "Ada Holm told “Éva Lind” that the McArdle boat, of Ørsted’s, had gone.",
  "ÅSE SAID: Žofie and İpek met Δήμητρα Παππά near 𐐀𐐨𐐨.",
  "no capital at all, 5 of 𝑥 – “none”",
  "",
])("finds in %j what the pattern finds anywhere", (text) => {
  const all = [...text.matchAll(new RegExp(NAME, "gu"))];
  const found = matchesAtCapitals(text, new RegExp(NAME, "uy"));
  expect(found.map(({ 0: name, index }) => [index, name])).toEqual(
    all.map(({ 0: name, index }) => [index, name]),
  );
});

test("tells capitals, with accents and in other scripts too, by their place", () => {
  const text = "aZÉéΔδ1“";
  expect(Array.from(text, (_, at) => isCapitalAt(text, at))).toEqual([
    false,
    true,
    true,
    false,
    true,
    false,
    false,
    false,
  ]);
  expect(isCapitalAt(text, 99)).toBe(false);
});
