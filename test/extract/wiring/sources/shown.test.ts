import { describe, expect, it } from "vitest";
import { telling } from "../../told.ts";

const told = telling("source", "cue");

describe("who says something in what shows them", () => {
  it.each([
    [
      "The segment featured writer Ola Marsh, who has books on eels, claiming that rivers are poisoned.",
      "writer Ola Marsh",
      "claiming",
    ],
    ["A clip shows a crowd of islanders — young and old — declaring, “We stay.”", "islanders", "declaring"],
    [
      "We laughed at the channel for hosting a “water expert” saying that everybody in Norvik drinks from the canal.",
      "a “water expert”",
      "saying",
    ],
    [
      "The programme involved a doctor, who sells pills, claiming that bread causes fits.",
      "a doctor",
      "claiming",
    ],
  ])("is them: %s", (text, source, cue) => {
    expect(told(text)).toContainEqual({ source, cue });
  });

  it.each([
    ["The club hosted the champions, saying it was proud of them.", "The club", "saying"],
    ["The report shows rising prices, suggesting that rates will rise.", "The report", "suggesting"],
    ["The union included nurses in its ballot, claiming they had asked for it.", "The union", "claiming"],
    ["The mayor showed reporters the letter, saying it was forged.", "The mayor", "saying"],
    ["The paper interviewed Berg, adding that he declined to give his age.", "The paper", "adding"],
  ])("is the subject elsewhere: %s", (text, source, cue) => {
    expect(told(text)).toContainEqual({ source, cue });
  });
});
