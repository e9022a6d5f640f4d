import { has, type Proposal, type Proposals } from "./proposal.ts";

/** A proposal with the chance that it counts. */
export interface Scored {
  readonly proposal: Proposal;
  readonly chance: number;
  /** What it is kept for, and before others: that it counts, or that its content does though its source may not. */
  readonly weight: number;
}

/**
 * Of each cue the reading that is likeliest to count; `holding` tells the chance that the content of one alone does,
 * and is asked for none but these.
 */
export function chosen(
  { proposals, leader }: Proposals,
  chances: ArrayLike<number>,
  holding: (index: number) => number,
): Scored[] {
  const best = new Map<number, number>();
  for (let k = 0; k < proposals.length; k += 1) {
    const known = best.get(leader[k] as number);
    if (known === undefined || (chances[k] as number) > (chances[known] as number))
      best.set(leader[k] as number, k);
  }
  return [...best.values()].map((k) => {
    const chance = chances[k] as number;
    return { proposal: proposals[k] as Proposal, chance, weight: (chance + holding(k)) / 2 };
  });
}

/** The share of the shorter content that two may have in common. */
const COMMON = 0.3;

/** True when the two cannot both stand: one cue in the other's words, or the same words said twice. */
function clash(a: Proposal, b: Proposal): boolean {
  const af = Math.min(a.head, a.content[0] ?? 0);
  const at = Math.max(a.head, a.content.at(-1) ?? 0);
  const bf = Math.min(b.head, b.content[0] ?? 0);
  const bt = Math.max(b.head, b.content.at(-1) ?? 0);
  if (at < bf || bt < af) return false;
  if (a.cue.some((i) => has(b.cue, i))) return true;
  if (has(b.content, a.head) || has(a.content, b.head)) return true;
  return shared(a.content, b.content) > COMMON * Math.min(a.content.length, b.content.length);
}

/** How many numbers two sorted lists share. */
function shared(a: readonly number[], b: readonly number[]): number {
  let i = 0;
  let j = 0;
  let both = 0;
  while (i < a.length && j < b.length) {
    const x = a[i] as number;
    const y = b[j] as number;
    if (x === y) both += 1;
    if (x <= y) i += 1;
    if (y <= x) j += 1;
  }
  return both;
}

/** How many kept proposals on either side a new one is held against. */
const NEAR = 40;

/** The proposals that stand together, the weightier first, in the order of the text. */
export function decode(scored: readonly Scored[], threshold: number): Scored[] {
  const kept: Scored[] = [];
  const ranked = scored
    .filter(({ weight, proposal }) => weight >= threshold && proposal.content.length > 0)
    .sort((a, b) => b.weight - a.weight || a.proposal.head - b.proposal.head);
  for (const one of ranked) {
    const at = placeOf(kept, one.proposal.head);
    const near = kept.slice(Math.max(0, at - NEAR), at + NEAR);
    if (!near.some((other) => clash(one.proposal, other.proposal))) kept.splice(at, 0, one);
  }
  return kept;
}

/** Where a cue belongs among those kept, which are in order. */
function placeOf(kept: readonly Scored[], head: number): number {
  let low = 0;
  let high = kept.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((kept[middle]?.proposal.head ?? 0) < head) low = middle + 1;
    else high = middle;
  }
  return low;
}
