import { expect, test } from "vitest";
import { kindOf, slots } from "../../../src/version/slots/slots.ts";
import { ownVoice, told } from "../told.ts";

const numbers = (old: string, next: string) =>
  slots(old, next).map((slot) => `${slot.type}: ${slot.old} → ${slot.new}`);

test.each([
  ["growth was minus 2 percent", "growth was 2 percent", "minus 2", "2"],
  ["growth was −0.3 percent", "growth was 0.3 percent", "−0.3", "0.3"],
  ["it was -5 degrees in Oslo", "it was 5 degrees in Oslo", "-5", "5"],
  ["-5 degrees in Oslo", "5 degrees in Oslo", "-5", "5"],
  ["output changed by -0.3%", "output changed by +0.3%", "-0.3", "+0.3"],
  ["it was −12°C", "it was 12°C", "−12", "12"],
  ["the rate is 5%", "the rate is 5‰", "5%", "5‰"],
])("another sign is another number: %s, %s", (old, next, was, is) => {
  expect(numbers(old, next)).toEqual([`number: ${was} → ${is}`]);
  expect(numbers(next, old)).toEqual([`number: ${is} → ${was}`]);
  expect(kindOf(old, next, slots(old, next))).toBe("fact-changed");
});

test.each([
  ["the rate rose 0.3%", "the rate rose +0.3%"],
  ["the rate was minus two percent", "the rate was −2%"],
  ["the rate is 5%", "the rate is 50‰"],
  ["it was minus 5 degrees", "it was 5 degrees below zero"],
  ["cases – 5 of them – rose", "cases - 5 of them - rose"],
])("the same amount is the same: %s, %s", (old, next) => {
  expect(kindOf(old, next, slots(old, next))).not.toBe("fact-changed");
});

test.each([
  ["they won 3-2", "they won 4-2", "3", "4"],
  ["it lasts 10-12 days", "it lasts 10–15 days", "12", "15"],
])("a hyphen between figures is no sign: %s, %s", (old, next, was, is) => {
  expect(numbers(old, next)).toEqual([`number: ${was} → ${is}`]);
});

test("so it is of claims and in the outlet's own voice", () => {
  expect(told("Growth was minus 2 percent, the bank said.", "Growth was 2 percent, the bank said.")).toEqual([
    "fact-changed; number: minus 2 → 2",
  ]);
  expect(told("“-5 degrees in Oslo,” said Ida Moll.", "“5 degrees in Oslo,” said Ida Moll.")).toEqual([
    "fact-changed; number: -5 → 5",
  ]);
  expect(ownVoice("Output in Norland changed by -0.3%.", "Output in Norland changed by +0.3%.")).toEqual([
    "fact-changed; number: -0.3 → +0.3",
  ]);
  expect(ownVoice("The rate in Norland is 5%.", "The rate in Norland is 5‰.")).toEqual([
    "fact-changed; number: 5% → 5‰",
  ]);
});
