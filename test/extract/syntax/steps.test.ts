import fc from "fast-check";
import { expect, it } from "vitest";
import { type Ints, ints } from "../../../src/extract/kernel/kernel.ts";
import { StepWeights } from "../../../src/extract/syntax/steps.ts";
import { PackReader } from "../../../src/extract/syntax/weights.ts";
import { PackWriter, packSteps } from "../../../src/train/syntax/pack.ts";

/** Keys where the kernel finds them, with something else behind the last. */
function given(keys: readonly number[]): Ints {
  const out = ints(keys.length + 4);
  out.fill(keys[0] ?? 7);
  out.set(keys);
  return out;
}

/** Weights come in eighths. */
const row = fc.record({
  key: fc.integer().filter((key) => key !== 0),
  weights: fc.tuple(fc.constant(0), fc.integer({ min: -400, max: 400 }), fc.integer({ min: -400, max: 400 })),
});

it("sums the weights of exactly those keys that it was given, small ones and large", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(row, { selector: ({ key }) => key, minLength: 1, maxLength: 60 }),
      fc.array(fc.integer(), { maxLength: 20 }),
      (rows, others) => {
        const sorted = rows
          .filter(({ weights: [, b, c] }) => Math.max(Math.abs(b), Math.abs(c)) >= 3)
          .sort((a, b) => (a.key >>> 0) - (b.key >>> 0));
        const pack = new PackWriter();
        packSteps(
          pack,
          sorted.map(({ key, weights }) => ({ key, weights: Float32Array.from(weights, (w) => w / 8) })),
        );
        const asked = [...rows.slice(0, 30).map(({ key }) => key), ...others];
        const weights = new StepWeights(new PackReader(pack.done()));
        const scores = weights.scores();
        weights.score(given(asked), asked.length, scores);
        const held = new Map(sorted.map(({ key, weights }) => [key, weights]));
        const sum = (at: 1 | 2) => asked.reduce((all, key) => all + (held.get(key)?.[at] ?? 0), 0);
        expect([...scores]).toEqual([0, sum(1), sum(2)]);
      },
    ),
    { numRuns: 25 },
  );
});
