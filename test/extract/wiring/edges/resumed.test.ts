import { describe, expect, it } from "vitest";
import { telling } from "../../told.ts";

const told = telling("content");

describe("what goes on behind who says it", () => {
  it.each([
    [
      "The pool is new, he said, and the roof was mended in May.",
      "The pool is new and the roof was mended in May",
    ],
    [
      "The data is deleted every 30 days, he said, and the last cycle ended on Monday.",
      "The data is deleted every 30 days and the last cycle ended on Monday",
    ],
    [
      "The offer expired in June, the company said, and included a clause on pensions.",
      "The offer expired in June and included a clause on pensions",
    ],
    [
      "Only one ferry sank last year, according to the coast guard, and there were only eight collisions.",
      "Only one ferry sank last year and there were only eight collisions",
    ],
    [
      "The road would flood again, she warned, and nobody would pay for it.",
      "The road would flood again and nobody would pay for it",
    ],
    [
      "The tower leans, the engineer says, but it has leaned for a century.",
      "The tower leans but it has leaned for a century",
    ],
  ])("is said as well: %s", (text, content) => {
    expect(told(text)).toEqual([{ content }]);
  });

  it.each([
    ["It was late, he said, and left.", ["It was late"]],
    ["It was late, he said, and he closed the door.", ["It was late"]],
    ["The team was ready, the coach said, and shook hands with reporters.", ["The team was ready"]],
    [
      "The plan was dead, Lind said, but the union said it would fight.",
      ["The plan was dead", "it would fight"],
    ],
    ["The plan was dead, Lind said, and declined to elaborate.", ["The plan was dead", "to elaborate"]],
  ])("is not where somebody does something or says it: %s", (text, contents) => {
    expect(told(text).map(({ content }) => content)).toEqual(contents);
  });
});
