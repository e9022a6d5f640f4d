import { describe, expect, test } from "vitest";
import { kindOf, slots } from "../../../src/version/slots/slots.ts";

describe("bounds of a figure", () => {
  test.each([
    ["up to 50 people were hurt", "more than 50 people were hurt", "up to 50", "more than 50"],
    ["At least 40 left", "Fewer than 40 left", "At least 40", "Fewer than 40"],
    ["it cost nearly $3m", "it cost more than $3m", "nearly $3m", "more than $3m"],
  ])("%s → %s is another figure", (old, next, was, is) => {
    const found = slots(old, next);
    expect(found).toEqual([{ type: "number", old: was, new: is }]);
    expect(kindOf(old, next, found)).toBe("fact-changed");
  });

  test.each([
    ["about 50 people were hurt", "some 50 people were hurt"],
    ["more than 50 people were hurt", "over 50 people were hurt"],
    ["the pier will probably shut", "the pier will likely shut"],
    ["it seems to be shut", "it appears to be shut"],
  ])("%s → %s is as sure as before", (old, next) => {
    expect(kindOf(old, next, slots(old, next))).toBe("reworded");
  });

  test.each([
    ["60 flights were cancelled", "some 60 flights were cancelled", null, "some"],
    [
      "at least 60 flights were cancelled",
      "as many as 60 flights were cancelled",
      "at least 60",
      "as many as 60",
    ],
    ["the suspect acted alone", "the suspect presumably acted alone", null, "presumably"],
    ["the boat had sunk", "the boat is understood to have sunk", null, "understood to"],
    ["the fire began at 5am", "the fire began at about 5am", null, "about"],
  ])("%s → %s tells a bound", (old, next, was, is) => {
    expect(slots(old, next)).toMatchObject([{ old: was, new: is }]);
  });

  test("what a thing is about, and what it is over, bounds nothing", () => {
    for (const [old, next] of [
      ["it saves lives, there is no doubt about it", "it saves lives, there is no doubt"],
      ["some patients left", "the patients left"],
      ["they argued over money", "they argued about money"],
    ] as const)
      expect(slots(old, next).filter(({ type }) => type === "hedge")).toEqual([]);
  });
});

test("a hedge that no longer holds its figure back makes a changed fact of its claim", () => {
  const [old, next] = ["up to 50 were hurt", "at least 50 were hurt"];
  expect(kindOf(old, next, slots(old, next))).toBe("fact-changed");
});

test.each([
  ["it was unclear whether the till was locked", "the till was locked", "unclear whether"],
  ["ministers were unsure whether the tax would rise", "the tax would rise", "unsure whether"],
  ["the coach doubted whether the race would be held", "the race would be held", "doubted whether"],
  ["the two are rumoured to have met in Harn", "the two met in Harn", "rumoured to"],
  ["the firm is said to owe millions", "the firm owes millions", "said to"],
  ["the vote was provisionally set for May", "the vote was set for May", "provisionally"],
])("%s → %s is surer", (old, next, was) => {
  for (const [from, to] of [
    [old, next],
    [next, old],
  ] as const)
    expect(kindOf(from, to, slots(from, to))).toBe("hedging-changed");
  expect(slots(old, next)).toMatchObject([{ type: "hedge", old: was, new: null }]);
});

test.each([
  ["at least 50 people died", "no fewer than 50 people died"],
  ["up to 50 people died", "no more than 50 people died"],
  ["at most 50 people died", "up to 50 people died"],
  ["more than 50 people died", "upwards of 50 people died"],
  ["it costs over $50", "it costs in excess of $50"],
  ["nearly 50 people died", "just under 50 people died"],
  ["around 50 people died", "in the region of 50 people died"],
  ["an estimated 50 people died", "about 50 people died"],
  ["the ferry may sail", "the ferry might sail"],
  ["he is said to be ill", "he is reportedly ill"],
  ["he seems to have left", "he has apparently left"],
])("%s → %s is as sure", (old, next) => {
  for (const [a, b] of [
    [old, next],
    [next, old],
  ] as const)
    expect(kindOf(a, b, slots(a, b))).toBe("reworded");
});

test.each([
  ["more than 50 people died", "no more than 50 people died"],
  ["at least 50 people died", "fewer than 50 people died"],
  ["no more than 50 people died", "no fewer than 50 people died"],
])("%s → %s is another figure", (old, next) => {
  expect(kindOf(old, next, slots(old, next))).toBe("fact-changed");
});

test.each([
  ["Days later he left.", "Six months later he left.", true],
  ["It lasted for weeks.", "It lasted for three years.", true],
  ["It lasted for minutes.", "It lasted for five hours.", true],
  ["It lasted for days.", "It lasted for 60 hours.", false],
  ["It lasted for hours.", "It lasted for 90 minutes.", false],
  ["It lasted for two days.", "It lasted for 48 hours.", false],
] as const)("%s → %s is another spell of time: %s", (old, next, another) => {
  expect(kindOf(old, next, slots(old, next)) === "fact-changed").toBe(another);
  expect(kindOf(next, old, slots(next, old)) === "fact-changed").toBe(another);
});
