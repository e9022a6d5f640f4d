import { describe, expect, it } from "vitest";
import { randomOf } from "../../src/eval/random.ts";
import { doubles } from "../../src/extract/kernel/kernel.ts";
import { Bag } from "../../src/extract/learned/numbers/hash.ts";
import { type Layer, LayerReader } from "../../src/extract/learned/numbers/layer.ts";
import { LABELS } from "../../src/extract/learned/tagger/spans.ts";
import { type Learned, LearningLayer, layerOf, UNITS } from "../../src/train/attribution/layer.ts";

const BITS = 6;

/** The places of some features in a bag. */
function placesOf(features: readonly number[]): Bag {
  const bag = new Bag(BITS);
  bag.begin();
  for (const feature of features) bag.add(1, feature);
  bag.end();
  return bag;
}

/** Four tokens of two features each: label 3 where one of the two is odd, 1 where both are or none is. */
const TOKENS = [
  { bag: placesOf([10, 20]), label: 1 },
  { bag: placesOf([10, 21]), label: 3 },
  { bag: placesOf([11, 20]), label: 3 },
  { bag: placesOf([11, 21]), label: 1 },
];

/** Units that have seen these tokens so often, each by itself. */
function learnedBy(rounds: number, drop: number, seed: number): Learned {
  const layer = new LearningLayer(
    1,
    { bits: BITS, scores: LABELS, rate: 0.1, squares: 0.1, decay: 1e-4, drop, start: [0.05, 0.5] },
    randomOf(seed),
  );
  const scores = new Float64Array(LABELS);
  for (let round = 0; round < rounds; round += 1) {
    for (const { bag, label } of TOKENS) {
      scores.fill(0);
      layer.read(0, bag.places, 0, bag.size, scores, 0);
      const sum = scores.reduce((all, score) => all + Math.exp(score), 0);
      const errors = scores.map((score, y) => Math.exp(score) / sum - (y === label ? 1 : 0));
      layer.learn(0, bag.places, 0, bag.size, errors, 0);
    }
  }
  layer.keep();
  return layer.average(1);
}

const learned = (rounds: number, drop: number): Layer => layerOf([learnedBy(rounds, drop, 3)], BITS);

/** The scores of a bag, number by number. */
function plainly({ inputs, outputs }: Layer, bag: Bag, scores: number): number[] {
  const out = Array.from({ length: scores }, () => 0);
  for (let unit = 0; unit < inputs.wide; unit += 1) {
    let sum = 0;
    for (let k = 0; k < bag.size; k += 1)
      sum += inputs.bytes[(bag.places[k] as number) * inputs.wide + unit] as number;
    for (let y = 0; y < scores; y += 1)
      out[y] = (out[y] as number) + Math.max(0, sum * inputs.scale) * (outputs[unit * scores + y] as number);
  }
  return out;
}

const best = (layer: Layer, bag: Bag): number => {
  const scores = doubles(LABELS);
  new LayerReader(layer).read(bag).say(0, LABELS, scores, 0);
  return scores.indexOf(Math.max(...scores));
};

describe("a hidden layer", () => {
  it("learns what no sum of weights tells: that one of two is so and not both", () => {
    const layer = learned(300, 0);
    expect(TOKENS.map(({ bag }) => best(layer, bag))).toEqual(TOKENS.map(({ label }) => label));
  });

  it("learns it with units left out at random, and the same each time", () => {
    const layer = learned(600, 0.2);
    expect(TOKENS.map(({ bag }) => best(layer, bag))).toEqual(TOKENS.map(({ label }) => label));
    expect(learned(600, 0.2)).toEqual(layer);
  });

  it("is read as its sums above 0, each by what it adds to the scores", () => {
    const random = randomOf(5);
    for (const units of [16, 32, 64]) {
      for (const scores of [1, LABELS]) {
        const bytes = Int8Array.from({ length: units << BITS }, () => Math.round((2 * random() - 1) * 127));
        const outputs = Float32Array.from({ length: units * scores }, () => 2 * random() - 1);
        const layer = { inputs: { bits: BITS, wide: units, scale: 0.25, bytes }, outputs };
        const bag = placesOf([1, 2, 3, 4, 5]);
        const plain = plainly(layer, bag, scores);
        const out = doubles(2 * LABELS).fill(9);
        if (scores === 1) out[LABELS] = new LayerReader(layer).only(bag);
        else new LayerReader(layer).read(bag).say(0, LABELS, out.fill(0, LABELS), LABELS);
        expect([...out.subarray(0, LABELS)]).toEqual([9, 9, 9, 9]);
        plain.forEach((score, y) => {
          expect(out[LABELS + y]).toBeCloseTo(score, 6);
        });
      }
    }
  });

  it("is the mean of those that learned apart", () => {
    const parts = [3, 4, 5].map((seed) => learnedBy(300, 0, seed));
    const alone = parts.map((part) => layerOf([part], BITS));
    const all = layerOf(parts, BITS);
    expect(all.inputs.wide).toBe(3 * UNITS);
    for (const { bag } of TOKENS) {
      const means = alone
        .map((layer) => plainly(layer, bag, LABELS))
        .reduce((sum, scores) => sum.map((score, y) => score + (scores[y] as number) / 3), [0, 0, 0, 0]);
      // Each has weights of its own scale by itself, and rounds them otherwise.
      plainly(all, bag, LABELS).forEach((score, y) => {
        expect(Math.abs(score - (means[y] as number))).toBeLessThan(0.2);
      });
    }
  });
});
