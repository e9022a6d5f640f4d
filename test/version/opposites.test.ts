import { expect, test } from "vitest";
import { kindOf, slots } from "../../src/version/slots.ts";

test.each([
  ["shares rose by noon", "shares fell by noon", "rose", "fell"],
  ["her older brother was held", "her younger brother was held", "older", "younger"],
  ["the shortest queue was in Halvard", "the longest queue was in Halvard", "shortest", "longest"],
  ["the appeal court upheld the verdict", "the appeal court overturned the verdict", "upheld", "overturned"],
  ["the road to the north is closed", "the road to the south is closed", "north", "south"],
  ["reviews were positive", "reviews were mixed", "positive", "mixed"],
])("%s → %s says the contrary", (old, next, was, is) => {
  const found = slots(old, next);
  expect(found).toEqual([{ type: "antonym", old: was, new: is }]);
  expect(kindOf(old, next, found)).toBe("fact-changed");
  expect(slots(next, old)).toEqual([{ type: "antonym", old: is, new: was }]);
});

test.each([
  ["the bridge is not open", "the bridge is closed"],
  ["the bid was unsuccessful", "the bid was not successful"],
  ["shares rose after they fell", "after they fell, shares rose"],
  ["the oldest ferry sank", "the ferry, the oldest, sank"],
  ["they open early and work hard", "they work hard and go home late"],
])("%s → %s does not", (old, next) => {
  expect(slots(old, next).map(({ type }) => type)).not.toContain("antonym");
});
