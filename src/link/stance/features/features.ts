import type { Comparison } from "../compare.ts";
import { zeros } from "../room.ts";
import { QUANTITY_FEATURES, quantityFeatures } from "./quantity-features.ts";
import { SHADE_FEATURES, shadeFeatures } from "./shade-features.ts";
import { WORD_FEATURES, wordFeatures } from "./word-features.ts";

/** Names of the dense features, in order. */
export const FEATURES: readonly string[] = [...WORD_FEATURES, ...QUANTITY_FEATURES, ...SHADE_FEATURES];
const AT = new Map(FEATURES.map((name, i) => [name, i]));

/** Puts features of one kind into their places, which are found in the order in which they were put before: it is the same for
 * all comparisons but may not be. */
function placing() {
  const order: number[] = [];
  let turn = 0;
  let out: Float64Array = zeros(0);
  return {
    into(vector: Float64Array): void {
      out = vector;
      turn = 0;
    },
    put(name: string, value: number): void {
      let at = order[turn];
      if (at === undefined || FEATURES[at] !== name) {
        at = AT.get(name) as number;
        order[turn] = at;
      }
      turn += 1;
      out[at] = value;
    },
  };
}

const [words, counted, shades] = [placing(), placing(), placing()];

/** The dense features of a comparison, and so many zeros behind them for what is told beside them. */
export function dense(comparison: Comparison, beside = 0): Float64Array {
  const out = zeros(FEATURES.length + beside);
  words.into(out);
  wordFeatures(comparison, words.put);
  counted.into(out);
  quantityFeatures(comparison, counted.put);
  shades.into(out);
  shadeFeatures(comparison, shades.put);
  return out;
}
