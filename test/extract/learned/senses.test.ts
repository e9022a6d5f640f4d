import { expect, test } from "vitest";
import { hashOf } from "../../../src/extract/learned/numbers/hash.ts";
import { meaningOf, sensesOf } from "../../../src/extract/learned/sight/senses.ts";

const senses = sensesOf({ verbs: "ca2c1 sail say\nba3 run", nouns: "ca1 say\nbb3 runner report" });

test.each([
  ["say", "VBD", "c", 2],
  ["sail", "VB", "c", 2],
  ["run", "VBZ", "b", 1],
  ["say", "NN", "c", 1],
  ["report", "NNS", "b", 1],
])("%s as %s is found in its line", (lemma, pos, field, shares) => {
  const found = meaningOf(senses, lemma, pos);
  expect(found?.field).toBe(hashOf(field));
  expect(found?.shares).toHaveLength(shares);
  expect(meaningOf(senses, lemma, pos)).toBe(found);
});

test.each([
  ["sa", "VB"],
  ["ail", "VB"],
  ["says", "VB"],
  ["ba3", "VB"],
  ["runner", "VB"],
  ["say", "JJ"],
  ["", "NN"],
])("%s as %s means nothing that is known", (lemma, pos) => {
  expect(meaningOf(senses, lemma, pos)).toBeUndefined();
});
