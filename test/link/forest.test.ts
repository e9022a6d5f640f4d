import fc from "fast-check";
import { expect, test } from "vitest";
import { type ForestFile, forestFrom, scoreForest } from "../../src/link/stance/forest.ts";
import { zeros } from "../../src/link/stance/room.ts";

type Tree =
  | number
  | { readonly feature: number; readonly limit: number; readonly yes: Tree; readonly no: Tree };

const FEATURES = 5;
const value = fc.integer({ min: -8, max: 8 }).map((eighths) => eighths / 4);
const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 5 },
    value,
    fc.record({
      feature: fc.nat(FEATURES - 1),
      limit: value,
      yes: tie("tree"),
      no: tie("tree"),
    }),
  ),
}));

const base64 = (array: Uint32Array | Uint16Array | Uint8Array | Float32Array) =>
  Buffer.from(array.buffer, array.byteOffset, array.byteLength).toString("base64");

/** Trees as a model's file has them. */
function fileOf(trees: readonly Tree[], classes: number): ForestFile {
  const starts: number[] = [];
  const features: number[] = [];
  const values: number[] = [];
  const rights: number[] = [];
  const put = (one: Tree): void => {
    const at = features.length;
    features.push(typeof one === "number" ? 255 : one.feature);
    values.push(typeof one === "number" ? one : one.limit);
    rights.push(0);
    if (typeof one === "number") return;
    put(one.yes);
    rights[at] = features.length - at;
    put(one.no);
  };
  for (const one of trees) {
    starts.push(features.length);
    put(one);
  }
  return {
    classes,
    base: Array.from({ length: classes }, (_, k) => k / 8),
    starts: base64(Uint32Array.from(starts)),
    features: base64(Uint8Array.from(features)),
    values: base64(Float32Array.from(values)),
    rights: base64(Uint16Array.from(rights)),
  };
}

const leafOf = (one: Tree, x: readonly number[]): number =>
  typeof one === "number" ? one : leafOf((x[one.feature] ?? 0) <= one.limit ? one.yes : one.no, x);

test("a forest's chances are those of the leaves that each tree leads to, whatever its depth and however many there are", () => {
  fc.assert(
    fc.property(
      fc.array(tree, { minLength: 1, maxLength: 11 }),
      fc.integer({ min: 2, max: 3 }),
      fc.array(value, { minLength: FEATURES, maxLength: FEATURES }),
      (trees, classes, x) => {
        const sums = Array.from(
          { length: classes },
          (_, k) =>
            k / 8 + trees.reduce<number>((sum, one, t) => sum + (t % classes === k ? leafOf(one, x) : 0), 0),
        );
        const all = sums.reduce((sum, one) => sum + Math.exp(one), 0);
        const told = scoreForest(forestFrom(fileOf(trees, classes)), Float64Array.from(x));
        for (const [k, one] of sums.entries()) expect(told[k]).toBeCloseTo(Math.exp(one) / all, 12);
      },
    ),
  );
});

test("arrays that share their memory are empty and each its own", () => {
  const all = Array.from({ length: 400 }, (_, n) => zeros(n));
  for (const [n, one] of all.entries()) one.fill(n + 1);
  expect(all.map((one) => one.length)).toEqual(all.map((_, n) => n));
  for (const [n, one] of all.entries()) expect(one.every((v) => v === n + 1)).toBe(true);
  expect(zeros(20_000)).toEqual(new Float64Array(20_000));
  expect(zeros(7)).toEqual(new Float64Array(7));
});
