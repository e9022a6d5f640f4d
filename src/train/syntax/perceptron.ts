import type { Scorer } from "../../extract/syntax/score.ts";

/** One feature that training kept: its key and the mean weight of each class. */
export interface Row {
  readonly key: number;
  readonly weights: Float32Array;
}

/** An averaged perceptron over hashed features; a feature takes room only once a mistake has touched it. */
export class Perceptron implements Scorer {
  private slots: Int32Array;
  private keys: Int32Array;
  private weights: Float32Array;
  private sums: Float32Array;
  private touched: Int32Array;
  private mask: number;
  private rows = 0;
  private clock = 1;

  readonly classes: number;

  constructor(classes: number, room = 1 << 16) {
    this.classes = classes;
    this.slots = new Int32Array(room * 4).fill(-1);
    this.mask = room * 4 - 1;
    this.keys = new Int32Array(room);
    this.touched = new Int32Array(room);
    this.weights = new Float32Array(room * classes);
    this.sums = new Float32Array(room * classes);
  }

  /** Counts one more example, for the averages. */
  tick(): void {
    this.clock++;
  }

  score(keys: Int32Array, count: number, scores: Float32Array): void {
    const { slots, mask, weights, classes } = this;
    const known = this.keys;
    for (let k = 0; k < count; k++) {
      const key = keys[k] as number;
      let slot = key & mask;
      let row = slots[slot] as number;
      while (row >= 0 && known[row] !== key) {
        slot = (slot + 1) & mask;
        row = slots[slot] as number;
      }
      if (row < 0) continue;
      const base = row * classes;
      for (let c = 0; c < classes; c++) scores[c] = (scores[c] as number) + (weights[base + c] as number);
    }
  }

  /** Raises the right class and lowers the wrong one for every feature given. */
  update(keys: Int32Array, count: number, right: number, wrong: number): void {
    for (let k = 0; k < count; k++) {
      const row = this.rowOf(keys[k] as number);
      this.touched[row] = (this.touched[row] as number) + 1;
      this.add(row * this.classes + right, 1);
      this.add(row * this.classes + wrong, -1);
    }
  }

  private add(cell: number, by: number): void {
    this.weights[cell] = (this.weights[cell] as number) + by;
    this.sums[cell] = (this.sums[cell] as number) + by * this.clock;
  }

  private rowOf(key: number): number {
    let slot = key & this.mask;
    let row = this.slots[slot] as number;
    while (row >= 0) {
      if (this.keys[row] === key) return row;
      slot = (slot + 1) & this.mask;
      row = this.slots[slot] as number;
    }
    if (this.rows === this.keys.length) this.grow();
    row = this.rows++;
    this.keys[row] = key;
    this.place(row);
    return row;
  }

  private place(row: number): void {
    let slot = (this.keys[row] as number) & this.mask;
    while ((this.slots[slot] as number) >= 0) slot = (slot + 1) & this.mask;
    this.slots[slot] = row;
  }

  private grow(): void {
    const room = this.keys.length * 2;
    this.keys = enlarged(this.keys, new Int32Array(room));
    this.touched = enlarged(this.touched, new Int32Array(room));
    this.weights = enlarged(this.weights, new Float32Array(room * this.classes));
    this.sums = enlarged(this.sums, new Float32Array(room * this.classes));
    this.slots = new Int32Array(room * 4).fill(-1);
    this.mask = room * 4 - 1;
    for (let row = 0; row < this.rows; row++) this.place(row);
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

  /** The mean weights over all examples, of the features touched at least `least` times, ordered by key. */
  averaged(least: number): Row[] {
    const kept: Row[] = [];
    for (let row = 0; row < this.rows; row++) {
      if ((this.touched[row] as number) < least) continue;
      const weights = new Float32Array(this.classes);
      for (let c = 0; c < this.classes; c++) {
        const cell = row * this.classes + c;
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
