import { expect, test } from "vitest";
import type { Attribution } from "../../src/model/attribution.ts";
import { inWords, toldOf } from "../../src/present/told-of.ts";
import { showAttribution, telling } from "../../src/serve/told/telling.ts";

const unnamed = (name: string) => ({ id: "agt_1", kind: "unnamed" as const, name, behalf: null });

test("only of those who are not named is told what the text tells in place of a name", () => {
  expect(toldOf({ ...unnamed("Emily Lind"), kind: "person" })).toBeNull();
  const told = toldOf(unnamed("Two senior aides familiar with the sale"));
  expect(told && inWords(told)).toBe("2 people, senior, familiar with it");
});

test("it is told in words, with the terms on which they spoke", () => {
  const told = toldOf(
    unnamed("nurses"),
    "The ward will close, nurses said, on condition of anonymity because they fear for their posts.",
  );
  expect(told && inWords(told)).toBe(
    "2 or more people, on condition of anonymity because they fear for their posts",
  );
});

test("the API tells it beside the agent, with what the sentence says of the terms", () => {
  const text = "It rained. The ward will close, a nurse who asked not to be named said. It rained again.";
  const at = (words: string) => [{ start: text.indexOf(words), end: text.indexOf(words) + words.length }];
  const attribution: Attribution = {
    id: "att_1",
    revision: "rev_1",
    source: at("a nurse"),
    cue: at("said"),
    content: at("The ward will close"),
    via: [],
    manner: "indirect",
    act: "statement",
    polarity: "asserts",
    confidence: 0.9,
    predication: null,
    extractor: "test@1",
    agent: unnamed("a nurse"),
  };
  expect(showAttribution(attribution, telling(text), null, null).agent).toEqual({
    ...unnamed("a nurse"),
    told_of: {
      number: { least: 1, most: 1 },
      people: "nurse",
      rank: [],
      of: null,
      closeness: null,
      condition: "asked not to be named",
      reason: null,
    },
  });
});
