import { coarse } from "../../extract/learned/numbers/weights.ts";
import { type Layer, UNITS } from "../../extract/learned/tagger/layer.ts";
import { LABELS } from "../../extract/learned/tagger/spans.ts";

/** How a layer learns. */
export interface LayerOptions {
  readonly tokenBits: number;
  readonly rate: number;
  /** Decay of an input each time that it is touched. */
  readonly decay: number;
  /** The share of units that are left out at random while learning (dropout). */
  readonly drop: number;
}

/** The bounds of what inputs and outputs are before anything is learned. */
const [INPUT, OUTPUT] = [0.05, 0.5];
/** An error below this changes nothing. */
const SMALL = 0.002;

/** A hidden layer while it learns by AdaGrad, over the tokens of one sequence after the other. */
export class LearningLayer {
  readonly #options: LayerOptions;
  readonly #random: () => number;
  readonly #inputs: Float32Array;
  readonly #inputSquares: Float32Array;
  readonly #inputSums: Float32Array;
  readonly #outputs = new Float32Array(UNITS * LABELS);
  readonly #outputSquares = new Float32Array(UNITS * LABELS).fill(0.1);
  readonly #outputSums = new Float32Array(UNITS * LABELS);
  /** The units of each token of the sequence, 0 where one is not above 0 or was left out. */
  readonly #units: Float32Array;
  readonly #errors = new Float64Array(UNITS);

  constructor(longest: number, options: LayerOptions, random: () => number) {
    const size = UNITS << options.tokenBits;
    this.#options = options;
    this.#random = random;
    this.#inputs = new Float32Array(size);
    this.#inputSquares = new Float32Array(size).fill(0.1);
    this.#inputSums = new Float32Array(size);
    this.#units = new Float32Array(longest * UNITS);
    for (let k = 0; k < size; k += 1) this.#inputs[k] = (2 * random() - 1) * INPUT;
    for (let k = 0; k < UNITS * LABELS; k += 1) this.#outputs[k] = (2 * random() - 1) * OUTPUT;
  }

  /** Adds what the layer says of token `t` of the sequence to `into[at..at + LABELS)`. */
  read(t: number, places: Int32Array, from: number, to: number, into: Float64Array, at: number): void {
    const [inputs, outputs, units, drop] = [this.#inputs, this.#outputs, this.#units, this.#options.drop];
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
      for (let y = 0; y < LABELS; y += 1)
        into[at + y] = (into[at + y] as number) + kept * (outputs[j * LABELS + y] as number);
    }
  }

  /** One step down the gradient `errors[at..at + LABELS)` of token `t`, which was read before. */
  learn(t: number, places: Int32Array, from: number, to: number, errors: Float64Array, at: number): void {
    let most = 0;
    for (let y = 0; y < LABELS; y += 1) most = Math.max(most, Math.abs(errors[at + y] as number));
    if (most < SMALL) return;
    this.#learnOutputs(t, errors, at);
    const { rate, decay } = this.#options;
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
    const { rate, drop } = this.#options;
    const [outputs, squares, back] = [this.#outputs, this.#outputSquares, this.#errors];
    for (let j = 0; j < UNITS; j += 1) {
      const unit = this.#units[t * UNITS + j] as number;
      back[j] = 0;
      if (unit === 0) continue;
      let sum = 0;
      for (let y = 0; y < LABELS; y += 1) {
        const cell = j * LABELS + y;
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
  average(kept: number): Layer {
    const mean = (sums: Float32Array) => sums.map((x) => x / Math.max(1, kept));
    return {
      inputs: coarse(mean(this.#inputSums), this.#options.tokenBits, UNITS),
      outputs: mean(this.#outputSums),
    };
  }
}
