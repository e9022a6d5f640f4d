import { bestFirst, candidates, type Match } from "../similar.ts";
import { heaviest, type Pair } from "./inorder.ts";
import { type Read, TRAITS, traits } from "./likeness.ts";
import type { Weights } from "./weights.ts";

/** Sentences that stand elsewhere now are one only when the odds are this good (log): most of their words have to be the same. */
const MOVED = 5;
/** With odds less good they are told as moved and changed, and as taken out and put in too, for that is what people see. */
const MOVED_AND_CHANGED = 3;

/** What it counts for an equal sentence, which counts 1 at most, to follow another directly. */
const UNBROKEN = 0.25;

/**
 * Pairs the sentences `left` of the old text with `right` of the new one to one: first, between neighbouring
 * `anchors` (pairs known before), the run in order that the weights like best; then what moved, nearly unchanged or changed.
 */
export function pairUp(
  old: (at: number) => Read,
  next: (at: number) => Read,
  place: ReturnType<typeof placing>,
  left: readonly number[],
  right: readonly number[],
  anchors: readonly Pair[],
  weights: Weights,
): Paired {
  type Apart = typeof place.apart;
  const odds = (i: number, j: number, apart: Apart) => oddsOf(old(i), next(j), apart(i, j), weights);
  const matches = (lefts: readonly number[], rights: readonly number[], apart: Apart): Match[] =>
    candidates(lettersOf(old, lefts), lettersOf(next, rights), (a, b) =>
      odds(lefts[a] ?? -1, rights[b] ?? -1, apart),
    ).map(({ from, to, score }) => ({ from: lefts[from] ?? 0, to: rights[to] ?? 0, score }));
  const known = new Map(anchors);
  const placed = ({ from, to, score }: Match): Match => ({
    from,
    to,
    score: score + weights.neighbour * place.beside(known, from, to),
  });
  const found: Pair[] = [];
  for (const gap of gaps(anchors, left, right, place.apart)) {
    // What two neighbours cannot lift above zero no run is better for.
    const worth = matches(gap.left, gap.right, place.apart).filter(
      ({ score }) => score > -2 * weights.neighbour,
    );
    found.push(...heaviest(worth.map(placed), weights.neighbour));
  }
  for (const [i, j] of found) known.set(i, j);
  const [froms, tos] = [new Set(found.map(([i]) => i)), new Set(found.map(([, j]) => j))];
  const open = matches(
    left.filter((i) => !froms.has(i)),
    right.filter((j) => !tos.has(j)),
    // What moved is not the less likely for having moved far.
    () => 0,
  );
  const moved = bestFirst(open.map(placed).filter(({ score }) => score >= MOVED_AND_CHANGED));
  const those = (which: (score: number) => boolean) =>
    moved.filter(({ score }) => which(score)).map(({ from, to }): Pair => [from, to]);
  return { pairs: [...found, ...those((score) => score >= MOVED)], strayed: those((score) => score < MOVED) };
}

/** What corresponds, and what perhaps stands elsewhere in other words. */
export interface Paired {
  readonly pairs: readonly Pair[];
  readonly strayed: readonly Pair[];
}

/** The log odds that two sentences correspond, before their neighbours are heard. */
function oddsOf(a: Read, b: Read, apart: number, weights: Weights): number {
  const alike = traits(a, b);
  let sum = weights.bias + weights.apart * apart;
  for (const trait of TRAITS) sum += weights.traits[trait] * alike[trait];
  return sum;
}

/** What the places of two sentences say of them, for texts of these many sentences. */
export function placing(oldLength: number, nextLength: number) {
  const share = (at: number, length: number) => (at + 0.5) / length;
  return {
    /** How far apart they stand, as a share of their texts. */
    apart: (i: number, j: number): number => Math.abs(share(i, oldLength) - share(j, nextLength)),
    /** How many of their direct neighbours correspond; both beginnings do, and both ends. */
    beside: (known: ReadonlyMap<number, number>, i: number, j: number): number =>
      Number((i === 0 && j === 0) || (i > 0 && known.get(i - 1) === j - 1)) +
      Number((i === oldLength - 1 && j === nextLength - 1) || known.get(i + 1) === j + 1),
  };
}

const lettersOf = (read: (at: number) => Read, places: readonly number[]) =>
  places.map((at) => read(at).letters);

/**
 * What of both sides lies between neighbours among the pairs that keep their order: of several runs of pairs, the one
 * that is long, unbroken, and stands at like places of both texts.
 */
function* gaps(
  anchors: readonly Pair[],
  left: readonly number[],
  right: readonly number[],
  apart: (i: number, j: number) => number,
) {
  const weighed = anchors.map(([from, to]) => ({ from, to, score: 1 - apart(from, to) / 2 }));
  const ends: Pair[] = [...heaviest(weighed, UNBROKEN), [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]];
  let [a, b] = [0, 0];
  for (const [i, j] of ends) {
    const [from, to] = [a, b];
    while (a < left.length && (left[a] ?? 0) < i) a += 1;
    while (b < right.length && (right[b] ?? 0) < j) b += 1;
    if (a > from && b > to) yield { left: left.slice(from, a), right: right.slice(to, b) };
  }
}
