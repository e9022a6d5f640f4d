import type { Comparison } from "../compare.ts";
import { zeros } from "../room.ts";
import { QUANTITY_FEATURES, quantityFeatures } from "./quantity-features.ts";
import { SHADE_FEATURES, shadeFeatures } from "./shade-features.ts";
import { WORD_FEATURES, wordFeatures } from "./word-features.ts";

/** Names of the dense features, in order. */
export const FEATURES: readonly string[] = [...WORD_FEATURES, ...QUANTITY_FEATURES, ...SHADE_FEATURES];
const AT = new Map(FEATURES.map((name, i) => [name, i]));

/** Places of the features in the order in which they are put, which is the same for all comparisons but may not be. */
const ORDER: number[] = [];

/** The dense features of a comparison. */
export function dense(comparison: Comparison): Float64Array {
  const out = zeros(FEATURES.length);
  let turn = 0;
  const put = (name: string, value: number) => {
    let at = ORDER[turn];
    if (at === undefined || FEATURES[at] !== name) {
      at = AT.get(name) as number;
      ORDER[turn] = at;
    }
    turn += 1;
    out[at] = value;
  };
  wordFeatures(comparison, put);
  quantityFeatures(comparison, put);
  shadeFeatures(comparison, put);
  return out;
}
