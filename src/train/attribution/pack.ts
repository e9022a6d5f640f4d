import {
  aligned,
  FORMAT,
  type Head,
  type Model,
  type Numbers,
  type TYPES,
} from "../../extract/learned/model.ts";
import type { Forest } from "../../extract/learned/numbers/trees.ts";
import type { Weights } from "../../extract/learned/numbers/weights.ts";

const shape = ({ bits, wide, scale }: Weights): Omit<Weights, "bytes"> => ({ bits, wide, scale });

const forest = (name: string, { root, feature, value, child }: Forest): [string, Numbers][] => [
  [`${name}.root`, root],
  [`${name}.feature`, feature],
  [`${name}.value`, value],
  [`${name}.child`, child],
];

const typeOf = (array: Numbers): keyof typeof TYPES => {
  if (array instanceof Int8Array) return "i8";
  if (array instanceof Int16Array) return "i16";
  return array instanceof Int32Array ? "i32" : "f32";
};

/** A model as one file, little-endian, laid out to be read in place. */
export function packModel(model: Model): Uint8Array {
  const { cue, networks, tagger } = model;
  const arrays: [string, Numbers][] = [
    ["cue", cue.bytes],
    ["networks", networks.inputs.bytes],
    ["networks.outputs", networks.outputs],
    ["inputs", tagger.token.inputs.bytes],
    ["outputs", tagger.token.outputs],
    ["step", tagger.step.bytes],
    ...forest("extend", model.extend),
    ...forest("rank", model.rank),
    ...forest("content", model.content),
    ...forest("edges", model.edges),
  ];
  const head: Head = {
    format: FORMAT,
    arrays: arrays.map(([name, array]) => ({ name, type: typeOf(array), size: array.length })),
    rates: [...model.rates].map(([lemma, [cues, count]]) => [lemma, cues, count]),
    senses: model.senses.lines,
    lexicon: model.lexicon,
    known: [...model.lemmas.known],
    never: [...model.lemmas.never],
    weights: {
      cue: shape(cue),
      networks: shape(networks.inputs),
      inputs: shape(tagger.token.inputs),
      step: shape(tagger.step),
    },
    bases: {
      extend: model.extend.base,
      rank: model.rank.base,
      content: model.content.base,
      edges: model.edges.base,
    },
    threshold: model.threshold,
  };
  const text = Buffer.from(JSON.stringify(head));
  const size = Buffer.alloc(4);
  size.writeUInt32LE(text.length);
  const parts: Uint8Array[] = [size, text, gap(4 + text.length)];
  for (const [, array] of arrays)
    parts.push(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), gap(array.byteLength));
  return Buffer.concat(parts);
}

const gap = (size: number): Uint8Array => new Uint8Array(aligned(size) - size);
