import { normalized } from "./forest.ts";

/** A softmax regression over hashed words as shipped: a signed byte per weight. */
export interface HashedFile {
  readonly classes: number;
  readonly bias: readonly number[];
  readonly scale: number;
  /** Base64 of `weights[slot * classes + class]`; the number of slots is a power of two. */
  readonly weights: string;
}

export interface Hashed {
  readonly classes: number;
  readonly bias: readonly number[];
  readonly scale: number;
  readonly weights: Int8Array;
  readonly mask: number;
}

export function hashedFrom(file: HashedFile): Hashed {
  const weights = Int8Array.from(Buffer.from(file.weights, "base64"));
  const { classes, bias, scale } = file;
  return { classes, bias, scale, weights, mask: weights.length / classes - 1 };
}

/** Where a hash begins (FNV-1a's offset). */
export const START = 2166136261 | 0;

/** Goes on with a hash over more of a text (FNV-1a). */
export function over(text: string, hash: number): number {
  let h = hash;
  for (let i = 0; i < text.length; i += 1) h = Math.imul(h ^ text.charCodeAt(i), 16777619);
  return h;
}

/** Mixes a hash that has gone over its whole text; signed. */
function mixed(hash: number): number {
  const h = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return h ^ (h >>> 12);
}

/** 32 bits of a text, unsigned. */
export const hashOf = (text: string, seed = 0): number => mixed(over(text, START ^ seed)) >>> 0;

const ROOM = 1 << 12;
const places = new Int32Array(ROOM);
const stamps = new Int32Array(ROOM);
let stamp = 0;

/** Hashes of features, each once, in the order in which they came. Only one list may be made at a time. */
export class Hashes {
  readonly list: number[] = [];

  constructor() {
    stamp = (stamp + 1) | 0;
  }

  add(hash: number): void {
    const mixing = mixed(hash);
    let at = mixing & (ROOM - 1);
    while (stamps[at] === stamp) {
      if (places[at] === mixing) return;
      at = (at + 1) & (ROOM - 1);
    }
    // A text of thousands of words is not searched for what came before: the table must never be full.
    if (this.list.length < ROOM / 2) {
      places[at] = mixing;
      stamps[at] = stamp;
    }
    this.list.push(mixing);
  }
}

/** Class probabilities of the hashed features of one text or pair. */
export function scoreHashed(model: Hashed, hashes: readonly number[]): Float64Array {
  const { classes, weights, mask } = model;
  const scale = model.scale / Math.sqrt(Math.max(1, hashes.length));
  const out = new Float64Array(classes);
  for (let i = 0; i < hashes.length; i += 1) {
    const at = ((hashes[i] as number) & mask) * classes;
    for (let k = 0; k < classes; k += 1) out[k] = (out[k] as number) + (weights[at + k] as number);
  }
  for (let k = 0; k < classes; k += 1) out[k] = (model.bias[k] as number) + (out[k] as number) * scale;
  return normalized(out);
}
