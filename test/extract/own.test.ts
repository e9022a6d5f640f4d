import { describe, expect, it } from "vitest";
import { learned } from "../../src/extract/extract.ts";
import { segment } from "../../src/segment/segment.ts";
import { wordsOf } from "../../src/text/span.ts";

const told = (text: string) =>
  learned.extract(text, segment(text)).map(({ content }) => wordsOf(text, content));

const TEXT =
  "A senior clerk at the mint, who asked not to be named because he fears for his post, said the vault is empty.";

describe("what tells of the making of an article", () => {
  it("is nobody’s statement: the terms on which somebody spoke", () => {
    expect(
      told(
        "A senior clerk at the mint, who asked not to be named because he fears for his post, said the vault is empty.",
      ),
    ).toEqual(["the vault is empty"]);
    const [clerk] = learned.extract(TEXT, segment(TEXT));
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

  it("is nobody’s statement: what a wire says that it corrects", () => {
    const text = "The tower fell, Emily Lind said.\n\n(Corrects paragraph 2 to say the tower was empty)";
    expect(told(text)).toEqual(["The tower fell"]);
  });

  it("leaves what somebody asks of others", () => {
    expect(told("The clerks asked the mint not to be left alone in the vault.")).toHaveLength(1);
  });
});
