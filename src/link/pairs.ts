import { matter, type View } from "./view.ts";

/**
 * For each of `views` before `count`, the later ones that it may be joined with: both blame or clear something, or
 * they share two words of matter. All others the judge would turn down, so they need not be shown to it.
 */
export function* pairs(views: readonly View[], count: number): Generator<readonly [number, number]> {
  const places = new Map<string, number[]>();
  const blaming: number[] = [];
  views.forEach((view, i) => {
    for (const key of matter(view)) {
      const found = places.get(key);
      if (found) found.push(i);
      else places.set(key, [i]);
    }
    if (view.causes.length > 0) blaming.push(i);
  });
  for (let i = 0; i < count; i += 1) {
    const view = views[i];
    if (!view) continue;
    const met = new Set<number>();
    const joined = new Set<number>();
    for (const key of matter(view)) {
      for (const j of places.get(key) ?? []) {
        if (j <= i) continue;
        if (met.has(j)) joined.add(j);
        else met.add(j);
      }
    }
    if (view.causes.length > 0) for (const j of blaming) if (j > i) joined.add(j);
    for (const j of [...joined].sort((a, b) => a - b)) yield [i, j];
  }
}
