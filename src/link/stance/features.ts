import type { Comparison } from "./compare.ts";
import { QUANTITY_FEATURES, quantityFeatures } from "./quantity-features.ts";
import { SHADE_FEATURES, shadeFeatures } from "./shade-features.ts";
import { WORD_FEATURES, wordFeatures } from "./word-features.ts";

/** Names of the dense features, in order. */
export const FEATURES: readonly string[] = [...WORD_FEATURES, ...QUANTITY_FEATURES, ...SHADE_FEATURES];
const AT = new Map(FEATURES.map((name, i) => [name, i]));

/** The dense features of a comparison. */
export function dense(comparison: Comparison): Float64Array {
  const out = new Float64Array(FEATURES.length);
  const put = (name: string, value: number) => {
    out[AT.get(name) as number] = value;
  };
  wordFeatures(comparison, put);
  quantityFeatures(comparison, put);
  shadeFeatures(comparison, put);
  return out;
}
