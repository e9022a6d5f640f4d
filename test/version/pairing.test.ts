import fc from "fast-check";
import { expect, test } from "vitest";
import { align } from "../../src/version/align.ts";
import { heaviest, outOfOrder, type Pair } from "../../src/version/pairing/inorder.ts";
import { reader, shared, traits } from "../../src/version/pairing/likeness.ts";
import type { Match } from "../../src/version/similar.ts";

const place = fc.nat({ max: 5 });
const matches = fc
  .uniqueArray(fc.record({ from: place, to: place, score: fc.integer({ min: -3, max: 6 }) }), {
    selector: ({ from, to }) => `${from} ${to}`,
    maxLength: 10,
  })
  .map((found): Match[] => found);

/** What a run comes to, with `beside` for each match directly behind another. */
function worth(run: readonly Match[], beside: number): number {
  return run.reduce((sum, { from, to, score }, at) => {
    const before = run[at - 1];
    return sum + score + (before?.from === from - 1 && before.to === to - 1 ? beside : 0);
  }, 0);
}

/** The best run found by trying all of them. */
function tried(all: readonly Match[], beside: number): number {
  const sorted = [...all].sort((a, b) => a.from - b.from || a.to - b.to);
  let best = 0;
  for (let set = 0; set < 2 ** sorted.length; set += 1) {
    const run = sorted.filter((_, at) => set & (1 << at));
    const ordered = run.every((match, at) => {
      const before = run[at - 1];
      return before === undefined || (before.from < match.from && before.to < match.to);
    });
    if (ordered) best = Math.max(best, worth(run, beside));
  }
  return best;
}

test("the heaviest run in order is as heavy as the best of all runs", () => {
  fc.assert(
    fc.property(matches, fc.nat({ max: 4 }), (all, beside) => {
      const found = heaviest(all, beside);
      const run = found.map(([i, j]) => all.find(({ from, to }) => from === i && to === j) as Match);
      expect(outOfOrder(found)).toEqual([]);
      expect(worth(run, beside)).toBe(tried(all, beside));
    }),
    { numRuns: 300 },
  );
});

test("what is out of order leaves a run in order, and no pair more than has to go", () => {
  fc.assert(
    fc.property(fc.uniqueArray(place, { maxLength: 6 }), (order) => {
      const pairs = order.map((j, i): Pair => [i, j]);
      const kept = pairs.filter((pair) => !outOfOrder(pairs).includes(pair));
      expect(outOfOrder(kept)).toEqual([]);
      const all = pairs.map(([from, to]) => ({ from, to, score: 1 }));
      expect(kept.length).toBe(heaviest(all, 0).length);
    }),
  );
});

const sentence = fc
  .array(fc.constantFrom("ferry", "sank", "13", "people", "not", "Monday", "Smith", "fog", "ferries"), {
    maxLength: 9,
  })
  .map((words) => words.join(" "));

test("likeness is the same both ways, between 0 and 1, and whole for equal words", () => {
  fc.assert(
    fc.property(sentence, sentence, (a, b) => {
      const read = reader([a, b, "Another one."]);
      const found = traits(read(a), read(b));
      expect(traits(read(b), read(a))).toEqual(found);
      for (const value of Object.values(found)) {
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1 + 1e-9);
      }
      if (a !== "") expect(traits(read(a), read(a)).order).toBe(1);
    }),
  );
});

test("the order of words tells sentences of the same words apart", () => {
  const read = reader(["The army fired at the police.", "The police fired at the army."]);
  const [a, b] = [read("The army fired at the police."), read("The police fired at the army.")];
  expect(traits(a, b)).toMatchObject({ words: 1, shorter: 1 });
  expect(traits(a, b).order).toBeLessThan(1);
});

const [first, last] = ["The council met on Tuesday evening.", "No date was set for the next meeting."];
const was = "Repairs to the old bridge will take until spring.";
const is = "Work on the bridge is to last until the spring.";

test("a sentence told anew between the same neighbours is the same sentence", () => {
  expect(align([first, was, last], [first, is, last]).links).toContainEqual([1, 1]);
});

test("the same two sentences far from each other are two", () => {
  const between = ["Rents rose again.", "A school reopened in the north.", "Buses were late."];
  const { added, removed } = align([was, ...between, first, last], [first, last, ...between, is]);
  expect({ added, removed }).toEqual({ added: [5], removed: [0] });
});

test("a sentence that stands elsewhere with another number is moved", () => {
  const others = ["Rents rose again.", "A school reopened in the north.", "Buses were late.", first];
  const old = "Engineers told the committee that 13 of the cables below the bridge had been damaged.";
  const next = "Engineers told the committee that 15 of the cables below the bridge had been damaged.";
  expect(align([old, ...others], [...others, next])).toMatchObject({
    added: [],
    removed: [],
    moved: [[0, 4]],
  });
});

test("a sentence that repeats what its neighbour still says is added, not split off", () => {
  const old =
    "Engineers told the committee on Monday that the cables below the bridge had been damaged by frost.";
  const next =
    "Engineers told the committee on Tuesday that the cables below the bridge had been damaged by frost.";
  const { changes, added } = align(
    [first, old],
    [first, next, "The cables below the bridge had been damaged."],
  );
  expect(added).toEqual([2]);
  expect(changes.map(({ kind }) => kind)).toEqual(["fact-changed"]);
});

test("a sentence that moved does not hide what was told anew where it passed, from either side", () => {
  const [equal, moved] = ["Rents rose again.", "A school reopened in the north."];
  const [old, next] = [
    [first, was, equal, moved, last],
    [first, moved, is, equal, last],
  ];
  expect(align(old, next).links).toContainEqual([1, 2]);
  expect(align(next, old).links).toContainEqual([2, 1]);
});

test("words shared in the same order are counted, in sentences of any length", () => {
  const longest = (a: readonly number[], b: readonly number[]): number => {
    const table = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
    a.forEach((x, i) => {
      b.forEach((y, j) => {
        const [above, before] = [table[i]?.[j + 1] ?? 0, table[i + 1]?.[j] ?? 0];
        (table[i + 1] ?? [])[j + 1] = x === y ? (table[i]?.[j] ?? 0) + 1 : Math.max(above, before);
      });
    });
    return table[a.length]?.[b.length] ?? 0;
  };
  const words = fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 70 });
  fc.assert(
    fc.property(words, words, (a, b) => {
      expect(shared(Int32Array.from(a), Int32Array.from(b))).toBe(longest(a, b));
    }),
    { numRuns: 300 },
  );
});
