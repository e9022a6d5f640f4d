import { describe, expect, it } from "vitest";
import { learned } from "../../../src/extract/extract.ts";
import { segment } from "../../../src/segment/segment.ts";
import { wordsOf } from "../../../src/text/span.ts";

const asserted = (text: string) =>
  learned
    .extract(text, segment(text))
    .flatMap(({ assertions }) => assertions.map(({ content }) => wordsOf(text, content)));

describe("content that says nothing", () => {
  it.each([
    "The firm did not reply to questions.",
    "Lumen did not respond to emailed questions on Monday.",
    "Lind did not return calls seeking comment.",
    "A spokesman did not respond to a request for comment.",
    "The council has not replied to a list of questions sent by the Herald.",
    "Halden Rail did not immediately reply to repeated requests for an interview.",
    "The mayor ignored questions from reporters.",
  ])("is that somebody was asked: %s", (text) => {
    expect(asserted(text)).toEqual([]);
  });

  it.each([
    ["Citing the Keldur Post, Lind said the harbour would close.", ["the harbour would close"]],
    ["Citing Norvik Radio, the mayor said the bridge was unsafe.", ["the bridge was unsafe"]],
    ["Citing the Gazette, several outlets reported that the mayor had quit.", ["that the mayor had quit"]],
  ])("is who was cited: %s", (text, said) => {
    expect(asserted(text)).toEqual(said);
  });

  it.each([
    "The company disputes that.",
    "“The dam is safe,” said Lind. Her deputy denied this.",
    "The mayor has said as much.",
  ])("is a word for what was said before: %s", (text) => {
    expect(asserted(text).filter((said) => said.split(" ").length < 3)).toEqual([]);
  });

  it("is not what they were asked about, nor what they declined to do", () => {
    expect(asserted("Lind did not answer questions about the spill.")).toEqual(["the spill"]);
    expect(asserted("The airline refused to comment on the report.")).toEqual(["to comment on the report"]);
    expect(asserted("The plant manager would not say whether the tank had been checked.")).toEqual([
      "whether the tank had been checked",
    ]);
  });

  it("is answered for however many ways it could be parted", () => {
    const asked = `Lind declined to answer questions${" to the board by the press".repeat(40)}; nothing came of it.`;
    expect(asserted(asked).join(" ")).toContain("to the board");
  });
});
