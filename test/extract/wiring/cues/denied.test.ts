import { describe, expect, it } from "vitest";
import { withDenied } from "../../../../src/extract/wiring/cues/denied.ts";
import { claimWords } from "../../../../src/text/claimed.ts";
import { drawn, marked } from "../../marked.ts";
import { findings, telling } from "../../told.ts";
import { writtenText } from "../../written.ts";

/** Who holds what, and how. */
const held = (text: string) =>
  findings(text).map(({ speaker, polarity, assertions }) => [
    speaker?.name,
    polarity,
    assertions.map(({ content }) => claimWords(text, content)).join("; "),
  ]);

describe("who denies what was said right before", () => {
  it.each([
    ["The mayor said the bridge was safe, which engineers have denied.", "engineers"],
    ["The mayor said the bridge was safe, which the port authority denies.", "port authority"],
    ["The mayor said that the bridge was safe, which the engineer has repeatedly denied.", "engineer"],
    ["The mayor said the bridge was safe, a claim the builders reject.", "the builders"],
    ["The mayor said the bridge was safe, a verdict the builders dispute.", "the builders"],
  ])("is no part of it: %s", (text, who) => {
    expect(held(text)).toEqual([
      ["mayor", "asserts", "the bridge was safe"],
      [who, "denies", "the bridge was safe"],
    ]);
  });

  it("is found in a sentence of its own", () => {
    const text =
      "“There was no fault on our lines,” Nash wrote.\n\nA person familiar with the matter said that Norrick Power had turned off a system in June. Norrick Power denies that.";
    expect(held(text).slice(1)).toEqual([
      ["A person familiar with the matter", "asserts", "Norrick Power had turned off a system in June"],
      ["Norrick Power", "denies", "Norrick Power had turned off a system in June"],
    ]);
  });

  it.each([
    "The mayor said the council had filed an appeal, which the court rejected.",
    "The mayor said the bridge was a thing that nobody had denied.",
  ])("is nobody where a thing was: %s", (text) => {
    expect(held(text)).toHaveLength(1);
  });
});

describe("who denies behind what was read", () => {
  const added = (sentence: string) => {
    const { text, finding } = marked(sentence);
    const [, ...found] = withDenied(writtenText(text), [finding]);
    return found.map((one) => drawn(text, one));
  };

  it.each([
    ["[Ottley] {said} <Abelard had locked the gate>, which he denies.", "he", "which"],
    ["[Ottley] {said} <Abelard had locked it>, a claim his family has rejected.", "his family", "a claim"],
  ])("is found there: %s", (sentence, source, content) => {
    expect(added(sentence)).toMatchObject([{ source, content }]);
  });

  it.each([
    "[Ottley] {said} <it was late>. The gate, which he denies.",
    "[Ottley] {said} <the mill was sold>, which the council owned and denied.",
    "[Ottley] {said} <it was late>, a report found.",
  ])("is nobody: %s", (sentence) => {
    expect(added(sentence)).toEqual([]);
  });
});

describe("those who deny what another lays to them", () => {
  it("are told apart", () => {
    const told = telling("source", "cue", "content", "polarity");
    expect(told("The army blamed the attack on rebels, who denied involvement.")).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ source: "The army", content: "the attack on rebels" }),
        expect.objectContaining({ source: "who", cue: "denied", content: "involvement", polarity: "denies" }),
      ]),
    );
  });
});

describe("who disputes what stands before a dash", () => {
  it("is told apart", () => {
    const told = telling("source", "content", "polarity");
    expect(told("The museum says it “acquired the piece in good faith” — a claim Nigeria disputes.")).toEqual(
      [
        expect.objectContaining({ source: "The museum", content: "it “acquired the piece in good faith”" }),
        { source: "Nigeria", content: "a claim", polarity: "denies" },
      ],
    );
  });
});

describe("who rejects what was said before", () => {
  it("is told of", () => {
    const told = telling("source", "content", "polarity");
    const text = "The union said it had warned the builder three times. Torrens Construct rejects that.";
    expect(told(text)).toContainEqual({ source: "Torrens Construct", content: "that", polarity: "denies" });
  });
});

describe("who takes back what was said", () => {
  it.each([
    ["The firm at first spoke of a fire. By the evening it had withdrawn that claim.", "it", "that claim"],
    ["Lind had lied, the paper said. It withdrew the allegation on Friday.", "It", "the allegation"],
    [
      "The ferry was late. The harbour company has since withdrawn that account.",
      "The harbour company",
      "that account",
    ],
  ])("%s", (text, source, content) => {
    expect(telling("source", "content", "polarity")(text).at(-1)).toEqual({
      source,
      content,
      polarity: "denies",
    });
  });

  it("is none for an offer", () => {
    expect(findings("Norrick withdrew the offer on Friday.").map(({ polarity }) => polarity)).not.toContain(
      "denies",
    );
  });
});

describe("what somebody else calls what was said", () => {
  it.each([
    [
      "Senator Ola Berg alleged on Facebook that votes had been counted twice, a claim the commission called “nonsense”.",
      "the commission",
      "a claim “nonsense”",
    ],
    [
      "Lind alleged that the money was stolen, an accusation the bank called “baseless”.",
      "the bank",
      "an accusation “baseless”",
    ],
  ])("is theirs: %s", (text, source, content) => {
    const [first, second] = telling("source", "content", "polarity")(text);
    expect(first?.content).not.toMatch(/”$/);
    expect(second).toEqual({ source, content, polarity: "denies" });
  });
});
