import { describe, expect, it } from "vitest";
import { telling } from "../../told.ts";

const told = telling("source", "content", "polarity");

describe("what a noun tells that somebody said", () => {
  it.each([
    [
      "His speech drew a warning from the chair, Ann Reed, that time was short.",
      "the chair, Ann Reed",
      "that time was short",
    ],
    [
      "The remark prompted a reminder from the judge that jurors should ignore it.",
      "the judge",
      "that jurors should ignore it",
    ],
    [
      "The strike ended after a promise from the minister, Lars Dahl, that pay would rise.",
      "the minister, Lars Dahl",
      "that pay would rise",
    ],
    [
      "There was a complaint from one resident, Tom Hale, that the bins were full.",
      "one resident, Tom Hale",
      "that the bins were full",
    ],
  ])("%s", (text, source, content) => {
    expect(told(text)).toEqual([{ source, content, polarity: "asserts" }]);
  });

  it("is denied by a denial", () => {
    expect(told("The letter brought a denial from the ministry that any money had been lost.")).toEqual([
      { source: "the ministry", content: "that any money had been lost", polarity: "denies" },
    ]);
  });
});

describe("a noun that tells of no words", () => {
  it.each([
    "A no vote would be a disaster, a warning from the bank that many ignored.",
    "He had a warning from the doctor that night.",
  ])("%s", (text) => {
    expect(told(text).map(({ content }) => content)).not.toContainEqual(expect.stringMatching(/^that /));
  });
});

describe("whom something moved", () => {
  it.each([
    ["Not everyone in the hall was convinced by his plan.", "Not everyone in the hall", "his plan"],
    ["Few were persuaded by the minister’s figures.", "Few", "the minister’s figures"],
  ])("holds it: %s", (text, source, content) => {
    expect(told(text)).toMatchObject([{ source, content }]);
  });
});
