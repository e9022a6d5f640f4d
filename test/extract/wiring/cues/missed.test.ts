import { describe, expect, it } from "vitest";
import { telling } from "../../told.ts";

const told = telling("source", "cue", "content", "via");

describe("what the words of a sentence alone tell", () => {
  it("finds who puts a figure at something", () => {
    expect(told("Officials put the number of boats at 31.")).toEqual([
      { source: "Officials", cue: "put", content: "the number of boats at 31", via: "" },
    ]);
    expect(told("The storm put the harbour at risk.")).toEqual([]);
  });

  it("ends content at a semicolon behind which another speaks", () => {
    expect(
      told("The mayor says it was routine; her chief engineer has called it “unthinkable”."),
    ).toMatchObject([
      { source: "The mayor", content: "it was routine" },
      { source: "her chief engineer", content: "it “unthinkable”" },
    ]);
  });

  it("keeps both sides of who says it before a semicolon", () => {
    expect(told("The engine did not fail, Emily Lind insisted; the ferry merely slowed down.")).toMatchObject(
      [{ source: "Emily Lind", content: "The engine did not fail the ferry merely slowed down" }],
    );
  });

  it("parts what the same one does by a further verb from what was said", () => {
    expect(
      told("The ferry company said no crossing would be cancelled and urged passengers to come early."),
    ).toMatchObject([
      { cue: "said", content: "no crossing would be cancelled" },
      { source: "The ferry company", cue: "urged", content: "passengers to come early" },
    ]);
  });

  it.each([
    [
      "The president noted that trade had grown and expressed confidence that it would double.",
      "that it would double",
    ],
    [
      "Lind said onions were dear and sought to know who was pocketing the difference.",
      "who was pocketing the difference",
    ],
    [
      "The ministry said the talks were held in Oslo and voiced hope that they would go on.",
      "that they would go on",
    ],
  ])("parts what the same one hopes or asks: %s", (text, content) => {
    expect(told(text)).toMatchObject([{}, { content }]);
  });

  it.each([
    "Lind said the two leaders met in May and expressed hope that talks would go on.",
    "Ola Berg said that Mona Lie was ill and voiced doubts about the trip.",
  ])("leaves what those spoken of may have hoped: %s", (text) => {
    expect(told(text)).toHaveLength(1);
  });

  it("gives what an outlet passes on at the end of a sentence to who said it", () => {
    expect(
      told("Three engineers said they still mistrusted the crane, the newspaper reported."),
    ).toMatchObject([{ source: "Three engineers", via: "the newspaper" }]);
  });

  it("gives what papers show at the end of a sentence to them", () => {
    expect(
      told("Managers knew of the crack eight months before the crane fell, emails seen by the Ledger show."),
    ).toMatchObject([
      {
        source: "emails seen by the Ledger",
        cue: "show",
        content: "Managers knew of the crack eight months before the crane fell",
        via: "the Ledger",
      },
    ]);
    expect(told("The assistant told the engineer that it had mended the fault, logs show.")).toMatchObject([
      { source: "The assistant", content: "that it had mended the fault", via: "the engineer logs" },
    ]);
  });

  it.each([
    ["The union says 61% of guards walked out; the airline puts the number at 38%.", "the airline"],
    ["The army said twelve rebels had died; the rebels put their own losses at two.", "the rebels"],
    [
      "Rail bosses say one train in ten was late; passengers’ groups put it at one in four.",
      "passengers’ groups",
    ],
  ])("hears who puts another figure behind a semicolon: %s", (text, source) => {
    expect(told(text)).toMatchObject([
      { cue: expect.stringMatching(/^sa/) },
      { source, cue: "put".concat(text.includes("puts") ? "s" : "") },
    ]);
    expect(told(text)[0]?.content).not.toContain(";");
  });

  it("parts what one says before a semicolon from what another says of all behind it", () => {
    expect(told("The ministry says the tests were clean; they were not, two inspectors said.")).toMatchObject(
      [
        { source: "The ministry", content: "the tests were clean" },
        { source: "two inspectors", content: "they were not" },
      ],
    );
  });

  it.each([
    ["The UN grain office put the number of displaced at 40,000.", "The UN grain office"],
    [
      "An auditor’s report, obtained by this newspaper, puts the savings at 3 million euros.",
      "An auditor’s report",
    ],
    ["One analyst put it at closer to 3%.", "One analyst"],
  ])("finds who puts a figure at something: %s", (text, source) => {
    expect(told(text)).toMatchObject([{ source, cue: expect.stringMatching(/^puts?\b/) }]);
  });
});
