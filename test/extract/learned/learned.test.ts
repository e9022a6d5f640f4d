import { describe, expect, it } from "vitest";
import { wordsOf } from "../../../src/text/span.ts";
import { findings } from "../told.ts";

const read = (text: string) =>
  findings(text).map(({ source, cue, content, via, ...rest }) => ({
    ...rest,
    source: wordsOf(text, source),
    cue: wordsOf(text, cue),
    content: wordsOf(text, content),
    via: wordsOf(text, via),
  }));
const brief = (text: string) => read(text).map((r) => [r.source, r.cue, r.content]);

describe("what models and rules find together", () => {
  it.each([
    ["Mara Lind said that the bridge would close.", ["Mara Lind", "said", "that the bridge would close"]],
    ["“We will rebuild,” said Mara Lind.", ["Mara Lind", "said", "“We will rebuild,”"]],
    [
      "The ferry sank at noon, according to the coast guard.",
      ["the coast guard", "according to", "The ferry sank at noon"],
    ],
    [
      "“We all signed,” one clerk wrote in a post that was later deleted.",
      ["one clerk", "wrote", "“We all signed,”"],
    ],
    [
      "NORVIK, May 4 (Wire) - The pier is shut for the winter, Lind said.",
      ["Lind", "said", "The pier is shut for the winter"],
    ],
  ])("%s", (text, expected) => {
    expect(brief(text)).toEqual([expected]);
  });

  it("gives two verbs of one subject a finding each", () => {
    expect(brief("The clerk emphasized that no ship was lost and confirmed that nobody complained.")).toEqual(
      [
        ["The clerk", "emphasized", "that no ship was lost"],
        ["The clerk", "confirmed", "that nobody complained"],
      ],
    );
  });

  it("keeps an announced statement one finding", () => {
    const found = read(
      "A Norvik spokesperson shared the following statement with Ledger:\n“The log was lost on the way. No ship was harmed by the storm. We are sorry for the delay.”",
    );
    expect(found.map((r) => [r.content, r.via])).toEqual([
      [
        "“The log was lost on the way. No ship was harmed by the storm. We are sorry for the delay.”",
        "Ledger",
      ],
    ]);
    expect(found.map((r) => r.manner)).toEqual(["direct"]);
  });

  it.each([
    ["Lind did not say that the tool was at fault.", "declines"],
    ["Lind did not deny that the tool was at fault.", "declines"],
    ["Lind denied that the tool was at fault.", "denies"],
    ["Lind does not believe that the tool was at fault.", "denies"],
    ["Lind said that the tool was not at fault.", "asserts"],
  ])("%s: %s", (text, polarity) => {
    expect(read(text).map((r) => r.polarity)).toEqual([polarity]);
  });

  it("keeps what is declined, which annotated news seldom marks", () => {
    const found = read("Norvik did not immediately respond to a request for comment.");
    expect(found.map((r) => [r.source, r.polarity])).toEqual([["Norvik", "declines"]]);
  });

  it("leaves no hole in what is said", () => {
    const [only] = read(
      "A service that Norvik sells to shops in the north went dark for half a day in May after clerks handed a repair to a contractor, the Harbour Post reported on Friday.",
    );
    expect(only?.content).toBe(
      "A service that Norvik sells to shops in the north went dark for half a day in May after clerks handed a repair to a contractor",
    );
  });

  it("hears what a notice reports, and not what it takes back", () => {
    const text =
      "The pier is shut.\n\nUPDATE: Feb. 20, 2026, 12:36 p.m. EST This article has been revised to clarify that Norvik has attributed the delays to bad weather.\n\nCorrection, Feb. 21, 2026, 10:05 a.m. EST: An earlier version of this article said that four people had drowned.";
    expect(brief(text)).toEqual([["Norvik", "attributed", "the delays to bad weather"]]);
  });

  it.each([
    ["The bridge will close, Lind said in an interview with the Harbour Post.", "the Harbour Post"],
    ["Mara Lind told Northwind in an interview that the bridge would close.", "Northwind"],
    ["Two people familiar with the matter told the Ledger that the bridge would close.", "the Ledger"],
  ])("%s – via", (text, via) => {
    expect(read(text).map((r) => r.via)).toEqual([via]);
  });

  it("lets no stretch of time speak", () => {
    expect(brief("Recent months have seen a rise in the number of ships on the river.")).toEqual([]);
  });
});

describe("speech that no sentence reports", () => {
  it("hears the lines of a transcript, each its speaker", () => {
    const text =
      "Mara Lind met reporters at the pier on Sunday. The talk went on as follows:\n\nOLA BERG: Is the pier safe? People think that it is not.\n\nLIND: It is safe. We said so in May.\n\n(LAUGHTER.)\n\nBERG (to the crew): And the ferry?";
    expect(read(text).map((r) => [r.source, r.cue, r.content, r.manner])).toEqual([
      ["OLA BERG", ":", "Is the pier safe? People think that it is not.", "direct"],
      ["LIND", ":", "It is safe. We said so in May.", "direct"],
      ["BERG", ":", "And the ferry?", "direct"],
    ]);
  });

  it("takes no label for a speaker that nobody answers", () => {
    const text = "CORRECTION: The pier is 40 metres long.\n\nThe pier opened in May.\n\nIt is made of oak.";
    expect(read(text)).toEqual([]);
  });

  it("takes no label of a caption for a speaker", () => {
    const text =
      "Mara Lind said that the pier is safe.\n\nPhoto: The skyline of Shenzhen in January. Credit: Pacific Courier\n\nIt opened in May.";
    expect(read(text).map((r) => r.source)).toEqual(["Mara Lind"]);
  });

  it("knows whose a signed quotation is, on its line or the next", () => {
    const text =
      "The pier is closed.\n\n“It is old, and he who says that it is safe has not seen it.” ― Ola Berg\n\n“I would not walk on it.”\n\n— Mara Lind, Norvik";
    expect(brief(text)).toEqual([
      ["Ola Berg", "―", "“It is old, and he who says that it is safe has not seen it.”"],
      ["Mara Lind", "—", "“I would not walk on it.”"],
    ]);
  });

  it("tells what somebody “said” in the next paragraph as one", () => {
    const text =
      "The clerk spoke to the council on Sunday, and she said:\n\n“The log was lost. No ship was harmed.”";
    expect(brief(text)).toEqual([["she", "said", "“The log was lost. No ship was harmed.”"]]);
  });
});

describe("who speaks", () => {
  const names = (text: string) => read(text).map((r) => r.speaker);

  it("takes the spokesperson for the one called so, whoever represented another since", () => {
    const found = names(
      "A Norvik spokesperson said that the pier was safe. A Skerry Lines representative said that it was not. The spokesperson said that the report was wrong.",
    );
    expect(found.map((speaker) => speaker?.behalf)).toEqual(["Norvik", "Skerry Lines", "Norvik"]);
  });

  it("knows a word that only opens a sentence from a name", () => {
    expect(names("Pupils who come by boat said that the pier was cold.")[0]?.kind).toBe("unnamed");
  });

  it("knows a name in capitals again", () => {
    const text = "Mara Lind met Ola Berg at the pier.\n\nBERG: Is it safe?\n\nLIND: It is.";
    expect(names(text).map((speaker) => speaker?.name)).toEqual(["Ola Berg", "Mara Lind"]);
  });

  it("takes “who” for whom it stands for", () => {
    const found = read("Two sailors from Norvik, who said that the pier was cold, left the harbour early.");
    expect(found.map((r) => [r.source, r.speaker?.kind])).toEqual([["who", "unnamed"]]);
  });
});
