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

/** The features of one item, as places in a table of weights. */
export class Bag {
  readonly places: Int32Array;
  size = 0;
  /** The template of the feature added last by `next`. */
  template = 0;
  private readonly shift: number;

  constructor(bits: number, capacity = 512) {
    this.shift = 32 - bits;
    this.places = new Int32Array(capacity);
  }

  /** Empties it; the templates of `next` count on from here. */
  begin(template: number): void {
    this.size = 0;
    this.template = template;
  }

  /** Adds the feature `h` of the next template. */
  next(h: number): void {
    this.template += 1;
    this.add(this.template, h);
  }

  /** Adds the feature `h` of the template `t`. */
  add(t: number, h: number): void {
    let x = Math.imul(h ^ Math.imul(t, 0x9e3779b1), 0x85ebca6b);
    x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
    if (this.size < this.places.length) {
      this.places[this.size] = (x ^ (x >>> 16)) >>> this.shift;
      this.size += 1;
    }
  }
}
