import { expect, test } from "vitest";
import { asked } from "../../src/version/owning/sorts.ts";
import { owned } from "./told.ts";

const OLD =
  "At least 14 people were killed when a bus fell into a gorge on Tuesday, police said. | The driver was held for nine hours, his lawyer said. | Six boats were sent, the coastguard said.";
const NEXT =
  "At least 17 people were killed when a bus fell into a gorge on Tuesday, police said. | The driver was held for ten hours, his lawyer said. | Nine boats were sent, the coastguard said.";

test.each([
  ["!..", "This story has been updated with a higher death toll."],
  ["!..", "This article has been updated to reflect the rising death toll."],
  ["!..", "This report was updated after the number of fatalities rose."],
  ["!..", "This story has been updated with a confirmed death toll."],
  ["!..", "This story was updated after the death toll climbed."],
  ["!..", "This article was updated to include the latest casualty figures."],
  ["!..", "(Raises toll)"],
  ["!..", "(Updates toll to 17)"],
  ["..!", "This story has been updated with a higher number of boats."],
  [".!.", "This story has been updated with the length of the driver’s detention."],
  ["...", "This story has been updated with the toll on the bridge."],
  ["...", "This story has been updated with a comment from the ministry."],
])("%s by “%s”", (which, notice) => {
  expect(owned(OLD, NEXT, notice)).toBe(which);
});

test.each([
  ["after the number of victims rose", "after the number of victims"],
  ["after the toll has risen", "after the toll"],
  [`中${"中".repeat(60_000)}`, `中${"中".repeat(60_000)}`],
])("a notice says nothing of what is counted by which way it went: %.40s", (notice, left) => {
  expect(asked(notice)).toBe(left);
});
