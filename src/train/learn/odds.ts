import { HEAD } from "../../extract/learned/numbers/odds.ts";
import type { Logistic } from "./logistic.ts";

/** The differences of the weights of two classes as bytes, with what a byte stands for: the second class is what is likely above 0. */
export function packedOdds({ weights, bias }: Logistic, bits: number): Uint8Array {
  const size = 2 ** bits;
  const differences = Float64Array.from(
    { length: size },
    (_, k) => (weights[2 * k + 1] ?? 0) - (weights[2 * k] ?? 0),
  );
  const scale = differences.reduce((most, one) => Math.max(most, Math.abs(one)), 0) / 127;
  const bytes = new Uint8Array(HEAD + size);
  const head = new DataView(bytes.buffer);
  head.setFloat64(0, (bias[1] ?? 0) - (bias[0] ?? 0), true);
  head.setFloat64(8, scale, true);
  new Int8Array(bytes.buffer, HEAD).set(differences.map((one) => Math.round(one / scale)));
  return bytes;
}

/** The features that `least` rows or more have; those of fewer tell nothing. */
export function frequent(
  rows: readonly { readonly features: readonly number[] }[],
  least: number,
): Set<number> {
  const counts = new Map<number, number>();
  for (const { features } of rows)
    for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count >= least).map(([feature]) => feature));
}
