/** Boosted trees as shipped: nodes in pre-order, so that a left child follows its parent. */
export interface ForestFile {
  readonly classes: number;
  readonly base: readonly number[];
  /** Base64 of the first node of each tree, 4 bytes each. */
  readonly starts: string;
  /** Base64 of the feature of each node, a byte each; 255 is a leaf. */
  readonly features: string;
  /** Base64 of thresholds and leaf values, 4-byte floats. */
  readonly values: string;
  /** Base64 of how far on the right child is, 2 bytes each. */
  readonly rights: string;
}

export interface Forest {
  readonly classes: number;
  readonly base: readonly number[];
  readonly starts: Uint32Array;
  readonly features: Uint8Array;
  readonly values: Float32Array;
  readonly rights: Uint16Array;
}

const bytes = (text: string): ArrayBuffer => Uint8Array.from(Buffer.from(text, "base64")).buffer;

export function forestFrom(file: ForestFile): Forest {
  return {
    classes: file.classes,
    base: file.base,
    starts: new Uint32Array(bytes(file.starts)),
    features: new Uint8Array(bytes(file.features)),
    values: new Float32Array(bytes(file.values)),
    rights: new Uint16Array(bytes(file.rights)),
  };
}

/** Class probabilities of dense features. */
export function scoreForest(forest: Forest, x: Float64Array): Float64Array {
  const { classes, starts, features, values, rights } = forest;
  const out = Float64Array.from(forest.base);
  for (let t = 0; t < starts.length; t += 1) {
    let node = starts[t] as number;
    let feature = features[node] as number;
    while (feature !== 255) {
      node += (x[feature] as number) <= (values[node] as number) ? 1 : (rights[node] as number);
      feature = features[node] as number;
    }
    const k = t % classes;
    out[k] = (out[k] as number) + (values[node] as number);
  }
  return normalized(out);
}

/** Softmax in place. */
export function normalized(scores: Float64Array): Float64Array {
  let most = -Infinity;
  for (const score of scores) if (score > most) most = score;
  let total = 0;
  for (let k = 0; k < scores.length; k += 1) {
    scores[k] = Math.exp((scores[k] as number) - most);
    total += scores[k] as number;
  }
  for (let k = 0; k < scores.length; k += 1) scores[k] = (scores[k] as number) / total;
  return scores;
}
