import { type Doubles, doubles } from "../../kernel/kernel.ts";
import type { Bag } from "../numbers/hash.ts";
import { Summer, type Weights } from "../numbers/weights.ts";
import { LABELS } from "./spans.ts";

/** How many units a layer has: a row of the kernel's sums. */
export const UNITS = 16;

/**
 * A hidden layer of rectified units between the features of a token and its labels: `inputs` has what each hashed
 * feature adds to each unit, `outputs[unit * LABELS + label]` what a unit adds to a label for each 1 by which it is above 0.
 */
export interface Layer {
  readonly inputs: Weights;
  readonly outputs: Float32Array;
}

/** Reads one bag of features after the other through a layer. */
export class LayerReader {
  private readonly inputs: Summer;
  private readonly outputs: Float64Array;
  private readonly units: Doubles = doubles(UNITS);

  constructor({ inputs, outputs }: Layer) {
    this.inputs = new Summer(inputs);
    this.outputs = Float64Array.from(outputs);
  }

  /** Writes the scores of the labels to `out[at..at + LABELS)`. */
  score(bag: Bag, out: Float64Array, at: number): void {
    const { units, outputs } = this;
    this.inputs.sum(bag, units, 0);
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    for (let unit = 0; unit < UNITS; unit += 1) {
      const x = units[unit] as number;
      if (x <= 0) continue;
      const to = unit * LABELS;
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
}
