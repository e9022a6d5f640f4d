import { describe, expect, it } from "vitest";
import { randomOf } from "../../src/eval/random.ts";
import { doubles } from "../../src/extract/kernel/kernel.ts";
import { Bag } from "../../src/extract/learned/numbers/hash.ts";
import { type Layer, LayerReader, UNITS } from "../../src/extract/learned/tagger/layer.ts";
import { LABELS } from "../../src/extract/learned/tagger/spans.ts";
import { LearningLayer } from "../../src/train/attribution/layer.ts";

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

/** A layer that has seen these tokens so often, each by itself. */
function learned(rounds: number, drop: number): Layer {
  const layer = new LearningLayer(1, { tokenBits: BITS, rate: 0.1, decay: 1e-4, drop }, randomOf(3));
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

const best = (layer: Layer, bag: Bag): number => {
  const scores = doubles(LABELS);
  new LayerReader(layer).score(bag, scores, 0);
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

  it("is read as its sums above 0, each by what it adds to the labels", () => {
    const random = randomOf(5);
    const bytes = Int8Array.from({ length: UNITS << BITS }, () => Math.round((2 * random() - 1) * 127));
    const outputs = Float32Array.from({ length: UNITS * LABELS }, () => 2 * random() - 1);
    const layer = { inputs: { bits: BITS, wide: UNITS, scale: 0.25, bytes }, outputs };
    const bag = placesOf([1, 2, 3, 4, 5]);
    const plain = new Float64Array(LABELS);
    for (let unit = 0; unit < UNITS; unit += 1) {
      let sum = 0;
      for (let k = 0; k < bag.size; k += 1) sum += bytes[(bag.places[k] as number) * UNITS + unit] as number;
      for (let y = 0; y < LABELS; y += 1)
        plain[y] = (plain[y] as number) + Math.max(0, sum * 0.25) * (outputs[unit * LABELS + y] as number);
    }
    const out = doubles(2 * LABELS).fill(9);
    new LayerReader(layer).score(bag, out, LABELS);
    expect([...out.subarray(0, LABELS)]).toEqual([9, 9, 9, 9]);
    for (let y = 0; y < LABELS; y += 1) expect(out[LABELS + y]).toBeCloseTo(plain[y] as number, 6);
  });
});
