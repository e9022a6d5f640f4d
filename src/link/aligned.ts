import type { Evidence } from "../model/graph.ts";
import { cited } from "./cited.ts";
import type { View } from "./claim/view.ts";
import { sides } from "./sides.ts";

/** Mean of Dice and containment, 0 to 1. */
export function overlapOf(a: number, b: number, shared: number): number {
  if (a === 0 || b === 0) return 0;
  return ((2 * shared) / (a + b) + shared / Math.min(a, b)) / 2;
}

/** The words that two claims share, as a reason. */
export function aligned(a: View, b: View, shared: readonly string[], overlap: number): Evidence[] {
  if (shared.length === 0) return [];
  const places = shared.flatMap((key) => {
    const [x, y] = [a.concepts.get(key), b.concepts.get(key)];
    return x && y ? [{ x, y }] : [];
  });
  const words = places.map(({ x, y }) => {
    const [left, right] = [a.text.slice(x.start, x.end), b.text.slice(y.start, y.end)];
    return left.toLowerCase() === right.toLowerCase() ? cited(a, x) : `${cited(a, x)} and ${cited(b, y)}`;
  });
  const spans = places.flatMap(({ x, y }) => sides(x, y));
  const weight = Math.round(overlap * 1000) / 1000;
  return [{ feature: "aligned words", detail: `Both speak of ${words.join(", ")}.`, weight, spans }];
}
