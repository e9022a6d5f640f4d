import { describe, expect, it } from "vitest";
import { telling } from "../../told.ts";

const told = telling("source", "cue", "content");

describe("what a colon opens without marks", () => {
  it.each([
    [
      "A card came with the kit.\nThe card reads:\nTo all parents. The wish to build is as strong in girls as in boys.\nThe firm confirmed it was theirs.",
      {
        source: "The card",
        cue: "reads",
        content: "To all parents. The wish to build is as strong in girls as in boys",
      },
    ],
    [
      "Its short item begins: The talk in Norvik is that one of the boats has been stolen from the yard.",
      {
        source: "Its short item",
        cue: "begins",
        content: "The talk in Norvik is that one of the boats has been stolen from the yard",
      },
    ],
    [
      "In an e-mail to the Ledger, the firm's head of press Ola Berg reports: Because ours is the only app that streams, each message is sent at once.",
      {
        source: "the firm's head of press Ola Berg",
        cue: "reports",
        content: "Because ours is the only app that streams, each message is sent at once",
      },
    ],
    [
      "The report read: Sources say that the actor Rolf Tand was found dead on Friday.",
      {
        source: "The report",
        cue: "read",
        content: "Sources say that the actor Rolf Tand was found dead on Friday",
      },
    ],
  ])("is what was said: %s", (text, finding) => {
    expect(told(text)).toContainEqual(finding);
  });

  it.each([
    "Also read: The talk in Norvik is that a boat was stolen.",
    "The menu reads: Soup, bread, eels.",
    "The rule states: 1. Nobody swims at night. 2. Nobody fishes.",
    "The talk begins: 7 pm.",
    "What the letter says: nothing that is new to us here.",
  ])("is nothing else: %s", (text) => {
    expect(told(text).filter(({ cue }) => /^(?:reads?|states|begins)$/.test(cue))).toEqual([]);
  });
});
