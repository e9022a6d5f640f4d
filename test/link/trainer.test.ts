import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { randomOf } from "../../src/eval/random.ts";
import { compare } from "../../src/link/link.ts";
import { fitBoosted } from "../../src/train/learn/boost.ts";
import { fitLogistic, softmax } from "../../src/train/learn/logistic.ts";

const CASES: readonly [name: string, a: string, b: string, stance: "agrees" | "contradicts" | "unrelated"][] =
  [
    [
      "a denied report",
      "Actor Bo Larsen found dead in Oslo",
      "Bo Larsen is not dead: the report is a hoax",
      "contradicts",
    ],
    ["two denials", "No, Bo Larsen is not dead", "Bo Larsen death report is a hoax", "agrees"],
    [
      "another word for it",
      "Police arrested three men over the robbery",
      "Three men detained over the robbery",
      "agrees",
    ],
    [
      "other matters",
      "The vaccine supply is secure for the winter",
      "A new pier opens in Bergen",
      "unrelated",
    ],
  ];

describe("the trained judge", () => {
  test.each(CASES)("reads %s", (_name, a, b, stance) => {
    expect(compare({ a, b }).stance).toBe(stance);
  });

  test("gives both orders of a pair the same scores", () => {
    const texts = CASES.flatMap(([, a, b]) => [a, b]);
    fc.assert(
      fc.property(fc.constantFrom(...texts), fc.constantFrom(...texts), (a, b) => {
        expect(compare({ a: b, b: a }).scores).toEqual(compare({ a, b }).scores);
      }),
    );
  });
});

describe("the learners", () => {
  const random = randomOf(5);
  const columns = [0, 1, 2].map(() => Float64Array.from({ length: 200 }, () => random()));
  const labels = Uint8Array.from({ length: 200 }, (_, i) => ((columns[0]?.[i] ?? 0) > 0.5 ? 1 : 0));
  const options = {
    classes: 2,
    rounds: 5,
    rate: 0.3,
    depth: 3,
    leaf: 1,
    lambda: 1,
    gain: 0.01,
    rows: 0.8,
    columns: 1,
    seed: 2,
  };

  test("grow the same trees from the same rows", () => {
    const grow = () => fitBoosted(columns, labels, new Float64Array(200).fill(1), options);
    expect(grow()).toEqual(grow());
  });

  test("weigh a word by the side that it stands on, and the same every time", () => {
    const rows = Array.from({ length: 40 }, (_, i) => ({ features: [i % 2, 2], label: i % 2, weight: 1 }));
    const learned = () =>
      fitLogistic(rows, { classes: 2, size: 4, epochs: 5, rate: 0.3, decay: 0.001, seed: 1 });
    const [, second = 0] = softmax(learned(), [1, 2], new Float64Array(2));
    expect(second).toBeGreaterThan(0.5);
    expect(learned()).toEqual(learned());
  });
});
