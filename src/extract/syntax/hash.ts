/** Spreads a number over 32 bits; never 0, which marks an empty slot. */
export function spread(value: number): number {
  let h = value ^ (value >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return h ^ (h >>> 16) || 1;
}

/** What a template's number and the values that fill it are multiplied by. */
export const [GOLDEN, SECOND, THIRD] = [0x9e3779b1, 0x2c1b3c6d, 0x297a2d39] as const;

/** The key of a feature with two values; features by the dozen are hashed by `Templates`. */
export function key2(template: number, a: number, b: number): number {
  return spread((Math.imul(Math.imul(template, GOLDEN) ^ a, SECOND) + b) | 0);
}

/** Takes one more number into a running hash. */
export function take(hash: number, value: number): number {
  return Math.imul(hash ^ value, 0x01000193);
}

export const SEED = 0x811c9dc5 | 0;
