import type { Lemmas } from "./heads.ts";
import type { Rates } from "./judge/rank.ts";
import type { Layer } from "./numbers/layer.ts";
import type { Forest } from "./numbers/trees.ts";
import type { Weights } from "./numbers/weights.ts";
import type { Lexicon } from "./sight/lexicon.ts";
import { type SenseLines, type Senses, sensesOf } from "./sight/senses.ts";
import type { TaggerWeights } from "./tagger/propose.ts";

/** Everything that was learned about attributions. */
export interface Model {
  readonly cue: Weights;
  /** Networks that are asked of a cue where those weights are not sure. */
  readonly networks: Layer;
  readonly lemmas: Lemmas;
  readonly rates: Rates;
  readonly senses: Senses;
  readonly lexicon: Lexicon;
  readonly tagger: TaggerWeights;
  readonly extend: Forest;
  readonly rank: Forest;
  /** The chance that a proposal's content is right, whatever its source. */
  readonly content: Forest;
  /** The chance that the edges of a source are drawn as an annotator would. */
  readonly edges: Forest;
  /** A proposal of less weight than this is dropped. */
  readonly threshold: number;
}

export const FORMAT = "stemma-attribution-9";

export type Numbers = Int8Array | Int16Array | Int32Array | Float32Array;

/** How the numbers of an array are written. */
export const TYPES = { i8: Int8Array, i16: Int16Array, i32: Int32Array, f32: Float32Array } as const;

/** The parts of a model file: the head's length and the head as JSON, then the arrays, each begun at a multiple of four. */
export interface Head {
  readonly format: string;
  readonly arrays: readonly {
    readonly name: string;
    readonly type: keyof typeof TYPES;
    readonly size: number;
  }[];
  readonly rates: readonly (readonly [string, number, number])[];
  readonly senses: SenseLines;
  readonly lexicon: Lexicon;
  readonly known: readonly string[];
  readonly never: readonly string[];
  readonly weights: Readonly<Record<"cue" | "networks" | "inputs" | "step", Omit<Weights, "bytes">>>;
  readonly bases: Readonly<Record<"extend" | "rank" | "content" | "edges", number>>;
  readonly threshold: number;
}

/** The next place at which an array may begin. */
export const aligned = (at: number): number => (at + 3) & ~3;

/** Reads a model file: its arrays are views of the bytes, which are copied only where they do not lie evenly. */
export function readModel(file: Uint8Array): Model {
  const { buffer, byteOffset: from } = file.byteOffset % 4 === 0 ? file : file.slice();
  const size = new DataView(buffer, from).getUint32(0, true);
  const head = JSON.parse(new TextDecoder().decode(new Uint8Array(buffer, from + 4, size))) as Head;
  if (head.format !== FORMAT) throw new TypeError(`not a model of the kind ${FORMAT}`);
  const arrays = new Map<string, Numbers>();
  let at = from + aligned(4 + size);
  for (const { name, type, size: count } of head.arrays) {
    const array = new TYPES[type](buffer as ArrayBuffer, at, count);
    arrays.set(name, array);
    at = aligned(at + array.byteLength);
  }
  const of = <T extends Numbers>(name: string, type: new (size: number) => T): T => {
    const found = arrays.get(name);
    if (!(found instanceof type)) throw new TypeError(`the model file has no ${name}`);
    return found;
  };
  const weights = (name: keyof Head["weights"]): Weights => ({
    ...head.weights[name],
    bytes: of(name, Int8Array),
  });
  const forest = (name: keyof Head["bases"]): Forest => ({
    base: head.bases[name],
    root: of(`${name}.root`, Int32Array),
    feature: of(`${name}.feature`, Int16Array),
    value: of(`${name}.value`, Float32Array),
    child: of(`${name}.child`, Int32Array),
  });
  return {
    cue: weights("cue"),
    networks: { inputs: weights("networks"), outputs: of("networks.outputs", Float32Array) },
    lemmas: { known: new Set(head.known), never: new Set(head.never) },
    rates: new Map(head.rates.map(([lemma, cues, count]) => [lemma, [cues, count] as const])),
    senses: sensesOf(head.senses),
    lexicon: head.lexicon,
    tagger: {
      token: { inputs: weights("inputs"), outputs: of("outputs", Float32Array) },
      step: weights("step"),
    },
    extend: forest("extend"),
    rank: forest("rank"),
    content: forest("content"),
    edges: forest("edges"),
    threshold: head.threshold,
  };
}
