import { describe, expect, it } from "vitest";
import { withTitle } from "../../../src/extract/via/titled.ts";
import { drawn, marked } from "../marked.ts";

const read = (sentence: string) => {
  const { text, finding } = marked(sentence);
  return drawn(text, withTitle(text, finding));
};

describe("a programme that was told", () => {
  it.each([
    [
      "[Lind] {told} <“Fair and Square” that the bridge was safe>.",
      "that the bridge was safe",
      "“Fair and Square”",
    ],
    ["<“The mayor lied,”> [Lind] {told} <“Norvik Today.”>", "“The mayor lied,”", "Norvik Today"],
    ["<“It leaks,”> [she] {told} KNTV’s <“Late Hour”> on Monday.", "“It leaks,”", "“Late Hour”"],
  ])("hears: %s", (sentence, content, via) => {
    expect(read(sentence)).toMatchObject({ content, via });
  });

  it.each([
    ["[Lind] {told} <“Nobody was there.”>", "“Nobody was there.”"],
    ["[Lind] {told} <“Norvik Today.”>", "“Norvik Today.”"],
    ["[Lind] {called} <“Norvik Today” a rag>.", "“Norvik Today” a rag"],
  ])("is none: %s", (sentence, content) => {
    expect(read(sentence)).toMatchObject({ content, via: "" });
  });
});
