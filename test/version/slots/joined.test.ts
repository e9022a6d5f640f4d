import { expect, test } from "vitest";
import { kindOf, slots } from "../../../src/version/slots/slots.ts";

const kind = (old: string, next: string) => kindOf(old, next, slots(old, next));

test.each([
  ["the pool is shut", "the pool is shut and will not open this year"],
  ["the pool has no roof", "the pool has no roof and no walls"],
  ["the pool is shut", "the pool, which nobody guards, is shut"],
])("a denial in what was added to %s denies nothing of it: %s", (old, next) => {
  expect(kind(old, next)).toBe("elaborated");
  expect(kind(next, old)).toBe("reworded");
});

test.each([
  ["the pool will open", "the pool will not open"],
  [
    "the pool will open on Monday and the bar will open",
    "the pool will open on Monday and the bar will not open",
  ],
  ["the pool will open doors", "the pool will open no doors"],
  ["guards and bathers came", "no guards and no bathers came"],
  ["the club will open the pool", "the club will not now open the pool"],
])("a denial of what was said of %s makes another claim of it: %s", (old, next) => {
  expect(kind(old, next)).toBe("fact-changed");
  expect(kind(next, old)).toBe("fact-changed");
});

test.each([
  ["the residents of Pinto and Alder left", "the residents of Pinto, Cedar Flat and Alder left"],
  ["the pool had opened", "the small pool opened"],
])("%s → %s is elaborated, however its words are joined", (old, next) => {
  expect(kind(old, next)).toBe("elaborated");
});

test.each([
  ["the troops opened fire", "the troops had opened fire"],
  ["that the pool was shut", "the pool has been shut"],
])("%s → %s adds nothing", (old, next) => {
  expect(kind(old, next)).toBe("reworded");
});
