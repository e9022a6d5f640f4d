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
