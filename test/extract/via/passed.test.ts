import { describe, expect, it } from "vitest";
import { borne, passed } from "../../../src/extract/via/passed.ts";
import { drawn, marked } from "../marked.ts";
import { telling } from "../told.ts";

const told = telling("source", "via", "content");

const read = (sentence: string) => {
  const { text, finding } = marked(sentence);
  const { source, cue, content, via } = drawn(text, passed(text, finding));
  return [source, cue, content, via];
};

describe("who passed on what somebody said", () => {
  it.each([
    [
      "[The referee, through a league official], {declined} <an interview>.",
      ["The referee", "declined", "an interview", "a league official"],
    ],
    [
      "[Ola Berg], via his lawyer, {denied} <the charge>.",
      ["Ola Berg", "denied", "the charge", "his lawyer"],
    ],
    [
      "[The singer, through a spokesman], {said} <it was over>.",
      ["The singer", "said", "it was over", "a spokesman"],
    ],
    ["Through a spokeswoman, [the bank] {said} <no>.", ["the bank", "said", "no", "a spokeswoman"]],
  ])("is told beside who speaks: %s", (sentence, parts) => {
    expect(read(sentence)).toEqual(parts);
  });

  it.each([
    "[The town, seen through a haze], {said} <nothing>.",
    "[The guide], through the fog, {said} <it was close>.",
    "Through the night, [the crew] {said} <nothing>.",
  ])("is nothing that one sees through: %s", (sentence) => {
    expect(read(sentence)[3]).toBe("");
  });

  it.each([
    [
      "[He] {appealed to} <them to return to their seats>.",
      ["He", "appealed to", "to return to their seats", "them"],
    ],
    [
      "[The mayor] {appealed} <to residents to stay at home>.",
      ["The mayor", "appealed to", "to stay at home", "residents"],
    ],
    [
      "[She] {pleaded with} <the council not to shut the pool>.",
      ["She", "pleaded with", "not to shut the pool", "the council"],
    ],
    ["[The coach] {appealed to} <the fans for calm>.", ["The coach", "appealed to", "for calm", "the fans"]],
    ["[She] {appealed to} <reason>.", ["She", "appealed to", "reason", ""]],
  ])("is apart from who was appealed to: %s", (sentence, parts) => {
    expect(read(sentence)).toEqual(parts);
  });

  it.each([
    [
      "[They] {think} <the law is too mild, or so she claims>.",
      ["They", "think", "the law is too mild", "she"],
    ],
    [
      "[They] {think} <the law is too mild>, or so she claims.",
      ["They", "think", "the law is too mild", "she"],
    ],
    ["[The locals] {say} <the fish bite, or so>.", ["The locals", "say", "the fish bite", ""]],
    ["[They] {say} <a dozen or so came>.", ["They", "say", "a dozen or so came", ""]],
  ])("is told behind “or so”: %s", (sentence, parts) => {
    expect(read(sentence)).toEqual(parts);
  });

  it.each([
    [
      "The two sides agreed, according to the Kessal Times, that the border would open.",
      "The two sides",
      "the Kessal Times",
    ],
    ["The mayor said, according to two aides, that she would resign.", "The mayor", "two aides"],
  ])("stands amid it: %s", (text, source, via) => {
    expect(told(text)).toMatchObject([{ source, via, content: /(that .*)\./.exec(text)?.[1] }]);
  });

  it.each([
    [
      "[Note by the Digest: Speaking to Kessalese television later, Lind said that it was late.]",
      "Kessalese television",
    ],
    ["But speaking to state radio on Friday, Lind said that the line was late.", "state radio"],
  ])("is where the sentence begins: %s", (text, via) => {
    expect(told(text).at(-1)).toMatchObject({ source: "Lind", via });
  });

  it.each([
    ["[The panel] {said} <that he had lied>, |as messages to her sister| showed.", "messages to her sister"],
    ["[The log] {shows} <that it fell>, |and our team| tells us more.", ""],
    ["[Lind] {told} |Asa Berg| <that it fell>.", "Asa Berg"],
  ])("is no clause: %s", (sentence, via) => {
    const { text, finding } = marked(sentence);
    expect(drawn(text, borne(text, finding)).via).toBe(via);
  });
});

describe("through whom a family speaks", () => {
  it.each([
    ["Shawna Whitt said through a family friend that she was grateful.", "a family friend"],
    ["The player said through a club spokesman that he was sorry.", "a club spokesman"],
    ["She said through her lawyer that she was innocent.", "her lawyer"],
  ])("%s", (text, via) => {
    expect(telling("via")(text)).toEqual([{ via }]);
  });
});
