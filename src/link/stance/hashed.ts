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

/** 32 bits of a text (FNV-1a, then mixed), unsigned. */
export function hashOf(text: string, seed = 0): number {
  let hash = (2166136261 ^ seed) >>> 0;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 16777619) >>> 0;
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 0;
  return (hash ^ (hash >>> 12)) >>> 0;
}

/** The slot of a feature among `mask + 1`. */
export const slotOf = (feature: string, mask: number): number => hashOf(feature) & mask;

/** Class probabilities of the features of one text or pair. */
export function scoreHashed(model: Hashed, features: readonly string[]): Float64Array {
  return scoreSlots(
    model,
    features.map((feature) => slotOf(feature, model.mask)),
  );
}

/** The same of features by their slots. */
export function scoreSlots(model: Hashed, slots: readonly number[]): Float64Array {
  const { classes, weights } = model;
  const scale = model.scale / Math.sqrt(Math.max(1, slots.length));
  const out = new Float64Array(classes);
  for (const slot of slots) {
    const at = slot * classes;
    for (let k = 0; k < classes; k += 1) out[k] = (out[k] as number) + (weights[at + k] as number);
  }
  for (let k = 0; k < classes; k += 1) out[k] = (model.bias[k] as number) + (out[k] as number) * scale;
  return normalized(out);
}
