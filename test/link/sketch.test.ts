import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { claimOf } from "../../src/link/claim/view.ts";
import { SKETCHED, sketchOf } from "../../src/link/claim/words/sketch.ts";
import { pairs } from "../../src/link/pairs.ts";

const stories = new URL("../../fixtures/", import.meta.url);
/** What is said in the stories. */
const said = readdirSync(stories, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(
    ({ name }) =>
      readFileSync(new URL(`${name}/expected.json`, stories), "utf8").match(/"content": "[^"]{12,}"/g) ?? [],
  )
  .map((found) => claimOf({ text: found.slice(12, -1), speaker: null, polarity: "asserts", at: null }));

const bits = (sketch: string) =>
  Array.from(sketch, (four) => Number.parseInt(four, 16).toString(2).padStart(4, "0")).join("");
const shared = (a: string, b: string) => Array.from(a).filter((bit, i) => bit === "1" && b[i] === "1").length;

test("no pair that would be compared is told apart by its sketches, and most others are", () => {
  expect(said.length).toBeGreaterThan(90);
  const sketches = said.map((view) => bits(sketchOf(view)));
  const sought = said.map((view) => bits(sketchOf(view, "sought")));
  expect(new Set(sketches.map(({ length }) => length))).toEqual(new Set([512]));
  const compared = new Set([...pairs(said, said.length)].map(([i, j]) => `${i} ${j}`));
  let [missed, left, others] = [0, 0, 0];
  for (const [i, a] of sketches.entries())
    for (const [j, b] of sketches.entries()) {
      if (i >= j) continue;
      // Whichever of the two is there first.
      const alike = [shared(sought[i] ?? "", b), shared(a, sought[j] ?? "")].every(
        (bits) => bits >= SKETCHED,
      );
      if (compared.has(`${i} ${j}`)) missed += alike ? 0 : 1;
      else {
        others += 1;
        left += alike ? 0 : 1;
      }
    }
  expect(compared.size).toBeGreaterThan(100);
  expect(missed).toBe(0);
  expect(left / others).toBeGreaterThan(0.9);
});

test("a brief claim is found by one word, and finds by one, and others are not", () => {
  const view = (text: string) => claimOf({ text, speaker: null, polarity: "asserts", at: null });
  const found = (sought: string, kept: string) =>
    shared(bits(sketchOf(view(sought), "sought")), bits(sketchOf(view(kept)))) >= SKETCHED;
  const [brief, long, other] = [
    "there was no explosion",
    "neighbours heard an explosion before the bakery burned",
    "the explosion hurt nine guards at a quarry",
  ];
  expect(found(brief, long)).toBe(true);
  expect(found(long, brief)).toBe(true);
  expect(found(long, other)).toBe(false);
});
