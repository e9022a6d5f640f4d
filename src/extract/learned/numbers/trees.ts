import { type Floats, floats, type Ints, ints, kernel } from "../../kernel/kernel.ts";

/** A forest of regression trees over dense features: node `n` asks whether `x[feature[n]] <= threshold[n]`. */
export interface Forest {
  readonly base: number;
  /** First node of each tree. */
  readonly root: Int32Array;
  /** -1 for a leaf. */
  readonly feature: Int16Array;
  /** The threshold, or the value of a leaf. */
  readonly value: Float32Array;
  /** The child for "yes"; the child for "no" stands behind it. */
  readonly child: Int32Array;
}

/** A forest as the kernel walks it; `kernel.wat` says what a node is. */
interface Packed {
  /** The roots of each eight trees, and how many steps the deepest of them takes. */
  readonly roots: Ints;
  readonly eights: number;
  /** Room for the features of a row. */
  readonly row: Floats;
}

const PACKED = new WeakMap<Forest, Packed>();
/** Words of a node, bytes of one, how many trees are walked side by side, and words of their roots. */
const [NODE, STEP, BESIDE, ROOTS] = [4, 16, 8, 9];

function packed(forest: Forest): Packed {
  const { root, feature, value, child } = forest;
  // Behind the last node stands a leaf that adds nothing, for what eight trees lack.
  const nodes = ints((feature.length + 1) * NODE);
  const values = new Float32Array(nodes.buffer, nodes.byteOffset, nodes.length);
  const at = (node: number) => nodes.place + node * STEP;
  for (let n = 0; n <= feature.length; n += 1) {
    const asked = feature[n] ?? -1;
    nodes[n * NODE] = Math.max(0, asked) * 4;
    values[n * NODE + 1] = value[n] ?? 0;
    nodes[n * NODE + 2] = at(asked < 0 ? n : (child[n] as number));
    nodes[n * NODE + 3] = asked < 0 ? 0 : STEP;
  }
  const depth = (n: number): number =>
    (feature[n] ?? -1) < 0 ? 0 : 1 + Math.max(depth(child[n] as number), depth((child[n] as number) + 1));
  const eights = Math.ceil(root.length / BESIDE);
  const roots = ints(eights * ROOTS);
  // Trees of like depth go together. In which order leaves are added does not matter: doubles hold sums of so few exactly.
  const deep = new Map(Array.from(root, (n) => [n, depth(n)]));
  const ordered = [...root].sort((a, b) => (deep.get(a) ?? 0) - (deep.get(b) ?? 0));
  for (let k = 0; k < eights; k += 1) {
    const eight = Array.from({ length: BESIDE }, (_, j) => ordered[k * BESIDE + j] ?? feature.length);
    roots.set([...eight.map(at), Math.max(...eight.map((n) => deep.get(n) ?? 0))], k * ROOTS);
  }
  const made = { roots, eights, row: floats(Math.max(0, ...feature) + 1) };
  PACKED.set(forest, made);
  return made;
}

/** The sum of the trees at `x`, whose features begin at `at`. */
export function sumOf(forest: Forest, x: Float32Array, at = 0): number {
  const { roots, eights, row } = PACKED.get(forest) ?? packed(forest);
  for (let k = 0; k < row.length; k += 1) row[k] = x[at + k] as number;
  return kernel.forest(roots.place, eights, row.place, forest.base);
}

export const logistic = (x: number): number => 1 / (1 + Math.exp(-x));
