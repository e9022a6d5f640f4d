import { describe, expect, it } from "vitest";
import { withFurther } from "../../../../src/extract/wiring/cues/further.ts";
import { drawn, marked } from "../../marked.ts";
import { writtenText } from "../../written.ts";

const read = (sentence: string) => {
  const { text, finding } = marked(sentence, { manner: "mixed" });
  return withFurther(writtenText(text), [finding]).map((one) => drawn(text, one));
};

describe("what the same one says behind a word in marks", () => {
  it.each([
    [
      "[The secretary] {said} <she was “delighted” and promised extra clinics in the autumn>.",
      "promised",
      "extra clinics in the autumn",
    ],
    ["[The union] {said} <the offer was “an insult” and threatened a strike>.", "threatened", "a strike"],
    ["[Berg] {said} <it was “a farce” but warned that more would come>.", "warned", "that more would come"],
    ["[The coach] {said} <she felt “robbed” and announced an appeal>.", "announced", "an appeal"],
    [
      "[Lind] {said} <the bridge was “tired” and predicted that it would fall>.",
      "predicted",
      "that it would fall",
    ],
    [
      "[The chairman] {said} <it had been “a bad year” and admitted that he was tired>.",
      "admitted",
      "that he was tired",
    ],
  ])("is told by a verb of its own: %s", (sentence, cue, content) => {
    const [first, second] = read(sentence);
    expect(first?.content).toMatch(/”$/);
    expect(second).toMatchObject({ cue, content });
  });

  it.each([
    "[Lind] {said} <the guard pushed her and threatened to fire>.",
    "[Berg] {said} <he had “never slept and promised nothing”>.",
  ])("is a part of it where no mark ends before it: %s", (sentence) => {
    expect(read(sentence)).toHaveLength(1);
  });
});

describe("what the same one hints at", () => {
  it.each([
    [
      "[Its lawyer] {said} <a judge had struck down the law and hinted that the union would appeal>.",
      "hinted",
      "that the union would appeal",
    ],
    [
      "[Lind] {said} <the deal was close and intimated that it would be signed>.",
      "intimated",
      "that it would be signed",
    ],
    [
      "[The bank] {said} <profit rose but cautioned that costs would too>.",
      "cautioned",
      "that costs would too",
    ],
  ])("is told by a verb of its own: %s", (sentence, cue, content) => {
    expect(read(sentence)[1]).toMatchObject({ cue, content });
  });
});

describe("what the same one says of what they call something", () => {
  it.each([
    [
      "[The maker] {said} <its cranes had worked as designed and pointed to what it called bad drains>.",
      "pointed to",
      "what it called bad drains",
    ],
    [
      "[The ministry] {said} <the road was safe and spoke of what it called a freak storm>.",
      "spoke of",
      "what it called a freak storm",
    ],
    [
      "[Grant] {told} <that no source had backed out and reminded them not to talk>.",
      "reminded",
      "them not to talk",
    ],
  ])("is another content: %s", (sentence, cue, content) => {
    const found = read(sentence);
    expect(found).toHaveLength(2);
    expect(found[1]).toMatchObject({ cue, content });
  });

  it.each([
    "[Lind] {said} <the map pointed to a cave and spoke of gold>.",
    "[Lind] {said} <the letter reminded her of home>.",
  ])("is not where those spoken of do it: %s", (sentence) => {
    expect(read(sentence)).toHaveLength(1);
  });
});
