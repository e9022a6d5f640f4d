import { describe, expect, it } from "vitest";
import { hashOf } from "../../../src/extract/learned/numbers/hash.ts";
import { matterOf } from "../../../src/extract/learned/telling/matter.ts";
import { telling } from "../told.ts";

const read = telling("source", "cue", "name");

describe("what is no statement and no thought of anybody's", () => {
  it.each([
    ["a figure", "Shares fell on Monday. The FTSE 250 added 31 points to 19,842.", "added"],
    ["an album", "The singer released her third album in May.", "released"],
    ["what somebody is known for", "She is best known for the hit Slow River.", "is best known for"],
  ])("is left out: %s", (_, text, cue) => {
    expect(read(text).map((one) => one.cue)).not.toContain(cue);
  });

  it.each([
    ["Gold will fall, analysts at Corvo said.", "said"],
    ["The firm announced a tour of ten cities.", "announced"],
    ["Berg denied the charge.", "denied"],
    ["The senator released a plan that would cut taxes for voters in May.", "released"],
    ["Residents fear the river will flood again.", "fear"],
  ])("is not %s", (text, cue) => {
    expect(read(text).map((one) => one.cue)).toContain(cue);
  });

  it("still tells who is meant by those who do speak", () => {
    const text = "The singer released her third album in May. “It felt like home,” she told Radio Nord.";
    expect(read(text)).toEqual([{ source: "she", cue: "told", name: "The singer" }]);
  });
});

describe("what an article is of", () => {
  const matter = (words: string) => {
    const word = words.split(" ");
    const hash = { word: Int32Array.from(word, (one) => hashOf(one)) };
    return matterOf({ word, hash, size: word.length });
  };

  it.each([
    ["The senator won the vote", 1],
    ["The striker won the match", 0],
    [`The minister ${"ran and ran ".repeat(70)}`, 0],
    ["", 0],
  ])("tells %s", (words, is) => {
    expect(matter(words)).toBe(is);
  });
});
