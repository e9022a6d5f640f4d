import { blamesOf } from "./claim/causes/blame.ts";
import { presenceClash, presencesOf } from "./claim/causes/presence.ts";
import { tollsOf } from "./claim/figures/toll.ts";
import { keptWith } from "./claim/kept.ts";
import { isBrief, matter, type View, weights } from "./claim/view.ts";
import { against } from "./claim/words/opposites.ts";
import { mayRefute } from "./refuted.ts";

/** A word and anything beside it, or two names; not a name and how long it took. */
const ENOUGH = 4;
/** A word that a claim of hardly another shares. */
const WORD = 3;
/** Of the matter of the claim that has less, at least so much: the judge is sure of one pair in a hundred below it,
 * where three in five of the pairs of a story are. */
const SHARE = 0.25;

/** True of claims that share so much that the judge is asked, and not only the rules. */
export function isShared(a: View, b: View): boolean {
  let shared = 0;
  for (const [key, weight] of weights(a)) {
    if (b.concepts.has(key)) shared += weight;
    if (shared >= ENOUGH) return true;
  }
  return a.causes.length > 0 && b.causes.length > 0;
}

const total = keptWith((view: View): number => {
  let sum = 0;
  for (const weight of weights(view).values()) sum += weight;
  return sum;
});

/** With so many later claims of its own article a claim may be joined, those that share most with it: a list of a thousand like
 * statements would else have half a million pairs. */
const OWN = 32;

/** With so many claims of other articles, those that share most with it, a claim is set against each for what it says is not so alone. */
const REFUTED = 16;

/**
 * For each of `views` before `count`, the later ones that it may be joined with: both blame or clear something, both count
 * the dead or the like, one found what the other says was not there, or the matter that they share weighs enough; of those before `count`, the likest.
 */
export function* pairs(views: readonly View[], count: number): Generator<readonly [number, number]> {
  const first = views.slice(0, count);
  const places = placesOf(views, first);
  const blaming = first.some(({ causes }) => causes.length > 0)
    ? views.flatMap(({ causes }, j) => (causes.length > 0 ? [j] : []))
    : [];
  const tolling = first.some((view) => tollsOf(view).length > 0)
    ? views.flatMap((view, j) => (tollsOf(view).length > 0 ? [j] : []))
    : [];
  for (const [i, view] of first.entries()) {
    const shared = new Map<number, number>();
    for (const [key, weight] of weights(view))
      for (const j of places.get(key) ?? []) if (j > i) shared.set(j, (shared.get(j) ?? 0) + weight);
    // Beside a word that both have, an opposite is as good as another.
    const turned: (readonly [number, number])[] = [];
    for (const [key, weight] of weights(view))
      for (const other of against(key))
        for (const j of places.get(other) ?? []) if (shared.has(j)) turned.push([j, weight]);
    for (const [j, weight] of turned) shared.set(j, (shared.get(j) ?? 0) + weight);
    const joined = new Set<number>();
    const isFinding = presencesOf(view).length > 0;
    const isBlaming = blamesOf(view).length > 0;
    for (const [j, weight] of shared) {
      const other = views[j] as View;
      if (weight >= WORD && (isBrief(view) || isBrief(other))) joined.add(j);
      // Of what was found or was not, or of the cause of one thing, no more need be shared than that.
      else if (isFinding && weight >= WORD && presenceClash(view, other)) joined.add(j);
      else if (isBlaming && weight >= WORD && blamesOf(other).length > 0) joined.add(j);
      if (weight >= ENOUGH && weight >= SHARE * Math.min(total(view), total(other))) joined.add(j);
    }
    if (view.causes.length > 0) for (const j of blaming) if (j > i) joined.add(j);
    if (tollsOf(view).length > 0)
      for (const j of tolling) if (j > i && countAlike(view, views[j] as View)) joined.add(j);
    for (const j of bounded([...joined], shared, count)) yield [i, j];
  }
}

/** True of claims that both count the dead of a story, or its missing, in whatever words. */
const countAlike = (a: View, b: View): boolean =>
  tollsOf(a).some(({ fate }) => tollsOf(b).some((toll) => toll.fate === fate));

/** Where the words stand that the first of the views have, and their opposites. */
function placesOf(views: readonly View[], first: readonly View[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (const view of first)
    for (const key of matter(view)) {
      if (!places.has(key)) places.set(key, []);
      for (const other of against(key)) if (!places.has(other)) places.set(other, []);
    }
  views.forEach((view, j) => {
    for (const key of matter(view)) places.get(key)?.push(j);
  });
  return places;
}

/**
 * Beside those pairs, others of a claim of the first `count` and one of the rest of which one may say what the other says is not so: they
 * share a word of that, and for no more are they compared. Those that are
 * `compared` already are left out, each told as one number: the place of the first times how many views there are, and the place of the second.
 */
export function* refutable(
  views: readonly View[],
  count: number,
  compared: ReadonlySet<number>,
): Generator<readonly [number, number]> {
  for (let i = 0; i < count; i += 1) {
    const view = views[i] as View;
    const found: { readonly j: number; readonly weight: number }[] = [];
    for (let j = count; j < views.length; j += 1) {
      const other = views[j] as View;
      if (!mayRefute(view, other) || compared.has(i * views.length + j)) continue;
      let weight = 0;
      for (const [key, one] of weights(view)) if (other.concepts.has(key)) weight += one;
      found.push({ j, weight });
    }
    if (found.length > REFUTED) found.sort((x, y) => y.weight - x.weight || x.j - y.j).length = REFUTED;
    for (const { j } of found) yield [i, j];
  }
}

/** Those of other articles, and of its own the likest, in order. */
function bounded(joined: number[], shared: ReadonlyMap<number, number>, count: number): number[] {
  const own = joined.filter((j) => j < count);
  const inOrder = (a: number, b: number) => a - b;
  if (own.length <= OWN) return joined.sort(inOrder);
  const likest = own.sort((a, b) => (shared.get(b) ?? 0) - (shared.get(a) ?? 0) || a - b).slice(0, OWN);
  return [...likest, ...joined.filter((j) => j >= count)].sort(inOrder);
}
