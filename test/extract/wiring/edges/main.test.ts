import { describe, expect, it } from "vitest";
import { placedRight } from "../../../../src/extract/wiring/edges/tails.ts";
import { drawn, marked } from "../../marked.ts";
import { telling } from "../../told.ts";

const told = telling("source", "cue", "content");

describe("what is said of a subject before its own verb", () => {
  it.each([
    ["A man who police say stole a van has been charged.", "who stole a van"],
    [
      "A baker who was sacked after his boss complained that his bread had no joy has been awarded £14,000.",
      "that his bread had no joy",
    ],
    ["A dentist accused by patients who said he was drunk has been struck off.", "he was drunk"],
    ["The bridge, which Lind says is safe, was shut.", "which is safe"],
    ["A clerk who prosecutors say took a bribe was arrested on Monday.", "who took a bribe"],
    ["The firm which said that it had sealed the well has been fined.", "that it had sealed the well"],
    [
      "The man who said that the bread he sold was baked at home has been charged.",
      "that the bread he sold was baked at home",
    ],
  ])("ends there: %s", (text, content) => {
    expect(told(text)).toContainEqual(expect.objectContaining({ content }));
  });

  it.each([
    ["A woman who lives nearby said the man she saw was tall.", "the man she saw was tall"],
    [
      "The firm, which says the dam was safe when it was built, has been fined.",
      "the dam was safe when it was built",
    ],
    ["A driver who told police that he had fallen asleep has been fined.", "that he had fallen asleep"],
  ])("goes on where the verb is another’s: %s", (text, content) => {
    expect(told(text).map((one) => one.content)).toContain(content);
  });
});

describe("a verb before a colon", () => {
  it.each([
    ["One read: “He has to go.” It was not signed.", "One"],
    ["Three letters came. Another said: “He makes the cakes sad.”", "Another"],
  ])("is no part of a name: %s", (text, source) => {
    expect(told(text).at(-1)).toMatchObject({ source });
  });
});

describe("who will not be drawn", () => {
  it.each([
    ["The lawyers would not be drawn on the report.", "The lawyers"],
    [
      "Corran and its advisers, Rothmere, would not be drawn on the report.",
      "Corran and its advisers, Rothmere",
    ],
    ["Neither firm would be drawn on the report.", "Neither firm"],
  ])("declines: %s", (text, source) => {
    expect(telling("source", "polarity")(text)).toEqual([{ source, polarity: "declines" }]);
  });

  it.each([["Bridgehead declined to comment; Alder did not immediately respond.", "Alder"]])(
    "declines where nothing follows: %s",
    (text, source) => {
      expect(telling("source", "polarity")(text).at(-1)).toEqual({ source, polarity: "declines" });
    },
  );

  it.each([
    ["The club would not comment, saying the matter was before the courts.", "The club"],
    [
      "Its author, surveyor Neil Crabb, would not comment, saying it was late.",
      "Its author, surveyor Neil Crabb",
    ],
  ])("declines and says why: %s", (text, source) => {
    expect(telling("source", "polarity")(text)).toEqual([
      { source, polarity: "declines" },
      { source, polarity: "asserts" },
    ]);
  });

  it("is no picture", () => {
    expect(told("The lots would be drawn on Friday.")).toEqual([]);
  });
});

describe("what a note puts at something", () => {
  it.each([
    ["In a note, she put the chance of a deal at two in three.", "she"],
    ["In a note to clients, the broker put the odds at 40 per cent.", "the broker"],
  ])("is said by whom the note is: %s", (text, source) => {
    expect(told(text)).toMatchObject([{ source, cue: "put" }]);
  });
});

describe("what only leads to what is said", () => {
  it.each([
    ["Shares fell, <a sign that> [some investors] {doubt} <the deal will close>.", "the deal will close"],
    ["<“It's a slip,”> {wrote} [Lind] <in a note headed “Crumbs”>.", "“It's a slip,”"],
    ["<a race that> [polls] {say} <is tied>", "a race that is tied"],
  ])("is none of it: %s", (sentence, content) => {
    const { text, finding } = marked(sentence);
    expect(drawn(text, placedRight(text, finding)).content).toBe(content);
  });
});

describe("the verb of a pronoun", () => {
  it.each([
    ["[I’m] {told} <the mayor will go>.", "I", "’m told"],
    ["[She's] {said} <it would be fine>.", "She", "'s said"],
    ["[Lind’s] {said} <it would be fine>.", "Lind’s", "said"],
    ["[It’s], she {said}, <fine>.", "It’s", "said"],
  ])("belongs to the verb behind: %s", (sentence, source, cue) => {
    const { text, finding } = marked(sentence);
    expect(drawn(text, placedRight(text, finding))).toMatchObject({ source, cue });
  });
});

describe("one who is granted anonymity", () => {
  it.each([
    ["Her aides worry. “It's not nothing,” said one, granted anonymity to speak candidly.", "one"],
    ["Nobody saw it. “It's late,” said another.", "another"],
  ])("says it: %s", (text, source) => {
    expect(told(text).at(-1)).toMatchObject({ source });
  });
});
