import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type CandidateOptions, candidates } from "../../src/link/pool/candidates.ts";
import { reprintsOf } from "../../src/link/pool/reprints.ts";
import { stanceModel } from "../../src/link/stance/model.ts";

const read = (texts: readonly string[], days: readonly (number | null)[] = []) =>
  texts.map((text, i) => ({ reading: stanceModel().prepare(text).reading, day: days[i] ?? null }));
const pairsOf = (found: readonly { a: number; b: number }[]) => found.map(({ a, b }) => `${a} ${b}`);
const ALL: CandidateOptions = { most: 20, window: Number.POSITIVE_INFINITY };

const OTHERS = [
  "The harbour council approved the budget for a new pier in Bergen",
  "Vaccine supplies for the winter are secure, says the ministry",
  "Three climbers were rescued from the north face of the Eiger",
  "A painting by Vermeer was sold for 30 million euros in Paris",
];

describe("candidates of a pool", () => {
  test("two claims of one matter are a pair, and claims of nothing alike are none", () => {
    const pool = [
      "Crab the size of a van filmed at Whitstable",
      ...OTHERS,
      "Giant crab of Whitstable is a hoax",
    ];
    expect(pairsOf(candidates(read(pool), ALL))).toEqual([`0 ${pool.length - 1}`]);
  });

  test("claims that share no word are a pair where a third one joins them", () => {
    const pool = [
      "Whitstable fisherman photographs monster",
      "Monster crab photographed by Whitstable fisherman is fake, expert says",
      "Crab picture is fake, according to expert",
      ...OTHERS,
    ];
    expect(pairsOf(candidates(read(pool), ALL))).toContain("0 2");
  });

  test("claims further apart than the window are no pair, and one without a date always may be", () => {
    const pool = ["Crab the size of a van filmed at Whitstable", "Giant crab of Whitstable is a hoax"];
    const within = (days: (number | null)[]) => candidates(read(pool, days), { most: 20, window: 30 }).length;
    expect([within([0, 31]), within([0, 30]), within([0, null])]).toEqual([0, 1, 1]);
  });

  test("only the likest pairs stay when there are more than asked for", () => {
    const pool = [
      "Crab the size of a van filmed at Whitstable",
      "Crab the size of a van filmed at Whitstable harbour",
      "Giant crab of Whitstable is a hoax",
    ];
    const all = candidates(read(pool), ALL);
    expect(all).toHaveLength(3);
    expect(candidates(read(pool), { ...ALL, most: 1 })).toEqual(all.slice(0, 1));
  });

  test("prints of one text are joined to each other, and to what the text is like", () => {
    const pool = [
      "Crab the size of a van filmed at Whitstable",
      "Crab the size of a van filmed at Whitstable",
      "Giant crab of Whitstable is a hoax",
    ];
    expect(pairsOf(candidates(read(pool), ALL)).sort()).toEqual(["0 1", "0 2", "1 2"]);
  });

  test("a text printed a thousand times does not make pairs of all its prints", () => {
    const pool = Array.from({ length: 1000 }, () => "Crab the size of a van filmed at Whitstable");
    const found = candidates(read(pool), { most: 1000, window: Number.POSITIVE_INFINITY });
    expect(found.length).toBeLessThan(2 * pool.length);
    expect(new Set(found.flatMap(({ a, b }) => [a, b])).size).toBe(pool.length);
  });

  test("every pair has its lower end first and stands once", () => {
    const words = "crab van harbour whitstable hoax film giant expert fake monster".split(" ");
    const claim = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 6 }).map((w) => w.join(" "));
    fc.assert(
      fc.property(fc.array(claim, { maxLength: 12 }), (texts) => {
        const found = candidates(read(texts), { most: 1000, window: Number.POSITIVE_INFINITY });
        for (const { a, b } of found) expect(a).toBeLessThan(b);
        expect(new Set(pairsOf(found)).size).toBe(found.length);
      }),
    );
  });
});

test("a text with one word in ten changed is a reprint, one that shares half is not", () => {
  const words = Array.from({ length: 20 }, (_, i) => `word${i}`);
  const almost = [...words.slice(0, 19), "other"];
  const half = [...words.slice(0, 10), ...words.slice(10).map((word) => `${word}x`)];
  expect(reprintsOf([words, almost, half, almost].map((list) => new Set(list)))).toEqual([0, 0, 2, 0]);
});
