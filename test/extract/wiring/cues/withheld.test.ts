import { describe, expect, it } from "vitest";
import { telling } from "../../told.ts";

const told = telling("source", "content", "polarity");

describe("who says no more in few words", () => {
  it.each([
    ["How many more? He didn’t say.", "He", "How many more?", "declines"],
    ["Who paid for it? The firm would not say.", "The firm", "Who paid for it?", "declines"],
    ["And the missing money? Roth did not say.", "Roth", "And the missing money?", "declines"],
    ["The aide did not say at whom.", "The aide", "at whom", "declines"],
    ["The clinic has not got back to us.", "The clinic", "got back to us", "declines"],
    ["He hasn’t gotten back to the Courier.", "He", "gotten back to the Courier", "declines"],
    ["Berg has yet to reply to our questions.", "Berg", "reply", "declines"],
    ["Heron’s chief at first denied everything.", "Heron’s chief", "everything", "denies"],
    ["The trainer initially denied all of it.", "The trainer", "all of it", "denies"],
  ])("is found: %s", (text, source, content, polarity) => {
    expect(told(text)).toEqual([{ source, content, polarity }]);
  });

  it.each([
    "The bells rang at noon. She did not say.",
    "He has not gone back to the farm.",
    "The team has yet to lose.",
    "The keys never came back.",
    "“Who paid for it?” The band played on.",
  ])("is nobody: %s", (text) => {
    expect(told(text).filter(({ polarity }) => polarity === "declines")).toEqual([]);
  });
});
