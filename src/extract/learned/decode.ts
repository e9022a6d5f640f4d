import { has, type Proposal } from "./proposal.ts";

/** A proposal with the chance that it counts. */
export interface Scored {
  readonly proposal: Proposal;
  readonly chance: number;
}

/** The share of the shorter content that two may have in common. */
const COMMON = 0.3;

/** True when the two cannot both stand: one cue in the other's words, or the same words said twice. */
export function clash(a: Proposal, b: Proposal): boolean {
  const [af, at] = [Math.min(a.head, a.content[0] ?? 0), Math.max(a.head, a.content.at(-1) ?? 0)];
  const [bf, bt] = [Math.min(b.head, b.content[0] ?? 0), Math.max(b.head, b.content.at(-1) ?? 0)];
  if (at < bf || bt < af) return false;
  if (a.cue.some((i) => has(b.cue, i))) return true;
  if (has(b.content, a.head) || has(a.content, b.head)) return true;
  return shared(a.content, b.content) > COMMON * Math.min(a.content.length, b.content.length);
}

/** How many numbers two sorted lists share. */
function shared(a: readonly number[], b: readonly number[]): number {
  let [i, j, both] = [0, 0, 0];
  while (i < a.length && j < b.length) {
    const [x, y] = [a[i] as number, b[j] as number];
    if (x === y) both += 1;
    if (x <= y) i += 1;
    if (y <= x) j += 1;
  }
  return both;
}

/** How many kept proposals on either side a new one is held against. */
const NEAR = 40;

/** The proposals that stand together, the likelier first, in the order of the text. */
export function decode(scored: readonly Scored[], threshold: number): Scored[] {
  const kept: Scored[] = [];
  const ranked = scored
    .filter(({ chance, proposal }) => chance >= threshold && proposal.content.length > 0)
    .sort((a, b) => b.chance - a.chance || a.proposal.head - b.proposal.head);
  for (const one of ranked) {
    const at = placeOf(kept, one.proposal.head);
    const near = kept.slice(Math.max(0, at - NEAR), at + NEAR);
    if (!near.some((other) => clash(one.proposal, other.proposal))) kept.splice(at, 0, one);
  }
  return kept;
}

/** Where a cue belongs among those kept, which are in order. */
function placeOf(kept: readonly Scored[], head: number): number {
  let [low, high] = [0, kept.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((kept[middle]?.proposal.head ?? 0) < head) low = middle + 1;
    else high = middle;
  }
  return low;
}
