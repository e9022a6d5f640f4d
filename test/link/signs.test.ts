import { describe, expect, it } from "vitest";
import { blamesOf } from "../../src/link/claim/causes/blame.ts";
import { causes } from "../../src/link/claim/causes/cause.ts";
import { quantities } from "../../src/link/claim/figures/numbers.ts";
import { tollsOf } from "../../src/link/claim/figures/toll.ts";
import { claimBy } from "../../src/link/claim/view.ts";
import { cut } from "../../src/link/claim/words/cut.ts";
import { sign, signsOf } from "../../src/link/claim/words/signs.ts";
import { isForecast } from "../../src/link/clash.ts";
import { phraseMarks } from "../../src/link/stance/features/marks.ts";

describe("signs of words", () => {
  it("tell words of one kind from others, and foresee nothing of a long s or a Kelvin sign", () => {
    const ferries = sign(/^ferr(?:y|ies)$/i);
    expect(["Ferry", "ferries", "boat"].map((word) => (signsOf(word) & ferries) !== 0)).toEqual([
      true,
      true,
      false,
    ]);
    expect(["\u017fhip", "\u212a"].map(signsOf)).toEqual([-1, -1]);
  });

  it.each([
    "The board says that it 'll close the pier",
    "She ’ll close the pier",
    "The pier won’t open",
    "It was well-planned",
  ])("do not hide what is to come: %s", (text) => {
    expect(isForecast(claimBy(text))).toBe(true);
  });

  it.each([
    ["An A.I error closed the pier", "machine"],
    ["The x-AI failure closed the pier", "machine"],
    ["It was closed due to AI", "machine"],
    ["A mis-configured valve closed the pier", "human"],
    ["The harbour’s control system ignored the alarm", null],
    ["The harbour’s automatic system ignored the alarm", "machine"],
  ])("do not hide who is blamed: %s", (text, kind) => {
    expect(causes(text).map((cause) => cause.kind)).toEqual(kind === null ? [] : [kind]);
  });

  it.each([
    ["The leak was due to rain", 1],
    ["Rain led to the slide", 1],
    ["The slide had nothing to do with the quarry", 2],
    ["The slide buried a road", 0],
  ])("do not hide what is a cause: %s", (text, count) => {
    expect(blamesOf(claimBy(text))).toHaveLength(count);
  });

  it.each([
    ["well-over 40 homes", 40.00004, null],
    ["more than US$3", 3.000003, null],
    ["40 homes or more", 40, 40],
    ["40 or more homes", 40, null],
    ["approx. 40 homes", 36, 44],
    ["nearly 40 homes", 34, 40],
    ["40 homes", 40, 40],
  ])("do not hide what bounds a figure: %s", (text, low, high) => {
    const [found] = quantities(text, cut(text));
    expect([found?.low, found?.high]).toEqual([low, high]);
  });

  it.each([
    ["three o’clock in the morning", "clock"],
    ["half past two in the morning", "clock"],
    ["at 3 p.m.", "clock"],
    ["at 3 p. m.", "clock"],
    ["at 0315 GMT", "clock utc"],
    ["a dozen", ""],
    ["in Sept. 2014", "day year"],
  ])("do not hide times and counts: %s", (text, units) => {
    expect(
      quantities(text, cut(text))
        .map(({ unit }) => unit)
        .join(" "),
    ).toBe(units);
  });

  it("do not hide tolls and phrases", () => {
    expect(tollsOf(claimBy("Twelve people were on board the ferry")).map(({ fate }) => fate)).toEqual([
      "aboard",
    ]);
    const text = "The made-up tale was put to rest: no sign of it";
    expect(phraseMarks(text, cut(text).signs).map(({ mark }) => mark)).toEqual(["deny", "fake", "doubt"]);
  });
});
