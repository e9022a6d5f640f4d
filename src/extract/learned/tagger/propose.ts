import { hasLetter } from "../../../text/span.ts";
import { type Doubles, doubles } from "../../kernel/kernel.ts";
import { Bag } from "../numbers/hash.ts";
import { type Layer, LayerReader } from "../numbers/layer.ts";
import { Summer, type Weights } from "../numbers/weights.ts";
import type { View } from "../sight/view.ts";
import { bind, type Lattice, Marginals } from "./crf.ts";
import { FARTHEST, Frame, type Stretch } from "./frame.ts";
import { Readings } from "./readings.ts";
import { LABELS, ROLES, stepFeatures, tokenFeatures } from "./spans.ts";
import { madeWhole } from "./whole.ts";

/**
 * Weights of the tagger: a layer for what a token is by itself, whose units tell of its labels, of the steps to it and of
 * those from it (`SCORES`), and sixteen pairs of labels at a place for what a step is besides.
 */
export interface TaggerWeights {
  readonly token: Layer;
  readonly step: Weights;
}

/** How sure a role is over a sentence. */
export interface Sure {
  /** Of the tokens that have the role: the least and the mean probability, and how many they are. */
  readonly least: number;
  readonly mean: number;
  readonly size: number;
  /** The greatest probability of the role among the others. */
  readonly most: number;
}

/** One way to read the sentence of a cue. */
export interface Tagged {
  readonly frame: Stretch;
  /** A role for each token of the sentence. */
  readonly labels: Uint8Array;
  /** The chance of each token of the sentence that it belongs to the source. */
  readonly spoken: Float32Array;
  /** How sure source, cue and content are. */
  readonly sure: readonly [Sure, Sure, Sure];
  /** Log probability of the labels as a whole, and how much the best ones have over them. */
  readonly whole: number;
  readonly behind: number;
  /** Its place among the readings of its cue. */
  readonly place: number;
}

/** How many readings of a cue are weighed, out of how many that the tagger counts best. */
const READINGS = 3;
const TRIED = 6;
/** A reading this much less likely than the best, in log probability, is left out. */
const BEHIND = 3;

const PAIRS = LABELS * LABELS;

const TAGGERS = new WeakMap<TaggerWeights, SpanTagger>();

/** The one reader with these weights. */
export function taggerOf(weights: TaggerWeights): SpanTagger {
  const tagger = TAGGERS.get(weights) ?? new SpanTagger(weights);
  TAGGERS.set(weights, tagger);
  return tagger;
}

/** Reads the sentences of one cue after the other. */
class SpanTagger {
  private readonly token: LayerReader;
  private readonly step: Summer;
  private readonly tokens: Bag;
  private readonly steps: Bag;
  private readonly marginals = new Marginals();
  private readonly readings = new Readings();
  private readonly frame = new Frame();
  private readonly lattice: Lattice<Doubles> = {
    size: 0,
    unary: doubles(2 * FARTHEST * LABELS),
    pair: doubles(2 * FARTHEST * PAIRS),
  };

  constructor({ token, step }: TaggerWeights) {
    this.token = new LayerReader(token);
    this.step = new Summer(step);
    this.tokens = new Bag(token.inputs.bits);
    this.steps = new Bag(step.bits);
  }

  /** The likeliest ways to read the sentence of the cue at `head`, the best first. */
  read(view: View, head: number, likely: Float32Array): Tagged[] {
    const { from, to } = this.frame.begin(view, head, likely);
    this.score(from, to, head);
    const { unary, logZ } = this.marginals.of(this.lattice, false);
    const frame = { view, cue: head, from, to };
    const found: Tagged[] = [];
    const spoken = new Float32Array(to - from);
    for (let k = 0; k < spoken.length; k += 1) spoken[k] = unary[k * LABELS + ROLES.source] as number;
    const paths = this.readings.of(this.lattice, TRIED, BEHIND);
    for (const { labels: path, score } of paths) {
      if (found.length >= READINGS) break;
      const labels = madeWhole(path, unary);
      if (found.some((other) => same(frame, other.labels, labels))) continue;
      found.push({
        frame,
        labels,
        spoken,
        sure: [
          sureOf(labels, unary, ROLES.source),
          sureOf(labels, unary, ROLES.cue),
          sureOf(labels, unary, ROLES.content),
        ],
        whole: score - logZ,
        behind: (paths[0]?.score ?? 0) - score,
        place: found.length,
      });
    }
    return found;
  }

  private score(from: number, to: number, head: number): void {
    const { token, step, tokens, steps, frame, lattice } = this;
    const { unary, pair } = lattice;
    lattice.size = to - from;
    unary.fill(0, 0, (to - from) * LABELS);
    pair.fill(0, 0, PAIRS);
    // What steps are besides is written first, for what units tell is added to it.
    for (let t = from + 1; t < to; t += 1) {
      stepFeatures(frame, t, steps);
      step.sum(steps, pair, (t - from) * PAIRS);
    }
    for (let t = from; t < to; t += 1) {
      tokenFeatures(frame, t, tokens);
      token.read(tokens).say(0, LABELS, unary, (t - from) * LABELS);
      token.say(LABELS, t + 1 < to ? 2 * PAIRS : PAIRS, pair, (t - from) * PAIRS);
    }
    bind(lattice, head - from);
  }
}

function sureOf(labels: Uint8Array, unary: Float64Array, role: number): Sure {
  let least = 1;
  let sum = 0;
  let size = 0;
  let most = 0;
  for (let k = 0; k < labels.length; k += 1) {
    const p = unary[k * LABELS + role] as number;
    if (labels[k] === role) {
      if (p < least) least = p;
      sum += p;
      size += 1;
    } else if (p > most) most = p;
  }
  return { least, mean: size > 0 ? sum / size : -1, size, most };
}

/** True when two readings differ in marks alone. */
function same({ view, from }: Stretch, a: Uint8Array, b: Uint8Array): boolean {
  for (let k = 0; k < a.length; k += 1)
    if (a[k] !== b[k] && hasLetter(view.word[from + k] ?? "")) return false;
  return true;
}
