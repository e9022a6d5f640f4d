import { describe, expect, it } from "vitest";
import { withoutWhen } from "../../../../src/extract/wiring/asides/when.ts";
import { marked } from "../../marked.ts";
import { speakers, telling } from "../../told.ts";

const told = telling("source", "name", "kind");

describe("when something was said, before the verb", () => {
  it.each([
    ["The minister today said the bridge was safe.", "The minister", "minister", "role"],
    [
      "Chief Minister Meera Rao yesterday told reporters that the dam would hold.",
      "Chief Minister Meera Rao",
      "Meera Rao",
      "person",
    ],
    [
      "Harlow Water today announced the appointment of Jan Pell.",
      "Harlow Water",
      "Harlow Water",
      "organization",
    ],
    ["Ola Berg earlier today insisted that taxes would fall.", "Ola Berg", "Ola Berg", "person"],
    ["Ola Berg Monday said that taxes would fall.", "Ola Berg", "Ola Berg", "person"],
  ])("is no part of who says it: %s", (text, source, name, kind) => {
    expect(told(text)[0]).toMatchObject({ source, name, kind });
  });

  it.each([
    "[A poll released Thursday] {found} <that two in three are against it>.",
    "[A survey last month] {found} <that two in three are against it>.",
    "[The groups who wrote to her on Thursday] {say} <they are concerned>.",
  ])("is left where it tells of a paper, or of what was done: %s", (sentence) => {
    const { text, finding } = marked(sentence);
    expect(withoutWhen(text, finding)).toEqual(finding);
  });

  it("is left in a name", () => {
    expect(told("USA Today said the bridge was safe.")[0]).toMatchObject({ source: "USA Today" });
  });
});

describe("who speaks in capitals", () => {
  it.each([
    ["THE UNION SAID THE DEAL WAS DEAD.", "the union", "unnamed"],
    ["MODERATOR: Mr Rudd, did you know?\n\nRUDD: I did not, and nobody told me.", "moderator", "unnamed"],
  ])("%s", (text, name, kind) => {
    expect(speakers(text)[0]).toMatchObject({ name, kind });
  });
});

describe("whether it was said first", () => {
  it.each([
    ["The firm at first spoke of a fire.", "The firm"],
    ["The mayor initially said the bridge was safe.", "The mayor"],
  ])("%s", (text, source) => {
    expect(told(text)).toMatchObject([{ source }]);
  });
});
