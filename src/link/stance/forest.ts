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

/** A forest as it is walked: each tree filled up to the depth of the deepest, so that every walk takes as many steps. */
export interface Forest {
  readonly classes: number;
  readonly base: readonly number[];
  readonly trees: number;
  readonly depth: number;
  /** The feature that each inner node asks for, tree by tree and level by level. */
  readonly asked: Uint8Array;
  /** Up to what value of it the walk goes on to the left. */
  readonly limits: Float32Array;
  /** What the leaves add, tree by tree, from left to right. */
  readonly leaves: Float32Array;
}

const LEAF = 255;
/** Trees walked side by side: each step of one waits for memory while the others go on. */
const BESIDE = 4;

const bytes = (text: string): ArrayBuffer => Uint8Array.from(Buffer.from(text, "base64")).buffer;

export function forestFrom(file: ForestFile): Forest {
  const starts = new Uint32Array(bytes(file.starts));
  const features = new Uint8Array(bytes(file.features));
  const values = new Float32Array(bytes(file.values));
  const rights = new Uint16Array(bytes(file.rights));
  const left = (node: number) => node + 1;
  const right = (node: number) => node + (rights[node] as number);
  const depthOf = (node: number): number =>
    features[node] === LEAF ? 0 : 1 + Math.max(depthOf(left(node)), depthOf(right(node)));
  const depth = starts.reduce((most, start) => Math.max(most, depthOf(start)), 0);
  const leavesEach = 2 ** depth;
  const inner = leavesEach - 1;
  // Trees that add nothing make the last ones as many as are walked side by side.
  const room = Math.ceil(starts.length / BESIDE) * BESIDE;
  const asked = new Uint8Array(room * inner);
  const limits = new Float32Array(room * inner);
  const leaves = new Float32Array(room * leavesEach);
  const fill = (tree: number, node: number, at: number): void => {
    if (at >= inner) {
      leaves[tree * leavesEach + at - inner] = values[node] as number;
      return;
    }
    const isLeaf = features[node] === LEAF;
    if (!isLeaf) {
      asked[tree * inner + at] = features[node] as number;
      limits[tree * inner + at] = values[node] as number;
    }
    fill(tree, isLeaf ? node : left(node), 2 * at + 1);
    fill(tree, isLeaf ? node : right(node), 2 * at + 2);
  };
  starts.forEach((start, tree) => {
    fill(tree, start, 0);
  });
  return { classes: file.classes, base: file.base, trees: starts.length, depth, asked, limits, leaves };
}

/** Class probabilities of dense features. */
export function scoreForest(forest: Forest, x: Float64Array): Float64Array {
  const { classes, base, trees, depth, asked, limits, leaves } = forest;
  const out = new Float64Array(classes);
  for (let k = 0; k < classes; k += 1) out[k] = base[k] as number;
  const inner = (1 << depth) - 1;
  let at = 0;
  for (let t = 0; t < trees; t += BESIDE) {
    const a = t * inner;
    const b = a + inner;
    const c = b + inner;
    const d = c + inner;
    let i = 0;
    let j = 0;
    let k = 0;
    let l = 0;
    // A comparison added as a number needs no branch, of which half would be foreseen wrongly.
    for (let step = 0; step < depth; step += 1) {
      i = 2 * i + 1 + +((x[asked[a + i] as number] as number) > (limits[a + i] as number));
      j = 2 * j + 1 + +((x[asked[b + j] as number] as number) > (limits[b + j] as number));
      k = 2 * k + 1 + +((x[asked[c + k] as number] as number) > (limits[c + k] as number));
      l = 2 * l + 1 + +((x[asked[d + l] as number] as number) > (limits[d + l] as number));
    }
    // Leaves of `t` begin at `t * (inner + 1)`, where a walk has counted the inner nodes of its tree as well.
    at = added(out, at, leaves[a + t - inner + i] as number);
    at = added(out, at, leaves[b + t + 1 - inner + j] as number);
    at = added(out, at, leaves[c + t + 2 - inner + k] as number);
    at = added(out, at, leaves[d + t + 3 - inner + l] as number);
  }
  return normalized(out);
}

/** Adds a tree's leaf to its class, and gives the class of the next tree. */
function added(out: Float64Array, at: number, leaf: number): number {
  out[at] = (out[at] as number) + leaf;
  return at + 1 === out.length ? 0 : at + 1;
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
