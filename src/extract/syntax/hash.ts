/** Spreads a number over 32 bits; never 0, which marks an empty slot. */
function spread(value: number): number {
  let h = value ^ (value >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return h ^ (h >>> 16) || 1;
}

const GOLDEN = 0x9e3779b1;

/** The key of a feature: a template's number and what fills its one slot. */
export function key1(template: number, a: number): number {
  return spread(Math.imul(template, GOLDEN) ^ a);
}

/** The key of a feature with two slots. */
export function key2(template: number, a: number, b: number): number {
  return spread(Math.imul(Math.imul(template, GOLDEN) ^ a, 0x2c1b3c6d) + b);
}

/** The key of a feature with three slots. */
export function key3(template: number, a: number, b: number, c: number): number {
  const h = Math.imul(Math.imul(template, GOLDEN) ^ a, 0x2c1b3c6d) + b;
  return spread(Math.imul(h ^ (h >>> 15), 0x297a2d39) + c);
}

/** Takes one more number into a running hash. */
export function take(hash: number, value: number): number {
  return Math.imul(hash ^ value, 0x01000193);
}

export const SEED = 0x811c9dc5 | 0;
