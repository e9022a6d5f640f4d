import { describe, expect, it } from "vitest";
import { telling } from "../../told.ts";

const told = telling("source", "cue", "content");

describe("what an outlet has found out", () => {
  it.each([
    [
      "Delta Maas has shelved plans to run driverless carriers until autumn, QCM has learned, after a third collision.",
      "QCM",
      "has learned",
      "Delta Maas has shelved plans to run driverless carriers until autumn",
    ],
    [
      "The striker will have a medical on Tuesday, Sky Sports News understands.",
      "Sky Sports News",
      "understands",
      "The striker will have a medical on Tuesday",
    ],
    [
      "The company is to close three plants, the Courier can reveal.",
      "the Courier",
      "can reveal",
      "The company is to close three plants",
    ],
    [
      "Police are investigating a former teacher, this newspaper understands.",
      "this newspaper",
      "understands",
      "Police are investigating a former teacher",
    ],
    [
      "The bank plans to cut 400 jobs, Reuters has learned, as it leaves Asia.",
      "Reuters",
      "has learned",
      "The bank plans to cut 400 jobs",
    ],
  ])("is told by it: %s", (text, source, cue, content) => {
    expect(told(text)).toContainEqual({ source, cue, content });
  });

  it("is no part of what another plans or wants", () => {
    expect(told("Two ministers have threatened to quit over the budget, the Guardian understands.")).toEqual([
      { source: "Two ministers", cue: "have threatened", content: "to quit over the budget" },
      {
        source: "the Guardian",
        cue: "understands",
        content: "Two ministers have threatened to quit over the budget",
      },
    ]);
  });

  it.each([
    ["He said that the minister, who understands the law, would go.", "said"],
    ["Few have learned to swim, she said.", "said"],
    ["Everyone in the village understands the risk, she said.", "said"],
  ])("is not where somebody learns or understands something: %s", (text, cue) => {
    expect(told(text).map((one) => one.cue)).toEqual([cue]);
  });
});
