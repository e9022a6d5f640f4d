import { expect, test } from "vitest";
import { asideOf } from "../../src/link/claim/aside.ts";
import { describe } from "../../src/link/link.ts";
import { match } from "./relating.ts";

const LEAD = "Nine cows were stolen from a farm at Lower Wick on Friday, police said. ";

test.each([
  [
    "a place at the front",
    "nine cows were stolen",
    "In Harrowby, nine cows were stolen, a farmer said.",
    ["harrowby"],
  ],
  [
    "another year",
    "thieves took 40 sheep at Dunmoor",
    "In 2019 thieves took 40 sheep at Dunmoor.",
    ["dunmoor"],
  ],
  [
    "what the article had named",
    "nine cows were stolen at Wick",
    "Last year nine cows were stolen at Wick.",
    [],
  ],
  [
    "a thing of that time",
    "it bought the milking robot Bess",
    "Last year it bought the milking robot Bess.",
    [],
  ],
  ["no turn", "the thieves drove to Harrowby", "The thieves drove to Harrowby, she said.", []],
])("%s", (_, text, sentence, names) => {
  expect(asideOf(text, sentence, LEAD)).toEqual(names);
});

test("what follows a turn in the next sentence is of the name that came there", () => {
  const before = `${LEAD}Two months ago a rival, Tamsin Dairies, lost 30 cows. `;
  expect(
    asideOf("30 cows were taken from Tamsin Dairies", "30 cows were taken from Tamsin Dairies.", before),
  ).toEqual(["tamsin", "dairies"]);
  expect(asideOf("In Harrowby it rained", "In Harrowby it rained.", "")).toEqual([]);
});

test("a figure of another place clashes with none of this one, and with one of that place", () => {
  const told = (text: string, sentence: string, before: string) => ({
    text,
    profile: describe({
      text,
      sentence,
      before,
      speaker: null,
      polarity: "asserts",
      at: "2026-05-20T09:00:00Z",
    }),
  });
  const here = told("nine cows were stolen", "Police said nine cows were stolen.", LEAD);
  const there = told("14 cows were stolen at Harrowby", "In Harrowby 14 cows were stolen, he said.", LEAD);
  const too = told("12 cows were stolen at Harrowby", "He said 12 cows were stolen at Harrowby.", LEAD);
  expect(match(here, there)).toBeNull();
  expect(match(too, there)?.stance).toBe("contradicts");
});
