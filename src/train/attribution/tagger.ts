import { randomOf } from "../../eval/random.ts";
import { coarse } from "../../extract/learned/numbers/weights.ts";
import { bind, type Lattice, latticeOf, Marginals, SCORES } from "../../extract/learned/tagger/crf.ts";
import type { TaggerWeights } from "../../extract/learned/tagger/propose.ts";
import { LABELS } from "../../extract/learned/tagger/spans.ts";
import { shuffle } from "../learn/random.ts";
import { type LayerOptions, LearningLayer, layerOf } from "./layer.ts";
import type { Rows } from "./linear.ts";

/** Sequences: tokens `start[i]..start[i+1]`, with features and a label each. */
export interface Sequences {
  readonly start: Int32Array;
  readonly tokens: Rows;
  readonly steps: Rows;
  readonly labels: Uint8Array;
  /** Of each sequence, which of its tokens is the head of its cue. */
  readonly heads: Int32Array;
}

export interface TaggerOptions extends LayerOptions {
  readonly stepBits: number;
  readonly epochs: number;
  /** How many learn apart, of which the mean is taken. */
  readonly count: number;
}

const PAIRS = LABELS * LABELS;

/** Weights beside the sums of their squared gradients, a place's together: one read of memory serves both. */
class Table {
  readonly cells: Float32Array;
  readonly #sum: Float32Array;
  readonly #wide: number;

  constructor(bits: number, wide: number) {
    this.#wide = wide;
    this.cells = new Float32Array((2 * wide) << bits);
    this.#sum = new Float32Array(wide << bits);
    for (let k = 0; k < this.cells.length; k += 2 * wide) this.cells.fill(0.1, k + wide, k + 2 * wide);
  }

  /** Adds the weights at `places[from..to)` to `into[at..at + wide)`. */
  read(places: Int32Array, from: number, to: number, into: Float64Array, at: number): void {
    const wide = this.#wide;
    for (let k = from; k < to; k += 1) {
      const cell = (places[k] as number) * 2 * wide;
      for (let y = 0; y < wide; y += 1)
        into[at + y] = (into[at + y] as number) + (this.cells[cell + y] as number);
    }
  }

  /** One AdaGrad step down the gradient `errors[at..at + wide)`. */
  learn(
    places: Int32Array,
    from: number,
    to: number,
    errors: Float64Array,
    at: number,
    o: TaggerOptions,
  ): void {
    const { cells } = this;
    const wide = this.#wide;
    for (let y = 0; y < wide; y += 1) {
      const error = errors[at + y] as number;
      if (error < 0.002 && error > -0.002) continue;
      for (let k = from; k < to; k += 1) {
        const cell = (places[k] as number) * 2 * wide + y;
        const g = error + o.decay * (cells[cell] as number);
        const s = (cells[cell + wide] as number) + g * g;
        cells[cell + wide] = s;
        cells[cell] = (cells[cell] as number) - (o.rate * g) / Math.sqrt(s);
      }
    }
  }

  keep(): void {
    const wide = this.#wide;
    for (let k = 0; k < this.#sum.length; k += 1) {
      const cell = Math.floor(k / wide) * 2 * wide + (k % wide);
      this.#sum[k] = (this.#sum[k] as number) + (this.cells[cell] as number);
    }
  }

  average(kept: number): Float32Array {
    return this.#sum.map((x) => x / Math.max(1, kept));
  }
}

/** Adds what a layer said of token `t` to a lattice. */
function add({ size, unary, pair }: Lattice, t: number, told: Float64Array): void {
  const [u, p] = [t * LABELS, t * PAIRS];
  for (let y = 0; y < LABELS; y += 1) unary[u + y] = (unary[u + y] as number) + (told[y] as number);
  const end = t + 1 < size ? 2 * PAIRS : PAIRS;
  for (let k = 0; k < end; k += 1) pair[p + k] = (pair[p + k] as number) + (told[LABELS + k] as number);
}

/**
 * A linear-chain conditional random field by AdaGrad, weights averaged over the later half; what a token is by itself
 * goes through a hidden layer (Collobert et al. 2011), which is learned with it.
 */
function fitOne(data: Sequences, use: Int32Array, options: TaggerOptions, random: () => number) {
  const size = longest(data);
  const token = new LearningLayer(size, options, random);
  const step = new Table(options.stepBits, PAIRS);
  const lattice = latticeOf(size);
  const marginals = new Marginals();
  const told = new Float64Array(SCORES);
  const order = use.slice();
  const { tokens, steps, labels } = data;
  let kept = 0;
  for (let epoch = 0; epoch < options.epochs; epoch += 1) {
    shuffle(order, random);
    for (const i of order) {
      const [a, b] = [data.start[i] as number, data.start[i + 1] as number];
      lattice.size = b - a;
      lattice.unary.fill(0, 0, (b - a) * LABELS);
      lattice.pair.fill(0, 0, (b - a) * PAIRS);
      for (let t = a; t < b; t += 1) {
        told.fill(0);
        token.read(t - a, tokens.places, tokens.from[t] as number, tokens.from[t + 1] as number, told, 0);
        add(lattice, t - a, told);
        step.read(
          steps.places,
          steps.from[t] as number,
          steps.from[t + 1] as number,
          lattice.pair,
          (t - a) * PAIRS,
        );
      }
      bind(lattice, data.heads[i] as number);
      const { unary, pair } = marginals.of(lattice, true);
      pair.fill(0, 0, PAIRS);
      for (let t = a; t < b; t += 1) {
        const y = labels[t] as number;
        const u = (t - a) * LABELS;
        unary[u + y] = (unary[u + y] as number) - 1;
        if (t === a) continue;
        const gold = (t - a) * PAIRS + (labels[t - 1] as number) * LABELS + y;
        pair[gold] = (pair[gold] as number) - 1;
      }
      for (let t = a; t < b; t += 1) {
        const [u, p] = [(t - a) * LABELS, (t - a) * PAIRS];
        for (let y = 0; y < LABELS; y += 1) told[y] = unary[u + y] as number;
        const end = t + 1 < b ? 2 * PAIRS : PAIRS;
        told.fill(0, LABELS + end);
        for (let k = 0; k < end; k += 1) told[LABELS + k] = pair[p + k] as number;
        token.learn(t - a, tokens.places, tokens.from[t] as number, tokens.from[t + 1] as number, told, 0);
        if (t > a)
          step.learn(steps.places, steps.from[t] as number, steps.from[t + 1] as number, pair, p, options);
      }
    }
    if (epoch < options.epochs / 2) continue;
    kept += 1;
    token.keep();
    step.keep();
  }
  return { token: token.average(kept), step: step.average(kept) };
}

/** Some of these that began otherwise, of whose scores the mean is taken. */
export function fitTagger(data: Sequences, use: Int32Array, options: TaggerOptions): TaggerWeights {
  const parts = Array.from({ length: options.count }, (_, n) => fitOne(data, use, options, randomOf(11 + n)));
  const step = new Float32Array(PAIRS << options.stepBits);
  for (const part of parts)
    part.step.forEach((x, k) => {
      step[k] = (step[k] as number) + x / parts.length;
    });
  return {
    token: layerOf(
      parts.map((part) => part.token),
      options.bits,
    ),
    step: coarse(step, options.stepBits, PAIRS),
  };
}

function longest({ start }: Sequences): number {
  let size = 1;
  for (let i = 0; i + 1 < start.length; i += 1) size = Math.max(size, (start[i + 1] ?? 0) - (start[i] ?? 0));
  return size;
}
