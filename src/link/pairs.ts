import { type View, weights } from "./view.ts";

/** A word and anything beside it, or two names; not a name and how long it took. */
const ENOUGH = 4;
/** Of the matter of the claim that has less, at least so much: the judge is sure of one pair in a hundred below it,
 * where three in five of the pairs of a story are. */
const SHARE = 0.25;

/**
 * For each of `views` before `count`, the later ones that it may be joined with: both blame or clear something, or
 * the matter that they share weighs enough.
 */
export function* pairs(views: readonly View[], count: number): Generator<readonly [number, number]> {
  const places = new Map<string, number[]>();
  const blaming: number[] = [];
  const totals = views.map((view) => [...weights(view).values()].reduce((sum, weight) => sum + weight, 0));
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
    for (const [j, weight] of shared) {
      if (weight >= ENOUGH && weight >= SHARE * Math.min(totals[i] ?? 0, totals[j] ?? 0)) joined.add(j);
    }
    if (view.causes.length > 0) for (const j of blaming) if (j > i) joined.add(j);
    for (const j of [...joined].sort((a, b) => a - b)) yield [i, j];
  }
}
