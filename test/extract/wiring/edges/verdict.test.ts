import { describe, expect, it } from "vitest";
import { telling } from "../../told.ts";

const told = telling("source", "content");

describe("what the writer adds behind what somebody said", () => {
  it.each([
    [
      "Coach Maria Lund said the injury was minor, but clearly she was mistaken.",
      "Coach Maria Lund",
      "the injury was minor",
    ],
    [
      "The mayor thought he had enough votes, but apparently he was wrong.",
      "The mayor",
      "he had enough votes",
    ],
    [
      "The ministry has not publicly confirmed that it is flying drones over the border, and the sightings near Tartu are the first sign that it does so.",
      "The ministry",
      "that it is flying drones over the border",
    ],
  ])("is none of it: %s", (text, source, content) => {
    expect(told(text)).toEqual([{ source, content }]);
  });

  it.each([
    [
      "The mayor's spokesman told The Herald that the letter was a forgery and the city's website says the mayor never signs such letters.",
      "that the letter was a forgery",
      "the city's website",
      "the mayor never signs such letters",
    ],
    [
      "The firm said the price would be 300 euros, but insider sources are claiming the steel version will cost 500.",
      "the price would be 300 euros",
      "insider sources",
      "the steel version will cost 500",
    ],
  ])("is another's where it is told in the present: %s", (text, first, source, content) => {
    expect(told(text)).toMatchObject([{ content: first }, { source, content }]);
  });

  it("is all one's own where “and that” goes on, or the tense does", () => {
    for (const said of [
      "that the bank was sound and that analysts believed it would grow",
      "that the dam was safe and that critics say the opposite to scare people",
      "her son had died and doctors told her he had been ill for years",
    ])
      expect(told(`Lind said ${said}.`)).toMatchObject([{ source: "Lind", content: said }]);
  });
});
