import { describe, expect, it } from "vitest";
import { findings } from "../../told.ts";

const acts = (text: string) => findings(text).map(({ act, polarity }) => [act, polarity]);

describe("what somebody does by a cue", () => {
  it.each([
    ["Marta Lind said that the bridge would close.", "statement"],
    ["Marta Lind wants the council to close the bridge.", "intention"],
    ["Marta Lind is seeking to close the bridge.", "intention"],
    ["Marta Lind pledged to close the bridge in May.", "intention"],
    ["Marta Lind decided to close the bridge.", "intention"],
    ["Marta Lind believes that the bridge is unsafe.", "belief"],
    ["Marta Lind expects the bridge to hold.", "belief"],
    ["Marta Lind expects to close the bridge in May.", "intention"],
    ["Marta Lind hopes that the bridge will hold.", "belief"],
    ["Marta Lind is convinced that the bridge is unsafe.", "belief"],
    ["Marta Lind was confident that the bridge would hold.", "belief"],
  ])("%s %s", (text, act) => {
    expect(acts(text)).toEqual([[act, "asserts"]]);
  });

  it("tells who declined to speak from who denies", () => {
    expect(acts("Marta Lind declined to say when the bridge would open.")).toEqual([
      ["statement", "declines"],
    ]);
    expect(acts("Marta Lind denied that the bridge was unsafe.")).toEqual([["statement", "denies"]]);
  });
});
