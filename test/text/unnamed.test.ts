import { describe, expect, it } from "vitest";
import { apartFromTerms, describeUnnamed, sentenceAround } from "../../src/text/unnamed.ts";

const one = { least: 1, most: 1 };
const several = { least: 2, most: null };

describe("what is told of those who are not named", () => {
  it.each([
    [
      "Two people familiar with the sale",
      { number: { least: 2, most: 2 }, people: "people", rank: [], of: null },
    ],
    ["a senior harbour official", { number: one, people: "official", rank: ["senior"], of: "harbour" }],
    ["A former official at the Ministry of Fish", { number: one, rank: ["former"], of: "Ministry of Fish" }],
    [
      "current and former Lumen engineers",
      { number: several, people: "engineers", rank: ["current", "former"], of: "Lumen" },
    ],
    ["several residents", { number: several, people: "residents", of: null }],
    ["sources", { number: several, people: "sources" }],
    ["one of the engineers", { number: one, people: "engineers" }],
    ["more than two dockers", { number: { least: 3, most: null }, people: "dockers" }],
    ["at least four dockers", { number: { least: 4, most: null }, people: "dockers" }],
    ["a third diplomat", { number: one, people: "diplomat" }],
    ["the mayor’s aides", { number: several, people: "aides", of: "mayor" }],
  ])("reads number, people, rank and body: %s", (words, told) => {
    expect(describeUnnamed(words)).toMatchObject(told);
  });

  it.each([
    ["a person with direct knowledge of the sale", "direct", "with direct knowledge of the sale"],
    ["an aide who attended the dinner, said", "present", "who attended the dinner"],
    ["two officials briefed on the raid", "briefed", "briefed on the raid"],
    ["lawyers involved in the case", "involved", "involved in the case"],
    ["people with knowledge of the vote", "familiar", "with knowledge of the vote"],
    ["a friend close to the singer", "close", "close to the singer"],
  ])("tells how they would know: %s", (words, kind, told) => {
    expect(describeUnnamed(words).closeness).toEqual({ kind, words: told });
  });

  it("tells on what terms they spoke, and why", () => {
    expect(
      describeUnnamed("a nurse, who asked not to be named because she feared for her post,"),
    ).toMatchObject({
      condition: "asked not to be named",
      reason: "because she feared for her post",
    });
    expect(describeUnnamed("a nurse who did not want to be identified")).toMatchObject({
      condition: "did not want to be identified",
      reason: null,
    });
    const sentence =
      "The ward will close, two nurses said, speaking on condition of anonymity to discuss private plans.";
    expect(describeUnnamed("two nurses", sentence)).toMatchObject({
      number: { least: 2, most: 2 },
      condition: "on condition of anonymity",
      reason: "to discuss private plans",
    });
    expect(
      describeUnnamed("a nurse", "“It will close,” said a nurse, asking for anonymity to speak freely."),
    ).toMatchObject({ condition: "asking for anonymity", reason: "to speak freely" });
  });

  it.each([
    ["a nurse, who asked not to be named", "a nurse"],
    ["a nurse, who asked", "a nurse"],
    ["two officials who spoke", "two officials"],
    ["a nurse who saw the fire", "a nurse who saw the fire"],
  ])("leaves the terms out of what somebody is called, whole or broken off: %s", (words, called) => {
    expect(apartFromTerms(words)).toBe(called);
  });

  it("tells nothing where nothing is told", () => {
    expect(describeUnnamed("critics")).toEqual({
      number: several,
      people: "critics",
      rank: [],
      of: null,
      closeness: null,
      condition: null,
      reason: null,
    });
    expect(describeUnnamed("21%").number).toBeNull();
  });
});

it("reads the terms in the sentence itself, and not in what is said", () => {
  const text = "It rained. A clerk said he was asked not to be quoted. The end.";
  const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
  expect(sentenceAround(text, { source: [at("A clerk")], content: [] })).toBe(
    "A clerk said he was asked not to be quoted.",
  );
  expect(
    sentenceAround(text, { source: [at("A clerk")], content: [at("he was asked not to be quoted")] }),
  ).not.toContain("asked");
});
