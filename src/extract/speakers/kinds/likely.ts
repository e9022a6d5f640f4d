import { readFileSync } from "node:fs";

/** The weights of traits of names, above 0 for persons, a byte each, by the upper bits of a trait's hash. */
export interface Likely {
  readonly bias: number;
  readonly scale: number;
  readonly weights: Int8Array;
}

/** How many bits of a hash tell the place of its weight. */
export const BITS = 15;
/** Where the weights begin in the file, behind the bias and the scale, a float of 64 bits each. */
export const HEAD = 16;

/** The model in a file: bias and scale, lowest byte first, and the weights. */
export function readLikely(file: Uint8Array): Likely {
  if (file.length !== HEAD + 2 ** BITS) throw new TypeError("not a model of the kinds of names");
  const head = new DataView(file.buffer, file.byteOffset, HEAD);
  return {
    bias: head.getFloat64(0, true),
    scale: head.getFloat64(8, true),
    weights: new Int8Array(file.buffer, file.byteOffset + HEAD, 2 ** BITS),
  };
}

/** The place of the weight of a trait. */
export const placeOf = (trait: number): number => trait >>> (32 - BITS);

let loaded: Likely | null = null;

/** How likely a name with these traits, by their places, is a person's: the logarithm of the odds. */
export function oddsOf(places: ReadonlySet<number>): number {
  loaded ??= readLikely(readFileSync(new URL("../../../../models/kinds.bin", import.meta.url)));
  const { bias, scale, weights } = loaded;
  let sum = 0;
  for (const place of places) sum += weights[place] as number;
  return bias + (sum * scale) / Math.sqrt(places.size);
}
