import { describe, expect, it } from "vitest";
import { telling } from "../../told.ts";

const told = telling("cue", "via", "content");

describe("what somebody is told of", () => {
  it.each([
    ["Lind reminded residents of the risk.", "reminded", "residents", "of the risk"],
    ["Lind reminded residents of the risk of flooding.", "reminded", "residents", "of the risk of flooding"],
    ["The regulator warned investors about the losses.", "warned", "investors", "about the losses"],
    ["Lind warned residents against swimming.", "warned", "residents", "against swimming"],
    ["He informed the court of his decision.", "informed", "the court", "of his decision"],
    [
      "Sanders constantly reminded voters of his personal connections to the civil rights struggle.",
      "constantly reminded",
      "voters",
      "of his personal connections to the civil rights struggle",
    ],
    [
      "The police informed the family of the victim of his death.",
      "informed",
      "the family of the victim",
      "of his death",
    ],
    ["She reminded members of the board of the risk.", "reminded", "members of the board", "of the risk"],
    [
      "Lind assured members of parliament of her support.",
      "assured",
      "members of parliament",
      "of her support",
    ],
    [
      "The mayor reminded the people of Norvik of their duty.",
      "reminded",
      "the people of Norvik",
      "of their duty",
    ],
    [
      "The minister warned residents of the coastal towns about the storm.",
      "warned",
      "residents of the coastal towns",
      "about the storm",
    ],
  ])("stands apart from who hears it: %s", (text, cue, via, content) => {
    expect(told(text)).toMatchObject([{ cue, via, content }]);
  });

  it.each([
    ["Doctors warned of the risk.", "warned of", "", "the risk"],
    ["Lind told a story of loss.", "told", "", "a story of loss"],
    [
      "Lind reminded residents of Norvik that the river was rising.",
      "reminded",
      "residents of Norvik",
      "that the river was rising",
    ],
  ])("is left where nobody, or all of them, hears it: %s", (text, cue, via, content) => {
    expect(told(text)).toMatchObject([{ cue, via, content }]);
  });
});
