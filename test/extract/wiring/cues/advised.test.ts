import { describe, expect, it } from "vitest";
import { withAdvised } from "../../../../src/extract/wiring/cues/advised.ts";
import { wordsOf } from "../../../../src/text/span.ts";
import { drawn } from "../../marked.ts";
import { telling } from "../../told.ts";
import { writtenText } from "../../written.ts";

const told = telling("source", "content", "via");

it("tells what others are told to do, where nothing else was read of the sentence", () => {
  expect(told("The department has advised travellers to check before setting out.")).toMatchObject([
    { source: "The department", content: "to check before setting out", via: "travellers" },
  ]);
});

it.each(["The ferry ordered parts to mend the pump.", "The bank urged caution to avoid losses."])(
  "tells of no goods and no plans: %s",
  (text) => {
    expect(withAdvised(writtenText(text), [])).toEqual([]);
  },
);

describe("what somebody is told by somebody", () => {
  it.each([
    ["Staff were told by managers to delete the emails.", "managers", "to delete the emails", "Staff"],
    [
      "Residents had been warned by the fire service that the dam might fail.",
      "the fire service",
      "that the dam might fail",
      "Residents",
    ],
    [
      "Later, the officers were ordered by Chief Ada Lind not to speak to reporters.",
      "Chief Ada Lind",
      "not to speak to reporters",
      "the officers",
    ],
  ])("is theirs where nothing was read of the sentence: %s", (text, source, content, via) => {
    const [found, ...more] = withAdvised(writtenText(text), []);
    expect(more).toEqual([]);
    expect(found && drawn(text, found)).toMatchObject({ source, content });
    expect(found && wordsOf(text, found.via)).toBe(via);
  });

  it.each([
    "Staff were told by text to stay at home.",
    "Staff were told by the time that the train left.",
    "The fence was ordered by post to the wrong house.",
  ])("is nobody's here: %s", (text) => {
    expect(withAdvised(writtenText(text), [])).toEqual([]);
  });
});
