import { describe, expect, it } from "vitest";
import { telling } from "../../told.ts";

const told = telling("source", "content", "via", "act");

describe("what nobody is named for", () => {
  it.each([
    [
      "A clerk stole £9,000 from the harbour fund, a court heard.",
      "A clerk stole £9,000 from the harbour fund",
      "a court",
    ],
    [
      "Ola Berg, 41, kept the money in a boat, Norvik Crown Court was told on Monday.",
      "Ola Berg, 41, kept the money in a boat",
      "Norvik Crown Court",
    ],
    [
      "A sailor who drowned had no life jacket, an inquest has heard.",
      "A sailor who drowned had no life jacket",
      "an inquest",
    ],
  ])("is what a court heard, which only heard: %s", (text, content, via) => {
    expect(told(text)).toMatchObject([{ source: "", content, via }]);
  });

  it("is what those are accused of who are", () => {
    expect(told("He met a minister accused of taking bribes.")).toMatchObject([
      { source: "", content: "a minister taking bribes" },
    ]);
  });

  it("is what a court heard where that comes first", () => {
    const text = "The court heard that Berg withdrew the money from a machine beside the pier.";
    expect(told(text)).toMatchObject([{ source: "", via: "The court" }]);
    const passive = "The inquest was told there was no trace of alcohol in his blood.";
    expect(told(passive)).toMatchObject([{ source: "", via: "The inquest" }]);
  });

  it.each([
    ["The brakes had failed twice in May, the inquest heard from a mechanic.", "a mechanic", "the inquest"],
    [
      "No petrol was on the clothes, only spirit, the court heard from a chemist, Dr Iain Speight.",
      "a chemist, Dr Iain Speight",
      "the court",
    ],
    ["Nobody checked the gate, the tribunal heard on Friday from Anna Berg.", "Anna Berg", "the tribunal"],
    ["The dam was cracked, the committee had heard from two engineers.", "two engineers", "the committee"],
    ["The ship had no radio, the inquiry heard from its former mate.", "its former mate", "the inquiry"],
  ])("is told by whom a court heard it from: %s", (text, source, via) => {
    expect(told(text)).toMatchObject([{ source, via }]);
  });

  it("leaves what somebody told to who told it, though a court heard it", () => {
    const text = "“It was a gift,” Ola Berg told police, the court heard.";
    expect(told(text)).toMatchObject([{ source: "Ola Berg" }]);
  });

  it.each([
    ["It is understood that the rope had failed.", "that the rope had failed", "belief"],
    [
      "It has been claimed that the council drew up a rival plan.",
      "that the council drew up a rival plan",
      "statement",
    ],
    [
      "Five ministers have privately urged the mayor to resign, it emerged last night.",
      "Five ministers have privately urged the mayor to resign",
      "statement",
    ],
  ])("is what is understood, claimed or emerged: %s", (text, content, act) => {
    expect(told(text)).toMatchObject([{ source: "", content, act }]);
  });
});

it.each([
  ["Inquest told nurse raised alarm three times", "Inquest"],
  ["Norvik Crown Court told driver was asleep", "Norvik Crown Court"],
  ["MSPs told ferry deal was late", "MSPs"],
])("is nobody in a headline that tells only who heard: %s", (text, via) => {
  expect(told(text)).toMatchObject([{ source: "", via }]);
});

it("leaves a jury to speak that told somebody", () => {
  expect(told("The jury told the judge that they could not agree.")).toMatchObject([{ source: "The jury" }]);
});
