import { describe, expect, it } from "vitest";
import { wordsOf } from "../../../../src/text/span.ts";
import { findings } from "../../told.ts";

const told = (lines: readonly string[]) => {
  const text = lines.join("\n\n");
  return findings(text).map(({ source, content, speaker }) => ({
    source: wordsOf(text, source),
    content: wordsOf(text, content),
    name: speaker?.name ?? null,
  }));
};

describe("interviews", () => {
  it("have letters for who asks and who answers; questions assert nothing", () => {
    const answers = told([
      "The novelist Emily Lind talks to us about her third book.",
      "Q: Why did you move to Norvik?",
      "A: I lived there for nine years. You cannot live there and not write about it.",
      "Q: Was it hard?",
      "A: My lawyer thought so.",
    ]).filter(({ source }) => source === "A" || source === "Q");
    expect(answers).toEqual([
      {
        source: "A",
        content: "I lived there for nine years. You cannot live there and not write about it.",
        name: "Emily Lind",
      },
      { source: "A", content: "My lawyer thought so.", name: "Emily Lind" },
    ]);
  });

  it("have names, of which each recurs and somebody bears one", () => {
    const lines = told([
      "The mayor of Norvik, Ola Berg, spoke on Friday.",
      "Host: Mr Berg, will the bridge open this year?",
      "Berg: It will open in October. The steel is there.",
      "Host: You said that last year.",
      "Berg: Last year the steel was not there.",
    ]).filter(({ source }) => source === "Berg" || source === "Host");
    expect(lines).toEqual([
      { source: "Berg", content: "It will open in October. The steel is there.", name: "Ola Berg" },
      { source: "Host", content: "You said that last year.", name: "host" },
      { source: "Berg", content: "Last year the steel was not there.", name: "Ola Berg" },
    ]);
  });

  it("have initials", () => {
    const lines = told([
      "The economist Emily Lind joined Peter Berg this week.",
      "PB: Is a recession coming?",
      "EL: It has come and nobody opened the door.",
      "PB: You were wrong last year.",
      "EL: There is a difference.",
    ]).filter(({ source }) => source === "EL");
    expect(lines.map(({ name }) => name)).toEqual(["Emily Lind", "Emily Lind"]);
  });

  it("are no lists of notes", () => {
    const lines = told([
      "Venue: The harbour hall.",
      "Price: Nine pounds.",
      "Venue: The pier.",
      "Price: Ten pounds.",
    ]);
    expect(lines.filter(({ source }) => /Venue|Price/.test(source))).toEqual([]);
  });
});

describe("headlines of wires", () => {
  it.each(["UPDATE 2-", "EXCLUSIVE-", "WRAPUP 1-", "REFILE-UPDATE 1-"])("begin behind %s", (slug) => {
    const [headline] = told([
      `${slug}Norrick says ferry data stolen`,
      "Nov 12 (Northwind) - Norrick Lines said on Wednesday that ferry data had been stolen.",
    ]);
    expect(headline).toMatchObject({ source: "Norrick", content: "ferry data stolen" });
  });
});
