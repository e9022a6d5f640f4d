import { describe, expect, it } from "vitest";
import { hashOf } from "../../../src/extract/learned/numbers/hash.ts";
import { FRAMES, Lookup } from "../../../src/extract/learned/sight/lexicon.ts";
import { sensesOf } from "../../../src/extract/learned/sight/senses.ts";
import { viewOf } from "../../../src/extract/learned/sight/view.ts";
import { cueWords } from "../../../src/train/attribution/cue-words.ts";

const small = `@verbs
say3tq say aver
say2t point_out
ask2o call_for
blame1o point
@nouns
accuse2t claim
@adjectives
feel1t adamant
@others
say3o according
`;

/** A sentence told as "lemma/tag", the head of a particle being the first word. */
function viewed(told: string) {
  const words = told.split(" ").map((one) => one.split("/") as [string, string]);
  const at = (k: number) => words.slice(0, k).reduce((sum, [form]) => sum + form.length + 1, 0);
  const text = words.map(([form]) => form).join(" ");
  const whole = { start: 0, end: text.length };
  return viewOf(
    {
      blocks: [{ ...whole, role: "paragraph" as const }],
      sentences: [{ ...whole, block: 0 }],
      notices: [],
    },
    [
      {
        tokens: words.map(([form], k) => ({ form, start: at(k), end: at(k) + form.length })),
        pos: words.map(([, pos]) => pos),
        label: words.map(([, pos]) => (pos === "RP" ? "compound:prt" : "dep")),
        head: words.map(([, pos], k) => (pos === "RP" && k > 0 ? 0 : -1)),
        ner: words.map(() => "O"),
        lemma: words.map(([form]) => form),
      },
    ],
    [],
    [],
    sensesOf({ verbs: "", nouns: "" }),
  );
}

describe("the lexicon of what words do where they attribute", () => {
  it.each([
    ["say/VBD", "say", 3],
    ["aver/VBZ", "say", 3],
    ["point/VBD", "blame", 1],
    ["point/VBD it/PRP out/RP", "say", 2],
    ["call/VBD for/IN calm/NN", "ask", 2],
    ["claim/NNS", "accuse", 2],
    ["adamant/JJ", "feel", 1],
    ["according/IN", "say", 3],
  ])("finds the first word of “%s”", (told, kind, strength) => {
    expect(Lookup.of(small).at(viewed(told), 0)).toMatchObject({ kind: hashOf(kind), strength });
  });

  it.each(["call/VBD him/PRP", "claim/VBD", "say/NN", "out/RP", "say3tq/VB", "point_out/NN"])(
    "has nothing for the first word of “%s”",
    (told) => {
      expect(Lookup.of(small).at(viewed(told), 0)).toBeUndefined();
    },
  );

  it("tells complements by their letters", () => {
    const bits = (letters: string) =>
      [...letters].reduce((sum, letter) => sum + (1 << FRAMES.indexOf(letter)), 0);
    expect(Lookup.of(small).at(viewed("say/VBD"), 0)?.frames).toBe(bits("tq"));
    expect(Lookup.of(small).at(viewed("claim/NN"), 0)?.frames).toBe(bits("t"));
  });

  it("is written without a fault: four parts, codes as told, each word once in its part", () => {
    const parts = cueWords().split(/^@.*\n/m);
    expect(parts).toHaveLength(5);
    for (const part of parts.slice(1)) {
      const seen = new Set<string>();
      for (const line of part.trimEnd().split("\n")) {
        const [code = "", ...words] = line.split(" ");
        expect(code).toMatch(/^[a-z]+[0-3]t?i?o?p?w?g?a?q?$/);
        expect(words.length).toBeGreaterThan(0);
        for (const word of words) {
          expect(word).toMatch(/^[\p{L}&'’.-]+(?:_[\p{L}&'’.-]+)?$/u);
          expect(seen.has(word), word).toBe(false);
          seen.add(word);
        }
      }
    }
  });
});
