import { describe, expect, it } from "vitest";
import { wordsOf } from "../../../src/text/span.ts";
import { findings } from "../told.ts";

/** What each finding asserts, and how it is held, in order. */
const said = (text: string) =>
  findings(text).map(({ assertions, polarity }) =>
    assertions.map(({ content, manner }) => [wordsOf(text, content), manner, polarity]),
  );

describe("what somebody denies or confirms that another said right before", () => {
  it.each([
    [
      "The gate was left open overnight, Emily Lind said. The dockers’ union denied that.",
      ["The gate was left open overnight", "indirect", "denies"],
    ],
    [
      "Emily Lind said that the gate was left open overnight. The council disputed this claim.",
      ["that the gate was left open overnight", "indirect", "denies"],
    ],
    [
      "“The gate was left open overnight,” Emily Lind said. A police spokesman confirmed it.",
      ["“The gate was left open overnight,”", "indirect", "asserts"],
    ],
    [
      "Jane Ottley said Abelard had assured her that the gate was locked, which he denies.",
      ["Abelard had assured her that the gate was locked", "indirect", "denies"],
    ],
    [
      "Prosecutors said the mayor took bribes from a builder, a claim he denies.",
      ["the mayor took bribes from a builder", "indirect", "denies"],
    ],
    [
      "Emily Lind alleged that the company had lied to the court. The company denied the allegations.",
      ["that the company had lied to the court", "indirect", "denies"],
    ],
  ])("%s", (text, expected) => {
    expect(said(text).at(-1)).toEqual([expected]);
  });

  it.each([
    [
      "further back",
      "The gate was left open, Emily Lind said. It rained. Boats lay idle. The union denied that.",
    ],
    ["by the same", "The gate was left open, Emily Lind said. Emily Lind denied that."],
    ["by nobody", "The gate was left open overnight. The union denied that."],
    ["a denial itself", "The council denied that the gate was left open. The union denied that."],
  ])("asserts nothing of what was said %s", (_, text) => {
    expect(said(text).at(-1)).toEqual([]);
  });

  it("leaves several where nobody knows which of them are meant", () => {
    const text = "Emily Lind said she was tired of it all. The council denied the allegations.";
    expect(said(text).at(-1)).toEqual([["the allegations", "indirect", "denies"]]);
  });
});
