import { randomOf } from "../../eval/random.ts";
import type { Layer } from "../../extract/learned/numbers/layer.ts";
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
export function oddsOf({ inputs, outputs }: Layer): (rows: Rows, row: number) => number {
  const { bytes, wide, scale } = inputs;
  const units = new Float64Array(wide);
  return ({ places, from }, row) => {
    units.fill(0);
    for (let k = from[row] as number; k < (from[row + 1] as number); k += 1) {
      const cell = (places[k] as number) * wide;
      for (let j = 0; j < wide; j += 1) units[j] = (units[j] as number) + (bytes[cell + j] as number);
    }
    let sum = 0;
    for (let j = 0; j < wide; j += 1)
      sum += Math.max(0, (units[j] as number) * scale) * (outputs[j] as number);
    return sum;
  };
}
