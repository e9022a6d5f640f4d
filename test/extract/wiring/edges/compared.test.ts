import { describe, expect, it } from "vitest";
import { withCompared } from "../../../../src/extract/wiring/edges/compared.ts";
import { drawn, marked } from "../../marked.ts";
import { writtenText } from "../../written.ts";

const read = (sentence: string) => {
  const { text, finding } = marked(sentence);
  return withCompared(writtenText(text), [finding]).map((one) => drawn(text, one).content);
};

describe("what a figure is set against", () => {
  it.each([
    [
      "[The chain] {said} <it would close 40 branches>, almost twice as many as it announced in May.",
      "almost twice as many as it announced in May",
    ],
    [
      "[Officials] {said} <12 people were hurt>, five fewer than police had said on Sunday.",
      "five fewer than police had said on Sunday",
    ],
    [
      "[The union] {said} <turnout was 70 per cent>, a third higher than it expected.",
      "a third higher than it expected",
    ],
    [
      "[The airline] {said} <profit rose to $90 million>, up from $70 million a year earlier.",
      "up from $70 million a year earlier",
    ],
    [
      "[The clinic] {said} <400 patients were waiting>, more than double the number in June.",
      "more than double the number in June",
    ],
    [
      "[The bank] {said} <it lost $3 million>, half of what it lost in the spring.",
      "half of what it lost in the spring",
    ],
    [
      "[The charity] {said} <it fed 9,000 people a week>, three times as many as before the war.",
      "three times as many as before the war",
    ],
    ["[The school] {said} <60 pupils were ill>, down from 90 on Monday.", "down from 90 on Monday"],
  ])("is said with it: %s", (sentence, rest) => {
    const [content] = read(sentence);
    expect(content?.endsWith(`, ${rest}`)).toBe(true);
  });

  it.each([
    "[The club] {charged} <a fee of $100,000>, 90 percent of it refundable on leaving.",
    "[The firm] {said} <it sold 300 boats>, and rivals sold more than that.",
    "[Lind] {said} <the bridge was shut>, more than a year after it opened.",
    "<“I sold 300 boats,”> [Lind] {said}, twice as many as Berg.",
  ])("is nothing more where no figure is: %s", (sentence) => {
    const { text, finding } = marked(sentence);
    expect(read(sentence)).toEqual([drawn(text, finding).content]);
  });
});
