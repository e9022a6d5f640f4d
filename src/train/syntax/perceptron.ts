import { floats, type Ints } from "../../extract/kernel/kernel.ts";
import type { Scorer, Scores } from "../../extract/syntax/score.ts";
import { slotOf } from "../../extract/syntax/weights.ts";

/** One feature that training kept: its key and the mean weight of each class. */
export interface Row {
  readonly key: number;
  readonly weights: Float32Array;
}

/** An averaged perceptron over hashed features; a feature takes room only once a mistake has touched it. */
export class Perceptron implements Scorer {
  readonly classes: number;
  /** Numbers from one feature's weights to the next; even rows of four do not straddle a line of cache. */
  private readonly stride: number;
  /** Key and row side by side; key 0 marks an empty slot. */
  private slots: Int32Array;
  private mask: number;
  private keys: Int32Array;
  private weights: Float32Array;
  private sums: Float32Array;
  private touched: Int32Array;
  private rows = 0;
  private clock = 1;
  private settled = false;

  constructor(classes: number, room = 1 << 16) {
    this.classes = classes;
    this.stride = classes === 3 ? 4 : classes;
    this.slots = new Int32Array(room * 4);
    this.mask = room * 2 - 1;
    this.keys = new Int32Array(room);
    this.touched = new Int32Array(room);
    this.weights = new Float32Array(room * this.stride);
    this.sums = new Float32Array(room * this.stride);
  }

  /** Counts one more example, for the averages. */
  tick(): void {
    this.clock++;
  }

  scores(classes: number): Scores {
    return floats(classes);
  }

  score(keys: Ints, count: number, scores: Scores, among?: readonly number[]): void {
    const { weights, classes, stride, slots, mask } = this;
    scores.fill(0);
    for (let k = 0; k < count; k++) {
      const slot = slotOf(slots, mask, keys[k] as number);
      if (slots[slot] === 0) continue;
      const base = (slots[slot + 1] as number) * stride;
      if (among) {
        for (let c = 0; c < among.length; c++) {
          const id = among[c] as number;
          scores[id] = (scores[id] as number) + (weights[base + id] as number);
        }
      } else
        for (let c = 0; c < classes; c++) scores[c] = (scores[c] as number) + (weights[base + c] as number);
    }
  }

  /** Raises the right class and lowers the wrong one for every feature given. */
  update(keys: Int32Array, count: number, right: number, wrong: number): void {
    for (let k = 0; k < count; k++) {
      const row = this.rowOf(keys[k] as number);
      if (row < 0) continue;
      this.touched[row] = (this.touched[row] as number) + 1;
      this.add(row * this.stride + right, 1);
      this.add(row * this.stride + wrong, -1);
    }
  }

  private add(cell: number, by: number): void {
    this.weights[cell] = (this.weights[cell] as number) + by;
    this.sums[cell] = (this.sums[cell] as number) + by * this.clock;
  }

  private rowOf(key: number): number {
    const slot = slotOf(this.slots, this.mask, key);
    if (this.slots[slot] === key) return this.slots[slot + 1] as number;
    if (this.settled) return -1;
    if (this.rows === this.keys.length) {
      this.grow();
      return this.rowOf(key);
    }
    const row = this.rows++;
    this.keys[row] = key;
    this.slots[slot] = key;
    this.slots[slot + 1] = row;
    return row;
  }

  private grow(): void {
    const room = this.keys.length * 2;
    this.keys = enlarged(this.keys, new Int32Array(room));
    this.touched = enlarged(this.touched, new Int32Array(room));
    this.weights = enlarged(this.weights, new Float32Array(room * this.stride));
    this.sums = enlarged(this.sums, new Float32Array(room * this.stride));
    this.index();
  }

  /**
   * Keeps only the features touched at least `least` times and takes no new ones from here on, so that the rest of
   * the training makes the best of a small model.
   */
  settle(least: number): void {
    const { stride } = this;
    let kept = 0;
    for (let row = 0; row < this.rows; row++) {
      if ((this.touched[row] as number) < least) continue;
      this.keys[kept] = this.keys[row] as number;
      this.touched[kept] = this.touched[row] as number;
      this.weights.copyWithin(kept * stride, row * stride, (row + 1) * stride);
      this.sums.copyWithin(kept * stride, row * stride, (row + 1) * stride);
      kept++;
    }
    this.rows = kept;
    this.keys = this.keys.slice(0, kept);
    this.touched = this.touched.slice(0, kept);
    this.weights = this.weights.slice(0, kept * stride);
    this.sums = this.sums.slice(0, kept * stride);
    this.settled = true;
    this.index();
  }

  private index(): void {
    let room = 16;
    while (room < this.keys.length * 2) room *= 2;
    this.slots = new Int32Array(room * 2);
    this.mask = room - 1;
    for (let row = 0; row < this.rows; row++) {
      const key = this.keys[row] as number;
      const slot = slotOf(this.slots, this.mask, key);
      this.slots[slot] = key;
      this.slots[slot + 1] = row;
    }
  }

  /** A scorer with the mean weights over all examples. */
  mean(): Scorer {
    const copy = new Perceptron(this.classes, 1);
    copy.slots = this.slots;
    copy.mask = this.mask;
    copy.keys = this.keys;
    copy.weights = this.weights.map((weight, cell) => weight - (this.sums[cell] as number) / this.clock);
    return copy;
  }

  /** The mean weights over all examples, ordered by key. */
  averaged(): Row[] {
    const kept: Row[] = [];
    for (let row = 0; row < this.rows; row++) {
      const weights = new Float32Array(this.classes);
      for (let c = 0; c < this.classes; c++) {
        const cell = row * this.stride + c;
        weights[c] = (this.weights[cell] as number) - (this.sums[cell] as number) / this.clock;
      }
      kept.push({ key: this.keys[row] as number, weights });
    }
    return kept.sort((a, b) => (a.key >>> 0) - (b.key >>> 0));
  }
}

function enlarged<T extends Int32Array | Float32Array>(old: T, fresh: T): T {
  fresh.set(old);
  return fresh;
}
