import { expect, test } from "vitest";
import { kindOf, slots } from "../../../src/version/slots/slots.ts";

const told = (old: string, next: string) => {
  const found = slots(old, next);
  return [kindOf(old, next, found), ...found.map((slot) => `${slot.type}: ${slot.old} → ${slot.new}`)];
};

test.each([
  ["the firm will cut 2000 jobs", "the firm will cut 3000 jobs", "2000", "3000"],
  ["1950 people were evacuated", "950 people were evacuated", "1950", "950"],
  ["1950 people were evacuated", "1960 people were evacuated", "1950", "1960"],
  ["at least 1900 homes were lost", "at least 2900 homes were lost", "1900", "2900"],
  ["she won by 1999 votes", "she won by 199 votes", "1999", "199"],
  ["the toll rose to 1999", "the toll rose to 2199", "1999", "2199"],
  ["some 2000 of its workers left", "some 2500 of its workers left", "2000", "2500"],
  ["it names 2019 victims", "it names two hundred victims", "2019", "two hundred"],
])("what is counted is no year: %s, %s", (old, next, was, is) => {
  expect(told(old, next)).toEqual(["fact-changed", `number: ${was} → ${is}`]);
  expect(told(next, old)).toEqual(["fact-changed", `number: ${is} → ${was}`]);
});

test.each([
  ["the bridge opened in 1998", "the bridge opened in 1989", "1998", "1989"],
  ["in 2019 people voted", "in 2020 people voted", "2019", "2020"],
  ["prices fell below 2019 levels", "prices fell below 2020 levels", "2019", "2020"],
  ["the 2008 floods", "the 2012 floods", "2008", "2012"],
])("a year is none that is counted: %s, %s", (old, next, was, is) => {
  expect(told(old, next)).toEqual(["fact-changed", `date: ${was} → ${is}`]);
});

test.each([
  ["the firm will cut two thousand jobs", "the firm will cut 2000 jobs"],
  ["the firm will cut 2,000 jobs", "the firm will cut 2000 jobs"],
  ["sales fell in 2019", "sales fell by 300"],
])("nor is another fact told of the same count, or of a year: %s, %s", (old, next) => {
  expect(told(old, next)[0]).toBe("reworded");
  expect(told(next, old)[0]).toBe("reworded");
});
