import { describe, expect, it } from "vitest";
import { withHearers } from "../../../../src/extract/wiring/sources/hearers.ts";
import { drawn, marked } from "../../marked.ts";
import { telling } from "../../told.ts";

const told = telling("source", "content", "via");

describe("who was told", () => {
  it.each([
    ["Passengers have been told not to travel on Monday.", "Passengers", "not to travel on Monday"],
    ["Drivers were warned to avoid the bridge.", "Drivers", "to avoid the bridge"],
    ["Villagers have been ordered to leave.", "Villagers", "to leave"],
    ["Families were asked to boil water.", "Families", "to boil water"],
    [
      "Fishermen were informed on Monday that the quay would close.",
      "Fishermen",
      "that the quay would close",
    ],
    ["The public has been warned to stay away from the cliff.", "The public", "to stay away from the cliff"],
    ["Customers were reminded to check their bills.", "Customers", "to check their bills"],
    ["Tenants were warned about the dust.", "Tenants", "the dust"],
  ])("only heard it: %s", (text, via, content) => {
    expect(told(text)).toEqual([{ source: "", content, via }]);
  });

  it("is told by whoever is named behind the verb", () => {
    expect(told("Staff were told by managers to delete the emails.")).toEqual([
      { source: "managers", content: "to delete the emails", via: "Staff" },
    ]);
    expect(told("Farmers were ordered by the ministry to burn the crop.")).toMatchObject([
      { source: "the ministry", via: "Farmers" },
    ]);
    expect(told("Passengers were informed by text that the train would not run.")).toMatchObject([
      { source: "", via: "Passengers" },
    ]);
  });

  it.each([
    [
      "He was called into the office and informed that he was no longer needed.",
      "He",
      "that he was no longer needed",
    ],
    ["Residents were woken at four and told to leave.", "Residents", "to leave"],
    ["She was stopped at the gate and later ordered to turn back.", "She", "to turn back"],
    ["The editor, I’m told, read it aloud.", "I", "The editor read it aloud"],
  ])("only heard it behind another verb, or amid it: %s", (text, via, content) => {
    expect(told(text).at(-1)).toEqual({ source: "", content, via });
  });

  it("tells it where whom they told stands behind the verb", () => {
    expect(told("He was driven to the office and informed them that he was ill.").at(-1)).toMatchObject({
      source: "He",
      via: "them",
    });
  });

  it("leaves who says that others were told", () => {
    const text = "Nearby schools were instructed to keep windows shut, the council said.";
    expect(told(text)).toMatchObject([{ source: "the council", via: "" }]);
  });
});

describe("what was read as one part behind “by”", () => {
  it.each([
    ["<Staff> {were told} by [managers to delete the emails].", "managers", "to delete the emails"],
    ["<Farmers> {were ordered} <by the ministry to burn the crop>.", "the ministry", "to burn the crop"],
    ["[Drivers] {were warned by} <police not to cross>.", "police", "not to cross"],
    [
      "<The board> {was told} by [the secretary to the council that the roof had failed].",
      "the secretary to the council",
      "that the roof had failed",
    ],
  ])("is who told it and what was told: %s", (sentence, source, content) => {
    const { text, finding } = marked(sentence);
    const heard = /\w[\w ]*(?=[>\]])/.exec(sentence)?.[0];
    expect(drawn(text, withHearers(text, finding))).toMatchObject({ source, content, via: heard });
  });

  it.each([
    "<Pupils> {were told} by [their teacher].",
    "<Ada Vang> {was asked} by [the man to her left].",
    "<Passengers> {were informed} by [text that the train would not run].",
  ])("stays one where nothing is told behind who told it: %s", (sentence) => {
    const { text, finding } = marked(sentence);
    expect(withHearers(text, finding).source).toEqual(finding.source);
  });
});
