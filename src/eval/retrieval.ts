import type { Value } from "./score.ts";

/** A claim `d` that answers a query `q` where `rel` is above zero. */
export interface Relevant {
  readonly q: string;
  readonly d: string;
  readonly rel: number;
}

/** How far down a list is looked for recall, and for precision. */
export const RANKS = 20;
const FIRST = 5;

/** Mean recall among the first twenty and mean average precision among the first five, over the queries that have an answer. */
export function scoreRetrieval(
  gold: readonly Relevant[],
  ranked: Iterable<{ readonly query: string; readonly found: readonly string[] }>,
): Value[] {
  const answers = new Map<string, Set<string>>();
  for (const { q, d, rel } of gold) if (rel > 0) answers.set(q, (answers.get(q) ?? new Set()).add(d));
  let [recall, precision] = [0, 0];
  for (const { query, found } of ranked) {
    const wanted = answers.get(query);
    if (!wanted) continue;
    recall += found.slice(0, RANKS).filter((id) => wanted.has(id)).length / wanted.size;
    let [right, sum] = [0, 0];
    found.slice(0, FIRST).forEach((id, rank) => {
      if (!wanted.has(id)) return;
      right += 1;
      sum += right / (rank + 1);
    });
    precision += sum / Math.min(FIRST, wanted.size);
  }
  const queries = Math.max(1, answers.size);
  return [
    { name: `recall at ${RANKS}`, value: recall / queries },
    { name: `MAP at ${FIRST}`, value: precision / queries },
    { name: "queries", value: answers.size },
  ];
}
