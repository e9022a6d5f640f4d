import { describe, expect, it } from "vitest";
import { telling } from "../../told.ts";

const told = telling("source", "content");

describe("who puts a figure to something", () => {
  it.each([
    [
      "One of them put the price at €41 a share, a premium of a third.",
      "One of them",
      "the price at €41 a share, a premium of a third",
    ],
    ["Another placed the odds at two to one.", "Another", "the odds at two to one"],
    ["Brae Capital rates the stock a “hold”.", "Brae Capital", "the stock a “hold”"],
    ["The club values the striker at £40m.", "The club", "the striker at £40m"],
    ["Dealers valued the ring at a million francs.", "Dealers", "the ring at a million francs"],
    ["Surveyors priced the repairs at 20,000 kroner.", "Surveyors", "the repairs at 20,000 kroner"],
    [
      "Forecasters give the storm a 70 percent chance of reaching land.",
      "Forecasters",
      "the storm a 70 percent chance of reaching land",
    ],
    ["Pollsters gave the party a lead of nine points.", "Pollsters", "the party a lead of nine points"],
    ["Two analysts put the cost at $90m.", "Two analysts", "the cost at $90m"],
  ])("is found: %s", (text, source, content) => {
    expect(told(text)).toEqual([{ source, content }]);
  });

  it.each([
    ["“It is dear,” said Mara Olsen of Kestrel, who rates the shares a “sell”.", "the shares a “sell”"],
    ["Kim, who put the damage at $2bn, called it avoidable.", "the damage at $2bn"],
  ])("is found in what is told of who speaks: %s", (text, content) => {
    expect(told(text)).toContainEqual({ source: "who", content });
  });

  it.each([
    "She put the kettle at his feet.",
    "He put the meeting at risk.",
    "The board put the plan on hold.",
    "They gave the dog a bone.",
    "The deal values the firm at $3bn.",
    "The gallery placed the statue at a height of two metres.",
  ])("is nobody: %s", (text) => {
    expect(told(text)).toEqual([]);
  });
});
