import { describe, expect, it } from "vitest";
import { telling } from "../told.ts";

const told = telling("source", "content", "carriers");

describe("the object of telling", () => {
  it.each([
    [
      "Emily Lind told the inquest he was happiest on the water.",
      "the inquest",
      "he was happiest on the water",
    ],
    ["Emily Lind told the Commons she would resign.", "the Commons", "she would resign"],
    [
      "Emily Lind told Radio 4’s Morning programme that pensioners had long memories.",
      "Radio 4’s Morning programme",
      "that pensioners had long memories",
    ],
    [
      "Emily Lind told local radio that the company had not moved.",
      "local radio",
      "that the company had not moved",
    ],
    [
      "“We came with a boat,” Emily Lind told the plenary through an interpreter.",
      "the plenary",
      "“We came with a boat,”",
    ],
  ])("%s", (text, via, content) => {
    expect(told(text)).toEqual([{ source: "Emily Lind", content, carriers: [via] }]);
  });
});

describe("whoever is quoted by somebody else", () => {
  it.each([
    ["Ola Berg quoted the mayor as saying that he would “sooner resign”.", "the mayor", "Ola Berg"],
    [
      "The post quotes a councillor, Emily Lind, as saying: “Dogs are a luxury.”",
      "a councillor, Emily Lind",
      "The post",
    ],
  ])("is the source, and who quotes them carried it: %s", (text, source, via) => {
    expect(told(text)).toMatchObject([{ source, carriers: [via] }]);
  });

  it("is the source where an outlet names them behind what it reported", () => {
    const text = "The Evening Ledger first reported last month that he was unhappy, quoting an unnamed aide.";
    expect(told(text)).toEqual([
      { source: "an unnamed aide", content: "that he was unhappy", carriers: ["The Evening Ledger"] },
    ]);
  });
});

describe("whom somebody told, by what they are and their name", () => {
  it.each([
    [
      "Emily Lind told the broadcaster NVO they were worth nothing.",
      "the broadcaster NVO",
      "they were worth nothing",
    ],
    ["Emily Lind told the same call that costs would fall.", "the same call", "that costs would fall"],
    ["The clerk told a man named Ola he could go.", "a man named Ola", "he could go"],
    ["Emily Lind told the newspaper that Ola had gone.", "the newspaper", "that Ola had gone"],
  ])("%s", (text, via, content) => {
    expect(told(text)).toMatchObject([{ content, carriers: [via] }]);
  });
});

describe("whom an outlet cites between its name and its verb", () => {
  it.each([
    [
      "State broadcaster NVO, citing the deputy mayor, said buses were on their way.",
      "the deputy mayor",
      "State broadcaster NVO",
    ],
    [
      "The agency Nordpress, citing the hospital, reported that three had died.",
      "the hospital",
      "The agency Nordpress",
    ],
    [
      "The news agency Kestrel, citing an unnamed colonel, reported that two planes had landed.",
      "an unnamed colonel",
      "The news agency Kestrel",
    ],
    [
      "The Daily Brim, citing a retired bishop, said the relic was a fake.",
      "a retired bishop",
      "The Daily Brim",
    ],
    [
      "The Harbour Gazette, citing a port pilot, reported that the channel was blocked.",
      "a port pilot",
      "The Harbour Gazette",
    ],
  ])("is the source: %s", (text, source, via) => {
    expect(told(text)).toMatchObject([{ source, carriers: [via] }]);
  });
});

describe("where somebody spoke, told between a subject and its verb", () => {
  it.each([
    [
      "The chairman, in comments first published by the weekly Havnen, said the dam would hold.",
      "The chairman",
      "the weekly Havnen",
    ],
    ["Ola Berg, in remarks reported by Radio Tarn, said he was tired.", "Ola Berg", "Radio Tarn"],
    [
      "Emily Lind, in an interview with the Harbour Ledger on Friday, said it would close.",
      "Emily Lind",
      "the Harbour Ledger",
    ],
  ])("is no part of who they are: %s", (text, source, via) => {
    expect(told(text)).toMatchObject([{ source, carriers: [via] }]);
  });
});
