import type { OccurrenceRow } from "../store/contract.ts";

/** Occurrences from first to last: by the time of the state, those that stand in none last. */
export function inTime(rows: readonly OccurrenceRow[]): OccurrenceRow[] {
  const key = (row: OccurrenceRow) => row.state?.at ?? "9";
  return [...rows].sort((x, y) => {
    if (key(x) !== key(y)) return key(x) < key(y) ? -1 : 1;
    return x.occurrence.since - y.occurrence.since || (x.occurrence.id < y.occurrence.id ? -1 : 1);
  });
}
