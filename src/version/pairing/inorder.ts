import type { Match } from "../similar.ts";

export type Pair = readonly [from: number, to: number];

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

/** Which of two runs comes to more; -1 for none. */
const better = (totals: readonly number[], a: number, b: number): number =>
  b >= 0 && (totals[b] ?? 0) > (a < 0 ? 0 : (totals[a] ?? 0)) ? b : a;

/**
 * Of all runs of matches that keep the order of both sides, the one whose scores come to most; a match that stands
 * directly behind the one before it, on both sides, adds `beside`. Takes m log m steps for m matches.
 */
export function heaviest(matches: readonly Match[], beside: number): Pair[] {
  const sorted = [...matches].sort((a, b) => a.from - b.from || a.to - b.to);
  const most = sorted.reduce((far, { to }) => Math.max(far, to), -1);
  const totals: number[] = [];
  const before: number[] = [];
  const places = new Map<number, number>();
  /** A Fenwick tree over places of the other side: which run that ends at most there comes to most. */
  const tree = new Int32Array(most + 2).fill(-1);
  for (let first = 0; first < sorted.length; ) {
    const from = sorted[first]?.from ?? 0;
    let end = first;
    for (; sorted[end]?.from === from; end += 1) {
      const { to, score } = sorted[end] as Match;
      let last = -1;
      for (let at = to; at > 0; at -= at & -at) last = better(totals, last, tree[at] ?? -1);
      let total = last < 0 ? 0 : (totals[last] ?? 0);
      const direct = places.get((from - 1) * (most + 2) + to - 1);
      if (direct !== undefined && (totals[direct] ?? 0) + beside > total) {
        last = direct;
        total = (totals[direct] ?? 0) + beside;
      }
      before[end] = last;
      totals[end] = total + score;
      places.set(from * (most + 2) + to, end);
    }
    // Entered only now, so that no run takes one sentence twice.
    for (; first < end; first += 1) {
      for (let at = (sorted[first] as Match).to + 1; at < tree.length; at += at & -at)
        tree[at] = better(totals, tree[at] ?? -1, first);
    }
  }
  let at = -1;
  for (let i = 0; i < totals.length; i += 1) at = better(totals, at, i);
  const run: Pair[] = [];
  for (; at >= 0; at = before[at] ?? -1) run.push([sorted[at]?.from ?? 0, sorted[at]?.to ?? 0]);
  return run.reverse();
}
