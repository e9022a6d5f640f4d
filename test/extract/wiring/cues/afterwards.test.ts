import { describe, expect, it } from "vitest";
import { withAfterwards } from "../../../../src/extract/wiring/cues/afterwards.ts";
import { drawn, marked } from "../../marked.ts";
import { writtenText } from "../../written.ts";

const read = (sentence: string) => {
  const { text, finding } = marked(sentence);
  return withAfterwards(writtenText(text), [finding]).map((one) => drawn(text, one));
};

describe("what happened before something was said", () => {
  it.each([
    [
      "[Whitcomb] {declined to say} <whether she still trusted him, hours after a leaked memo revealed that he had offered to drop tariffs>.",
      "whether she still trusted him",
      "a leaked memo",
    ],
    [
      "[The union] {said} <the strike would go on, a day after the ministry announced that it would cut pay>.",
      "the strike would go on",
      "the ministry",
    ],
    [
      "[The mayor] {insisted} <that he was sorry, two weeks after his deputy said that it was a joke>.",
      "that he was sorry",
      "his deputy",
    ],
    [
      "[The club] {said} <he would stay, barely three months after its owner told reporters that he was done>.",
      "he would stay",
      "its owner",
    ],
  ])("is no part of it: %s", (sentence, content, source) => {
    expect(read(sentence)).toMatchObject([{ content }, { source }]);
  });

  it.each([
    ["[The mayor] {said} <the bridge was safe, minutes after it was closed>.", "the bridge was safe"],
    ["[The police] {said} <that the shop was robbed, shortly before it opened>.", "that the shop was robbed"],
    [
      "<“It was late,”> [its ministry] {said} Thursday, <hours after neighbours accused it of fraud>.",
      "“It was late,”",
    ],
  ])("says nothing by itself: %s", (sentence, content) => {
    expect(read(sentence)[0]).toMatchObject({ content });
  });

  it("is told where what was said stands before it", () => {
    const sentence =
      "<It will not negotiate>, [its ministry] {said} Thursday, hours after neighbouring Belmark accused it of laying mines.";
    expect(read(sentence)).toMatchObject([
      { content: "It will not negotiate" },
      { source: "neighbouring Belmark", content: "it of laying mines" },
    ]);
  });

  it.each([
    "[Lind] {said} <the ferry sank hours after it left the quay>.",
    "[Lind] {said} <“he came, hours after I called him”>.",
    "[Lind] {said} <it was over, two days after the storm>.",
  ])("stays where no clause of its own tells it: %s", (sentence) => {
    expect(read(sentence)).toEqual([drawn(...(Object.values(marked(sentence)) as [string, never]))]);
  });
});
