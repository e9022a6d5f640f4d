import { describe, expect, it } from "vitest";
import { telling } from "../../told.ts";

const told = telling("source", "cue", "content", "via");
const said = telling("source", "cue", "content");

describe("what the same one says by a further verb", () => {
  it.each([
    [
      "Harlan has denied taking the money but maintains he was never paid.",
      "Harlan",
      "taking the money",
      "maintains",
      "he was never paid",
    ],
    [
      "Pelagic Lines told shippers that four sailings would be cancelled, and warned of longer waits in Antwerp.",
      "Pelagic Lines",
      "that four sailings would be cancelled",
      "warned",
      "of longer waits in Antwerp",
    ],
    [
      "The transport minister, Ola Berg, announced that he would meet the unions on Friday and did not rule out a subsidy.",
      "The transport minister, Ola Berg",
      "that he would meet the unions on Friday",
      "did not rule out",
      "a subsidy",
    ],
    [
      "Ms. Khan said Mr. Olsen was “ignorant” of the law and criticized him for saying he had read it.",
      "Ms. Khan",
      "Mr. Olsen was “ignorant” of the law",
      "criticized",
      "him for saying he had read it",
    ],
    [
      "The coach said his side was robbed but added that the better team won.",
      "The coach",
      "his side was robbed",
      "added",
      "that the better team won",
    ],
    [
      "The bank said the error had been mended and credited a young clerk.",
      "The bank",
      "the error had been mended",
      "credited",
      "a young clerk",
    ],
    [
      "Investigators believe there are other victims and are asking anyone who skated there to call.",
      "Investigators",
      "there are other victims",
      "are asking",
      "anyone who skated there to call",
    ],
    [
      "The council said the bridge was unsafe and is calling for a new one.",
      "The council",
      "the bridge was unsafe",
      "is calling for",
      "a new one",
    ],
  ])("is another content: %s", (text, source, first, cue, second) => {
    const found = said(text);
    expect(found).toHaveLength(2);
    expect(found[0]).toMatchObject({ source, content: first });
    expect(found[1]).toEqual({ source, cue, content: second });
  });

  it("is told to whoever its verb names", () => {
    const found = told("The clinic said the scanner was broken and assured patients that calls were free.");
    expect(found.at(-1)).toMatchObject({ via: "patients", content: "that calls were free" });
  });

  it.each([
    ["The hospital said two men had fled and told relatives to call a hotline.", "said"],
    ["The officer said Mr Lind had met the banker and told him to sell.", "said"],
    ["Rosa Vidal said she ran to the corner and asked a neighbour to call the police.", "said"],
    ["The memo says managers knew of the leak and told staff to keep quiet.", "says"],
    ["Osei said he was moving a sofa and asked his brother for help.", "said"],
    ["Keller said the boss had shared the file and added his own comment.", "said"],
    ["She said her son was missing and was asking neighbours for help.", "said"],
    ["He said the deal was done but the lawyers had not signed.", "said"],
  ])("is a part of it where those spoken of may have done it: %s", (text, cue) => {
    expect(said(text).map((one) => one.cue)).toEqual([cue]);
  });
});

describe("what one who is named again holds against what they said", () => {
  it.each([
    [
      "Dr Eoin Hart said byelections were a poor guide, though he thought the swing “should worry anyone”.",
      "Dr Eoin Hart",
      "byelections were a poor guide",
      "he",
      "the swing “should worry anyone”",
    ],
    [
      "The spokeswoman said every employee had signed, though she did not discuss the terms.",
      "The spokeswoman",
      "every employee had signed",
      "she",
      "the terms",
    ],
    [
      "The ministry said the bridge was safe, but it admitted that no one had looked at it since May.",
      "The ministry",
      "the bridge was safe",
      "it",
      "that no one had looked at it since May",
    ],
    [
      "The analyst expects rates to fall, but he doubts it will happen this year.",
      "The analyst",
      "rates to fall",
      "he",
      "it will happen this year",
    ],
  ])("is theirs: %s", (text, first, one, second, other) => {
    expect(said(text)).toEqual([
      expect.objectContaining({ source: first, content: one }),
      expect.objectContaining({ source: second, content: other }),
    ]);
  });

  it.each([
    "Berg said a boss invited her to lunch, and she thought it meant a promotion.",
    "Berg said the boat was late, but he had waited for it.",
  ])("is a part of it where nothing is set against it: %s", (text) => {
    expect(said(text)).toHaveLength(1);
  });
});

it("declines in whatever tense it is told", () => {
  const stand = telling("content", "polarity");
  expect(
    stand("The firm confirmed that the plant was shut and has refused to name the buyer.").at(-1),
  ).toEqual({
    content: "name the buyer",
    polarity: "declines",
  });
});
