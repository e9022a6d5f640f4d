import type { ForestFile } from "../../link/stance/forest.ts";
import type { HashedFile } from "../../link/stance/hashed.ts";
import type { Boosted } from "../learn/boost.ts";
import type { Logistic } from "../learn/logistic.ts";

const base64 = (data: ArrayBufferView): string =>
  Buffer.from(data.buffer, data.byteOffset, data.byteLength).toString("base64");

/** Trees as shipped. */
export function packForest(model: Boosted): ForestFile {
  const starts: number[] = [];
  const features: number[] = [];
  const values: number[] = [];
  const rights: number[] = [];
  for (const tree of model.trees) {
    starts.push(features.length);
    tree.feature.forEach((feature, node) => {
      features.push(feature < 0 ? 255 : feature);
      values.push((feature < 0 ? tree.value[node] : tree.threshold[node]) as number);
      rights.push(feature < 0 ? 0 : (tree.right[node] as number) - node);
    });
  }
  return {
    classes: model.classes,
    base: model.base,
    starts: base64(Uint32Array.from(starts)),
    features: base64(Uint8Array.from(features)),
    values: base64(Float32Array.from(values)),
    rights: base64(Uint16Array.from(rights)),
  };
}

/** Weights as shipped: a byte each, by one scale. */
export function packHashed(model: Logistic): HashedFile {
  let most = 1e-9;
  for (const weight of model.weights) most = Math.max(most, Math.abs(weight));
  const scale = Number((most / 127).toPrecision(6));
  return {
    classes: model.classes,
    bias: [...model.bias].map((bias) => Number(bias.toPrecision(6))),
    scale,
    weights: base64(
      Int8Array.from(model.weights, (weight) => Math.max(-127, Math.min(127, Math.round(weight / scale)))),
    ),
  };
}
