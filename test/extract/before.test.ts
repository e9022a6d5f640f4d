import { describe, expect, it } from "vitest";
import { telling } from "./told.ts";

const told = telling("source", "cue", "content");

describe("what one says before another does something in the same sentence", () => {
  it.each([
    [
      "The prosecutor said the case was closed, but Lind's family vowed to appeal.",
      "The prosecutor",
      "said",
      "the case was closed",
      "Lind's family",
    ],
    [
      "The company said no one was hurt, but a union official praised the crew.",
      "The company",
      "said",
      "no one was hurt",
      "a union official",
    ],
    [
      "Lind suggested the map was a fake: “Nobody draws a river like that,” he said.",
      "Lind",
      "suggested",
      "the map was a fake",
      "he",
    ],
  ])("is found beside it: %s", (text, source, cue, content, other) => {
    const found = told(text);
    expect(found[0]).toEqual({ source, cue, content });
    expect(found.at(-1)?.source).toBe(other);
  });

  it.each([
    ["Nobody had said a word, she insisted; “they were all too scared of me.”", "Nobody"],
    ["Adding to the campaign's continued wariness is a memo that two aides called “odd”.", "Adding"],
  ])("is nobody's where nobody says it: %s", (text, who) => {
    expect(told(text).filter(({ source }) => source.startsWith(who))).toEqual([]);
  });
});
