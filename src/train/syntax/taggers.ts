import { randomOf } from "../../eval/random.ts";
import { EDGE } from "../../extract/syntax/atoms.ts";
import { EntityTagger } from "../../extract/syntax/entities.ts";
import { type Lexicon, Tagger } from "../../extract/syntax/tag.ts";
import { shuffled } from "../learn/random.ts";
import type { Example } from "./examples.ts";
import { Perceptron } from "./perceptron.ts";

/** How long to train, and when and how finely to settle on the features. */
export interface Plan {
  readonly epochs: number;
  /** After this many epochs no feature is added, and those that fewer than `least` mistakes have touched are dropped. */
  readonly settleAt: number;
  readonly least: number;
}

/** Learns parts of speech: each mistake of the tagger, on its own earlier tags, moves the weights. */
export function learnTags(
  examples: readonly Example[],
  lexicon: Lexicon,
  classes: number,
  { epochs, settleAt, least }: Plan,
) {
  const weights = new Perceptron(classes);
  const tagger = new Tagger(weights, lexicon, classes);
  const random = randomOf(1);
  const tags = new Int32Array(4096);
  for (let epoch = 0; epoch < epochs; epoch++) {
    if (epoch === settleAt) weights.settle(least);
    for (const at of shuffled(examples.length, random)) {
      const { atoms, tags: gold } = examples[at] as Example;
      if (atoms.count + 2 * EDGE > tags.length) continue;
      tags.fill(0, 0, atoms.count + 2 * EDGE);
      tagger.begin(atoms);
      for (let i = EDGE; i < atoms.count + EDGE; i++) {
        const said = tagger.choose(atoms, i, tags);
        const right = gold[i] as number;
        weights.tick();
        if (said !== right && !tagger.isSure(i))
          weights.update(tagger.keys, tagger.features(atoms, i, tags), right, said);
        tags[i] = said;
      }
    }
  }
  return weights;
}

/** Learns entities over the silver's parts of speech. */
export function learnNames(
  examples: readonly Example[],
  lexicon: Lexicon,
  kinds: number,
  { epochs, settleAt, least }: Plan,
) {
  const weights = new Perceptron(1 + 4 * kinds);
  const tagger = new EntityTagger(weights, lexicon, kinds);
  const random = randomOf(2);
  const names = new Int32Array(4096);
  for (let epoch = 0; epoch < epochs; epoch++) {
    if (epoch === settleAt) weights.settle(least);
    for (const at of shuffled(examples.length, random)) {
      const { atoms, tags, names: gold } = examples[at] as Example;
      if (atoms.count + 2 * EDGE > names.length) continue;
      names.fill(0, 0, atoms.count + 2 * EDGE);
      tagger.begin(atoms);
      for (let i = EDGE; i < atoms.count + EDGE; i++) {
        const said = tagger.choose(atoms, i, tags, names);
        const right = gold[i] as number;
        weights.tick();
        if (said !== right) weights.update(tagger.keys, tagger.features(atoms, i, tags, names), right, said);
        // After a wrong beginning the gold class may be out of reach; the gold history keeps lessons sound.
        names[i] = right;
      }
    }
  }
  return weights;
}
