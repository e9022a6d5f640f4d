import { describe, expect, it } from "vitest";
import { telling } from "../../told.ts";

const told = telling("source", "cue", "content");
const contents = (text: string) => told(text).map((one) => one.content);

describe("what is said in a clause before the main one", () => {
  it.each([
    ["Although the minister denied that the dam leaked, engineers closed the road.", "that the dam leaked"],
    ["Since the union announced a strike in May, three mills have shut.", "a strike in May"],
    ["While Lind insists the plan is sound, her party has split over it.", "the plan is sound"],
    ["Because the agency believed the well was clean, nobody was told.", "the well was clean"],
    [
      "However, after some users of the forum complained about the fault, NetWatch tested the phone.",
      "about the fault",
    ],
    [
      "Towns may choose, but if a charter does not state that only residents may vote, a risk of fraud exists.",
      "that only residents may vote",
    ],
  ])("ends before the main one: %s", (text, content) => {
    expect(contents(text)).toContain(content);
  });

  it.each([
    [
      "When asked, Lind said the dam leaked, the road was shut and nobody knew.",
      "the dam leaked, the road was shut and nobody knew",
    ],
    [
      "Lind left when Berg said the dam was safe, the road was open and all was well.",
      "the dam was safe, the road was open and all was well",
    ],
    [
      "While police say the man who fled, a baker, was seen in Norvik, his wife says he is dead.",
      "the man who fled, a baker, was seen in Norvik",
    ],
    ["If the minister wants the bridge built, she must pay for it.", "the bridge built"],
    [
      "After the shop said that bread, milk and eggs were dear, it closed.",
      "that bread, milk and eggs were dear",
    ],
  ])("goes on where it has commas of its own: %s", (text, content) => {
    expect(contents(text)).toContain(content);
  });
});

describe("what is said in a clause beside the subject of its sentence", () => {
  it.each([
    ["Another nurse who calls me her “friend” did not answer my letters.", "me her “friend”"],
    [
      "The coach of a team that refused to play a boy who claims to be a girl is defending his choice.",
      "to be a girl",
    ],
  ])("ends before the only verb that may be the sentence’s: %s", (text, content) => {
    expect(contents(text)).toContain(content);
  });

  it.each([
    [
      "A clerk who left said that a boy who claims to be a girl is strong.",
      "that a boy who claims to be a girl is strong",
    ],
    ["The man who says he saw her left.", "he saw her left"],
  ])("goes on elsewhere: %s", (text, content) => {
    expect(contents(text)).toContain(content);
  });
});
