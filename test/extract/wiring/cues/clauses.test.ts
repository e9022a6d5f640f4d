import { describe, expect, it } from "vitest";
import { withClauses } from "../../../../src/extract/wiring/cues/clauses.ts";
import { drawn, marked } from "../../marked.ts";
import { telling } from "../../told.ts";
import { writtenText } from "../../written.ts";

const told = telling("source", "content", "via");

describe("a further clause of a sentence", () => {
  it("is what its own subject says, and no part of what was said before", () => {
    const found = told(
      "The mayor waved away the complaints, telling voters in the square that she had “nothing to hide”, while her treasurer, Bruno Falk, said the ledgers would be opened on Monday.",
    );
    expect(found.at(-1)).toMatchObject({
      source: "her treasurer, Bruno Falk",
      content: "the ledgers would be opened on Monday",
    });
    expect(found.some(({ content }) => /nothing to hide/.test(content) && /Falk/.test(content))).toBe(false);
  });

  it("is found behind another that says nothing", () => {
    const found = told(
      "The chairman told a press conference that the vote would be held “soon, not now”, but he left early, and three of the nine directors said in a letter seen by Harbour Wire that they would resign.",
    );
    expect(found.at(-1)).toMatchObject({
      source: "three of the nine directors",
      content: "that they would resign",
      via: "Harbour Wire",
    });
  });

  it("begins by “that”, as what the models find does", () => {
    const { text, finding } = marked(
      "[The mayor] {said} <it was safe>, but two engineers told the Ledger that it was not.",
    );
    const [, found] = withClauses(writtenText(text), [finding]);
    expect(found && drawn(text, found).content).toBe("that it was not");
  });

  it("is none where a word as long as a line belongs to no subject", () => {
    const { text, finding } = marked(
      `[The mayor] {said} <it was safe>, but the ${"fah".repeat(27)}’s 10% owner told the Ledger that it was not.`,
    );
    expect(withClauses(writtenText(text), [finding])).toEqual([finding]);
  });

  it("stays part of what one person says where “and” joins it", () => {
    const text =
      "The poll showed that 59 percent were unhappy, and 74 percent said the town was on the wrong track.";
    expect(told(text)).toHaveLength(1);
  });
});
