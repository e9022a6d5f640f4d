import { describe, expect, it } from "vitest";
import { withRelatives } from "../../../../src/extract/wiring/cues/relatives.ts";
import { drawn, marked } from "../../marked.ts";
import { writtenText } from "../../written.ts";

/** What is found in a text in which nothing else was. */
const found = (text: string) => withRelatives(writtenText(text), []).map((one) => drawn(text, one));

/** What is found where something was. */
const read = (sentence: string) => {
  const { text, finding } = marked(sentence);
  return withRelatives(writtenText(text), [finding]).map((one) => drawn(text, one));
};

describe("what somebody says of a thing", () => {
  it.each([
    ["It was the final debate in a race that polls say is tied.", "polls", "is tied"],
    ["A deputy photographed 40 rows of plants that he believed were marijuana.", "he", "were marijuana"],
    ["They drew up a plan that Anna Lindqvist thinks will fail.", "Anna Lindqvist", "will fail"],
    ["Divers found a hull that the navy says was built in 1911.", "the navy", "was built in 1911"],
    ["The firm sells a powder which doctors warn can cause burns.", "doctors", "can cause burns"],
    ["She left a note that police believe was forged.", "police", "was forged"],
    ["The town has a law that some residents consider unfair.", "some residents", "unfair"],
    ["He voted for a bill that critics call “a gift to landlords”.", "critics", "“a gift to landlords”"],
    ["The bank sold loans that it claimed were safe.", "it", "were safe"],
    ["The man who the coroner suspects was asleep survived.", "the coroner", "was asleep survived"],
    [
      "It was a scandal, a comparison that Prof Amira Haddad, a transport economist, thinks is unfair.",
      "Prof Amira Haddad",
      "is unfair",
    ],
    ["She hates meetings, which she has compared to “slow dentistry”.", "she", "“slow dentistry”"],
    ["He sold the boat, which he once likened to “a bath with oars”.", "he", "“a bath with oars”"],
  ])("is told of it: %s", (text, source, content) => {
    expect(found(text)).toMatchObject([{ source, content }]);
  });

  it.each([
    "I met people that I thought were kind.",
    "“We met people that Lind thought were kind,” she said.",
    "The ship that never said was hers came in.",
    "The driver was asked who they thought was to blame.",
    "The reporters that covered it believed it was long.",
    "Anyone who thought it was over was wrong.",
    "He has a boat that he says.",
  ])("is nothing: %s", (text) => {
    expect(found(text)).toEqual([]);
  });

  it("is no part of what another says where a comma and a noun stand before it", () => {
    const sentence =
      "[The White House] {maintained} <that the tariffs protect 300,000 jobs, a figure that the Lumber Council considers inflated by half>.";
    expect(read(sentence)).toMatchObject([
      { source: "The White House", content: "that the tariffs protect 300,000 jobs" },
      { source: "the Lumber Council", cue: "considers", content: "inflated by half" },
    ]);
  });

  it("stays within it where it tells of a noun in it", () => {
    const sentence = "[Lind] {said} <she feared a storm that forecasters say will weaken>.";
    expect(read(sentence)).toMatchObject([
      { content: "she feared a storm that forecasters say will weaken" },
      { source: "forecasters", content: "will weaken" },
    ]);
  });

  it("takes the place of a reading that took all of it for what somebody else says", () => {
    expect(read("[A deputy] {photographed} plants <that he believed were marijuana>.")).toMatchObject([
      { source: "he", content: "were marijuana" },
    ]);
  });
});
