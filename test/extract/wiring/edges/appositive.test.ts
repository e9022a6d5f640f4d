import { describe, expect, it } from "vitest";
import { withAppositives } from "../../../../src/extract/wiring/edges/appositive.ts";
import { drawn, marked } from "../../marked.ts";
import { speakers, telling } from "../../told.ts";
import { writtenText } from "../../written.ts";

const read = (sentence: string) => {
  const { text, finding } = marked(sentence);
  return withAppositives(writtenText(text), [finding]).map((one) => drawn(text, one));
};

describe("who takes a stand on what is named again", () => {
  it.each([
    [
      "<Moe is accused of taking bribes>, [an allegation he] {denies}.",
      "he",
      "Moe is accused of taking bribes",
    ],
    [
      "<The plan would cost $3m>, [a figure the council] {disputes}.",
      "the council",
      "The plan would cost $3m",
    ],
    ["<He is charged with murder>, [an offence he] {denies}.", "he", "He is charged with murder"],
    [
      "[Prosecutors] say she hid the money, {claims} <her lawyers called “baseless”>.",
      "her lawyers",
      "claims “baseless”",
    ],
    [
      "[He] blamed quarrying, {an accusation} <the mining industry denies>.",
      "the mining industry",
      "an accusation",
    ],
    ["[Aas] spoke of fraud, {charges} <the bank has denied>.", "the bank", "charges"],
  ])("is read apart from it: %s", (sentence, source, content) => {
    expect(read(sentence)).toMatchObject([{ source, content }]);
  });

  it.each([
    ["[A report the council] {published} <says the dam leaks>.", "A report the council"],
    ["[The clerk] {claims} <her lawyers called the mayor a liar>.", "The clerk"],
  ])("is whole where nothing is named again: %s", (sentence, source) => {
    expect(read(sentence)).toMatchObject([{ source }]);
  });

  it("is found where the models pass over it", () => {
    const told = telling("source", "cue", "content", "polarity");
    expect(told("The union said jobs would go, something the ministry denied.")).toContainEqual({
      source: "the ministry",
      cue: "denied",
      content: "something",
      polarity: "denies",
    });
  });
});

describe("a name that somebody goes by", () => {
  it("is nothing that is said", () => {
    expect(read("The group, [which] {calls} <itself the Harn Front>, is new.")).toEqual([]);
  });

  it("is whose words follow", () => {
    const [one] = speakers(
      "The group, which calls itself the Harn Front, claimed responsibility in a video.",
    );
    expect(one).toMatchObject({ name: "Harn Front", kind: "organization" });
  });
});

describe("neither of two", () => {
  it.each([
    "Neither Moe nor his lawyer would comment.",
    "A spokesman was asked. Neither the ministry nor the company responded to requests for comment.",
  ])("answers: %s", (text) => {
    const found = telling("source", "polarity")(text);
    expect(found).toContainEqual({ source: expect.stringMatching(/^Neither/), polarity: "declines" });
  });
});
