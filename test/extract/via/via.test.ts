import { describe, expect, it } from "vitest";
import { withSeen } from "../../../src/extract/wiring/asides/seen.ts";
import { wordsOf } from "../../../src/text/span.ts";
import { drawn, marked } from "../marked.ts";
import { findings, telling } from "../told.ts";
import { writtenText } from "../written.ts";

/** What is told in a text: who says it, what, and through whom, the nearest to the source first. */
const told = telling("source", "content", "carriers");

describe("whom it was told to, and who carried it", () => {
  it.each([
    ["Ola Berg said in a statement provided to Northwind on Friday that the outage was brief.", "Northwind"],
    ["“No customers complained,” Berg said in an interview on Northwind Radio.", "Northwind Radio"],
    [
      "In an interview with the Harbour Ledger, Berg said that no customers complained.",
      "the Harbour Ledger",
    ],
    ["Speaking to Northwind on Monday, Berg said that the bridge would close.", "Northwind"],
    [
      "Speaking with the French site Chronique, Berg said the valve had cracked.",
      "the French site Chronique",
    ],
    [
      "Asked by an Israeli television station, Berg said that he could not tell.",
      "an Israeli television station",
    ],
    ["According to a note obtained by Re/code, the watch will need daily charging.", "Re/code"],
    ["In an interview with Radio Fjord on Monday she said the plant would close.", "Radio Fjord"],
    ["In an article for the Harbour Post, Berg wrote that the war was lost.", "the Harbour Post"],
    ["In an essay published by Vox, Berg argued that the war was lost.", "Vox"],
    ["Berg argued in an op-ed in the Harbour Post that the war was lost.", "the Harbour Post"],
    [
      "Speaking on the BBC’s Today programme, the minister said fares would rise.",
      "the BBC’s Today programme",
    ],
    ["Appearing before the Senate, Berg said the bank had failed.", "the Senate"],
    ["Testifying before the House Banking Committee, Berg said no.", "the House Banking Committee"],
    ["The minister said in front of parliament that taxes would rise.", "parliament"],
    ["His agent denied the report to the LA Times today.", "the LA Times"],
    ["His manager denied the rumours to Gossip Cop.", "Gossip Cop"],
    ["In an interview with the Harbour Post he denied that he had been paid.", "the Harbour Post"],
    ["In a statement to the Ledger the firm said it was sorry.", "the Ledger"],
    ["In a call with analysts the chairman said margins would fall.", "analysts"],
    ["Speaking to reporters on Friday he said the road was closed.", "reporters"],
    ["In an email to staff on Tuesday the dean wrote that classes would move online.", "staff"],
    ["Talking to Northwind last week she argued that the port was too shallow.", "Northwind"],
    [
      "“It was user error,” a Skerry Lines spokesperson said in an emailed statement to Northwind.",
      "Northwind",
    ],
    [
      "A memo reviewed by the Harbour Ledger said that the firm knew of the fault in March.",
      "the Harbour Ledger",
    ],
    ["“We made a mistake,” Ola Berg told Northwind Tuesday morning.", "Northwind"],
  ])("%s", (text, via) => {
    expect(told(text)).toMatchObject([{ carriers: [via] }]);
  });

  it("keeps a setting out of the cue and of what is said", () => {
    const text = "Ola Berg said in a statement provided to Northwind on Friday that the outage was brief.";
    const [finding] = findings(text);
    expect(wordsOf(text, finding?.cue ?? [])).toBe("said");
    expect(wordsOf(text, finding?.content ?? [])).toBe("that the outage was brief");
  });

  it("takes no noun for a verb of saying", () => {
    expect(told("The party captured two states: Norvik and its old home of Lorne.")).toEqual([]);
  });

  it("tells a source whole, with who saw it and on what terms it spoke", () => {
    expect(
      told("According to a filing seen by Radio Lorne, the regulator opened an inquiry on 20 April."),
    ).toEqual([
      {
        source: "a filing seen by Radio Lorne",
        content: "the regulator opened an inquiry on 20 April",
        carriers: ["Radio Lorne"],
      },
    ]);
    const text =
      "A person close to the regulator, who asked not to be named, said the inquiry might take a year.";
    expect(told(text)).toEqual([
      {
        source: "A person close to the regulator, who asked not to be named",
        content: "the inquiry might take a year",
        carriers: [],
      },
    ]);
  });

  it("takes no question, no letter's owner and no day for a hearer", () => {
    for (const text of [
      "Berg responded to a question that the bridge was safe.",
      "In response to Lind’s letter, Berg said that the bridge was safe.",
      "In an interview on Monday, Berg said that the bridge was safe.",
    ])
      expect(told(text).flatMap(({ carriers }) => carriers)).toEqual([]);
  });
});

describe("reports of reports", () => {
  const officials = "two officials familiar with the matter";
  it.each([
    `The Harbour Ledger reported, citing ${officials}, that the outage lasted nine hours.`,
    `The Harbour Ledger, citing ${officials}, reported that the outage lasted nine hours.`,
    `The outage lasted nine hours, the Harbour Ledger reported, citing ${officials}.`,
    `The Harbour Ledger reported earlier on Monday, citing ${officials}, that the outage lasted nine hours.`,
  ])("lets those cited speak, not the outlet that cites them: %s", (text) => {
    expect(told(text)).toMatchObject([
      { source: officials, carriers: [expect.stringMatching(/^the Harbour Ledger$/i)] },
    ]);
  });

  it.each([
    ["The Harbour Ledger, citing Ola Berg, reported that the outage lasted nine hours.", "Ola Berg"],
    [
      "The Harbour Ledger reported that the outage lasted nine hours, citing Governor Ola Berg.",
      "Governor Ola Berg",
    ],
    [
      "Skerry TV, citing the provincial governor, reported that the outage lasted nine hours.",
      "the provincial governor",
    ],
    ["The Harbour Ledger reported that the outage lasted nine hours, citing a local mayor.", "a local mayor"],
    [
      "The Harbour Ledger reported that the outage lasted nine hours, citing the Energy Ministry.",
      "the Energy Ministry",
    ],
    [
      "The Harbour Ledger quoted an unnamed officer as saying that the outage lasted nine hours.",
      "an unnamed officer",
    ],
  ])("lets one person, an office or a body speak: %s", (text, source) => {
    expect(told(text)).toMatchObject([
      {
        source,
        content: expect.stringMatching(/^(?:that )?the outage lasted nine hours$/i),
        carriers: [expect.stringMatching(/Ledger$|Skerry TV/)],
      },
    ]);
  });

  it.each(["the cost of repairs", "Norland’s new rules", "the Energy Supply Act", "a lack of funds"])(
    "leaves an outlet to speak that cites what tells nothing: %s",
    (cited) => {
      expect(
        told(`The Harbour Ledger reported that the pier would close, citing ${cited}.`)[0],
      ).toMatchObject({
        source: "The Harbour Ledger",
        carriers: [],
      });
    },
  );

  it("follows who cites whom to any depth", () => {
    const text =
      "The outage lasted nine hours, Northwind reported on Monday, citing the Harbour Ledger, which cited two officials.";
    expect(told(text)).toEqual([
      {
        source: "two officials",
        content: "The outage lasted nine hours",
        carriers: ["the Harbour Ledger", "Northwind"],
      },
    ]);
  });

  it("unfolds what an outlet reports that somebody said", () => {
    expect(told("The Harbour Ledger reported that Ola Berg said the bridge would close in May.")).toEqual([
      { source: "Ola Berg", content: "the bridge would close in May", carriers: ["The Harbour Ledger"] },
    ]);
    expect(
      told("The bridge would close in May, Ola Berg told the Harbour Ledger, according to Northwind."),
    ).toEqual([
      {
        source: "Ola Berg",
        content: "The bridge would close in May",
        carriers: ["the Harbour Ledger", "Northwind"],
      },
    ]);
  });

  it("leaves a reason that somebody cites, and an outlet's own words, as they are", () => {
    expect(told("Ola Berg said the bridge would close, citing the cost of repairs.")).toMatchObject([
      { source: "Ola Berg", content: "the bridge would close" },
      { source: "Ola Berg", content: "the cost of repairs" },
    ]);
    expect(told("The Harbour Ledger reported that it had seen the memo.")).toMatchObject([
      { source: "The Harbour Ledger" },
    ]);
  });
});

describe("who has it from whom", () => {
  it.each([
    [
      "The plan to sell the ferry was first reported by the Harbour Ledger, which cited four unnamed people.",
      "four unnamed people",
      ["the Harbour Ledger"],
    ],
    [
      "Citing three people with knowledge of the plans, Reuters reported that the line would cut 900 jobs.",
      "three people with knowledge of the plans",
      ["Reuters"],
    ],
    [
      "Earlier, the newspaper Norvik Dagblad reported, citing two sources in the ministry, that the sale might wait until May.",
      "two sources in the ministry",
      ["the newspaper Norvik Dagblad"],
    ],
    [
      "On Monday the Ledger wrote, citing a diplomat, that the talks had failed.",
      "a diplomat",
      ["the Ledger"],
    ],
    [
      "“It is a sad day for sailing,” Emily Vang was quoted as saying by the Norvik Daily.",
      "Emily Vang",
      ["the Norvik Daily"],
    ],
    [
      "“It is a sad day for sailing,” the Norvik Daily quoted Emily Vang as saying.",
      "Emily Vang",
      ["the Norvik Daily"],
    ],
  ])("%s", (text, source, carriers) => {
    expect(told(text)).toMatchObject([{ source, carriers }]);
  });

  it("ends the name of a hearer with its sentence", () => {
    expect(
      told("“The boots are wrong,” Ola Berg told New Naturalist.\nIn a paper, he was kinder."),
    ).toMatchObject([{ carriers: ["New Naturalist"] }]);
  });

  it.each([
    ["Ola Berg told analysts on a call that demand had fallen.", "analysts"],
    ["A woman told deputies her boat had been taken.", "deputies"],
  ])("hears those who were told: %s", (text, via) => {
    expect(told(text)).toMatchObject([{ carriers: [via] }]);
  });

  it.each([
    "{According to} [a filing] seen by Radio Lorne, <it leaked>.",
    "{According to} [a filing seen by Radio Lorne], <it leaked>.",
  ])("has nobody say that they saw a paper: %s", (sentence) => {
    const { text, finding } = marked(sentence);
    const { finding: saw } = marked("According to <a filing> {seen by} [Radio Lorne], it leaked.");
    expect(withSeen(writtenText(text), [finding, saw]).map((one) => drawn(text, one).source)).toEqual([
      "a filing seen by Radio Lorne",
    ]);
  });

  it("takes the paper for its source, not whom it was shown to", () => {
    const text = "A memo written by Ola Berg and obtained by Harbour Insider blames “novel tools”.";
    expect(told(text)).toMatchObject([
      { source: "A memo written by Ola Berg and obtained by Harbour Insider", carriers: ["Harbour Insider"] },
    ]);
  });

  it("leaves terms on which somebody spoke out of what they said", () => {
    expect(told("A banker, who declined to be named, said the deal was dead.")).toMatchObject([
      { content: "the deal was dead" },
    ]);
    expect(
      told("According to one sailor, who did not want his name used, the mast had been leaning for months."),
    ).toMatchObject([{ content: "the mast had been leaning for months" }]);
  });
});
