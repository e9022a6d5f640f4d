import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, it } from "vitest";
import wabt from "wabt";
import { ints } from "../../../src/extract/kernel/kernel.ts";
import { Bag } from "../../../src/extract/learned/numbers/hash.ts";
import { Mixes } from "../../../src/extract/learned/numbers/mixes.ts";
import { key2, spread } from "../../../src/extract/syntax/hash.ts";
import { placesOf, Templates } from "../../../src/extract/syntax/templates.ts";
import { PackReader, SparseWeights } from "../../../src/extract/syntax/weights.ts";
import { PackWriter, packSparse } from "../../../src/train/syntax/pack.ts";

it("is what its source says", async () => {
  const read = (name: string) =>
    readFileSync(new URL(`../../../src/extract/kernel/${name}`, import.meta.url));
  const { parseWat } = await wabt();
  const made = parseWat("kernel.wat", read("kernel.wat")).toBinary({}).buffer;
  expect(Buffer.compare(read("kernel.wasm"), made)).toBe(0);
});

it("makes the keys of templates of one, two and three values, whatever their order", () => {
  const places = placesOf("a b", "c");
  const templates = new Templates(places, "1 a, 2 b c, 3 c b a, 4 b, 5 c, 6 a, 7 b, 8 a b, 9 a a");
  const mixed = (t: number, a: number, b: number) =>
    (Math.imul(Math.imul(t, 0x9e3779b1) ^ a, 0x2c1b3c6d) + b) | 0;
  fc.assert(
    fc.property(fc.integer(), fc.integer(), fc.integer(), fc.nat(5), (a, b, c, from) => {
      const [values, keys] = [ints(3), ints(32)];
      values.set([a, b, c]);
      const one = (t: number, x: number) => spread(Math.imul(t, 0x9e3779b1) ^ x);
      const both = mixed(3, c, b);
      const three = spread((Math.imul(both ^ (both >>> 15), 0x297a2d39) + a) | 0);
      expect(templates.write(values, keys, from)).toBe(from + 9);
      expect([...keys.slice(from, from + 9)]).toEqual([
        ...[one(1, a), one(4, b), one(5, c), one(6, a), one(7, b)],
        ...[key2(2, b, c), key2(8, a, b), key2(9, a, a)],
        three,
      ]);
    }),
    { numRuns: 50 },
  );
  expect(() => new Templates(places, "1 d")).toThrow("no value is called d");
});

it("adds up the weights of exactly those rows that it was asked for", () => {
  const row = fc.record({
    key: fc.integer().filter((key) => key !== 0),
    weights: fc.array(fc.integer({ min: -60, max: 60 }), { minLength: 5, maxLength: 5 }),
  });
  fc.assert(
    fc.property(
      fc.uniqueArray(row, { selector: ({ key }) => key, minLength: 1, maxLength: 60 }),
      fc.array(fc.integer(), { maxLength: 20 }),
      (rows, others) => {
        const pack = new PackWriter();
        packSparse(
          pack,
          rows
            .map(({ key, weights }) => ({ key, weights: Float32Array.from(weights) }))
            .sort((a, b) => (a.key >>> 0) - (b.key >>> 0)),
        );
        const scale = 8;
        const asked = [...rows.slice(0, 30).map(({ key }) => key), ...others];
        const keys = ints(asked.length);
        keys.set(asked);
        const weights = new SparseWeights(new PackReader(pack.done()));
        const scores = weights.scores();
        weights.score(keys, asked.length, scores);
        const held = new Map(rows.map((one) => [one.key, one.weights]));
        const sums = [0, 1, 2, 3, 4].map((c) =>
          asked.reduce((all, key) => all + (held.get(key)?.[c] ?? 0) * scale, 0),
        );
        expect([...scores.subarray(0, 5)]).toEqual(sums);
      },
    ),
    { numRuns: 50 },
  );
});

it("fills a bag at once with what it holds when it is filled step by step", () => {
  const mixes = new Mixes(placesOf("a b c"), [1, "a, q: a * b, q * c, b"], [7, "c * a, c"], [9, "q"]);
  const picked = mixes.together(0, 2);
  fc.assert(
    fc.property(fc.integer(), fc.integer(), fc.integer(), (a, b, c) => {
      mixes.values.set([a, b, c]);
      const [one, other] = [new Bag(16, 8), new Bag(16, 8)];
      one.begin();
      mixes.run();
      mixes.put(0, one);
      mixes.put(2, one);
      one.end();
      mixes.fill(other, picked);
      expect(other.size).toBe(4);
      expect([...other.places.subarray(0, 4)]).toEqual([...one.places.subarray(0, one.size)]);
    }),
    { numRuns: 50 },
  );
});
