import { type Doubles, doubles } from "../../kernel/kernel.ts";
import type { Bag } from "./hash.ts";
import { Summer, type Weights } from "./weights.ts";

/**
 * A hidden layer of rectified units between hashed features and some scores: `inputs` has what each feature adds to each
 * unit, `outputs[unit * scores + score]` what a unit adds to a score for each 1 by which it is above 0.
 */
export interface Layer {
  readonly inputs: Weights;
  readonly outputs: Float32Array;
}

/** Reads one bag of features after the other through a layer of four scores or one. */
export class LayerReader {
  private readonly inputs: Summer;
  private readonly outputs: Float64Array;
  private readonly units: Doubles;

  constructor({ inputs, outputs }: Layer) {
    this.inputs = new Summer(inputs);
    this.outputs = Float64Array.from(outputs);
    this.units = doubles(inputs.wide);
  }

  /** Writes the four scores to `out[at..at + 4)`. */
  score(bag: Bag, out: Float64Array, at: number): void {
    const { units, outputs } = this;
    this.inputs.sum(bag, units, 0);
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    for (let unit = 0; unit < units.length; unit += 1) {
      const x = units[unit] as number;
      if (x <= 0) continue;
      const to = unit * 4;
      a += x * (outputs[to] as number);
      b += x * (outputs[to + 1] as number);
      c += x * (outputs[to + 2] as number);
      d += x * (outputs[to + 3] as number);
    }
    out[at] = a;
    out[at + 1] = b;
    out[at + 2] = c;
    out[at + 3] = d;
  }

  /** The score, where it is the only one. */
  only(bag: Bag): number {
    const { units, outputs } = this;
    this.inputs.sum(bag, units, 0);
    let sum = 0;
    for (let unit = 0; unit < units.length; unit += 1) {
      const x = units[unit] as number;
      if (x > 0) sum += x * (outputs[unit] as number);
    }
    return sum;
  }
}
