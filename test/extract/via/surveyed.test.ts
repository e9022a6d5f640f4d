import { describe, expect, it } from "vitest";
import { surveyed } from "../../../src/extract/via/surveyed.ts";
import { drawn, marked } from "../marked.ts";

const read = (sentence: string) => {
  const { text, finding } = marked(sentence);
  return drawn(text, surveyed(text, finding));
};

describe("what a sentence ends by telling that it was found by", () => {
  it("carried it", () => {
    expect(
      read("[One in five] {said} <they had skipped meals, the survey of 2,000 adults found>."),
    ).toMatchObject({
      content: "they had skipped meals",
      via: "the survey of 2,000 adults",
    });
  });

  it("is what somebody else says where it goes on", () => {
    const sentence = "[Lind] {said} <that the survey of 2,000 adults found nothing>.";
    expect(read(sentence)).toMatchObject({
      content: "that the survey of 2,000 adults found nothing",
      via: "",
    });
  });
});
