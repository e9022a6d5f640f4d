import { expect, test } from "vitest";
import { keptOfPair, keptWith } from "../../src/link/claim/kept.ts";

test("a reading is made once of each thing and kept apart from other readings of it", () => {
  let made = 0;
  const length = keptWith(({ text }: { readonly kept: unknown[]; readonly text: string }) => {
    made += 1;
    return text.length;
  });
  const isEmpty = keptWith(
    ({ text }: { readonly kept: unknown[]; readonly text: string }) => text.length === 0,
  );
  const [none, some] = [
    { kept: [], text: "" },
    { kept: [], text: "nine" },
  ];
  expect([length(none), length(some), length(none), length(some)]).toEqual([0, 4, 0, 4]);
  expect([isEmpty(none), isEmpty(some), isEmpty(none)]).toEqual([true, false, true]);
  expect(made).toBe(2);
});

test("what is told of a pair is worked out once while the same pair is asked, and by its order", () => {
  let made = 0;
  const longer = keptOfPair((a: { readonly text: string }, b: { readonly text: string }) => {
    made += 1;
    return a.text.length > b.text.length;
  });
  const [one, two] = [{ text: "nine" }, { text: "ten" }];
  expect([longer(one, two), longer(one, two), longer(two, one), longer(one, two)]).toEqual([
    true,
    true,
    false,
    true,
  ]);
  expect(made).toBe(3);
});
