import { expect, test } from "vitest";
import { areOtherThings } from "../../src/text/words/things.ts";

test.each([
  ["pipe", "valve"],
  ["tractors", "fridges"],
  ["pastries", "helmets"],
  ["knives", "spoons"],
  ["apple", "bread"],
])("%s and %s are two things", (one, other) => {
  expect(areOtherThings(one, other)).toBe(true);
  expect(areOtherThings(other, one)).toBe(true);
});

test.each([
  ["pistol", "gun"],
  ["boats", "vessel"],
  ["shop", "store"],
  ["roof", "house"],
  ["wheel", "car"],
  ["apples", "fruit"],
  ["spoons", "spoon"],
  ["station", "building"],
  ["pipe", "hope"],
  ["lawyer", "judge"],
  ["pipe", "zzz"],
])("%s and %s are not, or it is not known", (one, other) => {
  expect(areOtherThings(one, other)).toBe(false);
  expect(areOtherThings(other, one)).toBe(false);
});
