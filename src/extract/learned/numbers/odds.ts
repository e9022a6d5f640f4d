import { readFileSync } from "node:fs";

/** A logistic regression over traits: the weights of traits, a byte each, by the upper bits of a trait's hash. */
export interface Odds {
  readonly bias: number;
  /** What a byte stands for. */
  readonly scale: number;
  readonly weights: Int8Array;
}

/** Where the weights begin in a file, behind the bias and the scale, a float of 64 bits each, lowest byte first. */
export const HEAD = 16;

/** The model in a file of `2 ** bits` weights. @throws TypeError where it holds another number. */
export function readOdds(file: Uint8Array, bits: number): Odds {
  if (file.length !== HEAD + 2 ** bits) throw new TypeError(`not a model of ${2 ** bits} traits`);
  const head = new DataView(file.buffer, file.byteOffset, HEAD);
  return {
    bias: head.getFloat64(0, true),
    scale: head.getFloat64(8, true),
    weights: new Int8Array(file.buffer, file.byteOffset + HEAD, 2 ** bits),
  };
}

/** The model that lies beside the sources by this name. */
export const shipped = (name: string, bits: number): Odds =>
  readOdds(readFileSync(new URL(`../../../../models/${name}`, import.meta.url)), bits);

/** The place of the weight of a trait among `2 ** bits`. */
export const placeOf = (trait: number, bits: number): number => trait >>> (32 - bits);

/** How likely what has these traits is, by their places: the logarithm of the odds. */
export function oddsOf({ bias, scale, weights }: Odds, places: ReadonlySet<number>): number {
  let sum = 0;
  for (const place of places) sum += weights[place] as number;
  return bias + (sum * scale) / Math.sqrt(places.size);
}
