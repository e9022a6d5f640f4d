import type { Layer } from "../../extract/learned/numbers/layer.ts";
import { coarse } from "../../extract/learned/numbers/weights.ts";

/** How many units learn together. */
export const UNITS = 16;

/** How a layer learns. */
export interface LayerOptions {
  /** Inputs stand at one of 2 to the power of this places, by the hash of their feature. */
  readonly bits: number;
  /** How many scores it gives. */
  readonly scores: number;
  readonly rate: number;
  /** What the squares of an input's gradients are counted from: the more, the smaller are its first steps. */
  readonly squares: number;
  /** Decay of an input each time that it is touched. */
  readonly decay: number;
  /** The share of units that are left out at random while learning (dropout). */
  readonly drop: number;
  /** The bounds of what inputs and outputs are before anything is learned. */
  readonly start: readonly [input: number, output: number];
}

/** What units have learned: `inputs[place * UNITS + unit]`, `outputs[unit * scores + score]`. */
export interface Learned {
  readonly inputs: Float32Array;
  readonly outputs: Float32Array;
}

/** An error below this changes nothing. */
const SMALL = 0.002;

/** A hidden layer while it learns by AdaGrad, over the tokens of one sequence after the other. */
export class LearningLayer {
  readonly #options: LayerOptions;
  readonly #random: () => number;
  readonly #inputs: Float32Array;
  readonly #inputSquares: Float32Array;
  readonly #inputSums: Float32Array;
  readonly #outputs: Float32Array;
  readonly #outputSquares: Float32Array;
  readonly #outputSums: Float32Array;
  /** The units of each token of the sequence, 0 where one is not above 0 or was left out. */
  readonly #units: Float32Array;
  readonly #errors = new Float64Array(UNITS);

  constructor(longest: number, options: LayerOptions, random: () => number) {
    const size = UNITS << options.bits;
    const ends = UNITS * options.scores;
    this.#options = options;
    this.#random = random;
    this.#inputs = new Float32Array(size);
    this.#inputSquares = new Float32Array(size).fill(options.squares);
    this.#inputSums = new Float32Array(size);
    this.#outputs = new Float32Array(ends);
    this.#outputSquares = new Float32Array(ends).fill(0.1);
    this.#outputSums = new Float32Array(ends);
    this.#units = new Float32Array(longest * UNITS);
    const [input, output] = options.start;
    for (let k = 0; k < size; k += 1) this.#inputs[k] = (2 * random() - 1) * input;
    for (let k = 0; k < ends; k += 1) this.#outputs[k] = (2 * random() - 1) * output;
  }

  /** Adds what the layer says of token `t` of the sequence to `into[at..at + scores)`. */
  read(t: number, places: Int32Array, from: number, to: number, into: Float64Array, at: number): void {
    const { drop, scores } = this.#options;
    const [inputs, outputs, units] = [this.#inputs, this.#outputs, this.#units];
    const own = t * UNITS;
    units.fill(0, own, own + UNITS);
    for (let k = from; k < to; k += 1) {
      const cell = (places[k] as number) * UNITS;
      for (let j = 0; j < UNITS; j += 1)
        units[own + j] = (units[own + j] as number) + (inputs[cell + j] as number);
    }
    for (let j = 0; j < UNITS; j += 1) {
      const x = units[own + j] as number;
      const kept = x > 0 && this.#random() >= drop ? x / (1 - drop) : 0;
      units[own + j] = kept;
      if (kept === 0) continue;
      for (let y = 0; y < scores; y += 1)
        into[at + y] = (into[at + y] as number) + kept * (outputs[j * scores + y] as number);
    }
  }

  /** One step down the gradient `errors[at..at + scores)` of token `t`, which was read before. */
  learn(t: number, places: Int32Array, from: number, to: number, errors: Float64Array, at: number): void {
    const { rate, decay, scores } = this.#options;
    let most = 0;
    for (let y = 0; y < scores; y += 1) most = Math.max(most, Math.abs(errors[at + y] as number));
    if (most < SMALL) return;
    this.#learnOutputs(t, errors, at);
    const [inputs, squares, back] = [this.#inputs, this.#inputSquares, this.#errors];
    for (let k = from; k < to; k += 1) {
      const cell = (places[k] as number) * UNITS;
      for (let j = 0; j < UNITS; j += 1) {
        const error = back[j] as number;
        if (error === 0) continue;
        const g = error + decay * (inputs[cell + j] as number);
        const square = (squares[cell + j] as number) + g * g;
        squares[cell + j] = square;
        inputs[cell + j] = (inputs[cell + j] as number) - (rate * g) / Math.sqrt(square);
      }
    }
  }

  /** The same step for the outputs; leaves what each unit has to answer for in `#errors`. */
  #learnOutputs(t: number, errors: Float64Array, at: number): void {
    const { rate, drop, scores } = this.#options;
    const [outputs, squares, back] = [this.#outputs, this.#outputSquares, this.#errors];
    for (let j = 0; j < UNITS; j += 1) {
      const unit = this.#units[t * UNITS + j] as number;
      back[j] = 0;
      if (unit === 0) continue;
      let sum = 0;
      for (let y = 0; y < scores; y += 1) {
        const cell = j * scores + y;
        sum += (errors[at + y] as number) * (outputs[cell] as number);
        const g = (errors[at + y] as number) * unit;
        squares[cell] = (squares[cell] as number) + g * g;
        outputs[cell] = (outputs[cell] as number) - (rate * g) / Math.sqrt(squares[cell] as number);
      }
      back[j] = sum / (1 - drop);
    }
  }

  /** Adds the weights of now to those that are averaged. */
  keep(): void {
    for (const [sums, values] of [
      [this.#inputSums, this.#inputs],
      [this.#outputSums, this.#outputs],
    ] as const)
      for (let k = 0; k < sums.length; k += 1) sums[k] = (sums[k] as number) + (values[k] as number);
  }

  /** The mean of what was kept. */
  average(kept: number): Learned {
    const mean = (sums: Float32Array) => sums.map((x) => x / Math.max(1, kept));
    return { inputs: mean(this.#inputSums), outputs: mean(this.#outputSums) };
  }
}

/** Units that learned apart, side by side as one layer, whose scores are the mean of theirs. */
export function layerOf(parts: readonly Learned[], bits: number): Layer {
  const wide = parts.length * UNITS;
  const inputs = new Float32Array(wide << bits);
  parts.forEach((part, n) => {
    for (let place = 0; place < 1 << bits; place += 1)
      inputs.set(part.inputs.subarray(place * UNITS, (place + 1) * UNITS), place * wide + n * UNITS);
  });
  const outputs = Float32Array.from(
    parts.flatMap((part) => [...part.outputs]),
    (x) => x / parts.length,
  );
  return { inputs: coarse(inputs, bits, wide), outputs };
}
