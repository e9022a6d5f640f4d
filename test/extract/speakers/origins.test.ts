import { describe, expect, it } from "vitest";
import { untitled } from "../../../src/extract/speakers/names/title.ts";
import { findings } from "../told.ts";

const last = (text: string) => {
  const speaker = findings(text).at(-1)?.speaker;
  return speaker && [speaker.name, speaker.kind];
};

describe("where somebody is from, before their name", () => {
  it.each([
    ["Frenchwoman Loïse Daguerre", "Loïse Daguerre"],
    ["Swede Emma Lindqvist", "Emma Lindqvist"],
    ["Pole Iga Nowak", "Iga Nowak"],
    ["Spaniard Carlos Vega", "Carlos Vega"],
    ["Belgian Wout Claessens", "Wout Claessens"],
    ["Kenyan Eliud Rono", "Eliud Rono"],
    ["American Coco Hart", "Coco Hart"],
    ["New Zealander Lydia Kane", "Lydia Kane"],
    ["African Wayde Smit", "Wayde Smit"],
    ["German Lopez", "German Lopez"],
    ["Roman Reed", "Roman Reed"],
  ])("is no part of it: %s", (name, own) => {
    expect(untitled(name)).toBe(own);
  });

  it("is left out of who speaks later by their surname", () => {
    expect(last("Frenchman Loïc Daguerre was third. Daguerre said he was pleased.")).toEqual([
      "Loïc Daguerre",
      "person",
    ]);
  });

  it("takes them up again", () => {
    expect(last("Briton Tom Pidd won on Sunday. The Briton said he would rest.")).toEqual([
      "Tom Pidd",
      "person",
    ]);
  });
});

it.each([
  ["Rui Tavares said he had expected it. “I am fine,” the Portuguese told a radio station.", "Rui Tavares"],
  [
    "Captain Ismael Diop admitted the players were poor. “We have to look in the mirror,” said the midfielder, who was sent off after 20 minutes.",
    "Ismael Diop",
  ],
  ["Anna Holm said it hurt. “I slept,” said the nurse, who had worked for three days.", "Anna Holm"],
])("who spoke last is taken up: %s", (text, name) => {
  expect(last(text)).toEqual([name, "person"]);
});

describe("whoever is told of by what they do, and was named so before", () => {
  it.each([
    [
      "Italian rider Matteo Zanardelli was suspended. The rider has asked for a second test.",
      "Matteo Zanardelli",
    ],
    ["Norwegian skier Ola Berg fell on Sunday. The skier said he was fine.", "Ola Berg"],
    ["American pianist Ruth Cole cancelled her tour. The pianist said she was ill.", "Ruth Cole"],
    ["The British swimmer Tom Pidd won. “I am tired,” the swimmer said.", "Tom Pidd"],
    ["Marine biologist Ines Roe left. The biologist said the reef was dying.", "Ines Roe"],
  ])("is that person: %s", (text, name) => {
    expect(last(text)).toEqual([name, "person"]);
  });

  it("may be either of two", () => {
    expect(last("Pianist Ruth Cole and pianist Ola Berg met. The pianist said it was late.")).toEqual([
      "The pianist",
      "unnamed",
    ]);
  });
});

describe("a body told of by what it is", () => {
  it.each([
    ["The Rowing Council banned Tom Hale. The sample was taken in June, the body said.", "Rowing Council"],
    [
      "The Energy Commission has opened a case against Volta. The regulator declined to comment.",
      "Energy Commission",
    ],
    ["The Charity Commission wrote to the trust. The watchdog said it had no reply.", "Charity Commission"],
    [
      "The Data Protection Authority fined Volta. Volta said it was sorry. The regulator said the fine was final.",
      "Data Protection Authority",
    ],
    [
      "The Environment Agency and the Water Services Authority met. The regulator said the river was clean.",
      "regulator",
    ],
  ])("is the one whose name ends by such a word: %s", (text, name) => {
    expect(last(text)).toEqual([name, "organization"]);
  });
});
