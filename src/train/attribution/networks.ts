import { randomOf } from "../../eval/random.ts";
import { Bag } from "../../extract/learned/numbers/hash.ts";
import { type Layer, LayerReader } from "../../extract/learned/numbers/layer.ts";
import { logistic } from "../../extract/learned/numbers/trees.ts";
import { shuffle } from "../learn/random.ts";
import { type LayerOptions, LearningLayer, layerOf } from "./layer.ts";
import type { Rows } from "./linear.ts";

export interface NetworkOptions extends LayerOptions {
  readonly epochs: number;
  /** How many learn apart, of which the mean is taken. */
  readonly count: number;
}

/** Networks of one hidden layer for rows of features with a label of 0 or 1 each. */
export function fitNetworks(
  { places, from }: Rows,
  labels: Float32Array,
  use: Int32Array,
  options: NetworkOptions,
): Layer {
  const score = new Float64Array(1);
  const parts = Array.from({ length: options.count }, (_, n) => {
    const random = randomOf(23 + n);
    const layer = new LearningLayer(1, options, random);
    const order = use.slice();
    let kept = 0;
    for (let epoch = 0; epoch < options.epochs; epoch += 1) {
      shuffle(order, random);
      for (const row of order) {
        const [a, b] = [from[row] as number, from[row + 1] as number];
        score[0] = 0;
        layer.read(0, places, a, b, score, 0);
        score[0] = logistic(score[0] as number) - (labels[row] as number);
        layer.learn(0, places, a, b, score, 0);
      }
      if (epoch < options.epochs / 2) continue;
      kept += 1;
      layer.keep();
    }
    return layer.average(kept);
  });
  return layerOf(parts, options.bits);
}

/** What networks say of rows. */
export function oddsOf(networks: Layer): (rows: Rows, row: number) => number {
  const reader = new LayerReader(networks);
  const bag = new Bag(networks.inputs.bits);
  return ({ places, from }, row) => {
    const own = places.subarray(
      from[row],
      Math.min(from[row + 1] as number, (from[row] as number) + bag.capacity),
    );
    bag.places.set(own);
    bag.size = own.length;
    return reader.only(bag);
  };
}
