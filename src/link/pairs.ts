import { type View, weights } from "./view.ts";

/** A word and anything beside it, or two names; not a name and how long it took. */
const ENOUGH = 4;

/**
 * For each of `views` before `count`, the later ones that it may be joined with: both blame or clear something, or
 * the matter that they share weighs enough.
 */
export function* pairs(views: readonly View[], count: number): Generator<readonly [number, number]> {
  const places = new Map<string, number[]>();
  const blaming: number[] = [];
  views.forEach((view, i) => {
    for (const key of weights(view).keys()) {
      const found = places.get(key);
      if (found) found.push(i);
      else places.set(key, [i]);
    }
    if (view.causes.length > 0) blaming.push(i);
  });
  for (let i = 0; i < count; i += 1) {
    const view = views[i];
    if (!view) continue;
    const shared = new Map<number, number>();
    for (const [key, weight] of weights(view)) {
      for (const j of places.get(key) ?? []) if (j > i) shared.set(j, (shared.get(j) ?? 0) + weight);
    }
    const joined = new Set<number>();
    for (const [j, weight] of shared) if (weight >= ENOUGH) joined.add(j);
    if (view.causes.length > 0) for (const j of blaming) if (j > i) joined.add(j);
    for (const j of [...joined].sort((a, b) => a - b)) yield [i, j];
  }
}
