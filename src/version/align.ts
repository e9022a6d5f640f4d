import type { Alignment } from "../model/change.ts";
import { plain } from "../text/words/words.ts";
import { outOfOrder, type Pair } from "./pairing/inorder.ts";
import { reader } from "./pairing/likeness.ts";
import { type Paired, pairUp, placing } from "./pairing/pair.ts";
import { parts } from "./pairing/parts.ts";
import { shipped, type Weights } from "./pairing/weights.ts";
import { sharedEnds } from "./similar.ts";
import { kindOf, slots } from "./slots/slots.ts";

/**
 * How the sentences of two texts correspond: equal ones first, then one to one what is most likely the same, then
 * what was split or merged. Every old sentence is linked or removed, every new one linked or added. What moved is
 * linked, unless it changed so much that it is told as removed and added too.
 */
export function align(
  old: readonly string[],
  next: readonly string[],
  weights: Weights = shipped(),
): Alignment {
  const inPlain = once(plain);
  const equal = exact(old, next, inPlain);
  const close = changedPairs(old, next, equal, weights, inPlain);
  const pairs = [...equal, ...close.pairs];
  const links = [...pairs, ...close.parts].sort(inOrder);
  const [from, to] = [counted(links, 0, old.length), counted(links, 1, next.length)];
  const strayed = close.strayed.filter(([i, j]) => from[i] === 0 && to[j] === 0);
  return {
    links,
    added: uncounted(to),
    removed: uncounted(from),
    moved: [...outOfOrder([...pairs].sort(inOrder)), ...strayed].sort(inOrder),
    changes: [...changed(old, next, links), ...changed(old, next, strayed)].sort(
      (a, b) => a.from - b.from || a.to - b.to,
    ),
  };
}

/** Pairs of what changed, and parts of it that stand beside them. */
function changedPairs(
  old: readonly string[],
  next: readonly string[],
  equal: readonly Pair[],
  weights: Weights,
  inPlain: (sentence: string) => string,
): Paired & { readonly parts: readonly Pair[] } {
  const { left, right } = unlinked(old, next, equal);
  if (left.length === 0 || right.length === 0) return { pairs: [], strayed: [], parts: [] };
  const read = reader([...old, ...next], inPlain);
  const [was, is] = [(i: number) => read(old[i] ?? ""), (j: number) => read(next[j] ?? "")];
  const place = placing(old.length, next.length);
  const { pairs, strayed } = pairUp(was, is, place, left, right, equal, weights);
  const rest = unlinked(old, next, [...equal, ...pairs]);
  return { pairs, strayed, parts: parts(was, is, rest.left, rest.right, pairs) };
}

/** The same answers, each worked out once. */
function once(answer: (question: string) => string): (question: string) => string {
  const known = new Map<string, string>();
  return (question) => {
    const said = known.get(question) ?? answer(question);
    known.set(question, said);
    return said;
  };
}

function inOrder(a: Pair, b: Pair): number {
  return a[0] - b[0] || a[1] - b[1];
}

/** Equal sentences: what both texts begin and end with, then the k-th of one with the k-th of the other. */
function exact(
  old: readonly string[],
  next: readonly string[],
  inPlain: (sentence: string) => string,
): Pair[] {
  const pairs: Pair[] = [];
  const [head, tail] = sharedEnds(old, next);
  for (let at = 0; at < head; at += 1) pairs.push([at, at]);
  for (let at = 1; at <= tail; at += 1) pairs.push([old.length - at, next.length - at]);
  let left = range(head, old.length - tail);
  let right = range(head, next.length - tail);
  for (const key of [(sentence: string) => sentence, inPlain]) {
    const places = new Map<string, number[]>();
    for (let at = right.length - 1; at >= 0; at -= 1) {
      const j = right[at] as number;
      const name = key(next[j] ?? "");
      const list = places.get(name);
      if (list === undefined) places.set(name, [j]);
      else list.push(j);
    }
    const found = pairs.length;
    for (const i of left) {
      const j = places.get(key(old[i] ?? ""))?.pop();
      if (j !== undefined) pairs.push([i, j]);
    }
    if (pairs.length === found) continue;
    const [taken, given] = [counted(pairs, 0, old.length), counted(pairs, 1, next.length)];
    left = left.filter((i) => taken[i] === 0);
    right = right.filter((j) => given[j] === 0);
  }
  return pairs;
}

function changed(
  old: readonly string[],
  next: readonly string[],
  links: readonly Pair[],
): Alignment["changes"] {
  const edited = links.filter(([from, to]) => old[from] !== next[to]);
  if (edited.length === 0) return [];
  const [fromTimes, toTimes] = [counted(links, 0, old.length), counted(links, 1, next.length)];
  return edited.flatMap(([from, to]) => {
    const [was, is] = [old[from] ?? "", next[to] ?? ""];
    if ((fromTimes[from] ?? 0) > 1) return [{ from, to, kind: "split" as const, slots: [] }];
    if ((toTimes[to] ?? 0) > 1) return [{ from, to, kind: "merged" as const, slots: [] }];
    const found = slots(was, is);
    const kind = kindOf(was, is, found);
    return kind === null ? [] : [{ from, to, kind, slots: found }];
  });
}

/** How often the pairs take each sentence of one side, of which there are `length`. */
function counted(pairs: readonly Pair[], side: 0 | 1, length: number): Uint32Array {
  const counts = new Uint32Array(length);
  for (const pair of pairs) counts[pair[side]] = (counts[pair[side]] ?? 0) + 1;
  return counts;
}

/** The sentences that no pair takes. */
function uncounted(counts: Uint32Array): number[] {
  const found: number[] = [];
  for (let at = 0; at < counts.length; at += 1) if (counts[at] === 0) found.push(at);
  return found;
}

function unlinked(old: readonly string[], next: readonly string[], pairs: readonly Pair[]) {
  return {
    left: uncounted(counted(pairs, 0, old.length)),
    right: uncounted(counted(pairs, 1, next.length)),
  };
}

function range(start: number, end: number): number[] {
  return Array.from({ length: Math.max(0, end - start) }, (_, i) => start + i);
}
