import { expect, test } from "vitest";
import { readText } from "../../src/cli/input/texts.ts";
import { standings } from "../../src/version/carry/between.ts";
import { recordedEvents } from "../../src/version/carry/steps.ts";
import { told } from "./told.ts";

test.each([
  [
    "The firm will close 12 shops in May, Pike said.",
    "The firm will not close 15 shops in June, Pike said.",
    "Correction: An earlier version of this article misstated the month. It is June, not May.",
    "date: May → June",
    "number: 12 → 15; negation: - → not",
  ],
  [
    "The plant in Lyon employs 200 people, Pike said.",
    "The plant in Lille employs 250 people, Pike said.",
    "Correction: An earlier version of this article misstated the city. It is Lille, not Lyon.",
    "name: Lyon → Lille",
    "number: 200 → 250",
  ],
  [
    "Anna Weir, 34, was found on Monday, police said.",
    "Hanna Weir, 43, was found on Tuesday, police said.",
    "Correction: An earlier version of this article misspelled the first name of Hanna Weir.",
    "name: Anna Weir → Hanna Weir",
    "number: 34 → 43; date: Monday → Tuesday",
  ],
  [
    "The bridge cost $12m when it opened in 1998, the council said.",
    "The bridge cost $21m when it opened in 1989, the council said.",
    "Correction: An earlier version of this article gave the wrong year. The bridge opened in 1989, not 1998.",
    "date: 1998 → 1989",
    "number: 12m → 21m",
  ],
])("a notice of one fact of a claim tells of no other: %s %s", (old, next, notice, owned, silent) => {
  const found = told(old, `${next}\n\n${notice}`);
  expect(found).toEqual([`fact-changed; ${owned}; owned up to`, `fact-changed; ${silent}`]);
});

test.each([
  [
    "The firm will close 12 shops in May, Pike said.",
    "The firm will close 15 shops in June, Pike said.",
    "Correction: An earlier version of this article misstated the number of shops and the month.",
  ],
  [
    "The firm will close 12 shops in May, Pike said.",
    "The firm will not close 15 shops in June, Pike said.",
    "Correction: An earlier version said the firm would close 12 shops in May. It will not close 15 shops in June.",
  ],
  [
    "The plant in Lyon employs 200 people, Pike said.",
    "The plant in Lille employs 250 people, Pike said.",
    "Correction: The plant is in Lille, not Lyon, and employs 250 people, not 200.",
  ],
  [
    "Anna Weir, 34, was found on Monday, police said.",
    "Hanna Weir, 43, was found on Tuesday, police said.",
    "Correction: This article misstated the name and the age of the woman and the day on which she was found.",
  ],
  [
    "The firm will close 12 shops in May, Pike said.",
    "The firm will close 15 shops in June, Pike said.",
    "This article has been corrected throughout.",
  ],
])("one that speaks of all tells of all: %s %s %s", (old, next, notice) => {
  expect(told(old, `${next}\n\n${notice}`)).toEqual([expect.stringMatching(/; owned up to$/)]);
});

test("both parts are recorded, the one that is owned up to by the id that the whole would have", () => {
  const states = [
    "The firm will close 12 shops in May, Pike said.",
    "The firm will close 15 shops in June, Pike said.\n\nCorrection: The month is June, not May.",
  ];
  const recorded = (...texts: readonly string[]) => {
    const [old, next] = standings(texts.map((text, i) => readText({ id: String(i), text }).held));
    if (!old || !next) throw new Error("two states are needed");
    return recordedEvents(old, next, new Set(), { publisher: "a.example", at: "2026-03-03T00:00:00.000Z" });
  };
  const [owned, silent, ...others] = recorded(...states);
  expect(others).toEqual([]);
  expect([owned?.notice, silent?.notice]).toEqual([0, null]);
  expect(owned?.id).not.toBe(silent?.id);
  expect([owned?.place, silent?.place]).toEqual([0, 1]);
  expect(owned).toMatchObject({ kind: "fact-changed", supersedes: silent?.supersedes });
});
