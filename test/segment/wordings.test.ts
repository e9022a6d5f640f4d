import { describe, expect, it } from "vitest";
import { segment } from "../../src/segment/segment.ts";

const CONTEXT = { headline: null, published: "2026-03-03T12:00:00Z", publisher: null };
const notices = (text: string) => segment(text, CONTEXT).notices;
const STORY = "The tower in Norvik fell on Monday.";

describe("notices as outlets word them", () => {
  it.each([
    ["correction", "(Corrects paragraph 3 to say the tower was empty)"],
    ["correction", "(This March 3 story corrects the height of the tower in paragraph 2)"],
    ["correction", "(Refiles to fix a typo in the headline)"],
    ["update", "(Adds mayor’s comment, background)"],
    ["update", "(Recasts, adds details, quotes)"],
    ["correction", "Corrections and clarifications: The height of the tower was wrong."],
    ["correction", "For the record: The tower was 40 metres high."],
    ["correction", "Erratum: the tower is 40 metres high."],
    ["correction", "STATEMENT OF CORRECTION: the tower is 40 metres high."],
    ["clarification", "• This article was amended on 3 March 2026 to add the age of the tower."],
    ["update", "Story updated at 5:15 p.m. with the mayor’s reply."],
    ["update", "We have updated this article to include the mayor’s reply."],
    ["update", "This post was last updated on March 3 to include the mayor’s reply."],
  ])("%s: %s", (kind, words) => {
    expect(notices(`${STORY}\n\n${words}`)).toMatchObject([{ kind, text: words }]);
    expect(notices(`${words}\n\n${STORY}`)).toMatchObject([{ kind, text: words }]);
  });

  it.each([
    "Adds to the beauty of the bay, says the mayor.",
    "The mayor corrects paragraph 3 of the plan.",
    "We have updated our kitchens.",
    "For the record, the mayor never climbed the tower.",
    "(Adds up, does it?)",
  ])("prose is none: %s", (words) => {
    expect(notices(`${STORY}\n\n${words}`)).toEqual([]);
  });

  it("a dated heading takes in the line that says what was wrong", () => {
    const told = "An article on Monday about the tower misstated its height. It is 40 metres.";
    expect(notices(`${STORY}\n\nCorrection: March 3, 2026\n\n${told}`)).toMatchObject([
      { kind: "correction", text: expect.stringContaining(told) },
    ]);
    expect(notices(`${STORY}\n\nCorrection: March 3, 2026\n\nThe mayor wept.`)).toMatchObject([
      { kind: "correction", text: "Correction: March 3, 2026" },
    ]);
  });
});
