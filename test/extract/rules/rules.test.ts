import { describe, expect, it } from "vitest";
import { rules } from "../../../src/extract/extract.ts";
import { documentOf, read } from "../read.ts";

const brief = (text: string) => read(text).map((r) => [r.source, r.cue, r.content, r.via]);

describe("one sentence", () => {
  it.each([
    ["Mara Lind said that the bridge would close.", ["Mara Lind", "said", "the bridge would close", ""]],
    [
      "The mayor told the Harbour Post that the tunnel is safe.",
      ["The mayor", "told", "the tunnel is safe", "the Harbour Post"],
    ],
    [
      "Norvik, the harbour clerk said, would keep the pier open.",
      ["the harbour clerk", "said", "Norvik would keep the pier open", ""],
    ],
    [
      "“We all signed,” one clerk wrote in a post that was later deleted.",
      ["one clerk", "wrote", "“We all signed,”", ""],
    ],
    [
      "Lind told a packed meeting in the old mill that the pier would close.",
      ["Lind", "told", "the pier would close", "a packed meeting in the old mill"],
    ],
    [
      "Lind promised readers of this paper that the pier would open.",
      ["Lind", "promised", "the pier would open", "readers of this paper"],
    ],
    [
      "The pier would close in May, according to a paper seen by the Harbour Post.",
      ["a paper", "according to", "The pier would close in May", "the Harbour Post"],
    ],
    [
      "Ferries were late, according to a report in the Harbour Post.",
      ["a report in the Harbour Post", "according to", "Ferries were late", "the Harbour Post"],
    ],
    [
      "Lind welcomed the plan but said that the pier was unsafe.",
      ["Lind", "said", "the pier was unsafe", ""],
    ],
    ["NORVIK, May 4 (Wire) - The pier is shut, Lind said.", ["Lind", "said", "The pier is shut", ""]],
    ["“We will rebuild,” said Mara Lind.", ["Mara Lind", "said", "“We will rebuild,”", ""]],
    ['"We will rebuild," Lind told reporters.', ["Lind", "told", '"We will rebuild,"', "reporters"]],
    ["The ferry sank at noon, Lind said.", ["Lind", "said", "The ferry sank at noon", ""]],
    [
      "The ferry sank at noon, according to the coast guard.",
      ["the coast guard", "according to", "The ferry sank at noon", ""],
    ],
    ["According to Lind, the ferry sank at noon.", ["Lind", "According to", "the ferry sank at noon", ""]],
    [
      "The ferry was overloaded, as reported by the Harbour Post.",
      ["the Harbour Post", "as reported by", "The ferry was overloaded", ""],
    ],
    [
      "The mayor was briefed twice, as was first reported by the Harbour Post.",
      ["the Harbour Post", "as was first reported by", "The mayor was briefed twice", ""],
    ],
    [
      "The mayor was briefed twice, as the Harbour Post first reported.",
      ["the Harbour Post", "first reported", "The mayor was briefed twice", ""],
    ],
    [
      "As Mara Lind noted on Monday, the mayor was briefed twice.",
      ["Mara Lind", "noted", "the mayor was briefed twice", ""],
    ],
    [
      "The line, as the Harbour Post has reported, knew of the leak and told nobody.",
      ["the Harbour Post", "has reported", "The line knew of the leak and told nobody", ""],
    ],
    [
      "According to a memo obtained by the Harbour Post, the pier was never inspected.",
      ["a memo", "According to", "the pier was never inspected", "the Harbour Post"],
    ],
    [
      "According to a letter seen by Northwind and signed by Lind, the pier was unsafe.",
      ["a letter", "According to", "the pier was unsafe", "Northwind"],
    ],
    [
      "According to a report in the Harbour Post, ferries were late.",
      ["a report in the Harbour Post", "According to", "ferries were late", "the Harbour Post"],
    ],
    [
      "Sources indicated to the Harbour Post that the crew had left.",
      ["Sources", "indicated", "the crew had left", "the Harbour Post"],
    ],
    [
      "The Norvik clerk also informed Reuters that the log was lost.",
      ["The Norvik clerk", "informed", "the log was lost", "Reuters"],
    ],
    [
      "Norvik has attributed the delays to bad weather.",
      ["Norvik", "attributed", "the delays to bad weather", ""],
    ],
    [
      "Norvik published a blog post to clarify errors in the coverage.",
      ["Norvik", "published a blog post to clarify", "errors in the coverage", ""],
    ],
    [
      "Scholars offer differing views on whether tides are rising.",
      ["Scholars", "offer differing views on", "whether tides are rising", ""],
    ],
    [
      "Mara Lind, the head of the port, said the pier is closed.",
      ["Mara Lind, the head of the port", "said", "the pier is closed", ""],
    ],
  ])("%s", (text, expected) => {
    expect(brief(text)).toEqual([expected]);
  });

  it("gives two verbs of one subject a finding each", () => {
    expect(brief("The clerk emphasized that no ship was lost and confirmed that nobody complained.")).toEqual(
      [
        ["The clerk", "emphasized", "no ship was lost", ""],
        ["The clerk", "confirmed", "nobody complained", ""],
      ],
    );
  });

  it("finds nothing in plain narration and scare quotes", () => {
    expect(brief("The “smart” ferry left the harbour. It was late. Prices rose by a third.")).toEqual([]);
  });
});

describe("quotations", () => {
  it("keeps an announced statement whole", () => {
    const found = read(
      "A Norvik spokesperson shared the following statement with Ledger:\n“The log was lost. No ship was harmed. We are sorry.”",
    );
    expect(found.map((r) => r.content)).toEqual(["“The log was lost. No ship was harmed. We are sorry.”"]);
    expect(
      found.every((r) => r.source === "A Norvik spokesperson" && r.cue === "shared" && r.via === "Ledger"),
    ).toBe(true);
    expect(found.every((r) => r.finding.manner === "direct" && r.finding.speaker?.behalf === "Norvik")).toBe(
      true,
    );
  });

  it("carries a quotation over paragraphs that open again", () => {
    const [only, ...rest] = read("Lind said: “The pier is old.\n“It has to go.”");
    expect(rest).toEqual([]);
    expect(only?.finding.content).toHaveLength(2);
    expect(only?.finding.manner).toBe("direct");
  });

  it("adds speech that goes on after the cue", () => {
    expect(brief("“The pier is old,” said Lind. “It has to go.”")).toEqual([
      ["Lind", "said", "“The pier is old,” “It has to go.”", ""],
    ]);
  });

  it("calls a partly quoted content mixed", () => {
    const [found] = read(
      "A Norvik clerk told Reuters that the loss was down to “crew error,” not the engine.",
    );
    expect(found?.finding.manner).toBe("mixed");
    expect(found?.content).toContain("not the engine");
  });

  it("lets no cue work inside a quotation", () => {
    expect(read("“She said that it rained,” said Lind.").map((r) => r.source)).toEqual(["Lind"]);
  });
});

describe("speakers", () => {
  const names = (text: string) => read(text).map((r) => r.finding.speaker);

  it("resolves pronouns and surnames", () => {
    expect(
      names("Mara Lind said that it rained. She said that it snowed. Lind said that it hailed."),
    ).toEqual(Array(3).fill({ name: "Mara Lind", kind: "person", behalf: null }));
  });

  it("resolves a role to whom it speaks for", () => {
    expect(
      names(
        "A Norvik spokesperson said that it rained. The spokesperson said that it snowed. The company said that it hailed.",
      ),
    ).toEqual([
      { name: "Norvik spokesperson", kind: "role", behalf: "Norvik" },
      { name: "Norvik spokesperson", kind: "role", behalf: "Norvik" },
      { name: "Norvik", kind: "organization", behalf: null },
    ]);
  });

  it("keeps a long name of which an abbreviation is printed", () => {
    const found = names(
      "The fleet of Norvik Water Services (NWS) sailed. Norvik Water Services said that it rained.",
    );
    expect(found[0]).toEqual({ name: "Norvik Water Services", kind: "organization", behalf: null });
  });

  it.each([
    ["A spokesperson for the council said the pier is shut.", "council spokesperson", "role"],
    ["A spokesperson for Skerry Lines said the pier is shut.", "Skerry Lines spokesperson", "role"],
    ["Skerry Ways, which runs the ferry, said the pier is shut.", "Skerry Ways", "organization"],
    ["The trade union Open Harbour said the pier is shut.", "Open Harbour", "organization"],
    ["The pier is shut, according to a blog post published on Friday.", "blog post", "document"],
    ["Harbourmaster Liv Aasen said the pier is shut.", "Liv Aasen", "person"],
  ])("%s", (text, name, kind) => {
    expect(read(text)[0]?.finding.speaker).toMatchObject({ name, kind });
  });

  it("knows the company, the newspaper and the person again", () => {
    const text =
      "Norvik Lines said it would sail. The Harbour Post reported that it would not. The company said the sea was calm. A person close to the crew said it was rough. The person said that nobody slept. The regulator said it would look into it.";
    expect(read(text).map((r) => r.finding.speaker?.name)).toEqual([
      "Norvik Lines",
      "Harbour Post",
      "Norvik Lines",
      "A person close to the crew",
      "A person close to the crew",
      "regulator",
    ]);
  });

  it("takes nothing from what a correction takes back", () => {
    expect(read("CORRECTION: An earlier version of this article said that the pier was open.")).toEqual([]);
  });

  it("keeps unnamed sources unnamed", () => {
    expect(names("People familiar with the matter said that it rained.")[0]?.kind).toBe("unnamed");
  });
});

describe("act and polarity", () => {
  it.each([
    ["Lind believes that the pier is old.", "belief", "asserts"],
    ["Norvik plans to close the pier.", "intention", "asserts"],
    ["Norvik denied that the pier is old.", "statement", "denies"],
    ["Lind said that the pier may be old.", "statement", "hedges"],
    ["Norvik declined to comment on the pier.", "statement", "declines"],
    ["Norvik did not immediately respond to a request for comment.", "statement", "declines"],
  ])("%s", (text, act, polarity) => {
    const [found, ...rest] = read(text);
    expect(rest).toEqual([]);
    expect([found?.finding.act, found?.finding.polarity]).toEqual([act, polarity]);
  });
});

it("reads notices and leaves furniture alone", () => {
  const found = brief(
    "PROMO Lind said that it rained.\nUPDATE: This was revised to clarify that Norvik has attributed the loss to fog.",
  );
  expect(found).toEqual([["Norvik", "attributed", "the loss to fog", ""]]);
});

it("slices trimmed words and gives the same answer again", () => {
  const text = "Lind said that it rained. “No,” said Ola Berg. The firm denied the claim.";
  const once = rules.extract(text, documentOf(text));
  for (const f of once) {
    for (const s of [...f.source, ...f.cue, ...f.content, ...f.via]) {
      const words = text.slice(s.start, s.end);
      expect(words).toBe(words.trim());
      expect(words).not.toBe("");
    }
  }
  expect(rules.extract(text, documentOf(text))).toEqual(once);
});
