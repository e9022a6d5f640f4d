import { describe, expect, it } from "vitest";
import { telling } from "../../told.ts";

const told = telling("source", "content");

describe("who says or thinks that something is so", () => {
  it.each([
    [
      "We don’t know, but two people familiar with her thinking suspect that she was being sarcastic.",
      "two people familiar with her thinking",
      "that she was being sarcastic",
    ],
    [
      "The majority considered, however, that his conduct led to his dismissal.",
      "The majority",
      "that his conduct led to his dismissal",
    ],
    ["The minority held that the fine was fair.", "The minority", "that the fine was fair"],
    [
      "Nobody was hurt, though inspectors found that the brakes had failed.",
      "inspectors",
      "that the brakes had failed",
    ],
    [
      "Rolf Heine, a physiologist in Bonn, wonders if the speakers warmed the leaves.",
      "Rolf Heine",
      "if the speakers warmed the leaves",
    ],
  ])("is found: %s", (text, source, content) => {
    expect(told(text)).toEqual([{ source, content }]);
  });

  it.each([
    "The house was so big that we got lost.",
    "It turned out that the door was open.",
    "Riders who can show that a bottle was tainted may go free.",
    "There were courts in their states that nobody knew.",
  ])("is nobody: %s", (text) => {
    expect(told(text)).toEqual([]);
  });
});
