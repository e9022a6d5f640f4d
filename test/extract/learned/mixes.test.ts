import fc from "fast-check";
import { expect, it } from "vitest";
import { doubles } from "../../../src/extract/kernel/kernel.ts";
import { Bag, mix } from "../../../src/extract/learned/numbers/hash.ts";
import { Mixes } from "../../../src/extract/learned/numbers/mixes.ts";
import { Summer, sumOf } from "../../../src/extract/learned/numbers/weights.ts";
import { placesOf } from "../../../src/extract/syntax/templates.ts";

const AT = placesOf("a b c");

/** The places that features of templates have in a table of 2^`bits`. */
function placed(bits: number, features: readonly (readonly [number, number])[]): number[] {
  return features.map(([template, h]) => {
    let x = Math.imul(h ^ Math.imul(template, 0x9e3779b1), 0x85ebca6b);
    x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
    return (x ^ (x >>> 16)) >>> (32 - bits);
  });
}

it("mixes values as its text says, group by group, each template with its number", () => {
  const mixes = new Mixes(AT, [1, "a, a * b, q: b * c, q * a, a * (b * c)"], [40, "c * a * q"]);
  const bag = new Bag(18);
  fc.assert(
    fc.property(fc.integer(), fc.integer(), fc.integer(), fc.integer(), (a, b, c, own) => {
      mixes.values.set([a, b, c]);
      mixes.run();
      bag.begin();
      mixes.put(1, bag);
      bag.add(7, own);
      mixes.put(0, bag);
      bag.end();
      const q = mix(b, c);
      expect([...bag.places.subarray(0, bag.size)]).toEqual(
        placed(18, [
          [40, mix(mix(c, a), q)],
          [7, own],
          [1, a],
          [2, mix(a, b)],
          [3, mix(q, a)],
          [4, mix(a, q)],
        ]),
      );
    }),
    { numRuns: 50 },
  );
  expect(() => new Mixes(AT, [1, "a * d"])).toThrow("no value is called d");
});

it("holds no more than it has room for", () => {
  const mixes = new Mixes(AT, [1, "a, b, c"]);
  const bag = new Bag(18, 4);
  mixes.values.set([1, 2, 3]);
  for (let k = 0; k < 2; k += 1) mixes.put(0, bag);
  bag.add(9, 9);
  bag.end();
  expect([...bag.places.subarray(0, bag.size)]).toEqual(
    placed(18, [
      [1, 1],
      [2, 2],
      [3, 3],
      [1, 1],
    ]),
  );
});

it.each([4, 16])("sums %i weights at each place", (wide) => {
  const bits = 6;
  fc.assert(
    fc.property(
      fc.int8Array({ minLength: wide << bits, maxLength: wide << bits, min: -127 }),
      fc.array(fc.nat((1 << bits) - 1), { maxLength: 200 }),
      (bytes, asked) => {
        const summer = new Summer({ bits, wide, scale: 0.37, bytes });
        const bag = new Bag(bits);
        bag.places.set(asked);
        bag.size = asked.length;
        const out = doubles(2 * wide);
        summer.sum(bag, out, wide);
        const sums = Array.from({ length: wide }, (_, y) => {
          const column = bytes.filter((_, k) => k % wide === y);
          return sumOf({ bits, wide: 1, scale: 0.37, bytes: column }, bag);
        });
        expect([...out.subarray(wide)]).toEqual(sums);
      },
    ),
    { numRuns: 30 },
  );
});
