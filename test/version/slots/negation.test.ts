import { expect, test } from "vitest";
import { isFactual, slots } from "../../../src/version/slots/slots.ts";

test.each([
  ["the first flight failed because of a valve", "a valve was behind the failure of the first flight"],
  ["the bid failed", "the bid was a failure"],
  ["she denied the charge", "she issued a denial of the charge"],
  ["the village lacks water", "the village has a lack of water"],
  ["the pump failed to start", "the failure of the pump to start was noticed"],
  ["he was unable to vote", "his inability to vote was known"],
  ["he was dropped for drugs", "he was dropped after a failed drug test"],
  ["she sought a loan", "her failed bid for a loan was known"],
])("%s → %s denies as much", (old, next) => {
  expect(slots(old, next).filter(isFactual)).toEqual([]);
  expect(slots(next, old).filter(isFactual)).toEqual([]);
});

test.each(["no ", "could not ", "by 2019-1-1 ", "the first 2 "])("much of %o beside what differs", (said) => {
  const words = (seats: number) =>
    `${said.repeat(20_000)}the hall seats ${seats} people ${said.repeat(20_000)}`;
  expect(slots(words(300), words(400))).toMatchObject([{ type: "number", old: "300", new: "400" }]);
});

test.each([
  ["the pump failed to start", "the pump started"],
  ["the town lacked doctors", "the town had doctors"],
  ["she did not admit the failure", "she admitted the failure"],
  ["the brakes did not fail", "the brakes failed"],
  ["the bill failed", "the bill passed"],
  ["the line will drop its night service", "the line will keep its night service"],
])("%s → %s does not", (old, next) => {
  expect(slots(old, next).filter(isFactual)).not.toEqual([]);
  expect(slots(next, old).filter(isFactual)).not.toEqual([]);
});

test.each([
  ["the minister did not deny the report", "the minister denied the report", "not"],
  ["the minister does not deny the report", "the minister denies the report", "not"],
  ["the minister has not denied the report", "the minister has denied the report", "not"],
  ["the minister did not refuse the offer", "the minister refused the offer", "not"],
  ["the pump did not fail to start", "the pump failed to start", "not"],
  ["nobody denied the report", "the minister denied the report", "nobody"],
])("%s → %s: “%s” went, and the denial stays", (old, next, word) => {
  expect(slots(old, next)).toEqual([{ type: "negation", old: word, new: null }]);
  expect(slots(next, old)).toEqual([{ type: "negation", old: null, new: word }]);
});
