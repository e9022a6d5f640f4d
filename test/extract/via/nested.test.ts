import { describe, expect, it } from "vitest";
import { telling } from "../told.ts";

const told = telling("source", "cue", "content", "carriers");

describe("a quotation with its speaker between it and who carried it", () => {
  it.each([
    [
      "“I’ll be voting on March 1,” Welch said, according to Vermont Edition. “And I’ve decided to vote for Lind.”",
      "Welch",
      ["Vermont Edition"],
      "“I’ll be voting on March 1,” “And I’ve decided to vote for Lind.”",
    ],
    [
      "“Delegates should be able to vote the way they see fit,” Walker said, according to an Associated Press account.",
      "Walker",
      ["an Associated Press account"],
      "“Delegates should be able to vote the way they see fit,”",
    ],
    [
      "“The bridge is safe,” the mayor said on Tuesday, the Gazette reported.",
      "the mayor",
      ["the Gazette"],
      "“The bridge is safe,”",
    ],
    [
      "“It was brief,” said Ola Berg, a spokesman, according to Northwind.",
      "Ola Berg, a spokesman",
      ["Northwind"],
      "“It was brief,”",
    ],
    [
      "“You have been very critical of me,” he told Senator Jeff Flake, according to officials with knowledge of the meeting.",
      "he",
      ["Senator Jeff Flake", "officials with knowledge of the meeting"],
      "“You have been very critical of me,”",
    ],
    [
      '"Nobody was told," Ida Rosen wrote in an email, according to court papers.',
      "Ida Rosen",
      ["court papers"],
      '"Nobody was told,"',
    ],
  ])("is the speaker’s: %s", (text, source, carriers, content) => {
    const found = told(text);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ source, content });
    expect(found[0]?.carriers).toEqual(expect.arrayContaining(carriers));
  });

  it.each([
    ["“The bridge is safe,” according to the mayor.", "the mayor"],
    ["“The bridge is safe,” the Gazette reported.", "the Gazette"],
    ["“The bridge is safe,” the mayor said, adding that it was old.", "the mayor"],
  ])("or of who is named alone: %s", (text, source) => {
    expect(told(text)[0]).toMatchObject({ source });
  });
});
