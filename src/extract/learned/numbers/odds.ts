import { readFileSync } from "node:fs";
import { mix } from "./hash.ts";

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

/** The traits of one thing after the other. */
export class Traits {
  /** Of each trait once, the place of its weight among `2 ** bits`. */
  places: number[] = [];
  /** A bit for each place: places are few enough, and a set would cost more than all that is found out of a trait. */
  private readonly met: Uint32Array;
  private readonly shift: number;

  constructor(bits: number) {
    this.met = new Uint32Array(2 ** bits / 32);
    this.shift = 32 - bits;
  }

  /** Makes ready for what has none so far. */
  begin(): this {
    this.places = [];
    this.met.fill(0);
    return this;
  }

  /** Adds what a value tells by a template. */
  add(template: number, value: number): void {
    this.put(mix(template, value));
  }

  /** Adds a trait by its hash. */
  protected put(trait: number): void {
    const place = trait >>> this.shift;
    const bits = this.met[place >>> 5] as number;
    if (bits & (1 << (place & 31))) return;
    this.met[place >>> 5] = bits | (1 << (place & 31));
    this.places.push(place);
  }
}

/** How likely what has these traits is, by their places: the logarithm of the odds. */
export function oddsOf({ bias, scale, weights }: Odds, places: readonly number[]): number {
  let sum = 0;
  for (const place of places) sum += weights[place] as number;
  return bias + (sum * scale) / Math.sqrt(places.length);
}
