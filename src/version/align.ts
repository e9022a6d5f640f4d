import type { Alignment } from "../model/change.ts";
import { plain } from "../text/words.ts";
import { type Pair, pairUp } from "./pair.ts";
import { candidates, contained, grams, NO_GRAMS } from "./similar.ts";
import { kindOf, slots } from "./slots.ts";

/** A part of a split or merged sentence has at least this share of its pieces in the whole. */
const PART = 0.75;
/** Shorter sentences are found in too many others. */
const LEAST_PIECES = 12;

/**
 * How the sentences of two texts correspond: equal ones first, then the most alike one to one, then what was
 * split or merged. Every old sentence is linked or removed, every new one linked or added.
 */
export function align(old: readonly string[], next: readonly string[]): Alignment {
  const equal = exact(old, next);
  const { left, right } = unlinked(old, next, equal);
  const close = pairUp(old, next, left, right, equal);
  const pairs = [...equal, ...close];
  const parts = containedParts(old, next, pairs, close);
  const links = [...pairs, ...parts].sort(inOrder);
  const from = new Set(links.map(([i]) => i));
  const to = new Set(links.map(([, j]) => j));
  return {
    links,
    added: next.flatMap((_, j) => (to.has(j) ? [] : [j])),
    removed: old.flatMap((_, i) => (from.has(i) ? [] : [i])),
    moved: outOfOrder([...pairs].sort(inOrder)),
    changes: changed(old, next, links),
  };
}

function inOrder(a: Pair, b: Pair): number {
  return a[0] - b[0] || a[1] - b[1];
}

/** Equal sentences: what both texts begin and end with, then the k-th of one with the k-th of the other. */
function exact(old: readonly string[], next: readonly string[]): Pair[] {
  const pairs: Pair[] = [];
  const short = Math.min(old.length, next.length);
  let head = 0;
  while (head < short && old[head] === next[head]) {
    pairs.push([head, head]);
    head += 1;
  }
  let tail = 0;
  while (tail < short - head && old[old.length - 1 - tail] === next[next.length - 1 - tail]) {
    pairs.push([old.length - 1 - tail, next.length - 1 - tail]);
    tail += 1;
  }
  let left = range(head, old.length - tail);
  let right = range(head, next.length - tail);
  for (const key of [(sentence: string) => sentence, plain]) {
    const places = new Map<string, number[]>();
    for (const j of [...right].reverse()) {
      const name = key(next[j] ?? "");
      const list = places.get(name);
      if (list === undefined) places.set(name, [j]);
      else list.push(j);
    }
    const found = left.flatMap((i): Pair[] => {
      const j = places.get(key(old[i] ?? ""))?.pop();
      return j === undefined ? [] : [[i, j]];
    });
    pairs.push(...found);
    const [taken, given] = [new Set(found.map(([i]) => i)), new Set(found.map(([, j]) => j))];
    left = left.filter((i) => !taken.has(i));
    right = right.filter((j) => !given.has(j));
  }
  return pairs;
}

/** Left-over sentences that are a part of a sentence of the other text which did not stay as it was, and stand by what became of it. */
function containedParts(
  old: readonly string[],
  next: readonly string[],
  known: readonly Pair[],
  close: readonly Pair[],
): Pair[] {
  const { left, right } = unlinked(old, next, known);
  if (left.length + right.length === 0) return [];
  const gramsOf = (of: readonly string[], at: readonly number[]) => at.map((i) => grams(of[i] ?? ""));
  const attach = (
    parts: readonly number[],
    of: readonly string[],
    wholes: readonly number[],
    whole: readonly string[],
    partner: ReadonlyMap<number, number>,
  ) => {
    const pieces = gramsOf(of, parts);
    const all = gramsOf(whole, wholes);
    const near = candidates(pieces, all, (a, b) => contained(pieces[a] ?? NO_GRAMS, all[b] ?? NO_GRAMS));
    const best = new Map<number, { to: number; score: number }>();
    for (const { from, to, score } of near) {
      if (score < PART || (pieces[from]?.length ?? 0) < LEAST_PIECES) continue;
      if (score > (best.get(from)?.score ?? 0)) best.set(from, { to, score });
    }
    const found = [...best].map(([from, { to }]): Pair => [parts[from] ?? 0, wholes[to] ?? 0]);
    return together(found, partner);
  };
  const became = new Map(close);
  const split = attach(right, next, [...left, ...close.map(([i]) => i)], old, became).map(
    ([j, i]): Pair => [i, j],
  );
  const used = new Set(split.map(([i]) => i));
  const grown = new Set(split.map(([, j]) => j));
  const rest = left.filter((i) => !used.has(i));
  const wholes = [...right.filter((j) => !grown.has(j)), ...close.map(([, j]) => j)];
  const merged = attach(rest, old, wholes, next, new Map(close.map(([i, j]): Pair => [j, i])));
  return [...split, ...merged];
}

/** The parts that stand in one run with the partner of their whole; all of them where it has none. */
function together(found: readonly Pair[], partner: ReadonlyMap<number, number>): Pair[] {
  const places = new Map<number, Set<number>>();
  for (const [whole, at] of partner) places.set(whole, new Set([at]));
  const grows = ([part, whole]: Pair): boolean => {
    const taken = places.get(whole);
    if (taken && !taken.has(part - 1) && !taken.has(part + 1)) return false;
    taken?.add(part);
    return true;
  };
  const sorted = [...found].sort(inOrder);
  const after = sorted.filter(grows);
  return [
    ...after,
    ...sorted
      .filter((pair) => !after.includes(pair))
      .reverse()
      .filter(grows),
  ];
}

function changed(
  old: readonly string[],
  next: readonly string[],
  links: readonly Pair[],
): Alignment["changes"] {
  const fromTimes = counted(links.map(([i]) => i));
  const toTimes = counted(links.map(([, j]) => j));
  return links.flatMap(([from, to]) => {
    const [was, is] = [old[from] ?? "", next[to] ?? ""];
    if (was === is) return [];
    if ((fromTimes.get(from) ?? 0) > 1) return [{ from, to, kind: "split" as const, slots: [] }];
    if ((toTimes.get(to) ?? 0) > 1) return [{ from, to, kind: "merged" as const, slots: [] }];
    const found = slots(was, is);
    const kind = kindOf(was, is, found);
    return kind === null ? [] : [{ from, to, kind, slots: found }];
  });
}

function counted(list: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const item of list) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}

function unlinked(old: readonly string[], next: readonly string[], pairs: readonly Pair[]) {
  const from = new Set(pairs.map(([i]) => i));
  const to = new Set(pairs.map(([, j]) => j));
  return {
    left: range(0, old.length).filter((i) => !from.has(i)),
    right: range(0, next.length).filter((j) => !to.has(j)),
  };
}

function range(start: number, end: number): number[] {
  return Array.from({ length: Math.max(0, end - start) }, (_, i) => start + i);
}

/** The pairs that are not in a longest run of pairs which keep their order. */
export function outOfOrder(pairs: readonly Pair[]): Pair[] {
  const tails: number[] = [];
  const before: number[] = [];
  pairs.forEach(([, j], at) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[tails[middle] ?? 0]?.[1] ?? 0) < j) low = middle + 1;
      else high = middle;
    }
    before[at] = low === 0 ? -1 : (tails[low - 1] ?? -1);
    tails[low] = at;
  });
  const kept = new Set<number>();
  for (let at = tails.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) kept.add(at);
  return pairs.filter((_, at) => !kept.has(at));
}
