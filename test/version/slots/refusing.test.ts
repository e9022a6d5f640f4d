import { expect, test } from "vitest";
import { kindOf, slots } from "../../../src/version/slots/slots.ts";

test.each([
  ["She served on the board.", "She refused to serve on the board."],
  ["The list included the mill.", "The list omitted the mill."],
  ["The minister visited the camp.", "The minister avoided the camp."],
  ["The council discussed the letter.", "The council ignored the letter."],
  ["The club used the field.", "The club was banned from the field."],
  ["The figures are given in the report.", "The figures are missing from the report."],
  ["The firm published the data.", "The firm withheld the data."],
  ["The captain was present at the talks.", "The captain was absent from the talks."],
  ["He signed the pledge.", "He rejected the pledge."],
  ["They played the match in Orle.", "They boycotted the match in Orle."],
  ["The rule regulates fires.", "The rule forbids fires."],
])("%s → %s says that it was not so", (old, next) => {
  expect(kindOf(old, next, slots(old, next))).toBe("fact-changed");
  expect(kindOf(next, old, slots(next, old))).toBe("fact-changed");
});

test("it is told with what stood in its place", () => {
  expect(slots("She served on the board.", "She refused to serve on the board.")).toEqual([
    { type: "negation", old: "served", new: "refused to serve" },
  ]);
});

test.each([
  ["The council ignored the letter.", "The council disregarded the letter."],
  ["The list omitted the mill.", "The list left out the mill."],
  ["The club was banned from the field.", "The club was barred from the field."],
  ["The bid was rejected.", "The bid was turned down."],
  ["The missing man is 40.", "The man is 40."],
  ["The attack was prevented.", "The attack was foiled."],
  ["They avoided the rush.", "They escaped the rush."],
  ["The concert was cancelled.", "The concert was called off."],
  ["Smoking is forbidden.", "Smoking is not allowed."],
  ["They abolished the fee.", "They scrapped the fee."],
])("%s → %s says no more than before", (old, next) => {
  expect(kindOf(old, next, slots(old, next))).not.toBe("fact-changed");
});
