import { describe, expect, it } from "vitest";
import { isOfItself } from "../../src/extract/own.ts";
import { wordsOf } from "../../src/text/span.ts";
import { marked } from "./marked.ts";
import { findings } from "./told.ts";

const told = (text: string) => findings(text).map(({ content }) => wordsOf(text, content));

const TEXT =
  "A senior clerk at the mint, who asked not to be named because he fears for his post, said the vault is empty.";

describe("what tells of the making of an article", () => {
  it("is nobody’s statement: the terms on which somebody spoke", () => {
    expect(
      told(
        "A senior clerk at the mint, who asked not to be named because he fears for his post, said the vault is empty.",
      ),
    ).toEqual(["the vault is empty"]);
    const [clerk] = findings(TEXT);
    expect(clerk?.speaker?.name).toBe("A senior clerk at the mint");
    expect(
      told(
        "The mint will close, two clerks said Thursday, speaking on condition of anonymity to discuss private talks.",
      ),
    ).toEqual(["The mint will close"]);
  });

  it("is nobody’s statement: that somebody was asked", () => {
    expect(told("Asked for comment, the clerk replied: “I only follow the rules of the mint.”")).toEqual([
      "“I only follow the rules of the mint.”",
    ]);
  });

  it("is nobody’s statement: what an article got wrong", () => {
    const text =
      "The tower fell, Emily Lind said.\n\nCorrection: March 3, 2026\n\nAn article on Monday about the tower misstated its height.";
    expect(told(text)).toEqual(["The tower fell"]);
  });

  it.each([
    "[Lind], [who] {did not want} <his name used>, left.",
    "[A nurse] {wished} <not to be named>.",
    "[A guard] {asked} <that his name not be used>.",
  ])("is nobody’s statement: that somebody is not to be named: %s", (sentence) => {
    const { text, finding } = marked(sentence);
    expect(isOfItself(text, finding)).toBe(true);
  });

  it("is nobody’s statement: what a wire says that it corrects", () => {
    const text = "The tower fell, Emily Lind said.\n\n(Corrects paragraph 2 to say the tower was empty)";
    expect(told(text)).toEqual(["The tower fell"]);
  });

  it.each([
    "An earlier version of this article said that the tower burned. It did not. We apologise for the error.",
    "CORRECTION: Two quotations were attributed to the wrong clerks in an earlier version of this story.",
    "Correction: An earlier version of this story misattributed a quote. Janet Lamb, not Edith Lamb, made the comment about the vault.",
    "Editor’s note: This article has been retracted. The Gazette could not verify the accounts on which it relied. We apologise to the mint.",
    "Editor’s note: The translation of the clerk’s quote has been revised.",
  ])("is nobody’s statement: what a notice tells of the article: %s", (notice) => {
    expect(told(`The tower fell, Emily Lind said.\n\n${notice}`)).toEqual(["The tower fell"]);
  });

  it("leaves the news that an update brings", () => {
    const text =
      "The tower fell, Emily Lind said.\n\nUPDATE 5:10pm: The mint has denied that the vault is empty.";
    expect(told(text)).toHaveLength(2);
  });

  it("leaves what somebody asks of others", () => {
    expect(told("The clerks asked the mint not to be left alone in the vault.")).toHaveLength(1);
  });

  it("leaves out that somebody is not expected to speak", () => {
    expect(told("The company is not expected to comment before Monday.")).toEqual([]);
  });
});
