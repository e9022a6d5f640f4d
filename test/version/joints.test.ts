import { expect, test } from "vitest";
import { kinds } from "./told.ts";

const said = (words: string) => `“${words},” foreman Ole Dahl said.`;

test.each([
  ["I have been hard and I have been fair", "I have been hard, but I have been fair"],
  ["He misled the town; he misled the court", "He misled the town, and he misled the court"],
  ["We ran and we won", "We ran, so we won"],
  ["The road is shut and the bridge is down", "The road is shut while the bridge is down"],
  ["We asked them and they refused us", "We asked them, yet they refused us"],
  ["The pump is old and the lamp is broken", "The pump is old, though the lamp is broken"],
  ["The cows were sick and the vet was late", "The cows were sick because the vet was late"],
  ["The crew left and the captain stayed", "The crew left but the captain stayed"],
])("what joins the parts of a quotation belongs to it: %s → %s", (old, next) => {
  expect(kinds(said(old), said(next))).toBe("quote-changed");
});

test("a comma between them tells nothing", () => {
  const [old, next] = ["The road is shut and the bridge is down", "The road is shut, and the bridge is down"];
  expect(kinds(said(old), said(next))).toBe("");
});

test.each([
  ["Ulf Orre confirmed the dam leaked.", "Ulf Orre would not confirm that the dam leaked."],
  ["Ulf Orre said the dam would leak.", "Ulf Orre refused to say whether the dam would leak."],
  ["The bank said its vault was open.", "The bank declined to say whether its vault was open."],
  ["Ulf Orre said the dam leaked.", "Ulf Orre did not rule out that the dam leaked."],
])("what somebody no longer says is gone, though the words stand there: %s → %s", (old, next) => {
  expect(kinds(old, next).split(" ").sort()).toEqual(["added", "removed"]);
});
