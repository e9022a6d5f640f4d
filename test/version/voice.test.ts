import { expect, test } from "vitest";
import { told } from "./told.ts";

const MORE = "The trains run hourly.";

test.each([
  [
    "The valve can stick in frost, the safety board found in March.",
    "The valve can stick in frost.",
    ["attribution-changed; source: safety board → -"],
  ],
  [
    "The dam was built on clay, engineer Ida Moll said.",
    "The dam was built on clay.",
    ["attribution-changed; source: Ida Moll → -"],
  ],
  [
    "The dam was built on clay.",
    "The dam was built on clay, engineer Ida Moll said.",
    ["attribution-changed; source: - → Ida Moll"],
  ],
  [
    "According to the army, rebels shelled the market.",
    "Rebels shelled the market.",
    ["attribution-changed; source: army → -"],
  ],
  // What was denied is not told by the outlet now.
  ["The firm denied that it had sold the mine.", "It had sold the mine.", ["removed"]],
  ["“The dam leaks,” engineer Ida Moll said.", "“The dam leaks.”", ["removed"]],
])("nobody is named for it in one of two: %s → %s", (old, next, events) => {
  expect(told(`${old}\n\n${MORE}`, `${next}\n\n${MORE}`)).toEqual(events);
});

test.each([
  [
    "The refinery at Dorn Point was shut as a precaution, the oil company Petrax said.",
    "The refinery at Dorn Point was damaged and will be shut for two weeks, Energy Minister Ola Berg said.",
    ["attribution-changed; number: - → two; source: Petrax → Ola Berg"],
  ],
  [
    "The man, a welder from Harn, hurt his left hand, the clinic said.",
    "Pelle Rask, a welder from Harn, lost two fingers of his left hand, his brother said.",
    null,
  ],
])("what another says in the place of a claim, of the same, is that claim: %s → %s", (old, next, events) => {
  const found = told(old, next);
  if (events === null) expect(found.some((event) => event.startsWith("attribution-changed"))).toBe(true);
  else expect(found).toEqual(events);
});

test("who says the contrary of what another said makes a claim of their own", () => {
  const [old, next] = [
    "A faulty valve caused the flood when it failed to shut, two engineers said.",
    "Heavy rain caused the flood, not a faulty valve, a spokesman for Norrick said.",
  ];
  expect(told(old, next).sort()).toEqual(["added", "removed"]);
});

test("who denied it and says something else of it now is told of a changed fact", () => {
  expect(
    told("Norrick denied that its valves leaked.", "Norrick said that its valves passed every test."),
  ).toEqual(["fact-changed; negation: denies → asserts"]);
});

test("what became part of a longer claim of another source is told of that source", () => {
  const [event] = told(
    "A gas pipe linking Harn and Dorn was cut on Monday, its owner Tarn Gas said.",
    "The navy suspects divers after a gas pipe to Dorn was cut on Monday, two officials said.",
  );
  expect(event).toMatch(/^attribution-changed; .*source: Tarn Gas → two officials/);
});

test.each([
  [
    "“I saw it, and I said nothing,” guard Ida Moll told the inquiry.",
    "“I saw it in passing, and I said nothing,” guard Ida Moll told the inquiry.",
    ["quote-changed; quote: I saw it → I saw it in passing"],
  ],
  [
    "“We tried, but nobody listened,” she said.",
    "“We tried twice, but nobody listened,” she said.",
    ["quote-changed; number: - → twice; quote: We tried → We tried twice"],
  ],
])("of a quotation told in parts each part is quoted: %s", (old, next, events) => {
  expect(told(old, next)).toEqual(events);
});
