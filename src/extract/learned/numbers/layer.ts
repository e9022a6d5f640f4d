import { type Doubles, doubles, kernel } from "../../kernel/kernel.ts";
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

/** Reads one bag of features after the other through a layer. */
export class LayerReader {
  private readonly inputs: Summer;
  private readonly outputs: Doubles;
  private readonly units: Doubles;
  /** Room for the units that say something, two numbers each. */
  private readonly likely: Doubles;
  /** How many bytes the outputs of a unit take. */
  private readonly row: number;

  constructor({ inputs, outputs }: Layer) {
    this.inputs = new Summer(inputs);
    this.outputs = doubles(outputs.length);
    this.outputs.set(outputs);
    this.units = doubles(inputs.wide);
    this.likely = doubles((inputs.wide + 1) * 2);
    this.row = (outputs.length / inputs.wide) * 8;
  }

  /** Reads a bag; `say` tells of it until the next is read. */
  read(bag: Bag): this {
    this.inputs.sum(bag, this.units, 0);
    return this;
  }

  /** Adds `count` scores, an even number of them, from score `first` on, to what stands at `out[at]` and behind it. */
  say(first: number, count: number, out: Doubles, at: number): void {
    const { units, outputs, row, likely } = this;
    const to = out.place + at * 8;
    kernel.say(units.place, units.length, outputs.place + first * 8, row, count, to, likely.place);
  }

  /** The score of a bag, where it is the only one. */
  only(bag: Bag): number {
    const { units, outputs } = this.read(bag);
    let sum = 0;
    for (let unit = 0; unit < units.length; unit += 1) {
      const x = units[unit] as number;
      if (x > 0) sum += x * (outputs[unit] as number);
    }
    return sum;
  }
}
