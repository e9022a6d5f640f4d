import { describe, expect, it } from "vitest";
import { telling } from "../../told.ts";

const told = telling("source", "content");

describe("who is expected to say something", () => {
  it.each([
    [
      "The engineer is expected to say next week that the beams were wet.",
      "The engineer",
      "that the beams were wet",
    ],
    [
      "Lawyers for the club are expected to argue that the ban is unlawful.",
      "Lawyers for the club",
      "that the ban is unlawful",
    ],
    [
      "The auditor is expected to report on Friday that the money is gone.",
      "The auditor",
      "that the money is gone",
    ],
    [
      "The governor was expected to announce that schools would close.",
      "The governor",
      "that schools would close",
    ],
  ])("is its source: %s", (text, source, content) => {
    expect(told(text)).toContainEqual({ source, content });
  });

  it.each([
    "The minister is expected to fly to Norvik on Sunday.",
    "Rain is expected to fall in the north.",
    "The trial is expected to last that long.",
  ])("is nobody: %s", (text) => {
    expect(told(text).every(({ source }) => source === "")).toBe(true);
  });
});
