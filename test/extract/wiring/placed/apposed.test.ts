import { describe, expect, it } from "vitest";
import { withApposed } from "../../../../src/extract/wiring/placed/apposed.ts";
import { drawn, marked } from "../../marked.ts";
import { writtenText } from "../../written.ts";

const added = (text: string) =>
  withApposed(writtenText(text), []).map((finding) => ({
    ...drawn(text, finding),
    polarity: finding.polarity,
  }));

describe("somebody with an office and a name in whose sentence nothing was found", () => {
  it.each([
    ["The party's leader, Emily Lind MP, said it rained.", "said", "it rained", "asserts"],
    [
      "The party's leader, Emily Lind MP, has denied that it rained.",
      "has denied",
      "that it rained",
      "denies",
    ],
  ])("says the rest of it: %s", (text, cue, content, polarity) => {
    const source = "The party's leader, Emily Lind MP";
    expect(added(text)).toEqual([{ source, cue, content, via: "", polarity }]);
  });

  it("does so by their age as well", () => {
    expect(added("Baker Ida Flo, 43, later said the hall leaks.")).toMatchObject([
      { source: "Baker Ida Flo, 43", cue: "later said", content: "the hall leaks" },
    ]);
    expect(added("Ida Flo, 43, left the hall.")).toEqual([]);
  });

  it.each([
    "The party's leader, Emily Lind MP, left as it rained.",
    "The party's leader, Emily Lind MP, told it.",
    "On the pier, Emily Lind, said it rained.",
  ])("says nothing in %s", (text) => {
    expect(added(text)).toEqual([]);
  });

  it("is left to whatever was found", () => {
    const { text, finding } = marked("The party's leader, [Emily Lind MP], {said} <it rained>.");
    expect(withApposed(writtenText(text), [finding])).toEqual([finding]);
  });
});
