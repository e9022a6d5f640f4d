import { expect, test } from "vitest";
import { kindOf, slots } from "../../../src/version/slots/slots.ts";

test.each([
  ["until midnight", "until 6am", "midnight", "6am"],
  ["until noon", "until midnight", "noon", "midnight"],
  ["at 9:30 a.m. EDT", "at 9:30 a.m. PDT", "9:30 a.m. EDT", "9:30 a.m. PDT"],
  ["in May", "in March", "May", "March"],
  ["since March", "since June", "March", "June"],
  ["until 10-27-2026", "until 2026-10-20", "10-27-2026", "2026-10-20"],
  ["until 5/9/2026", "until 5/8/2026", "5/9/2026", "5/8/2026"],
  ["until 27.10.2026", "until 27.10.2027", "27.10.2026", "27.10.2027"],
])("%s → %s is another time", (old, next, was, is) => {
  const found = slots(`the pier is shut ${old}`, `the pier is shut ${next}`);
  expect(found).toEqual([{ type: "date", old: was, new: is }]);
});

test.each([
  ["until 6 a.m.", "until 6am"],
  ["until 15:00", "until 3pm"],
  ["until noon", "until 12 p.m."],
  ["at 9:30 a.m. EDT", "at 1:30 p.m. GMT"],
  ["at 9:30 a.m. ET", "at 1:30 p.m. GMT"],
  ["at 11 p.m. GMT", "at midnight BST"],
  ["at 9:30 a.m.", "at 9:30 a.m. EST"],
  ["until 05-19-2026", "until 2026-05-19"],
  ["until 27/10/2026", "until 27 October 2026"],
  ["until 27.10.2026", "until October 27"],
  ["until yesterday", "until 27/10/2026"],
])("%s → %s is the same", (old, next) => {
  const [was, is] = [`the pier is shut ${old}`, `the pier is shut ${next}`];
  expect(kindOf(was, is, slots(was, is))).not.toBe("fact-changed");
});

test("a verb and a name are no month", () => {
  expect(slots("Ms May said it may sail", "Ms May said it may sink")).toEqual([
    { type: "word", old: "sail", new: "sink" },
  ]);
});

test.each([
  ["this year", "next year"],
  ["last week", "this week"],
  ["next month", "next quarter"],
  ["by the end of the year", "by the end of next year"],
])("%s → %s is another stretch of time", (old, next) => {
  const [was, is] = [`it will shut ${old}`, `it will shut ${next}`];
  expect(slots(was, is)).toMatchObject([{ type: "date" }]);
  expect(kindOf(was, is, slots(was, is))).toBe("fact-changed");
});

test.each([
  ["last month", "in June"],
  ["this week", "on Tuesday"],
  ["by the end of the year", "by the end of this year"],
])("%s and %s may be the same time", (old, next) => {
  const [was, is] = [`it shut ${old}`, `it shut ${next}`];
  expect(kindOf(was, is, slots(was, is))).not.toBe("fact-changed");
});
