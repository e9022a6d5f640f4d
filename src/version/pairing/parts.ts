import { contained, NO_GRAMS } from "../grams.ts";
import { candidates } from "../similar.ts";
import type { Pair } from "./inorder.ts";
import { type Read, shared } from "./likeness.ts";

/** A part of a split or merged sentence has at least this share of its pieces in the whole. */
const PART = 0.75;
/** And at least this share of its words continues in the whole what the whole became. */
const BROUGHT = 0.7;
/** Shorter sentences are found in too many others. */
const LEAST_PIECES = 12;

/**
 * Links of left-over sentences that are a part of a sentence of the other text which did not stay as it was
 * (`close` says what those became), stand by what became of it, and tell of it what that does not.
 */
export function parts(
  old: (at: number) => Read,
  next: (at: number) => Read,
  left: readonly number[],
  right: readonly number[],
  close: readonly Pair[],
): Pair[] {
  if (left.length + right.length === 0) return [];
  const split = attach(right, next, [...left, ...close.map(([i]) => i)], old, new Map(close)).map(
    ([j, i]): Pair => [i, j],
  );
  const used = new Set(split.map(([i]) => i));
  const grown = new Set(split.map(([, j]) => j));
  const rest = left.filter((i) => !used.has(i));
  const wholes = [...right.filter((j) => !grown.has(j)), ...close.map(([, j]) => j)];
  const became = new Map(close.map(([i, j]): Pair => [j, i]));
  return [...split, ...attach(rest, old, wholes, next, became)];
}

/** Pairs of a part and its whole. `partner` says what a whole became on the side of the parts. */
function attach(
  partsAt: readonly number[],
  of: (at: number) => Read,
  wholesAt: readonly number[],
  whole: (at: number) => Read,
  partner: ReadonlyMap<number, number>,
): Pair[] {
  const pieces = partsAt.map((i) => of(i).letters);
  const all = wholesAt.map((i) => whole(i).letters);
  const near = candidates(pieces, all, (a, b) => contained(pieces[a] ?? NO_GRAMS, all[b] ?? NO_GRAMS, PART));
  const best = new Map<number, { to: number; score: number }>();
  for (const { from, to, score } of near) {
    if (score < PART || (pieces[from]?.length ?? 0) < LEAST_PIECES) continue;
    if (score <= (best.get(from)?.score ?? 0)) continue;
    const [part, entire] = [partsAt[from] ?? 0, wholesAt[to] ?? 0];
    const at = partner.get(entire);
    const other = at === undefined ? null : { words: of(at).sequence, before: at < part };
    const words = of(part).sequence;
    if (brought(words, other, whole(entire).sequence) >= BROUGHT * words.length)
      best.set(from, { to, score });
  }
  const found = [...best].map(([from, { to }]): Pair => [partsAt[from] ?? 0, wholesAt[to] ?? 0]);
  return together(found, partner);
}

/** How many words of the whole, in order, a part adds to those that the other part has. */
function brought(
  part: Int32Array,
  other: { readonly words: Int32Array; readonly before: boolean } | null,
  whole: Int32Array,
): number {
  if (other === null) return shared(part, whole);
  const both = other.before ? [...other.words, ...part] : [...part, ...other.words];
  return shared(Int32Array.from(both), whole) - shared(other.words, whole);
}

/** The parts that stand in one run with the partner of their whole, or with one another where it has none. */
function together(found: readonly Pair[], partner: ReadonlyMap<number, number>): Pair[] {
  const places = new Map<number, Set<number>>();
  for (const [part, whole] of found) {
    const at = partner.get(whole);
    if (at !== undefined) places.set(whole, new Set([at]));
    else places.set(whole, (places.get(whole) ?? new Set()).add(part));
  }
  const grows = ([part, whole]: Pair): boolean => {
    const taken = places.get(whole);
    if (!taken?.has(part - 1) && !taken?.has(part + 1)) return false;
    taken.add(part);
    return true;
  };
  const sorted = [...found].sort(inOrder);
  const after = sorted.filter(grows);
  const before = sorted.filter((pair) => !after.includes(pair)).reverse();
  return [...after, ...before.filter(grows)];
}

function inOrder(a: Pair, b: Pair): number {
  return a[0] - b[0] || a[1] - b[1];
}
