import { expect, test } from "vitest";
import { arrivals } from "../../src/cli/eval/arrivals.ts";
import { stanceModel } from "../../src/link/stance/model.ts";

const CLAIMS = [
  { id: "c3", text: "the old ferry carried 310 people from Osmar to Tarnby" },
  { id: "c1", text: "a mason repaired the town hall of Grell" },
  { id: "c2", text: "the old ferry carried 240 people from Osmar to Tarnby" },
];

test("each claim is linked with those that came before it, in whatever order they came", () => {
  const found = [...arrivals(CLAIMS)].map(({ a, b, stance }) => [a, b, stance]);
  expect(found).toEqual([["c2", "c3", "contradicts"]]);
  expect([...arrivals([...CLAIMS].reverse())].map(({ a, b, stance }) => [a, b, stance])).toEqual(found);
});

test("the judge of a pair may be another one, by the claims", () => {
  const asked: string[] = [];
  const made = [
    ...arrivals(CLAIMS, (a, b) => {
      asked.push([a.id, b.id].sort().join(" "));
      return stanceModel();
    }),
  ];
  expect(made).toEqual([...arrivals(CLAIMS)]);
  expect(asked).toContain("c2 c3");
});
