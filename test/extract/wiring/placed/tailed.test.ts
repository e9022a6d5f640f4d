import { describe, expect, it } from "vitest";
import { speakers, telling } from "../../told.ts";

const told = telling("source", "content", "polarity");
const BODY = "\n\nThe ferry left on time and was full.\n";

describe("who a headline ends by naming, as wires do", () => {
  it.each([
    ["Toll rises to 12 in ferry sinking -operator", "operator", "Toll rises to 12 in ferry sinking"],
    ["Ferry sinking: toll rises to 12 -operator", "operator", "toll rises to 12"],
    ["Museum robbery: guard was asleep during raid -sheriff", "sheriff", "guard was asleep during raid"],
    ["Toll in ferry sinking rises to 12 - agency", "agency", "Toll in ferry sinking rises to 12"],
    ["Ellery to cut ferries twice this year – sources", "sources", "Ellery to cut ferries twice this year"],
    ["Ferry owner did not pay fine - state regulator", "state regulator", "Ferry owner did not pay fine"],
    ["Toll rises to 12: operator", "operator", "Toll rises to 12"],
  ])("%s", (line, source, content) => {
    expect(told(line + BODY)[0]).toEqual({ source, content, polarity: "asserts" });
  });

  it("is the bearer of the office who is named below", () => {
    const text =
      "Museum robbery: guard was asleep -sheriff\n\nSheriff Dale Whitcombe said that the guard was asleep.\n";
    expect(speakers(text).map((speaker) => speaker?.name)).toEqual(["Dale Whitcombe", "Dale Whitcombe"]);
  });

  it("is no part of what another says in it", () => {
    expect(told(`Security firm denies guard slept - CEO${BODY}`)).toEqual([
      { source: "Security firm", content: "guard slept", polarity: "denies" },
    ]);
  });

  it.each([
    "Two-day strike by rail workers - union vows more",
    "Volcano erupts on Skerry island – live updates",
    "Ferry sinking: the operator",
    "Harbour fire latest: police",
    "Ferry sinks off Norvik -",
    "A man from the village - the sheriff - was found",
  ])("is nobody in %s", (line) => {
    expect(told(line + BODY).filter(({ content }) => line.includes(content))).toEqual([]);
  });
});
