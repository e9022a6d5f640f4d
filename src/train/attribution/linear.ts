import { randomOf } from "../../eval/random.ts";
import { logistic } from "../../extract/learned/numbers/trees.ts";
import { coarse, sumOf, type Weights } from "../../extract/learned/numbers/weights.ts";
import { shuffle } from "../learn/random.ts";

/** Rows of places in a table of weights, packed: row `i` is `places[from[i]..from[i+1])`. */
export interface Rows {
  readonly places: Int32Array;
  readonly from: Int32Array;
}

/** Gathers rows that are not counted beforehand. */
export class RowsBuilder {
  #places = new Int32Array(1 << 16);
  #size = 0;
  readonly #from: number[] = [0];

  push(places: Int32Array, size: number): void {
    if (this.#size + size > this.#places.length) {
      const wider = new Int32Array(this.#places.length * 2 + size);
      wider.set(this.#places);
      this.#places = wider;
    }
    this.#places.set(places.subarray(0, size), this.#size);
    this.#size += size;
    this.#from.push(this.#size);
  }

  rows(): Rows {
    return { places: this.#places.slice(0, this.#size), from: Int32Array.from(this.#from) };
  }
}

export interface LinearOptions {
  readonly bits: number;
  readonly epochs: number;
  readonly rate: number;
  /** Decay of a weight each time that it is touched. */
  readonly decay: number;
}

/** Logistic regression by AdaGrad over the rows named, weights averaged over the later half. */
export function fitLinear(
  rows: Rows,
  labels: Float32Array,
  use: Int32Array,
  { bits, epochs, rate, decay }: LinearOptions,
): Weights {
  const weights = new Float32Array(1 << bits);
  const squares = new Float32Array(1 << bits).fill(0.1);
  const average = new Float32Array(1 << bits);
  const random = randomOf(7);
  const order = use.slice();
  const { places, from } = rows;
  let kept = 0;
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    shuffle(order, random);
    for (const row of order) {
      const [a, b] = [from[row] ?? 0, from[row + 1] ?? 0];
      let score = 0;
      for (let k = a; k < b; k += 1) score += weights[places[k] as number] as number;
      const error = logistic(score) - (labels[row] ?? 0);
      if (error < 0.002 && error > -0.002) continue;
      for (let k = a; k < b; k += 1) {
        const place = places[k] as number;
        const g = error + decay * (weights[place] as number);
        const sq = (squares[place] as number) + g * g;
        squares[place] = sq;
        weights[place] = (weights[place] as number) - (rate * g) / Math.sqrt(sq);
      }
    }
    if (epoch >= epochs / 2) {
      kept += 1;
      for (let k = 0; k < weights.length; k += 1)
        average[k] = (average[k] as number) + (weights[k] as number);
    }
  }
  for (let k = 0; k < average.length; k += 1) average[k] = (average[k] as number) / Math.max(1, kept);
  return coarse(average, bits);
}

/** The score of each row under the weights. */
export function scoreRow({ places, from }: Rows, row: number, weights: Weights): number {
  const own = places.subarray(from[row], from[row + 1]);
  return sumOf(weights, { places: own, size: own.length });
}
