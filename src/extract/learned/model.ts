import { gunzipSync } from "node:zlib";
import type { TaggerWeights } from "./propose.ts";
import type { Rates } from "./rank.ts";
import type { Forest } from "./trees.ts";

/** Everything that was learned about attributions. */
export interface Model {
  readonly cue: Float32Array;
  readonly cueBits: number;
  /** Lemmas other than verbs that may head a cue. */
  readonly known: ReadonlySet<string>;
  readonly rates: Rates;
  readonly tagger: TaggerWeights;
  readonly extend: Forest;
  readonly rank: Forest;
  /** A proposal less likely than this is dropped. */
  readonly threshold: number;
}

export const FORMAT = "stemma-attribution-1";

/** The parts of a model file: JSON head, then arrays in order, all little-endian, packed together. */
export interface Head {
  readonly format: string;
  readonly arrays: readonly {
    readonly name: string;
    readonly type: "i8" | "i16" | "i32" | "f32";
    readonly size: number;
    readonly scale?: number;
  }[];
  readonly rates: readonly (readonly [string, number, number])[];
  readonly known: readonly string[];
  readonly bits: { readonly cue: number; readonly token: number; readonly step: number };
  readonly bases: Readonly<Record<"extend" | "rank", number>>;
  readonly threshold: number;
}

const WIDTH = { i8: 1, i16: 2, i32: 4, f32: 4 } as const;

/** Reads a packed model. */
export function readModel(packed: Uint8Array): Model {
  const bytes = gunzipSync(packed);
  const size = bytes.readUInt32LE(0);
  const head = JSON.parse(bytes.toString("utf8", 4, 4 + size)) as Head;
  if (head.format !== FORMAT) throw new TypeError(`not a model of the kind ${FORMAT}`);
  const arrays = new Map<string, Float32Array>();
  let at = 4 + size;
  for (const { name, type, size: count, scale } of head.arrays) {
    const to = at + count * WIDTH[type];
    const raw = bytes.buffer.slice(bytes.byteOffset + at, bytes.byteOffset + to);
    const values =
      type === "i8"
        ? new Int8Array(raw)
        : type === "i16"
          ? new Int16Array(raw)
          : type === "i32"
            ? new Int32Array(raw)
            : new Float32Array(raw);
    const out = values instanceof Float32Array ? values : Float32Array.from(values);
    if (scale !== undefined) for (let k = 0; k < out.length; k += 1) out[k] = (out[k] as number) * scale;
    arrays.set(name, out);
    at = to;
  }
  const of = (name: string) => arrays.get(name) ?? new Float32Array(0);
  const forest = (name: "extend" | "rank"): Forest => ({
    base: head.bases[name],
    root: Int32Array.from(of(`${name}.root`)),
    feature: Int16Array.from(of(`${name}.feature`)),
    value: of(`${name}.value`),
    child: Int32Array.from(of(`${name}.child`)),
  });
  return {
    cue: of("cue"),
    cueBits: head.bits.cue,
    known: new Set(head.known),
    rates: new Map(head.rates.map(([lemma, cues, count]) => [lemma, [cues, count] as const])),
    tagger: { token: of("token"), step: of("step"), tokenBits: head.bits.token, stepBits: head.bits.step },
    extend: forest("extend"),
    rank: forest("rank"),
    threshold: head.threshold,
  };
}
