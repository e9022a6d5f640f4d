import { expect, test } from "vitest";
import { keptWith } from "../../src/link/claim/kept.ts";

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
