import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { meaningOf, sensesOf } from "../../src/extract/learned/sight/senses.ts";
import { senseLines } from "../../src/train/attribution/wordnet.ts";

const dir = mkdtempSync(join(tmpdir(), "stemma-wordnet-"));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

// A lemma, its part of speech and field, two numbers of no matter, the place of the sense, and how often it was met.
writeFileSync(
  join(dir, "index.sense"),
  `ferry%1:06:00:: 1 2 0
ferry%2:38:00:: 2 1 0
float%2:32:01:: 3 2 1
float%2:38:00:: 4 1 9
herald%1:18:00:: 5 1 0
mouth%1:08:00:: 6 1 4
murmur%2:32:00:: 7 1 0
murmur%2:39:00:: 8 2 0
New_Year%1:28:00:: 9 1 3
whisper%2:32:00:: 10 1 5`,
);

describe("what words mean", () => {
  const lines = senseLines(dir, new Set(["herald"]));
  const senses = sensesOf(lines);
  const fields = (lemma: string, pos: string) => meaningOf(senses, lemma, pos)?.field;

  it("is the field of the most frequent sense, the first of equals", () => {
    expect(fields("murmur", "VBD")).toBe(fields("whisper", "VB"));
    expect(fields("float", "VBZ")).toBe(fields("ferry", "VBG"));
    expect(fields("float", "VBZ")).not.toBe(fields("whisper", "VB"));
  });

  it("has a share for each field of which the word makes much use", () => {
    expect(meaningOf(senses, "whisper", "VB")?.shares).toHaveLength(1);
    expect(meaningOf(senses, "float", "VB")?.shares).toHaveLength(2);
    const common = (a: string, b: string) =>
      [...(meaningOf(senses, a, "VB")?.shares ?? [])].filter((x) =>
        meaningOf(senses, b, "VB")?.shares.includes(x),
      );
    expect(common("float", "ferry")).toHaveLength(1);
    // Half of what murmuring is is speech; all of whispering.
    expect(common("murmur", "whisper")).toHaveLength(0);
  });

  it("is told apart by part of speech, and is unknown of other words and of nouns that nobody uses", () => {
    expect(fields("mouth", "NNS")).toBeDefined();
    expect(fields("mouth", "VB")).toBeUndefined();
    expect(fields("herald", "NN")).toBeDefined();
    expect(fields("ferry", "NN")).toBeUndefined();
    expect(fields("new_year", "NNP")).toBeUndefined();
    expect(fields("whisper", "JJ")).toBeUndefined();
  });

  it("is written in one order", () => {
    expect(lines.verbs.split("\n").map((line) => line.split(" ").slice(1).join(" "))).toEqual([
      "murmur",
      "whisper",
      "float",
      "ferry",
    ]);
  });
});
