/** A quantity with its unit in the words of one claim. `low` and `high` hold what the words allow. */
export interface Quantity {
  readonly value: number;
  /** What is counted, "%", a currency sign, "year", "day" (of a year), "rank", or "" where nothing is named. */
  readonly unit: string;
  readonly low: number | null;
  readonly high: number | null;
  readonly start: number;
  readonly end: number;
}

/** Quantities of one kind, and the places of the words that they take up. */
export interface Told {
  readonly found: readonly Quantity[];
  readonly taken: ReadonlySet<number>;
}

/** Of a text that tells none. */
export const NOTHING: Told = { found: [], taken: new Set() };
