import { expect, it } from "vitest";
import { amounts } from "../../src/link/amounts.ts";

it.each([
  ["the outage lasted 13 hours", "= 13 hours"],
  ["more than 40 flights were cancelled", "> 40 flights"],
  ["at least three people died", ">= 3 people"],
  ["fewer than 23.5 million users", "< 23500000 users"],
  ["up to 500 homes were flooded", "<= 500 homes"],
  ["the repair cost about $3 million", "~ 3000000 $"],
  ["the cost of 20 to 30 euros", "= 20-30 euros"],
  ["prices rose by 4.5 percent", "= 4.5 %"],
  ["it came second", "= 2 rank"],
  ["it lasted two weeks", "= 2 weeks"],
])("%s", (text, expected) => {
  const [found] = amounts(text);
  const { comparator, value, to, unit } = found ?? {};
  expect(`${comparator} ${value}${to === null ? "" : `-${to}`} ${unit}`).toBe(expected);
});

it("takes no pronoun for a figure", () => {
  expect(amounts("the pump, an old one, failed")).toEqual([]);
});

it("leaves dates to those who read dates", () => {
  expect(amounts("it closed on 13 December 2025")).toEqual([]);
});
