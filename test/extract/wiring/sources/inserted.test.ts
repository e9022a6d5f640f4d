import { describe, expect, it } from "vitest";
import { telling } from "../../told.ts";

const told = telling("source", "content");

describe("who says it", () => {
  it.each([
    [
      "The trick, coaches and players say, is staying calm.",
      "coaches and players",
      "The trick is staying calm",
    ],
    [
      "The answer, teachers and parents agree, lies in smaller classes.",
      "teachers and parents",
      "The answer lies in smaller classes",
    ],
    [
      "The key to the plan’s success, says Lund, is Norway’s cheap power.",
      "Lund",
      "The key to the plan’s success is Norway’s cheap power",
    ],
    ["The reason, Brun and Lund said, was simple.", "Brun and Lund", "The reason was simple"],
  ])("stands amid what is said, of which it holds nothing: %s", (text, source, content) => {
    expect(told(text)).toEqual([{ source, content }]);
  });

  it.each([
    ["Brun was mocked for his much-repeated pledge that the wall would be built.", "his"],
    ["Voters are tired of his constant claim that the vote was stolen.", "his"],
  ])("is whose vow it is: %s", (text, source) => {
    expect(told(text)).toMatchObject([{ source }]);
  });

  it.each([
    [
      "Norway is one of the loudest critics of Russia’s claims in the Arctic and has accused Moscow of sending ships into its waters.",
      "Norway",
    ],
    [
      "The group is one of the biggest in the country and has repeatedly called for a ban on hunting.",
      "The group",
    ],
    [
      "Lund police have sealed off a school, trapping 90 pupils inside and threatened to use force on them, as the protests go on.",
      "Lund police",
    ],
  ])("is the subject of the verb before: %s", (text, source) => {
    expect(told(text)).toMatchObject([{ source }]);
  });
});
