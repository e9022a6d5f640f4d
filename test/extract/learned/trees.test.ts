import fc from "fast-check";
import { expect, it } from "vitest";
import { type Forest, sumOf } from "../../../src/extract/learned/numbers/trees.ts";

/** A tree: a leaf's value, or what is asked and where either answer leads. */
type Tree =
  | number
  | { readonly feature: number; readonly threshold: number; readonly yes: Tree; readonly no: Tree };

const small = fc.integer({ min: -40, max: 40 }).map((n) => n / 8);
const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { depthSize: "large", withCrossShrink: true },
    small,
    fc.record({
      feature: fc.nat(4),
      threshold: small,
      yes: tie("tree"),
      no: tie("tree"),
    }) as fc.Arbitrary<Tree>,
  ),
}));

function forestOf(trees: readonly Tree[], base: number): Forest {
  const nodes: { feature: number; value: number; child: number }[] = [];
  const put = (one: Tree, at: number): void => {
    if (typeof one === "number") {
      nodes[at] = { feature: -1, value: one, child: 0 };
      return;
    }
    const child = nodes.length;
    nodes.push({ feature: -1, value: 0, child: 0 }, { feature: -1, value: 0, child: 0 });
    nodes[at] = { feature: one.feature, value: one.threshold, child };
    put(one.yes, child);
    put(one.no, child + 1);
  };
  const root = trees.map((one) => {
    const at = nodes.push({ feature: -1, value: 0, child: 0 }) - 1;
    put(one, at);
    return at;
  });
  return {
    base,
    root: Int32Array.from(root),
    feature: Int16Array.from(nodes, ({ feature }) => feature),
    value: Float32Array.from(nodes, ({ value }) => value),
    child: Int32Array.from(nodes, ({ child }) => child),
  };
}

const leafOf = (one: Tree, x: readonly number[]): number =>
  typeof one === "number" ? one : leafOf((x[one.feature] ?? 0) <= one.threshold ? one.yes : one.no, x);

it("adds up the leaves that a row leads to, however many trees there are and however deep", () => {
  const row = fc.array(fc.oneof(small, fc.constant(Number.NaN)), { minLength: 5, maxLength: 5 });
  fc.assert(
    fc.property(fc.array(tree, { maxLength: 9 }), row, fc.nat(3), (trees, x, before) => {
      const table = Float32Array.from([...Array(before).fill(7), ...x]);
      const sum = trees.reduce<number>((all, one) => all + leafOf(one, x), 0.5);
      expect(sumOf(forestOf(trees, 0.5), table, before)).toBe(sum);
    }),
  );
});
