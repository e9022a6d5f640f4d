import { type Ints, ints, kernel, type Octets, octets } from "../kernel/kernel.ts";
import type { Scorer, Scores } from "./score.ts";
import type { Lexicon } from "./tag.ts";

/** The names of the classes of each part of the model, by their numbers. */
export interface Inventory {
  /** Parts of speech; number 0 stands for the edge of a sentence. */
  readonly tags: readonly string[];
  /** Kinds of entity, without O. */
  readonly kinds: readonly string[];
  /** Relations; number 0 is the root. */
  readonly labels: readonly string[];
}

/** Reads the numbers of a packed model one after the other. */
export class PackReader {
  private at: number;
  private readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }

  /** A number of seven bits a byte, the lowest first. */
  unsigned(): number {
    const { bytes } = this;
    let value = 0;
    // Four bytes make a whole number of the processor's own; hardly any number has a fifth.
    for (let shift = 0; shift < 28; shift += 7) {
      const byte = bytes[this.at++];
      if (byte === undefined) throw new RangeError("the model file ends too early");
      value |= (byte & 127) << shift;
      if (byte < 128) return value;
    }
    return value + 2 ** 28 * this.unsigned();
  }

  signed(): number {
    const value = this.unsigned();
    return value & 1 ? -((value + 1) / 2) : value / 2;
  }

  /** Fills an array with numbers that lie as in memory, the lowest byte first. */
  into(array: Int32Array | Int8Array): void {
    const { byteLength } = array;
    const given = this.bytes.subarray(this.at, this.at + byteLength);
    if (given.length < byteLength) throw new RangeError("the model file ends too early");
    new Uint8Array(array.buffer, array.byteOffset, byteLength).set(given);
    this.at += byteLength;
  }

  text(): string {
    const length = this.unsigned();
    this.at += length;
    return new TextDecoder().decode(this.bytes.subarray(this.at - length, this.at));
  }
}

/**
 * Where a key stands among slots of key and value side by side, or the empty slot where it would; key 0 is empty.
 * `mask` is the number of slots, a power of two, less one.
 */
export function slotOf(slots: Int32Array, mask: number, key: number): number {
  let slot = (key & mask) << 1;
  let held = slots[slot] as number;
  while (held !== key && held !== 0) {
    slot = (slot + 2) & (mask * 2 + 1);
    held = slots[slot] as number;
  }
  return slot;
}

/** A hash table from feature keys to numbers, made once and then only read. */
class Table {
  /** Key and value side by side; key 0 marks an empty slot. */
  private readonly slots: Ints;
  private readonly mask: number;
  /** One bit for each value of a key's upper bits: most keys asked for are absent, and this small map says so at once. */
  private readonly known: Ints;
  private readonly shift: number;
  /** Where all this lies, for the kernel. */
  readonly told: Ints;

  constructor(count: number) {
    let room = 16;
    while (room < count * 2) room *= 2;
    this.slots = ints(room * 2);
    this.mask = room - 1;
    const bits = Math.min(22, Math.log2(room) + 3);
    this.known = ints(1 << (bits - 5));
    this.shift = 32 - bits;
    this.told = ints(4);
    this.told.set([this.known.place, this.shift, this.slots.place, this.slots.byteLength - 8]);
  }

  set(key: number, value: number): void {
    const slot = slotOf(this.slots, this.mask, key);
    this.slots[slot] = key;
    this.slots[slot + 1] = value;
    const bit = key >>> this.shift;
    this.known[bit >>> 5] = (this.known[bit >>> 5] as number) | (1 << (bit & 31));
  }

  /** The value of a key, 0 when it is absent. */
  get(key: number): number {
    const bit = key >>> this.shift;
    if (((this.known[bit >>> 5] as number) & (1 << (bit & 31))) === 0) return 0;
    return this.slots[slotOf(this.slots, this.mask, key) + 1] as number;
  }
}

/** Classes of a row, a byte each, and the most that a byte holds. */
const [WIDE, FITS] = [64, 127];

/** Weights of features over at most 64 classes: a row each, or several where a weight does not fit in one. */
export class SparseWeights implements Scorer {
  private readonly table: Table;
  private readonly rows: Octets;

  constructor(pack: PackReader) {
    const count = pack.unsigned();
    const cells = new Int32Array(pack.unsigned());
    this.table = new Table(count);
    const ends = new Int32Array(count);
    const parts = new Uint8Array(count);
    let [key, cell, size] = [0, 0, 0];
    for (let row = 0; row < count; row++) {
      key += pack.unsigned();
      let most = 1;
      for (let left = pack.unsigned(); left > 0; left--) {
        const id = pack.unsigned();
        const weight = pack.signed();
        most = Math.max(most, weight, -weight);
        cells[cell++] = (id << 16) | (weight & 0xffff);
      }
      ends[row] = cell;
      const own = Math.ceil(most / FITS);
      parts[row] = own;
      this.table.set(key | 0, (size << 8) | own);
      size += own;
    }
    this.rows = octets(size * WIDE);
    cell = 0;
    for (let row = 0, at = 0; row < count; at += (parts[row] as number) * WIDE, row++)
      for (; cell < (ends[row] as number); cell++) this.put(cells[cell] as number, at);
  }

  /** Lays a weight into the rows from `at` on. */
  private put(cell: number, at: number): void {
    const id = cell >> 16;
    if (id >= WIDE) throw new RangeError(`a feature can move ${WIDE} classes at most`);
    let left = (cell << 16) >> 16;
    for (let to = at + id; left !== 0; to += WIDE) {
      const part = Math.max(-FITS, Math.min(FITS, left));
      this.rows[to] = part;
      left -= part;
    }
  }

  scores(): Ints {
    return ints(WIDE);
  }

  score(keys: Ints, count: number, scores: Scores): void {
    const { table, rows } = this;
    kernel.rows(keys.place, count, table.told.place, rows.place, scores.place);
  }
}

/** The sets of classes that frequent words bear. */
export class PackedLexicon implements Lexicon {
  readonly sets: number[][] = [];
  private readonly table: Table;

  constructor(pack: PackReader) {
    const sets = pack.unsigned();
    for (let i = 0; i < sets; i++)
      this.sets.push(Array.from({ length: pack.unsigned() }, () => pack.unsigned()));
    const words = pack.unsigned();
    this.table = new Table(words);
    let key = 0;
    for (let i = 0; i < words; i++) {
      key += pack.unsigned();
      this.table.set(key | 0, pack.unsigned());
    }
  }

  setOf(form: number): number {
    return this.table.get(form);
  }
}
