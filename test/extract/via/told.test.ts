import { describe, expect, it } from "vitest";
import { quoting } from "../../../src/extract/via/quoting.ts";
import { setting } from "../../../src/extract/via/setting.ts";
import { wholeSource } from "../../../src/extract/via/whole.ts";
import { drawn, marked } from "../marked.ts";
import { telling } from "../told.ts";

const told = telling("source", "content", "carriers");

describe("the object of telling", () => {
  it.each([
    ["Ada Brun urged voters, “Look at what we have done.”", ["voters"]],
    ["The coach reminded players: “Nobody is safe.”", ["players"]],
    [`The coach reminded ${"a".repeat(80)}/b: “Nobody is safe.”`, []],
  ])("is that of urging before a quotation: %s", (text, carriers) => {
    expect(told(text)).toMatchObject([{ carriers }]);
  });

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
    ["Emily Lind told Fox affiliate KDRV the dog had fled.", "Fox affiliate KDRV", "the dog had fled"],
    ["Emily Lind told NBC affiliate KING 5 the cat was fed.", "NBC affiliate KING 5", "the cat was fed"],
    [
      "Emily Lind told Argentine daily Clarín the horse was lame.",
      "Argentine daily Clarín",
      "the horse was lame",
    ],
    [
      "Emily Lind told Spain’s El Mundo newspaper he was sorry.",
      "Spain’s El Mundo newspaper",
      "he was sorry",
    ],
    ["Emily Lind told Swedish broadcaster SVT it was gone.", "Swedish broadcaster SVT", "it was gone"],
    [
      "Emily Lind told 8 News NOW the tortoise was found alive.",
      "8 News NOW",
      "the tortoise was found alive",
    ],
    ["Emily Lind told Reuters plans for the dam were stalled.", "Reuters", "plans for the dam were stalled"],
    ["Emily Lind told Israel Radio of the crash that he was late.", "Israel Radio", "that he was late"],
    ["Emily Lind told Re/code that it was delayed.", "Re/code", "that it was delayed"],
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

describe("who passes on what somebody says", () => {
  it.each([
    ["“He is innocent,” Ola Berg said through his lawyer.", "his lawyer"],
    ["Ola Berg said through a spokeswoman that he was resting.", "a spokeswoman"],
    ["Ola Berg said via his agent that he was resting.", "his agent"],
    ["In a statement released by his lawyers, Ola Berg denied the charge.", "his lawyers"],
    ["In a letter to parishioners, Ola Berg said the church would close.", "parishioners"],
    ["Writing in the Harbour Gazette, Ola Berg said the pier was ugly.", "the Harbour Gazette"],
    ["Speaking to a student newspaper, Ola Berg said fees would rise.", "a student newspaper"],
    ["On a call with analysts, Ola Berg said sales had slowed.", "analysts"],
    ["Pressed by lawmakers, Ola Berg said he was broke.", "lawmakers"],
    ["In testimony before the Senate, Ola Berg said he was broke.", "the Senate"],
    ["In an email to his bosses, Ola Berg warned that the welds would fail.", "his bosses"],
  ])("%s", (text, via) => {
    expect(told(text)).toMatchObject([{ source: "Ola Berg", carriers: [via] }]);
  });
});

describe("a source that was cut amid what tells of it", () => {
  const read = (sentence: string) => {
    const { text, finding } = marked(sentence);
    return drawn(text, wholeSource(text, finding));
  };

  it.each([
    "{According to} [a person briefed] <on the talks, the offer was withdrawn>.",
    "{According to} [two people familiar] <with the talks, the offer was withdrawn>.",
    "{According to} [an official close] <to the talks, the offer was withdrawn>.",
    "{According to} [three executives involved] <in the talks, the offer was withdrawn>.",
  ])("is whole: %s", (sentence) => {
    const { source, content } = read(sentence);
    expect(source).toMatch(/ the talks$/);
    expect(content).toBe("the offer was withdrawn");
  });

  it.each([
    ["[The party's leader], Emily Lind MP, {said} <it rained>.", "The party's leader, Emily Lind MP"],
    ["[The company] that ran it, Corvex, {denied} <this>.", "The company that ran it, Corvex"],
    ["[The man who found it], Ola Berg, {said} <it rained>.", "The man who found it, Ola Berg"],
    ["[The mayor], Friday, {said} <it rained>.", "The mayor"],
    ["[The mayor], In Norvik, <Ola Berg>, {said} <it rained>.", "The mayor"],
    ["[Berg], Norvik, {said} <it rained>.", "Berg"],
  ])("has the name beside it: %s", (sentence, source) => {
    expect(read(sentence).source).toBe(source);
  });
});

describe("who was quoted by an outlet that was taken for the source", () => {
  it.each([
    ["The trainer was {quoted} [by Le Courrier] {as saying} <the horse was lame>.", "The trainer"],
    ["An envoy in Oslo was {cited} [by the Brim] {as saying} <talks had stalled>.", "An envoy in Oslo"],
  ])("%s", (sentence, source) => {
    const { text, finding } = marked(sentence);
    expect(quoting(text, [finding]).map((one) => drawn(text, one))).toMatchObject([
      { source, via: expect.stringMatching(/^(?:Le Courrier|the Brim)$/) },
    ]);
  });
});

describe("where somebody spoke, taken for a part of who they are", () => {
  it.each([
    ["[Ola Berg, speaking on the podcast Deep End], {said} <reefs were doomed>.", "the podcast Deep End"],
    ["[Ola Berg, speaking on Tennis Radio], {said} <reefs were doomed>.", "Tennis Radio"],
    [
      "[Ola Berg, in comments first published by the weekly Havnen], {said} <reefs were doomed>.",
      "the weekly Havnen",
    ],
  ])("is none: %s", (sentence, via) => {
    const { text, finding } = marked(sentence);
    expect(drawn(text, setting(text, { start: 0, end: text.length }, finding))).toMatchObject({
      source: "Ola Berg",
      via,
    });
  });
});

describe("where somebody spoke, told between a subject and its verb", () => {
  it.each([
    [
      "The chairman, in comments first published by the weekly Havnen, said the dam would hold.",
      "The chairman",
      "the weekly Havnen",
    ],
    ["Ola Berg, speaking to reporters, said reefs were doomed.", "Ola Berg", "reporters"],
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

describe("who is told what somebody by name did", () => {
  it.each([
    [
      "Prosecutor Anna Lind told the court Mr Berg had sent it at noon.",
      "the court",
      "Mr Berg had sent it at noon",
    ],
    ["The doctor told the inquest Mrs Park died of shock.", "the inquest", "Mrs Park died of shock"],
    ["A clerk told jurors Olsen was paid in cash.", "jurors", "Olsen was paid in cash"],
    [
      "Ms Berg told the hearing Dr Kari Lind would not listen.",
      "the hearing",
      "Dr Kari Lind would not listen",
    ],
    ["He told police Tom Hale had left at six.", "police", "Tom Hale had left at six"],
    ["The minister told MPs Norway would sign it.", "MPs", "Norway would sign it"],
    [
      "Lind told the broadcaster Northwind she was innocent.",
      "the broadcaster Northwind",
      "she was innocent",
    ],
    ["Berg told the Dundee Sheriff Court he was sorry.", "the Dundee Sheriff Court", "he was sorry"],
  ])("%s", (text, via, content) => {
    expect(told(text)).toMatchObject([{ content, carriers: [via] }]);
  });
});
