import { gzipSync } from "node:zlib";
import { FORMAT, type Head, type Model } from "../../extract/learned/model.ts";
import type { Forest } from "../../extract/learned/trees.ts";

type Array = Head["arrays"][number] & { readonly bytes: Uint8Array };

/** Weights as bytes with one scale: what the rounding loses is far below what a fold's chance makes of it. */
function coarse(name: string, values: Float32Array): Array {
  const sizes = values
    .filter((x) => x !== 0)
    .map(Math.abs)
    .sort();
  // The few weights beyond are cut: one outlier would coarsen all others.
  const top = sizes[Math.floor(sizes.length * 0.9995)] ?? 1;
  const scale = Math.fround(top / 127);
  const bytes = Int8Array.from(values, (x) => Math.max(-127, Math.min(127, Math.round(x / scale))));
  return { name, type: "i8", size: values.length, scale, bytes: new Uint8Array(bytes.buffer) };
}

const raw = (
  name: string,
  type: "i16" | "i32" | "f32",
  values: Int16Array | Int32Array | Float32Array,
): Array => ({
  name,
  type,
  size: values.length,
  bytes: new Uint8Array(values.buffer, values.byteOffset, values.byteLength),
});

const forest = (name: string, { root, feature, value, child }: Forest): Array[] => [
  raw(`${name}.root`, "i32", root),
  raw(`${name}.feature`, "i16", feature),
  raw(`${name}.value`, "f32", value),
  raw(`${name}.child`, "i32", child),
];

/** A model as one file. */
export function packModel(model: Model): Uint8Array {
  const arrays = [
    coarse("cue", model.cue),
    coarse("token", model.tagger.token),
    coarse("step", model.tagger.step),
    ...forest("extend", model.extend),
    ...forest("rank", model.rank),
  ];
  const head: Head = {
    format: FORMAT,
    arrays: arrays.map(({ bytes: _, ...array }) => array),
    rates: [...model.rates].map(([lemma, [cues, count]]) => [lemma, cues, count]),
    known: [...model.known],
    bits: { cue: model.cueBits, token: model.tagger.tokenBits, step: model.tagger.stepBits },
    bases: { extend: model.extend.base, rank: model.rank.base },
    threshold: model.threshold,
  };
  const text = Buffer.from(JSON.stringify(head));
  const size = Buffer.alloc(4);
  size.writeUInt32LE(text.length);
  return gzipSync(Buffer.concat([size, text, ...arrays.map(({ bytes }) => bytes)]), { level: 9 });
}
