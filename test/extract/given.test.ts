import { describe, expect, it } from "vitest";
import { telling } from "./told.ts";

const told = telling("source", "content", "via", "polarity", "name", "kind");

describe("what is given, heard and not said", () => {
  it.each([
    ["The relief alliance gave a higher toll of at least 90.", "The relief alliance"],
    ["The pensions council gives a range of 9 billion to 21 billion euros.", "The pensions council"],
  ])("is a figure that somebody gives: %s", (text, source) => {
    expect(told(text)).toMatchObject([{ source, kind: "organization" }]);
  });

  it.each([
    ["Driver photographed air base for spies, court told\n\nThe case goes on.", "court"],
    ["Nurse raised alarm twice, inquest hears\n\nIt goes on.", "inquest"],
    ["A driver drew a base and was paid in coins, the Old Bailey was told on Wednesday.", "the Old Bailey"],
  ])("is what a court heard: %s", (text, via) => {
    expect(told(text)[0]).toMatchObject({ source: "", via });
  });

  it.each([["Skerry Lines did not wish to comment."], ["The police did not want to comment on the case."]])(
    "is no denial: %s",
    (text) => {
      expect(told(text)).toMatchObject([{ polarity: "declines" }]);
    },
  );

  it("is said by who once was an officer, whom no name tells", () => {
    expect(told("A former MI5 officer said the pattern was plain.")).toMatchObject([
      { name: "A former MI5 officer", kind: "unnamed" },
    ]);
  });
});
