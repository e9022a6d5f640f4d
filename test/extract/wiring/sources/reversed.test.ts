import { describe, expect, it } from "vitest";
import { telling } from "../../told.ts";

const told = telling("source", "content", "via");

describe("who speaks where it was read the wrong way round", () => {
  it.each([
    [
      "The firm’s memo, which carries the title “Getting well,” says the trial was meant for ten sites.",
      "The firm’s memo, which carries the title “Getting well,”",
      "the trial was meant for ten sites",
      "",
    ],
    [
      "The talks were first reported by the daily Le Comptoir, which cited a banker as saying that Ostrava had been “circling for a year”.",
      "a banker",
      "that Ostrava had been “circling for a year”",
      "the daily Le Comptoir",
    ],
    [
      "The deal was first reported by the Post, which quoted an official as saying that it was dead.",
      "an official",
      "that it was dead",
      "the Post",
    ],
  ])("is put right: %s", (text, source, content, via) => {
    expect(told(text)).toEqual([{ source, content, via }]);
  });

  it.each([
    ["The pump, which is new, failed, says the engineer.", "the engineer"],
    ["“The pump is new,” says the engineer, who built it.", "the engineer, who built it"],
  ])("stays as it is: %s", (text, source) => {
    expect(told(text).map((one) => one.source)).toEqual([source]);
  });
});
