import { type Ints, ints, kernel } from "../../kernel/kernel.ts";

/** The 32-bit hash of no code unit, and that of some with one more (FNV-1a). */
export const HASH = 0x811c9dc5;
export const hashed = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193);

/** A 32-bit hash of a string (FNV-1a), or of its code units `[from, to)`. */
export function hashOf(words: string, from = 0, to = words.length): number {
  let h = HASH;
  const end = Math.min(to, words.length);
  for (let i = from; i < end; i += 1) h = hashed(h, words.charCodeAt(i));
  return h;
}

/** Two hashes as one; the order of the two matters. */
export function mix(a: number, b: number): number {
  let h = Math.imul(a ^ 0x9e3779b9, 0x85ebca6b) ^ b;
  h = Math.imul(h ^ (h >>> 15), 0xc2b2ae35);
  return h ^ (h >>> 13);
}

/** The features of one item, as places in a table of weights once all are added. */
export class Bag {
  readonly places: Ints;
  size = 0;
  readonly capacity: number;
  readonly shift: number;

  constructor(bits: number, capacity = 512) {
    this.shift = 32 - bits;
    this.capacity = capacity;
    this.places = ints(capacity + 4);
  }

  /** Empties it. */
  begin(): void {
    this.size = 0;
  }

  /** Adds the feature `h` of the template `t`. */
  add(t: number, h: number): void {
    if (this.size < this.capacity) this.places[this.size++] = h ^ Math.imul(t, 0x9e3779b1);
  }

  /** Adds features of templates as `Mixes` tells them. */
  take(picks: number, count: number, values: number): void {
    const room = Math.min(count, this.capacity - this.size);
    kernel.pick(picks, room, values, this.places.place + this.size * 4);
    this.size += room;
  }

  /** Makes places of what was added. */
  end(): void {
    kernel.places(this.places.place, this.size, this.shift);
  }
}
