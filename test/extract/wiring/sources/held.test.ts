import { describe, expect, it } from "vitest";
import { telling } from "../../told.ts";

const told = telling("source", "cue", "content");

describe("what is held by nobody who is named", () => {
  it.each([
    [
      "A yacht thought to belong to the oligarch left the port of Split on Monday.",
      "thought",
      "A yacht to belong to the oligarch",
    ],
    [
      "Soldiers arrested a woman reported to be the wife of the rebel leader.",
      "reported",
      "a woman to be the wife of the rebel leader",
    ],
    ["A painting said to be by Vermeer will be sold in London.", "said", "A painting to be by Vermeer"],
    [
      "Three players suspected to have taken bribes were dropped from the squad.",
      "suspected",
      "Three players to have taken bribes",
    ],
    [
      "A second prisoner said to be Tom Marsh, like Hale a journalist who vanished while covering the war, then appears in the video.",
      "said",
      "A second prisoner to be Tom Marsh, like Hale a journalist who vanished while covering the war",
    ],
    ["It's said to cut power to all other parts.", "'s said", "It to cut power to all other parts"],
  ])("is held of its subject, up to the verb of the sentence: %s", (text, cue, content) => {
    expect(told(text)).toEqual([{ source: "", cue, content }]);
  });

  it.each([
    ["It's being reported that the actor was hurt on set.", "'s being reported"],
    ["It is being reported that the singer has left the band.", "is being reported"],
    ["It is also being suggested that the pilot was asleep.", "being suggested"],
    ["It’s expected that the new laptop will have two screens.", "’s expected"],
    ["There are still hopes that the miners will be found.", "are still hopes"],
    ["There remain doubts that the tape is real.", "doubts"],
  ])("is not said by “it” or “there”: %s", (text, cue) => {
    expect(told(text)).toMatchObject([{ source: "", cue, content: expect.stringMatching(/^that /) }]);
  });

  it("is raised by nobody, the concerns least of all", () => {
    expect(told("Concerns have been raised that the vaccine is unsafe.")).toEqual([
      { source: "", cue: "have been raised", content: "that the vaccine is unsafe" },
    ]);
  });

  it.each([
    ["He believed to the end that the ship would come.", "He"],
    ["The note said to wait for her at the pier.", "The note"],
  ])("is what somebody holds who does so: %s", (text, source) => {
    expect(told(text)).toMatchObject([{ source }]);
  });
});
