import { describe, expect, it } from "vitest";
import { telling } from "../../told.ts";

const told = telling("source", "cue", "content", "via", "polarity", "act", "name", "kind");

describe("stands", () => {
  it.each([
    ["Norrick called the allegations “baseless”.", "denies"],
    ["A former mayor, Emily Vang, called the figures misleading.", "denies"],
    ["The brewer described the claims as without foundation.", "denies"],
    ["The ministry declined to provide any further details.", "declines"],
    ["The minister refused to rule out a tax on boats.", "declines"],
  ])("are told by all words: %s", (text, polarity) => {
    expect(told(text)[0]).toMatchObject({ polarity, act: "statement" });
  });

  it("leave what nobody knows a belief", () => {
    expect(told("Emily Vang does not know that the bridge is shut.")[0]).toMatchObject({
      polarity: "declines",
      act: "belief",
    });
  });

  it("are statements where somebody liked to say so", () => {
    expect(told("Marden liked to say that the sea had taught him patience.")[0]).toMatchObject({
      act: "statement",
    });
  });
});

describe("whom it was told to", () => {
  it.each([
    ["She once told a biographer that paint was “slow weather”.", "a biographer"],
    ["A former clerk told the Sunday Bugle that the safe was empty.", "the Sunday Bugle"],
    ["Vang put it to him that the bridge had been closed for years.", "him"],
    ["The harbour committee heard on Friday that oil had leaked for nine days.", "The harbour committee"],
    ["The winger may miss six weeks, the team's doctor told local radio.", "local radio"],
  ])("stands in via: %s", (text, via) => {
    expect(told(text)[0]).toMatchObject({ via });
  });
});

describe("figures", () => {
  it("are what those who report them say", () => {
    expect(told("Monitors from the Northern Mission reported 18 explosions overnight.")).toMatchObject([
      { source: "Monitors from the Northern Mission", cue: "reported", content: "18 explosions overnight" },
    ]);
    expect(
      told(
        "Two nurses at the hospital, who spoke to the Bugle by telephone, put the number of deaths at six.",
      ),
    ).toContainEqual(expect.objectContaining({ cue: "put", content: "the number of deaths at six" }));
  });
});

describe("pronouns", () => {
  it("go on with somebody told by where they were met", () => {
    const text =
      "Emily Vang wrote about the lamps last week. A cleaner I met on the bus told me the street was safe again. “I can see the kerb,” she said.";
    expect(told(text).at(-1)).toMatchObject({ source: "she", kind: "unnamed" });
  });

  it("stand for no office where they are “it”", () => {
    const text =
      "The Harbour Board has published its report. The second officer had slept for two hours, it found.";
    expect(told(text).at(-1)?.kind).not.toBe("role");
  });
});
