import type { OccurrenceRow, Store } from "../store/contract.ts";
import { type Telling, telling } from "./show.ts";

/** The telling of each of the revisions, their texts read at once. */
export async function tellings(store: Store, revisions: readonly string[]): Promise<Map<string, Telling>> {
  if (revisions.length === 0) return new Map();
  const texts = await store.texts([...new Set(revisions)]);
  return new Map([...texts].map(([id, text]) => [id, telling(text)]));
}

export const revisionsOf = (rows: readonly OccurrenceRow[]): string[] =>
  rows.map(({ occurrence }) => occurrence.revision);
