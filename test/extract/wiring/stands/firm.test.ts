import { describe, expect, it } from "vitest";
import { placedRight } from "../../../../src/extract/wiring/edges/tails.ts";
import { advises, isFirm } from "../../../../src/extract/wiring/stands/firm.ts";
import { withPolarity } from "../../../../src/extract/wiring/stands/polarity.ts";
import { drawn, marked } from "../../marked.ts";

const firm = (sentence: string) => {
  const { text, finding } = marked(sentence);
  return isFirm(text, finding, text.slice(finding.cue[0]?.start, finding.cue[0]?.end));
};

describe("what looks like a hedge", () => {
  it.each([
    "{said} <that a homeowner has done all the Constitution could ask of her>",
    "{said} <the keeper had done everything a manager could want>",
    "{said} <the team did the best it could>",
    "{said} <the crew gave as much as anybody could hope for>",
    "{said} <“We passed on what we could,”>",
    "{said} <he had saved what he could>",
    "{said} <they ran as fast as they could>",
    "{said} <the crew took all they could carry>",
    "{said} <she had hoped the talks could go on>",
    "{added} <“I’d hoped we could get to this century,”>",
    "{said} <she wished that she could help>",
    "{said} <nobody could have known>",
    "{found} <Lind leading among likely voters>",
    "{found} <that women were twice as likely to vote>",
    "{found} <smokers three times more likely to fall ill>",
    "{ruled} <that landlords may evict tenants in winter>",
    "{would have ruled} <that what a passing pilot may see, a deputy may see>",
    "{held} <that the paper may publish the letters>",
    "{said} <“My son asked if we could follow him home.”>",
    "{said} <the board had wondered whether the bridge might close>",
    "{wonders} <whether a net could catch them>",
    "{asked} <why it might fall>",
    "{asked} <“So it may be wrong?”>",
    "{said} <“I could hear him from the kitchen,”>",
    "{said} <that you could see the smoke from the shore>",
    "{said} <that he never seemed dangerous>",
    "{said} <anyone with a torch could have seen it>",
    "{found} <that her account was “not one on which we could rely”>",
    "{recommended} <that vendors drop it>",
    "{said} <the true figure could be higher>",
    "{said} <rates are likely to rise>",
  ])("is none: %s", (sentence) => {
    expect(firm(sentence)).toBe(true);
  });

  it.each([
    "{said} <the true figure might be higher>",
    "{said} <rates will probably rise>",
    "{said} <all flights might be cancelled>",
    "{said} <the boat may have sunk>",
    "{ruled} <that it may be that he lied>",
    "{may have said} <that it rained>",
    "{said} <the town might see rain on Friday>",
    "{asked} <that it may be shut>",
    "{said} <“We might lose the final,”>",
    "{said} <he seemed to be asleep>",
  ])("is one: %s", (sentence) => {
    expect(firm(sentence)).toBe(false);
  });
});

describe("what is suggested", () => {
  it.each([
    "she contact the county clerk",
    "that he rest for a week",
    "that the boat be sold",
    "it not open before May",
    "it",
  ])("is to be done: %s", (said) => {
    expect(advises("suggested", said)).toBe(true);
  });

  it.each([
    "she had lied",
    "he was tired",
    "it rained",
    "the boat would be sold",
    "she knew of it",
    "he beat them",
    "that it wouldn’t be simple",
    "he may be ill",
  ])("may be so: %s", (said) => {
    expect(advises("suggested", said)).toBe(false);
  });
});

describe("what a paper appears to show", () => {
  it.each([
    [
      "<Satellite images seen by AM> {appeared} <to show six ships>.",
      "Satellite images seen by AM",
      "appeared to show",
    ],
    ["<Footage> {appears} <to show six ships>.", "Footage", "appears to show"],
    ["<The photographs> {seem to show} <six ships>.", "The photographs", "seem to show"],
    ["<The mine’s records> {purport to show} <six ships>.", "The mine’s records", "purport to show"],
  ])("is told with reserve: %s", (sentence, source, cue) => {
    const { text, finding } = marked(sentence);
    const read = withPolarity({ text, sentences: [] }, placedRight(text, finding));
    expect(drawn(text, read)).toEqual({ source, cue, content: "six ships", via: "" });
    expect(read.polarity).toBe("hedges");
  });

  it("is left where no paper does", () => {
    const { text, finding } = marked("<The crowd> {appeared} <to show patience>.");
    expect(placedRight(text, finding).source).toEqual([]);
  });
});
