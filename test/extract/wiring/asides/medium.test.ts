import { describe, expect, it } from "vitest";
import { telling } from "../../told.ts";

const told = telling("cue", "content");

describe("how somebody said it", () => {
  it.each([
    ["President Ola Berg promised an inquiry in a televised address.", "promised", "an inquiry"],
    ["Lind denied the charges through his lawyer.", "denied", "the charges"],
    ["The mayor defended the plan in a letter to residents on Monday.", "defended", "the plan"],
    ["She called the ruling “absurd” in a tweet Sunday.", "called", "the ruling “absurd”"],
    ["The union criticized the bank in an email to members.", "criticized", "the bank"],
    ["Berg praised the nurses during a rally in Leeds.", "praised", "the nurses"],
    ["The chairman announced his retirement in a video message.", "announced", "his retirement"],
  ])("is no part of what was said: %s", (text, cue, content) => {
    expect(told(text)).toEqual([{ cue, content }]);
  });

  it.each([
    [
      "He told reporters that he had written it in a letter to his wife.",
      "that he had written it in a letter to his wife",
    ],
    ["The mayor said she was insulted in an email to staff.", "she was insulted in an email to staff"],
    [
      "He accused her of lying in an interview with the Ledger.",
      "her of lying in an interview with the Ledger",
    ],
    ["She promised to answer in a letter.", "to answer in a letter"],
    [
      "The judge referred to a passage in a letter from the accused.",
      "a passage in a letter from the accused",
    ],
    ["The union condemned a line in a speech by the mayor.", "a line in a speech by the mayor"],
  ])("is where what is told of happened, or what it is of: %s", (text, content) => {
    expect(told(text).map((one) => one.content)).toEqual([content]);
  });
});
