import { describe, expect, it } from "vitest";
import { telling } from "../../told.ts";

const told = telling("cue", "content", "polarity");

describe("of what somebody will not speak", () => {
  it.each([
    ["The bank declined to comment on the merger.", "declined to comment on", "the merger"],
    ["A spokesman refused to elaborate on the talks at the time.", "refused to elaborate on", "the talks"],
    [
      "The Chancellery did not wish to comment on the quarrel when asked.",
      "did not wish to comment on",
      "the quarrel",
    ],
    [
      "The school declined to comment Tuesday on reports of a theft.",
      "declined to comment Tuesday on",
      "reports of a theft",
    ],
    ["She declined to give details.", "declined to give", "details"],
    ["The ministry refused to provide a breakdown by region.", "refused to provide", "a breakdown by region"],
  ])("stands alone: %s", (text, cue, content) => {
    expect(told(text)).toEqual([{ cue, content, polarity: "declines" }]);
  });

  it.each([
    ["The firm declined to comment.", "to comment"],
    ["Lind declined to comment through a spokesman.", "to comment"],
    ["She refused to give up her seat.", "to give up her seat"],
    ["The agency declined to discuss the case.", "to discuss the case"],
  ])("is what they would not do elsewhere: %s", (text, content) => {
    expect(told(text)).toMatchObject([{ content }]);
  });
});
