import { describe, expect, it } from "vitest";
import { spokenTo } from "../../../src/extract/via/whom.ts";
import { marked } from "../marked.ts";
import { telling } from "../told.ts";

const first = (text: string) => telling("content", "via")(text)[0];
const last = (text: string) => telling("content", "via")(text).at(-1);

describe("whom it is told to", () => {
  it.each([
    ["The agency has asked donors for 37 million dollars.", "donors", "37 million dollars"],
    ["The club asked the council for a new pitch.", "the council", "a new pitch"],
    ["The charity has begged ministers for more beds.", "ministers", "more beds"],
  ])("is asked for something: %s", (text, via, content) => {
    expect(last(text)).toEqual({ via, content });
  });

  it.each([
    ["James was writing to the court to point out that the firm had moved.", "the court"],
    ["Lind wrote to the judge to note that he was ill.", "the judge"],
    ["The engineer Ola Lund shared with Motorweek.com that the roof was new.", "Motorweek.com"],
    ["Lund shared with The Star that she was ill.", "The Star"],
  ])("is who it is written to or shared with: %s", (text, via) => {
    expect(last(text)?.via).toBe(via);
  });

  it.each([
    ["A spokesman confirmed the death to Norvik News.", "Norvik News", "the death"],
    ["The agent revealed the price to reporters.", "reporters", "the price"],
    ["The king denied the claim to CNN.", "CNN", "the claim"],
    ["The firm confirmed the move to the island.", "", "the move to the island"],
    ["The mayor revealed the way to Norvik.", "", "the way to Norvik"],
  ])("is an outlet that has it confirmed: %s", (text, via, content) => {
    expect(last(text)).toEqual({ via, content });
  });

  it("is no word as long as a page", () => {
    const { text, finding } = marked(`[Lind] {confirmed} <the news to ${"A".repeat(500)}/b on Monday>`);
    expect(spokenTo(text, finding)).toEqual(finding);
  });

  it.each([
    ["The mayor warned Thursday that the dam would break.", "", "that the dam would break"],
    ["The senator promised Monday to mend the road.", "", "to mend the road"],
    ["The king warned Friday night that war was near.", "", "that war was near"],
    ["The senator told Monday’s meeting that it was late.", "Monday’s meeting", "that it was late"],
  ])("is no day: %s", (text, via, content) => {
    expect(last(text)).toEqual({ via, content });
  });

  it.each([
    [
      "The manager complained to the council of “a noise like a ship”.",
      "the council",
      "“a noise like a ship”",
    ],
    ["Tenants complained to the landlord about rats in the cellar.", "the landlord", "rats in the cellar"],
    ["The captain boasted to reporters of a “perfect landing”.", "reporters", "a “perfect landing”"],
    [
      "The minister wrote to the governor of “a smell that will not go”.",
      "the governor",
      "“a smell that will not go”",
    ],
  ])("hears of something: %s", (text, via, content) => {
    expect(first(text)).toEqual({ via, content });
  });

  it.each([
    ["One described it to me as “a bribe, but a nice one”.", "me", "it as “a bribe, but a nice one”"],
    ["A guard described the riot to the court as “a bad night”.", "the court", "the riot as “a bad night”"],
    ["An aide described the deal to the Ledger as “a trap”.", "the Ledger", "the deal as “a trap”"],
  ])("hears what something is called: %s", (text, via, content) => {
    expect(first(text)?.via).toBe(via);
    expect(first(text)?.content.replace(/\s…\s|\s+/g, " ")).toBe(content);
  });

  it.each([
    ["The mayor wants everyone to know that he did not sleep.", "everyone", "that he did not sleep"],
    ["The firm wants customers to know that their data is safe.", "customers", "that their data is safe"],
    ["The union wants its members to know that talks go on.", "its members", "that talks go on"],
  ])("is to know something: %s", (text, via, content) => {
    expect(first(text)).toEqual({ via, content });
  });

  it.each([
    [
      "The minister wrote to the paper’s editor to ask what a can has to do with a pen.",
      "the paper’s editor",
    ],
    ["The minister wrote to the council to say that the gate was broken.", "the council"],
    ["Residents wrote to the minister to complain that the siren never rang.", "the minister"],
    ["The widow has written to the bank to ask why it closed the account.", "the bank"],
    ["The singer confided to a table of 12 that she hates opera.", "a table of 12"],
    ["“It is late,” the coach said on the podcast Extra Time.", "the podcast Extra Time"],
    ["“We were wrong,” Lind said on Tuesday evening in the talk show Op Scherp.", "the talk show Op Scherp"],
    [
      "Ebiware, in a statement by his press secretary, Blessing Oduah, called on his rivals to help.",
      "his press secretary",
    ],
    ["In a statement read by his brother Tom, Berg said he was sorry.", "his brother Tom"],
    ["The minutes record Mr Okoro as saying that the roof was safe.", "The minutes"],
    ["The log has the officer as saying the gate was open.", "The log"],
  ])("is written to, or passes it on: %s", (text, via) => {
    expect(first(text)?.via).toBe(via);
  });

  it.each([
    "The team asked for more time.",
    "The minister asked workers to sign up for a cut.",
    "The owners asked the judge to block the rules in time for the term.",
    "The minister appealed for calm.",
    "The manager complained of a noise.",
    "The report described the way to the court as “steep”.",
    "The union wants members to strike.",
  ])("is nobody: %s", (text) => {
    expect(["", "workers", "the judge", "members"]).toContain(first(text)?.via ?? "");
  });
});
