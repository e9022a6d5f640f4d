import { describe, expect, it } from "vitest";
import { telling } from "../../told.ts";

const told = telling("source", "content");

describe("what several say of one thing", () => {
  it.each([
    [
      "A vote split the hearing, with ranchers warning the creek could run dry and teachers pleading for the tax money.",
      [
        ["ranchers", "the creek could run dry"],
        ["teachers", "the tax money"],
      ],
    ],
    [
      "The plan divided the town, with shopkeepers arguing it would cost jobs and cyclists saying it was overdue.",
      [
        ["shopkeepers", "it would cost jobs"],
        ["cyclists", "it was overdue"],
      ],
    ],
    [
      "The debate grew loud, with one man shouting that he was a liar and another demanding an apology.",
      [
        ["one man", "that he was a liar"],
        ["another", "an apology"],
      ],
    ],
    [
      "The verdict drew anger, with relatives accusing the judge of bias and lawyers saying they would appeal.",
      [
        ["relatives", "the judge of bias"],
        ["lawyers", "they would appeal"],
      ],
    ],
  ])("is each one’s: %s", (text, expected) => {
    expect(told(text).map(({ source, content }) => [source, content])).toEqual(expected);
  });

  it("is one’s alone where only one speaks", () => {
    expect(
      told("The vote was close, with ranchers warning the creek and the well could run dry."),
    ).toHaveLength(1);
  });
});
