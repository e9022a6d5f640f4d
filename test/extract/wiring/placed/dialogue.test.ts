import { describe, expect, it } from "vitest";
import { telling } from "../../told.ts";

const told = telling("source", "cue", "content");

describe("talk of several in turn", () => {
  it("gives an answer to who answers", () => {
    expect(told('"Who had the key?" the coroner asked. "Nobody," Marden replied.')).toEqual([
      { source: "the coroner", cue: "asked", content: '"Who had the key?"' },
      { source: "Marden", cue: "replied", content: '"Nobody,"' },
    ]);
  });

  it("leaves what goes on with who spoke", () => {
    expect(told("“We are closed,” Emily Vang said. “We open at nine,” she added.")).toMatchObject([
      { source: "Emily Vang", content: "“We are closed,”" },
      { source: "she", content: "“We open at nine,”" },
    ]);
  });

  it("reads lines behind dashes", () => {
    const text =
      "The questioning of Mr Jan Rola was short.\n\n– And the boat? asked the clerk.\n\n– Gone, he replied.";
    expect(told(text)).toMatchObject([
      { source: "the clerk", cue: "asked", content: "And the boat?" },
      { source: "he", cue: "replied", content: "Gone" },
    ]);
  });

  it("reads posts by what their writers call themselves", () => {
    expect(told("“Ferries are late again. Bear with us!” @SkerryLines posted at noon.")).toMatchObject([
      { source: "@SkerryLines", cue: "posted" },
    ]);
  });

  it.each([
    "„We will not leave“, said Jutta Falk. „The rent is paid.“",
    "»We will not leave,« said Jutta Falk. »The rent is paid.«",
    "« We will not leave », said Jutta Falk. « The rent is paid. »",
  ])("reads marks that stand the other way round: %s", (text) => {
    const [one, ...others] = told(text);
    expect(one).toMatchObject({ source: "Jutta Falk", cue: "said" });
    expect(one?.content).toContain("The rent is paid.");
    expect(others).toEqual([]);
  });
});
