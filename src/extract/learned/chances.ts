import { type CueContext, cueContext, cueFeatures } from "./cues.ts";
import { type Lemmas, mayHead } from "./heads.ts";
import { Bag } from "./numbers/hash.ts";
import { type Layer, LayerReader } from "./numbers/layer.ts";
import { logistic } from "./numbers/trees.ts";
import { sumOf, type Weights } from "./numbers/weights.ts";
import type { Lexicon } from "./sight/lexicon.ts";
import type { View } from "./sight/view.ts";

/** How likely each token is the head of a cue, and the log-odds of which that is made. */
export interface Chances {
  readonly likely: Float32Array;
  /** By the linear model; very low where a token cannot head a cue. */
  readonly plain: Float32Array;
  /** By the networks; those of the linear model where it is sure. */
  readonly deep: Float32Array;
  /** How typically its word attributes, by the lexicon; -1 where that has no such word. */
  readonly strength: Int8Array;
}

/** Between these log-odds of the linear model (.005 and .99) the networks are asked. */
const [LOWEST, HIGHEST] = [-5.2933, 4.5951];

/** True of the linear model's log-odds where the networks are asked. */
export const isOpen = (plain: number): boolean => plain > LOWEST && plain < HIGHEST;

/** How much of the log-odds of both is the networks'. */
const SHARE = 0.25;

/** The chance by both. */
export const together = (plain: number, deep: number): number => logistic((1 - SHARE) * plain + SHARE * deep);

/** The log-odds of what is never a cue. */
const NEVER = Math.log(1e-5);

/** How typically a token's word attributes; -1 where the lexicon has no such word. */
export const strengthAt = ({ view, lookup }: CueContext, i: number): number =>
  lookup.at(view, i)?.strength ?? -1;

/** So many tokens, none of which can head a cue. */
export const noChances = (size: number): Chances => ({
  likely: new Float32Array(size),
  plain: new Float32Array(size).fill(NEVER),
  deep: new Float32Array(size).fill(NEVER),
  strength: new Int8Array(size).fill(-1),
});

/** What tells cues by their words and what stands around them. */
interface Parts {
  readonly cue: Weights;
  readonly networks: Layer;
  readonly lemmas: Lemmas;
  readonly lexicon: Lexicon;
}

/** What reads a model's features: it lies in the kernel's memory, which is never given back. */
const READERS = new WeakMap<Parts, Reader>();

class Reader {
  readonly bag: Bag;
  private readonly networks: LayerReader;
  private readonly few: Bag;
  private readonly by: number;

  constructor({ cue, networks }: Parts) {
    this.bag = new Bag(cue.bits);
    this.few = new Bag(networks.inputs.bits);
    this.networks = new LayerReader(networks);
    this.by = cue.bits - networks.inputs.bits;
  }

  /** The log-odds of the networks for what the bag holds. */
  deep(): number {
    const { bag, few, by } = this;
    few.size = bag.size;
    for (let k = 0; k < bag.size; k += 1) few.places[k] = (bag.places[k] as number) >> by;
    return this.networks.only(few);
  }
}

function readerOf(model: Parts): Reader {
  const reader = READERS.get(model) ?? new Reader(model);
  READERS.set(model, reader);
  return reader;
}

/** The chances of all tokens of a document. */
export function chancesOf(view: View, model: Parts): Chances {
  const chances = noChances(view.size);
  const context = cueContext(view, model.lexicon);
  const reader = readerOf(model);
  for (const i of mayHead(view, model.lemmas)) {
    cueFeatures(context, i, reader.bag);
    const plain = sumOf(model.cue, reader.bag);
    const deep = isOpen(plain) ? reader.deep() : plain;
    chances.plain[i] = plain;
    chances.deep[i] = deep;
    chances.likely[i] = together(plain, deep);
    chances.strength[i] = strengthAt(context, i);
  }
  return chances;
}
