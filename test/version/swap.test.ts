import { describe, expect, it, test } from "vitest";
import type { HeldRevision } from "../../src/model/graph.ts";
import { between } from "../../src/version/carry/between.ts";
import { swap } from "../../src/version/carry/swap.ts";

test.each([
  [
    "She met Anna Lindqvist in Rome.",
    "She met Joan Whitlock in Rome.",
    "name",
    "Anna Lindqvist",
    "Joan Whitlock",
  ],
  [
    "The vote is on Thursday night, he said.",
    "The vote is on Monday night, he said.",
    "date",
    "Thursday",
    "Monday",
  ],
  ["The search took 13 hours.", "The search took 15 hours.", "number", "13", "15"],
  ["A six-hour search began.", "A five-hour search began.", "number", "six", "five"],
  ["It sails on 14 May, she said.", "It sails on 15 May, she said.", "date", "14 May", "15 May"],
  ["It sails on the 3rd of June.", "It sails on the 4th of June.", "date", "3rd of June", "4th of June"],
  ["It sank twice, she said.", "It sank three times, she said.", "number", "twice", "three times"],
])("%s becomes %s by one fact", (old, next, type, was, is) => {
  expect(swap(old, next)?.slot).toEqual({ type, old: was, new: is });
  expect(swap(next, old)?.slot).toEqual({ type, old: is, new: was });
});

test.each([
  ["The search took 13 hours.", "The search took 13 hours."],
  ["The search took 13 hours.", "The search took nearly 15 hours."],
  ["She met Anna Lindqvist in Rome.", "She met Joan Whitlock in Oslo on Monday."],
  ["The dam is safe.", "The dam is not safe."],
  ["The dam is safe.", "The dam is sound."],
])("%s does not become %s by one fact alone", (old, next) => {
  expect(swap(old, next)).toBeNull();
});

/** One sentence of which some words are read as what its first word claims. */
function held(id: string, text: string, content: string): HeldRevision {
  const start = text.indexOf(content);
  return {
    revision: { id, article: "art_1", content: id, headline: null, language: "en", text },
    document: { blocks: [], sentences: [{ start: 0, end: text.length, block: 0 }], notices: [] },
    attributions: [
      {
        id: `att_${id}`,
        revision: id,
        source: [{ start: 0, end: text.indexOf(" ") }],
        cue: [],
        content: [{ start, end: start + content.length }],
        via: [],
        manner: "indirect",
        act: "statement",
        polarity: "asserts",
        confidence: 1,
        agent: { id: "agt_1", name: "Moreau", kind: "person", behalf: null },
        predication: null,
        extractor: "test@1",
      },
    ],
  };
}

test("a name that changed is told as that, however much of the sentence is then read as the claim", () => {
  const old = held(
    "one",
    "Moreau said the letters were exchanged with Anna Lindqvist, who led the port at the time.",
    "the letters were exchanged with Anna Lindqvist, who led the port at the time",
  );
  const next = held(
    "two",
    "Moreau said the letters were exchanged with Joan Whitlock, who led the port at the time.",
    "the letters were exchanged with",
  );
  const slots = [{ type: "name", old: "Anna Lindqvist", new: "Joan Whitlock" }];
  expect(between(old, next).events).toMatchObject([{ kind: "fact-changed", slots }]);
  expect(between(old, next).events[0]?.supersedes).not.toBeNull();
});

describe("the scale of a number", () => {
  it.each([
    [
      "The ministry said 3 million people were hit.",
      "The ministry said 3 thousand people were hit.",
      "3 million",
      "3 thousand",
    ],
    [
      "It said two million people were hit.",
      "It said two billion people were hit.",
      "two million",
      "two billion",
    ],
  ])("is a part of it: %s", (old, next, was, is) => {
    expect(swap(old, next)?.slot).toEqual({ type: "number", old: was, new: is });
  });
});
