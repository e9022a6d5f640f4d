import { describe, expect, it } from "vitest";
import { segment } from "../../src/segment/segment.ts";

const CONTEXT = { headline: null, published: "2026-03-04T12:00:00Z", publisher: null };
const kinds = (text: string) =>
  segment(`The tower in Norvik fell on Monday.\n\n${text}`, CONTEXT).notices.map(({ kind }) => kind);

describe("what a story says of itself since it was first published, and labels with words before them", () => {
  it.each([
    [
      "update",
      "This story was first published on Monday evening. It has since been updated with the names of both drivers.",
    ],
    ["update", "First published on 3 March. It has since been updated to include the mayor's reply."],
    ["update", "This article, first published on 3 March, has since been updated with the mayor's reply."],
    ["update", "This article originally ran on 3 March. It has been updated."],
    ["update", "This piece first appeared in 2024 and has since been updated."],
    ["update", "This story originally appeared in March 2024 and has been updated with new figures."],
    ["update", "A version of this story was first published in 2024. We have updated it with new figures."],
    ["update", "We first published this guide in 2024; it was last updated in March 2026."],
    [
      "update",
      "Originally published in March 2024, this guide was updated in March 2026 to reflect the new prices.",
    ],
    ["update", "First published in 2024 and updated in March 2026 with new prices."],
    ["update", "This story was first published at 5 p.m. and has been updated throughout."],
    ["update", "This report was initially published on Monday. It has now been updated with the verdict."],
    [
      "correction",
      "This story was first published on Monday evening. It has since been corrected: the tower has two lifts.",
    ],
    ["clarification", "This story was first published on Monday evening. It has since been clarified."],
    ["update", "Published on Monday, this article has since been updated with the names of the builders."],
  ])("tells a change since: %s: %s", (kind, text) => {
    expect(kinds(text)).toEqual([kind]);
  });

  it.each([
    [
      "clarification",
      "A clarification: our report on the tower was not meant to suggest that the builder had been dismissed.",
    ],
    ["correction", "A correction: the tower is 40 metres high, not 90."],
    ["correction", "One correction: the tower is in Norvik."],
    ["correction", "Two corrections: The tower is 40 metres high, and its builder is Ida Lind."],
    ["correction", "A small correction: the tower is 40 metres high."],
    ["correction", "A correction from yesterday: the tower is in Norvik."],
    ["correction", "A correction to Tuesday's column: the tower is in Norvik."],
    ["correction", "A quick correction to yesterday's newsletter: the tower is 40 metres high."],
    ["correction", "Corrections from last week: The tower is 40 metres high."],
    ["clarification", "A quick clarification: the tower's owner is not the builder."],
    ["clarification", "A point of clarification: the tower is owned by the city."],
    ["clarification", "One clarification from Monday's story: the tower is owned by the city."],
    ["update", "An update: the mayor has replied to our questions about the tower."],
    ["update", "A quick update: the mayor has replied."],
    ["update", "An update on this story: the mayor has replied."],
    ["correction", "Important correction: the tower is 40 metres high."],
    ["correction", "Minor correction: the tower is in Norvik."],
    ["correction", "Reader correction: the tower is in Norvik."],
  ])("knows what it is called: %s: %s", (kind, text) => {
    expect(kinds(text)).toEqual([kind]);
  });

  it.each([
    "“A correction,” he said: “the tower is mine.”",
    "The union asked for a clarification: who would pay?",
    "What the market needs is a correction: a fall of a tenth.",
    "She made a small correction: the tower was hers.",
    "The novel was first published in 1843 and has been revised twice since.",
    "First published in 1843, the novel was revised twice.",
    "A version of this novel was first published in 1843. It has since been revised.",
    "Update on the storm: roads closed in Harn",
  ])("is none: %s", (text) => {
    expect(kinds(text)).toEqual([]);
  });
});
