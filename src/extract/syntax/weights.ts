import type { Scorer } from "./score.ts";
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
    let value = 0;
    let shift = 0;
    for (;;) {
      const byte = this.bytes[this.at++];
      if (byte === undefined) throw new RangeError("the model file ends too early");
      value += (byte & 127) * 2 ** shift;
      if (byte < 128) return value;
      shift += 7;
    }
  }

  signed(): number {
    const value = this.unsigned();
    return value & 1 ? -((value + 1) / 2) : value / 2;
  }

  text(): string {
    const length = this.unsigned();
    this.at += length;
    return new TextDecoder().decode(this.bytes.subarray(this.at - length, this.at));
  }
}

function roomFor(count: number): number {
  let room = 16;
  while (room < count * 2) room *= 2;
  return room;
}

/** The slot of a key, or of the empty slot where it would stand; slots hold a key and a value side by side. */
function slotOf(slots: Int32Array, mask: number, key: number): number {
  let slot = (key & mask) << 1;
  let held = slots[slot] as number;
  while (held !== key && held !== 0) {
    slot = (slot + 2) & (mask * 2 + 1);
    held = slots[slot] as number;
  }
  return slot;
}

/** Weights of features over many classes, of which each feature moves a few. */
export class SparseWeights implements Scorer {
  private readonly slots: Int32Array;
  private readonly mask: number;
  private readonly cells: Int32Array;

  constructor(pack: PackReader) {
    const rows = pack.unsigned();
    const cells = pack.unsigned();
    const room = roomFor(rows);
    this.slots = new Int32Array(room * 2);
    this.mask = room - 1;
    this.cells = new Int32Array(cells);
    let key = 0;
    let cell = 0;
    for (let row = 0; row < rows; row++) {
      key += pack.unsigned();
      const count = pack.unsigned();
      const slot = slotOf(this.slots, this.mask, key | 0);
      this.slots[slot] = key | 0;
      this.slots[slot + 1] = (cell << 6) | count;
      for (let i = 0; i < count; i++) {
        const id = pack.unsigned();
        this.cells[cell++] = (id << 16) | (pack.signed() & 0xffff);
      }
    }
  }

  score(keys: Int32Array, count: number, scores: Float32Array): void {
    const { slots, mask, cells } = this;
    for (let k = 0; k < count; k++) {
      const slot = slotOf(slots, mask, keys[k] as number);
      if (slots[slot] === 0) continue;
      const value = slots[slot + 1] as number;
      const start = value >>> 6;
      const end = start + (value & 63);
      for (let c = start; c < end; c++) {
        const cell = cells[c] as number;
        const id = cell >> 16;
        scores[id] = (scores[id] as number) + ((cell << 16) >> 16);
      }
    }
  }
}

/** Weights of features over three classes, told as what the second and third weigh more than the first. */
export class StepWeights implements Scorer {
  private readonly slots: Int32Array;
  private readonly mask: number;

  constructor(pack: PackReader) {
    const rows = pack.unsigned();
    const room = roomFor(rows);
    this.slots = new Int32Array(room * 2);
    this.mask = room - 1;
    let key = 0;
    for (let row = 0; row < rows; row++) {
      key += pack.unsigned();
      const slot = slotOf(this.slots, this.mask, key | 0);
      this.slots[slot] = key | 0;
      const second = pack.signed();
      this.slots[slot + 1] = (second << 16) | (pack.signed() & 0xffff);
    }
  }

  score(keys: Int32Array, count: number, scores: Float32Array): void {
    const { slots, mask } = this;
    let second = 0;
    let third = 0;
    for (let k = 0; k < count; k++) {
      const slot = slotOf(slots, mask, keys[k] as number);
      const value = slots[slot + 1] as number;
      second += value >> 16;
      third += (value << 16) >> 16;
    }
    scores[1] = (scores[1] as number) + second;
    scores[2] = (scores[2] as number) + third;
  }
}

/** The sets of classes that frequent words bear. */
export class PackedLexicon implements Lexicon {
  readonly sets: number[][] = [];
  private readonly slots: Int32Array;
  private readonly mask: number;

  constructor(pack: PackReader) {
    const sets = pack.unsigned();
    for (let i = 0; i < sets; i++)
      this.sets.push(Array.from({ length: pack.unsigned() }, () => pack.unsigned()));
    const words = pack.unsigned();
    const room = roomFor(words);
    this.slots = new Int32Array(room * 2);
    this.mask = room - 1;
    let key = 0;
    for (let i = 0; i < words; i++) {
      key += pack.unsigned();
      const slot = slotOf(this.slots, this.mask, key | 0);
      this.slots[slot] = key | 0;
      this.slots[slot + 1] = pack.unsigned();
    }
  }

  setOf(form: number): number {
    return this.slots[slotOf(this.slots, this.mask, form) + 1] as number;
  }
}
