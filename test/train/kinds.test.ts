import { expect, it } from "vitest";
import { readOdds } from "../../src/extract/learned/numbers/odds.ts";
import { sensesOf } from "../../src/extract/learned/sight/senses.ts";
import { BITS } from "../../src/extract/speakers/kinds/likely.ts";
import { tokenize } from "../../src/extract/syntax/tokenize.ts";
import { trainKinds } from "../../src/train/kinds/train.ts";
import type { SilverArticle } from "../../src/train/syntax/silver.ts";

const NAMES = {
  PERSON: ["Emily Lind", "Ola Berg", "Ida Vik", "Ada Holm", "Jon Rask", "Eva Moe"],
  ORGANIZATION: ["Lumen Quarry", "Pale Meadow", "Harrow Line", "Velvet Rope", "Copper Ridge", "Orbis Ledger"],
};

/** "Emily Lind, who …" and "Lumen Quarry, which …", each an article, with what another program would tell of them. */
const articles = (at: (n: number) => boolean): SilverArticle[] =>
  (["PERSON", "ORGANIZATION"] as const).flatMap((kind) =>
    NAMES[kind]
      .filter((_, n) => at(n))
      .map((name): SilverArticle => {
        const text = `${name}, ${kind === "PERSON" ? "who" : "which"} fell ill, spoke.`;
        const tokens = tokenize(text, 0, text.length);
        return {
          id: name,
          text,
          sentences: [
            {
              tokens,
              pos: tokens.map((_, i) => (i < 2 ? "NNP" : "NN")),
              ner: tokens.map((_, i) => (i < 2 ? kind : "O")),
              lemma: tokens.map(({ form }) => form),
              head: tokens.map((_, i) => (i === 0 ? 1 : i === 1 ? -1 : 1)),
              label: tokens.map((_, i) => (i === 0 ? "compound" : i === 1 ? "root" : "dep")),
            },
          ],
        };
      }),
  );

const senses = sensesOf({ verbs: "", nouns: "" });

it("learns from what stands beside names which kind others are of, and gives the same bytes again", () => {
  const [seen, unseen] = [articles((n) => n !== 2), articles((n) => n === 2)];
  const { bytes, names, held } = trainKinds(seen, unseen, senses);
  expect(names).toBe(10);
  expect(held).toEqual({ names: 2, right: 2 });
  expect(trainKinds(seen, unseen, senses).bytes).toEqual(bytes);
  const { weights, scale } = readOdds(bytes, BITS);
  expect(scale).toBeGreaterThan(0);
  expect(weights).toHaveLength(2 ** 15);
});

it("refuses a file of another size", () => {
  expect(() => readOdds(new Uint8Array(7), BITS)).toThrow("not a model of 32768 traits");
});
