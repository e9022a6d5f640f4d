import { describe, expect, it } from "vitest";
import { telling } from "../../told.ts";

const told = telling("source", "content");

describe("posts that a text shows as they were", () => {
  it("are their authors’, without the links behind them", () => {
    const text =
      "He was 61, his manager said.\n\nRIP Quill. The best of us. pic.twitter.com/abc — Dark Horse (@darkhorse) November 11, 2014\n\nMore follows.";
    expect(told(text)).toContainEqual({ source: "Dark Horse", content: "RIP Quill. The best of us." });
    expect(told(text)).toContainEqual({ source: "his manager", content: "He was 61" });
  });

  it("are told from links that nothing stands between, and keep those amid them", () => {
    const links = "http://t".repeat(28);
    expect(told(`RIP Quill. ${links} — Ada Brun (@adabrun) November 11, 2014`)).toEqual([
      { source: "Ada Brun", content: "RIP Quill." },
    ]);
    const amid = `RIP Quill. ${links} is gone.`;
    expect(told(`${amid} — Ada Brun (@adabrun) November 11, 2014`)).toContainEqual({
      source: "Ada Brun",
      content: amid,
    });
  });

  it("follow one another in a paragraph", () => {
    const text =
      "Friends wrote of him. He is gone. — Ola Berg (@olaberg) November 11, 2014 Horrible news this morning. — Ada Brun (@adabrun) 11 November 2014 More follows.";
    expect(told(text)).toContainEqual({ source: "Ada Brun", content: "Horrible news this morning." });
  });

  it.each([
    // Where it begins amid a paragraph, nothing tells.
    "Friends wrote of him on Tuesday. He is gone. — Ola Berg (@olaberg) November 11, 2014 More follows in the evening.",
    "The ferry — Norvik Lines (@norviklines) runs it — sails on May 3, 2024.",
    "Follow our reporter — Ada Brun (@adabrun) — for more.",
  ])("are no others’: %s", (text) => {
    expect(told(text).map((one) => one.source)).not.toContain("Ola Berg");
    expect(told(text).map((one) => one.source)).not.toContain("Norvik Lines");
    expect(told(text).map((one) => one.source)).not.toContain("Ada Brun");
  });
});

describe("signed quotations", () => {
  it("are read though a part of a name is hidden", () => {
    expect(told("“The show was great. We had good seats.”\n– Man**\n“A fine play.”\n– Ni** My**")).toEqual([
      { source: "Man**", content: "“The show was great. We had good seats.”" },
      { source: "Ni** My**", content: "“A fine play.”" },
    ]);
  });
});
