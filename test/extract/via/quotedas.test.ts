import { describe, expect, it } from "vitest";
import { telling } from "../told.ts";

const told = telling("source", "content", "via");

describe("who was quoted as saying something", () => {
  it.each([
    [
      "The crooner Dickie Marlowe was quoted as saying in last month’s Velvet that he “wouldn’t cross the street” for her.",
      "The crooner Dickie Marlowe",
      "that he “wouldn’t cross the street” for her",
      "last month’s Velvet",
    ],
    ["Berg was quoted as telling the Courier that it was over.", "Berg", "that it was over", "the Courier"],
    [
      "The coach was quoted in Friday’s Gazette as saying he would stay.",
      "The coach",
      "he would stay",
      "Friday’s Gazette",
    ],
    [
      "Pope Leo was quoted by Italian news media as telling a boy whose dog had died: “One day we shall see our animals again.”",
      "Pope Leo",
      "“One day we shall see our animals again.”",
      "a boy whose dog had died Italian news media",
    ],
    [
      "Leo was quoted by Italian news media as saying: 'One day, we shall see our animals again.'",
      "Leo",
      "'One day, we shall see our animals again.'",
      "Italian news media",
    ],
    [
      "The minister has been quoted by local media as warning that the dam may break.",
      "The minister",
      "that the dam may break",
      "local media",
    ],
    ["“It was late,” Hale was quoted by the Star as saying.", "Hale", "“It was late,”", "the Star"],
    [
      "London's Daily Post quoted counterterrorism officials as naming Abdul Hadi as a suspect.",
      "counterterrorism officials",
      "Abdul Hadi as a suspect",
      "London's Daily Post",
    ],
    [
      "The Sunday Post quoted security officials saying that the rapper had been named as a suspect.",
      "security officials",
      "that the rapper had been named as a suspect",
      "The Sunday Post",
    ],
    [
      "Ola Brand, an editor at Radio Norvik, has quoted fighters familiar with the town, saying that Mia was not captured.",
      "fighters familiar with the town",
      "that Mia was not captured",
      "Ola Brand, an editor at Radio Norvik",
    ],
  ])("is its source: %s", (text, source, content, via) => {
    expect(told(text)).toEqual([{ source, content, via }]);
  });

  it("denies what they are quoted as denying", () => {
    const polarity = telling("source", "polarity");
    expect(polarity("The Herald quotes sources close to the band as denying the split.")).toEqual([
      { source: "sources close to the band", polarity: "denies" },
    ]);
    expect(polarity("The company's spokeswoman was quoted as denying the report.")).toEqual([
      { source: "The company's spokeswoman", polarity: "denies" },
    ]);
  });
});
