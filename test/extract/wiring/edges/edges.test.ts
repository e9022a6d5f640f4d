import { describe, expect, it } from "vitest";
import { edged } from "../../../../src/extract/wiring/edges/edges.ts";
import { drawn, marked } from "../../marked.ts";
import { speakers, telling } from "../../told.ts";

const told = telling("source", "content");

describe("edges between the parts of a finding", () => {
  it("leave when something was said out of what was", () => {
    expect(told("Whitcombe had said earlier that a guard was asleep during the raid.")).toEqual([
      { source: "Whitcombe", content: "that a guard was asleep during the raid" },
    ]);
  });

  it("leave what somebody is with their name", () => {
    const text =
      "PORT ELLERY, May 9 (Northwind) - The security firm Gatewell denied on Saturday that one of its guards was asleep when thieves broke in.";
    expect(told(text)).toEqual([
      {
        source: "The security firm Gatewell",
        content: expect.stringMatching(/^that one of its guards was asleep/),
      },
    ]);
  });
});

describe("where and when something is forecast", () => {
  it.each([
    ["in the region from Thursday.", "heavy rain in the region from Thursday"],
    [`on ${"yn".repeat(40)}, in parts.`, "heavy rain"],
  ])("belongs to it to the end of the sentence alone: %s", (behind, content) => {
    const { text, finding } = marked(`[The bureau] {forecast} <heavy rain> ${behind}`);
    expect(drawn(text, edged(text, finding) ?? finding).content).toBe(content);
  });
});

describe("a dash between two names", () => {
  it("ends nothing that is said", () => {
    const { text, finding } = marked("[He] {blamed} <theft along the Shiroro>–Kaduna line, and left.");
    expect(drawn(text, edged(text, finding) ?? finding).content).toBe("theft along the Shiroro–Kaduna line");
  });

  it.each([
    "[He] {wrote} <of the event>–a small one–on his blog.",
    "[He] {backed} <Ola Berg>—a rival—again.",
  ])("is none beside what is told in passing: %s", (sentence) => {
    const { text, finding } = marked(sentence);
    expect(edged(text, finding)?.content).toEqual(finding.content);
  });
});

describe("a relative that was all that was read", () => {
  it.each([
    ["The bridge, <which> [Lind] {says} is safe, was shut.", "which is safe"],
    ["It was a plan <that> [the guild] {said} would fail.", "that would fail"],
  ])("goes on to the verb that it is the subject of: %s", (sentence, content) => {
    const { text, finding } = marked(sentence);
    expect(drawn(text, edged(text, finding) ?? finding).content).toBe(content);
  });

  it.each([
    "The bridge, <which> [Lind] {praised}, was shut.",
    "A man <who> [Lind] {says} the port dismissed.",
  ])("says nothing by itself: %s", (sentence) => {
    const { text, finding } = marked(sentence);
    expect(edged(text, finding)).toBeNull();
  });
});

describe("what is forecast", () => {
  it.each([
    [
      "[The office] {has forecast} <heavy rain> in the region from Thursday.",
      "heavy rain in the region from Thursday",
    ],
    ["[Lind] {predicts} <a glut> by the end of next year.", "a glut by the end of next year"],
    ["[Lind] {predicts} <a glut> in May, and a fall in June.", "a glut"],
    ["[Lind] {saw} <heavy rain> in the region from Thursday.", "heavy rain"],
    ["[Lind] {predicts} <a glut> in a market that has had none.", "a glut"],
  ])("goes on to where and when it will be: %s", (sentence, content) => {
    const { text, finding } = marked(sentence);
    expect(drawn(text, edged(text, finding) ?? finding).content).toBe(content);
  });
});

describe("who recalls", () => {
  it.each([
    "Harvest Moon recalls oat bars after 38 fall ill",
    "Carmaker Aurelle recalls 40,000 vans over brake fault",
    "Aurelle has recalled all of its vans.",
  ])("goods says nothing: %s", (text) => {
    expect(told(text)).toEqual([]);
  });

  it("how something was says so", () => {
    expect(told("Ada Lind recalled that the dam broke at night.")).toHaveLength(1);
  });
});

describe("who has no name", () => {
  it("is not called Neither", () => {
    expect(speakers("The two men are in court. Neither has commented on the charges.")).toEqual([null]);
  });

  it("is not a place's mother", () => {
    const text =
      "A six-year-old girl from Ashby Vale is in hospital with salmonella, her mother said on Wednesday.";
    expect(speakers(text)).toMatchObject([{ name: "her mother", kind: "unnamed" }]);
  });
});

describe("what stands before a verb and was not said", () => {
  it.each([
    "<Berg>, on his way out, {was asked by} [a fan].",
    "<The mayor> {was told by} [a guard].",
    "<Passengers> {were warned by} [the operator].",
    "<They> {were asked}.",
    "[A man from the village] - <the sheriff -> {was found}",
    "[The mayor] – <a keen sailor> – {warned} them.",
  ])("is somebody: %s", (sentence) => {
    const { text, finding } = marked(sentence);
    expect(edged(text, finding)).toBeNull();
  });

  it.each([
    "<Questions> {were asked by} [a fan].",
    "<The story> {was told by} [a guard].",
    "<Whether it was safe> {was asked by} [a fan].",
    "<The pier is shut> - [the mayor] {said}.",
  ])("is something else: %s", (sentence) => {
    const { text, finding } = marked(sentence);
    expect(edged(text, finding)).toBe(finding);
  });
});

describe("where it was said", () => {
  it.each([
    "<in a statement it was investigating>",
    "<in a statement on Monday it was investigating>",
    "<in a brief statement it was investigating>",
    "<in an email it was investigating>",
  ])("is no part of what was: %s", (said) => {
    const { text, finding } = marked(`[The railroad] {said} ${said}.`);
    const read = edged(text, finding);
    expect(read && drawn(text, read)).toMatchObject({ content: "it was investigating" });
  });

  it.each([
    "{Writing for} <a majority of five>, [Berg] said that it was so.",
    "[Berg], {speaking on} <the podcast Deep End>, said that it was so.",
  ])("says nothing by itself: %s", (sentence) => {
    const { text, finding } = marked(sentence);
    expect(edged(text, finding)).toBeNull();
  });

  it("leaves what a question asks with nobody", () => {
    expect(told("What do critics say?")).toEqual([]);
  });
});

describe("who is said to do something", () => {
  it.each([
    "Vance is said to be furious.",
    "Ola Berg is understood to be furious.",
    "The duke was rumoured to be furious.",
  ])("does not say so: %s", (text) => {
    expect(told(text)).toMatchObject([{ source: "", content: expect.stringMatching(/to be furious$/) }]);
  });
});

describe("on what terms somebody spoke", () => {
  it("is no part of what they said", () => {
    const { text, finding } = marked(
      "[Rao] {said} on condition <that she not be named that the vote had been rigged>.",
    );
    expect(drawn(text, edged(text, finding) ?? finding)).toMatchObject({
      content: "that the vote had been rigged",
    });
  });

  it("is nothing they ask for", () => {
    const text = "“We are exploring all options,” a senior official, requesting anonymity, told Northwind.";
    expect(told(text)).toEqual([
      { source: "a senior official, requesting anonymity", content: "“We are exploring all options,”" },
    ]);
  });
});

describe("who says something while doing something", () => {
  it.each([
    [
      "Presenting the petition, retired teacher Hilary Newsome, of Mill Lane, said it had been signed by 3,112 people in six weeks.",
      "retired teacher Hilary Newsome, of Mill Lane",
    ],
    [
      "Presenting the petition, retired teacher Hilary Newsome said it had been signed.",
      "retired teacher Hilary Newsome",
    ],
    ["Introducing the motion, Cllr Ann Reed said the road was unsafe.", "Cllr Ann Reed"],
    [
      "Opening the debate, retired nurse June Park, of Mill Street, said the ward had saved her life.",
      "retired nurse June Park, of Mill Street",
    ],
  ])("%s", (text, source) => {
    expect(told(text)).toMatchObject([{ source }]);
  });
});

describe("the conjunction before what is said", () => {
  it.each([
    ["[Pew] {notes} that <the polls are not “monolithic”>.", "that the polls are not “monolithic”"],
    ["[Lind] {told} |the Ledger| that <“one in two” had left>.", "that “one in two” had left"],
    ["[Clinton] {suggested} that <the plan was unserious>.", "that the plan was unserious"],
  ])("belongs to it, whatever it holds: %s", (sentence, content) => {
    const { text, finding } = marked(sentence, { manner: "mixed" });
    expect(drawn(text, edged(text, finding) ?? finding).content).toBe(content);
  });

  it.each([
    "[Lind] {said} it was late, and that <“one in two” had left>.",
    "[Berg] {named} the judge that <“nobody” wanted>.",
  ])("is none where it stands behind something else: %s", (sentence) => {
    const { text, finding } = marked(sentence, { manner: "mixed" });
    expect(edged(text, finding)?.content).toEqual(finding.content);
  });
});
