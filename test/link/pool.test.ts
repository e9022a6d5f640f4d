import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { claimOf } from "../../src/link/claim/view.ts";
import { type CandidateOptions, candidates } from "../../src/link/pool/candidates.ts";
import { searchable } from "../../src/link/pool/keys.ts";
import { linksOf } from "../../src/link/pool/link.ts";
import { reprintsOf } from "../../src/link/pool/reprints.ts";
import { search } from "../../src/link/pool/search.ts";
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

const pooled = (texts: readonly string[]) =>
  texts.map((text, i) => ({
    id: `c${i}`,
    view: claimOf({ text, speaker: null, polarity: "asserts", at: null }),
    day: null,
  }));
const DEATH = [
  "Actor Bo Larsen found dead in Oslo",
  "Bo Larsen is not dead: the report is a hoax",
  "No, actor Bo Larsen is not dead",
];

describe("links of a pool", () => {
  test("agreements and contradictions are told, and nothing of claims apart", () => {
    const found = [...linksOf(pooled([...DEATH, ...OTHERS]))];
    expect(found.map(({ a, b, stance }) => [a, b, stance]).sort()).toEqual([
      ["c0", "c1", "contradicts"],
      ["c0", "c2", "contradicts"],
      ["c1", "c2", "agrees"],
    ]);
  });

  test("the order in which the claims are given does not matter", () => {
    const pool = pooled([...DEATH, ...OTHERS]);
    expect([...linksOf([...pool].reverse())]).toEqual([...linksOf(pool)]);
  });

  test("who is blamed goes before what the judge was trained on", () => {
    const blame = [
      "the archive outage was caused by an AI agent",
      "the archive outage was caused by user error",
    ];
    const [found] = [...linksOf(pooled(blame))];
    expect(found?.stance).toBe("contradicts");
    expect(found?.evidence[0]?.feature).toBe("rival causes");
  });

  test("evidence stands in the claims, or tells of other claims", () => {
    for (const { a, b, evidence } of linksOf(pooled(DEATH))) {
      expect(evidence.map(({ feature }) => feature)).toContain("other claims");
      const text = { a: DEATH[Number(a.slice(1))] ?? "", b: DEATH[Number(b.slice(1))] ?? "" };
      for (const { detail, spans } of evidence)
        for (const { side, start, end } of spans) expect(detail).toContain(text[side].slice(start, end));
    }
  });
});

describe("search", () => {
  const claims = OTHERS.map((text, i) => ({ id: `claim${i}`, text }));
  const first = (text: string) => [...search([{ id: "q", text }], claims, 1)][0]?.found[0];

  test("the claim most like a query comes first, and other queries are no answer", () => {
    const asked = ["Climbers on the Eiger rescued", "Who bought the Vermeer?"].map((text, i) => ({
      id: `q${i}`,
      text,
    }));
    expect([...search(asked, claims, 1)]).toEqual([
      { query: "q0", found: ["claim2"] },
      { query: "q1", found: ["claim3"] },
    ]);
  });

  test("of claims as like a query, the one told nearest in time comes first, the query's words telling its day", () => {
    const again = ["2018-07-02", "2019-05-06", "2019-09-01"].map((date) => ({
      id: date,
      text: "Climbers were rescued from the Eiger",
      day: Date.parse(date) / 86_400_000,
    }));
    const found = (text: string) => [...search([{ id: "q", text }], again, 3)][0]?.found;
    expect(found("Climbers rescued on the Eiger! (May 4, 2019)")).toEqual([
      "2019-05-06",
      "2019-09-01",
      "2018-07-02",
    ]);
    expect(found("Climbers rescued on the Eiger! 30 August 2019")?.[0]).toBe("2019-09-01");
    expect(found("Climbers rescued on the Eiger in 2018, written 1 July 2018")?.[0]).toBe("2018-07-02");
  });

  test("tags of a post are read as the words that they run together", () => {
    expect(first("wow #VaccineSupplies https://short.example/climbers")).toBe("claim1");
    expect(searchable("see #Bergen_pier and @EigerNorth: https://short.example/x!")).toBe(
      "see Bergen pier and Eiger North:  ",
    );
  });
});
