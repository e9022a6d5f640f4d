import { describe, expect, it } from "vitest";
import { withPolarity } from "../../../../src/extract/wiring/stands/polarity.ts";
import { marked } from "../../marked.ts";
import { findings } from "../../told.ts";

const stands = (text: string) => findings(text).map(({ polarity }) => polarity);

describe("the stand of a source", () => {
  it.each([
    ["The harbour office said ferries could not dock in such a wind."],
    ["Emily Lind said that the crack first appeared in a survey of the pier."],
    ["The bank said it was looking at a sale that could raise $3 billion."],
  ])("is firm where only a word looks like a hedge: %s", (text) => {
    expect(stands(text)).toEqual(["asserts"]);
  });

  it.each([
    ["Prosecutors say the police are trying to check a tape that allegedly caught the shooting."],
    ["Ola Berg will reportedly play the general, according to Variety."],
    ["The lake is allegedly poisoned, residents say."],
    ["“That was when the rumour went around that he was perhaps drunk,” Emily Lind said."],
    ["Emily Lind said the mayor told him he might resign."],
    ["The boy didn’t realize what he had recorded."],
  ])("is firm where the doubt is another’s: %s", (text) => {
    expect(stands(text)).toEqual(["asserts"]);
  });

  it.each([
    ["The department definitively debunked the persistent media conspiracy theory that ghosts built it."],
    ["The agency knocked the claim that the water was unsafe."],
    ["The agency knocked down reports that the water was unsafe."],
    ["The White House shot down rumours that Ola Berg would resign."],
    ["The band quashed rumours that it would split."],
  ])("is against what it knocks down: %s", (text) => {
    expect(stands(text)).toEqual(["denies"]);
  });

  it.each([
    ["The firm is declining to address the claims of bullying."],
    ["The bank is declining to address how long the outage lasted."],
  ])("is none where it is not addressed: %s", (text) => {
    expect(stands(text)).toEqual(["declines"]);
  });

  it.each([
    ["The agency said that while arson cannot be ruled out, the cause is unknown."],
    ["The pictures suggest the roof fell."],
    [
      "Reports claim that the decision to move the old lamp room of the harbour office down to the quay last winter may have something to do with the leak.",
    ],
    ["Emily Lind said the bridge might close by June."],
    ["Emily Lind said the price appeared to be wrong."],
    ["“If the rope breaks, that might sink the barge,” Emily Lind said."],
  ])("is one with reserve where what is said is: %s", (text) => {
    expect(stands(text)).toEqual(["hedges"]);
  });

  it.each([
    ["Skerry Lines would neither confirm nor deny that the ferry was late."],
    ["Neither the council nor the bank responded to requests for comment."],
    ["The club said it would not be commenting."],
    ["Neither Ola Berg nor the harbour master would say whether the ferry had been late."],
    ["None of the banks would discuss the price."],
    ["No one at the firm was willing to say who had signed the letter."],
    ["The ministry said it had nothing to add."],
  ])("is none where somebody says nothing: %s", (text) => {
    expect(stands(text)).toEqual(["declines"]);
  });

  it.each([
    ["Skerry Lines has pushed back on the claim that its crew was asleep."],
    ["The union contested the company’s account of the strike."],
    ["The claim that the bridge was sold to a circus is false."],
    ["We have no evidence that your address was copied."],
    ["Police found no indication that the lock was forced."],
  ])("is against what is contested or called false: %s", (text) => {
    expect(stands(text)).toEqual(["denies"]);
  });

  it("is against what is disputed behind what is admitted, whether or not that is told for itself", () => {
    const text =
      "The hospital has admitted failings but disputes that earlier treatment would have saved him.";
    expect(stands(text).at(-1)).toBe("denies");
  });

  it.each([
    ["The maker of the valve, Delmor, referred inquiries to its insurer."],
    ["The bank declined to share its findings."],
    ["The spokesman referred questions about the emails to the mayor’s office."],
  ])("is none where somebody keeps it to themselves: %s", (text) => {
    expect(stands(text)).toEqual(["declines"]);
  });

  it("is none of a second verb by which nothing is told", () => {
    expect(
      stands("The prosecutor’s office confirmed it had received the letter but would not comment further."),
    ).toEqual(["asserts", "declines"]);
  });
});

it.each([
  ["The mayor ruled out a sale of the pier.", "denies"],
  ["The mayor has not ruled out a sale of the pier.", "declines"],
  ["The coroner told jurors to disregard anything that they might see online.", "asserts"],
  ["The coach told the players to rest so they could train on Monday.", "asserts"],
])("stands as it is told: %s", (text, stand) => {
  expect(stands(text)).toEqual([stand]);
});

describe("the stand of whoever takes back or doubts", () => {
  it.each([
    ["The minister retracted the allegation on Friday.", "denies"],
    ["The ministry said the bridge was safe. It later retracted that statement.", "denies"],
    ["She doubts that the bridge will open this year.", "hedges"],
    ["Experts doubt the plan will work.", "hedges"],
    ["Lind said no ward could be spared and that the trust had to save.", "asserts"],
    ["She said no driver could have seen the child.", "asserts"],
    ["Half of them say they could imagine living abroad.", "asserts"],
    ["Lind said the club could never win there.", "asserts"],
    ["Lind said the club could win there.", "asserts"],
    ["Lind said the club might win there.", "hedges"],
  ] as const)("%s", (text, stand) => {
    expect(stands(text).at(-1)).toBe(stand);
  });
});

describe("what is only a way of saying it", () => {
  it.each([
    "The work, I may say, was not easy, Lind wrote.",
    "“It was, if I may say so, a disgrace,” Lind said.",
  ])("has no reserve: %s", (text) => {
    expect(stands(text)).toEqual(["asserts"]);
  });

  it.each(["She would not take questions.", "Berg would not speak to reporters."])(
    "is declined: %s",
    (text) => {
      expect(stands(text)).toEqual(["declines"]);
    },
  );
});

describe("what somebody is told they are free to do", () => {
  it.each([
    "“Luke was promised he could leave if an offer came in,” he said.",
    "Lind said she was told she could go home.",
    "He said they were assured they could stay.",
  ])("has no reserve: %s", (text) => {
    expect(stands(text)).toEqual(["asserts"]);
  });

  it("has some where it is what may be so", () => {
    expect(stands("Lind said she was told she might be ill.")).toEqual(["hedges"]);
  });

  it.each([
    "A spokesman for the family declined to comment on “internal talks”.",
    "The bank declined to comment on “market rumours”.",
  ])("is declined, in marks too: %s", (text) => {
    expect(stands(text)).toEqual(["declines"]);
  });
});

it("a cue that says one word over and over has the stand it had", () => {
  const { text, finding } = marked(`[Nobody] {${"has ".repeat(36)}laughed} <that it rained>`);
  expect(withPolarity({ text, sentences: [] }, finding).polarity).toBe("asserts");
});
