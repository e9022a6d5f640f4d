import { expect, test } from "vitest";
import { kindOf, slots } from "../../../src/version/slots/slots.ts";

const told = (old: string, next: string) => {
  const found = slots(old, next);
  return [
    kindOf(old, next, found),
    ...found.map(({ type, old: was, new: is }) => `${type}: ${was ?? "-"} → ${is ?? "-"}`),
  ];
};

test.each([
  ["trains were not affected", "most trains were not affected", "hedging-changed", "hedge: - → most"],
  [
    "residents had been told to leave",
    "many residents had been told to leave",
    "hedging-changed",
    "hedge: - → many",
  ],
  ["several homes were flooded", "homes were flooded", "hedging-changed", "hedge: several → -"],
  [
    "the schools will stay shut",
    "some of the schools will stay shut",
    "fact-changed",
    "number: the schools → some of the schools",
  ],
  [
    "most of its buses run on gas",
    "its buses run on gas",
    "fact-changed",
    "number: most of its buses → its buses",
  ],
  ["visitors complained", "few visitors complained", "fact-changed", "number: visitors → few visitors"],
  ["much of the valley was flooded", "all of the valley was flooded", "fact-changed", "word: much → all"],
  ["most of the town was evacuated", "much of the town was evacuated", "reworded"],
  ["the most dangerous dogs are banned", "dangerous dogs are banned", "reworded"],
  ["some 40 homes were flooded", "some homes were flooded", "reworded", "number: some 40 → -"],
])("of how many of a kind it is told: %s → %s", (old, next, ...events) => {
  expect(told(old, next)).toEqual(events);
});

test.each([
  ["the navy had sent a patrol boat", "the navy had sent three patrol boats", "number: a → three"],
  ["police seized two stolen cars", "police seized a stolen car", "number: two → a"],
  ["a senior nurse was suspended", "two senior nurses were suspended", "number: a → two"],
  ["a senior nurse was suspended", "two junior nurses were suspended", "number: - → two"],
])("one of a kind that is told in two words: %s → %s", (old, next, slot) => {
  expect(told(old, next)).toContain(slot);
});

test.each([
  [
    "the beach is shut until further notice",
    "the beach is shut until Friday",
    "fact-changed",
    "date: further notice → Friday",
  ],
  [
    "the road is shut until Monday",
    "the road is shut indefinitely",
    "fact-changed",
    "date: Monday → indefinitely",
  ],
])("no day at which it ends is told in the place of one: %s → %s", (old, next, ...events) => {
  expect(told(old, next)).toEqual(events);
});

test("no day at which it ends is one thing by either word", () => {
  expect(told("the bridge is shut until further notice", "the bridge is shut indefinitely")[0]).toBe(
    "reworded",
  );
});

test.each([
  ["a freighter was seen near the rig", "a trawler was seen near the rig"],
  ["a cargo ship was seen near the rig", "a tanker was seen near the rig"],
  ["a cyclist was hit", "a pedestrian was hit"],
  ["it is a felony to do so", "it is a misdemeanor to do so"],
])("one of a sort is not the other: %s → %s", (old, next) => {
  expect(told(old, next)[0]).toBe("fact-changed");
});

test.each([
  ["both men pleaded guilty", "one of the men pleaded guilty", "number: both men → one of the men"],
  ["neither of the boats sank", "one of the boats sank", "number: neither of the boats → one of the boats"],
  ["it is the longest tunnel in Harn", "it is the deepest tunnel in Harn", "word: longest → deepest"],
  [
    "she founded the firm as its founder",
    "she founded the firm as its co-founder",
    "negation: founder → co-founder",
  ],
  ["the mine is part-owned by Tarn Gas", "the mine is owned by Tarn Gas", "negation: part-owned → owned"],
  [
    "the minister was told of it",
    "the minister’s office was told of it",
    "negation: minister → minister's office",
  ],
  ["he led the party since 2019", "he led the party until 2019", "antonym: since → until"],
  ["the singer will miss the whole tour", "the singer will miss part of the tour", "word: whole → part"],
])("a part is not the whole: %s → %s", (old, next, slot) => {
  expect(told(old, next)).toContain(slot);
  expect(told(old, next)[0]).toBe("fact-changed");
  expect(told(next, old)[0]).toBe("fact-changed");
});

test.each([
  ["it is the oldest inn in Harn", "it is one of the oldest inns in Harn", "hedge: - → one of"],
  ["she is among the best climbers alive", "she is the best climber alive", "hedge: among → -"],
])("the first of a kind is told with less certainty as one of the first: %s → %s", (old, next, slot) => {
  expect(told(old, next)).toEqual(["hedging-changed", slot]);
});

test.each([
  ["one of the oldest inns in Harn", "among the oldest inns in Harn"],
  ["the minister was told of it", "the minister’s brother, the minister said, was told of it"],
])("what may be the same: %s → %s", (old, next) => {
  expect(told(old, next)[0]).not.toBe("fact-changed");
});

test.each([
  [
    "the outage lasted 13 hours",
    "the outage lasted several hours",
    "hedging-changed",
    "number: 13 → several",
  ],
  [
    "the outage lasted several hours",
    "the outage lasted 13 hours",
    "hedging-changed",
    "number: several → 13",
  ],
  ["40 people were hurt", "dozens of people were hurt", "hedging-changed", "number: 40 → dozens"],
  ["two homes burned", "a few homes burned", "hedging-changed", "number: two → a few"],
  ["three homes burned", "some wooden homes burned", "hedging-changed", "number: three → some"],
  ["hundreds of homes burned", "1,400 homes burned", "hedging-changed", "number: hundreds → 1,400"],
  // What words leave open is not everything.
  ["five homes burned", "hundreds of homes burned", "fact-changed", "number: five → hundreds"],
  ["240 homes burned", "a handful of homes burned", "fact-changed", "number: 240 → a handful"],
  ["one boat burned", "several boats burned", "fact-changed", "number: one → several"],
  ["a couple of homes burned", "three homes burned", "fact-changed", "number: a couple → three"],
  ["a couple of homes burned", "two homes burned", "reworded", "word: a couple of → two"],
  [
    "some 40 ships and several tugs sank",
    "40 ships and several tugs sank",
    "hedging-changed",
    "hedge: some → -",
  ],
])("a number in the place of words that leave it open: %s → %s", (old, next, ...events) => {
  expect(told(old, next)).toEqual(events);
});
