import { describe, expect, it } from "vitest";
import { withAmid } from "../../../../src/extract/wiring/placed/amid.ts";
import { drawn, marked } from "../../marked.ts";
import { telling } from "../../told.ts";
import { writtenText } from "../../written.ts";

const told = telling("source", "cue", "content");

/** What is read of a sentence of which nothing was. */
const unread = (text: string) => withAmid(writtenText(text), []).map((one) => drawn(text, one));

describe("who asks amid a question", () => {
  it.each([
    [
      "Was the mayor aware, he boomed, that the bridge had been shut for a year?",
      "he",
      "Was the mayor aware that the bridge had been shut for a year?",
    ],
    [
      "How long, asks Ola Berg, must the town wait for a doctor?",
      "Ola Berg",
      "How long must the town wait for a doctor?",
    ],
    [
      "And why, Lady Holm wondered, had nobody called the police?",
      "Lady Holm",
      "And why had nobody called the police?",
    ],
    [
      "Had the minister read the report, thundered the old colonel, before it was burnt?",
      "the old colonel",
      "Had the minister read the report before it was burnt?",
    ],
  ])("says all of it: %s", (text, source, content) => {
    expect(unread(text)).toEqual([expect.objectContaining({ source, content })]);
  });

  it("takes the place of what was read of a part", () => {
    const { text, finding } = marked(
      "Was the mayor aware, [he] {boomed}, <that the bridge had been shut for a year>?",
    );
    const [one, ...more] = withAmid(writtenText(text), [finding]).map((found) => drawn(text, found));
    expect(more).toEqual([]);
    expect(one?.content).toBe("Was the mayor aware that the bridge had been shut for a year?");
  });

  it("leaves a quotation behind it that goes on", () => {
    const { text, finding } = marked(
      "Was the mayor aware, [he] {boomed}, that it had closed? <“And who has the key?”>",
    );
    expect(withAmid(writtenText(text), [finding]).map((one) => drawn(text, one).content)).toEqual([
      "“And who has the key?”",
      "Was the mayor aware that it had closed?",
    ]);
  });

  it.each([
    "Was the mayor, who was elected in May, aware that it had closed?",
    "When the bridge closed, he said nothing, but who did?",
    "Did Lind, Berg and Holm know, or not?",
  ])("is nobody who does something else: %s", (text) => {
    expect(unread(text)).toEqual([]);
  });
});

describe("what is told before a quotation that goes on with it", () => {
  it("is said by the same", () => {
    const { text, finding } = marked(
      "Nobody had said a word, [she] {insisted}; <“they were all too scared of me.”>",
      { manner: "direct" },
    );
    expect(withAmid(writtenText(text), [finding]).map((one) => drawn(text, one))).toEqual([
      expect.objectContaining({ content: "Nobody had said a word “they were all too scared of me.”" }),
    ]);
  });

  it("is not where only a clause leads to who speaks", () => {
    const { text, finding } = marked("As the train pulled out, [she] {waved}; <“Write to me.”>");
    expect(withAmid(writtenText(text), [finding])).toEqual([finding]);
  });
});

describe("what goes on behind who says it", () => {
  it.each([
    ["The road was icy, Lind said, but would be open by noon.", "The road was icy but would be open by noon"],
    [
      "The bridge was old, Lind said, and had never been mended.",
      "The bridge was old and had never been mended",
    ],
    [
      "The pumps are new, the engineer said, but cannot run at night.",
      "The pumps are new but cannot run at night",
    ],
    ["The plan was dead, Lind said, but would not elaborate.", "The plan was dead"],
    [
      "The pool was shut in May, Lind said, and would stay so. “Nobody swims in the rain. We counted.”",
      "The pool was shut in May and would stay so “Nobody swims in the rain. We counted.”",
    ],
  ])("is said as well, unless nothing is: %s", (text, content) => {
    expect(told(text)[0]?.content).toBe(content);
  });
});

describe("nobody", () => {
  it.each(["Nobody said a word.", "Nobody else in the town thinks so.", "No one said anything about it."])(
    "says nothing: %s",
    (text) => {
      expect(told(text)).toEqual([]);
    },
  );
});

describe("what somebody points out amid their sentence", () => {
  it.each([
    [
      "Similar ferries in Norway, he pointed out, still have crews.",
      "he",
      "Similar ferries in Norway still have crews",
    ],
    ["Most bees, Lind points out, sting once.", "Lind", "Most bees sting once"],
    ["Such dams, Berg pointed out, never last.", "Berg", "Such dams never last"],
  ])("%s", (text, source, content) => {
    expect(telling("source", "content")(text)).toEqual([{ source, content }]);
  });
});
