import { expect, test } from "vitest";
import { causeless, causes } from "../../../src/version/slots/causes.ts";
import { slots } from "../../../src/version/slots/slots.ts";

const CASES: [string, string[]][] = [
  ["The company said that user error caused the outage.", ["user error"]],
  ["An AI tool had led to the 13-hour disruption.", ["An AI tool"]],
  ["Officials said frost was probably to blame for the collapse.", ["frost"]],
  ["She blamed the delay on fog.", ["fog"]],
  ["The delay was put down to fog.", ["fog"]],
  ["They attributed the loss to a strike.", ["a strike"]],
  ["It sank because of fog, and a fire caused the smoke.", ["fog", "a fire"]],
  ["The cause of the crash was not known.", []],
  ["The cause is unclear.", []],
  ["He said it led to a change.", []],
  ["The fire was put out.", []],
];

test.each(CASES)("causes in %j", (words, wanted) => {
  expect(causes(words).map(({ text }) => text)).toEqual(wanted);
});

test("the same cause told the other way round is no change", () => {
  expect(slots("The outage was caused by the AI agent.", "An AI agent had caused the outage.")).toEqual([]);
});

test("a wording without its cause tells the effect; one that says nothing else tells none", () => {
  expect(causeless("Fog caused the outage.")?.trim()).toBe("caused the outage.");
  expect(causeless("The ferry sank.")).toBeNull();
  expect(causeless("because of fog")).toBeNull();
});
