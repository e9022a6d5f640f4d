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

/** Bytes are summed two to a word, as numbers from 0 to 255; so many features a word's halves can take. */
const MOST = 256;
const HALVES = 0x00ff00ff;
const FLIP = 0x80808080 | 0;

/** Sums weights of which a place has a multiple of four. */
export class Summer {
  private readonly words: Int32Array;
  private readonly scale: number;
  private readonly stride: number;

  constructor({ bytes, scale, wide }: Weights) {
    this.words = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length >> 2);
    this.scale = scale;
    this.stride = wide >> 2;
  }

  /** Writes the sums of the features to `out[at..at + wide)`. */
  sum({ places, size }: Places, out: Float64Array, at: number): void {
    const { words, stride, scale } = this;
    const count = Math.min(size, MOST);
    for (let part = 0; part < stride; part += 1) {
      let [even, odd] = [0, 0];
      for (let k = 0; k < count; k += 1) {
        const word = (words[(places[k] as number) * stride + part] as number) ^ FLIP;
        even = (even + (word & HALVES)) | 0;
        odd = (odd + ((word >>> 8) & HALVES)) | 0;
      }
      const to = at + part * 4;
      const bias = 128 * count;
      out[to] = ((even & 0xffff) - bias) * scale;
      out[to + 1] = ((odd & 0xffff) - bias) * scale;
      out[to + 2] = ((even >>> 16) - bias) * scale;
      out[to + 3] = ((odd >>> 16) - bias) * scale;
    }
  }
}
