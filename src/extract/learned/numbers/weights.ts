import { type Doubles, type Ints, kernel, type Octets, octets } from "../../kernel/kernel.ts";

/** Weights of hashed features as bytes with one scale, `wide` of them at each place. */
export interface Weights {
  readonly bits: number;
  readonly wide: number;
  readonly scale: number;
  readonly bytes: Int8Array;
}

/** What is read of a bag of features. */
interface Places {
  readonly places: Int32Array;
  readonly size: number;
}

/** Weights as bytes: what the rounding loses is far below what a fold's chance makes of it. */
export function coarse(values: Float32Array, bits: number, wide = 1): Weights {
  const sizes = values
    .filter((x) => x !== 0)
    .map(Math.abs)
    .sort();
  // The few weights beyond are cut: one outlier would coarsen all others.
  const top = sizes[Math.floor(sizes.length * 0.9995)] ?? 1;
  const scale = Math.fround(top / 127);
  const bytes = Int8Array.from(values, (x) => Math.max(-127, Math.min(127, Math.round(x / scale))));
  return { bits, wide, scale, bytes };
}

/** The sum of the weights of the features, one at a place. */
export function sumOf({ bytes, scale }: Weights, { places, size }: Places): number {
  let sum = 0;
  for (let k = 0; k < size; k += 1) sum += bytes[places[k] as number] as number;
  return sum * scale;
}

/** So many features of an item count at most: sums of more need not fit. */
const MOST = 256;

/** Sums weights of which a place has four or a multiple of sixteen. */
export class Summer {
  private readonly bytes: Octets;
  private readonly scale: number;
  private readonly wide: number;

  constructor({ bytes, scale, wide }: Weights) {
    this.bytes = octets(bytes.length);
    this.bytes.set(bytes);
    this.scale = scale;
    this.wide = wide;
  }

  /** Writes the sums of the features to `out[at..at + wide)`. */
  sum({ places, size }: Places & { readonly places: Ints }, out: Doubles, at: number): void {
    const { bytes, scale, wide } = this;
    const count = Math.min(size, MOST);
    const to = out.place + at * 8;
    if (wide === 4) kernel.sum4(places.place, count, bytes.place, scale, to);
    else if (wide % 32 > 0)
      for (let k = 0; k < wide; k += 16)
        kernel.sum16(places.place, count, bytes.place + k, wide, scale, to + k * 8);
    else
      for (let k = 0; k < wide; k += 32)
        kernel.sum32(places.place, count, bytes.place + k, wide, scale, to + k * 8);
  }
}
