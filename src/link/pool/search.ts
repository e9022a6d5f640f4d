import type { Quantity } from "../claim/figures/quantity.ts";
import { stanceModel } from "../stance/model.ts";
import type { Reading } from "../stance/read.ts";
import { keysOf, searchable, type Weighing } from "./keys.ts";
import { Nearest, type Search } from "./nearest.ts";

/** `day` is counted from 1970; without it the last day counts that the words tell in full. */
interface Searched {
  readonly id: string;
  readonly text: string;
  readonly day?: number | null;
}

/** A post tells a claim in other words and at another length: chosen on the train split of CLEF 2022 (docs/relations.md). */
const WEIGHING: Weighing = { name: 1.1, quantity: 0.3, again: 0.3 };
const SEARCH: Search = { postings: 30_000, slope: 0.6, rarity: 0.7, sameDay: 1 };

/** Claims looked at beyond those wanted, since other queries stand in the same index. */
const SPARE = 100;

/** For each query the ids of the claims most like it, the likest first. */
export function* search(
  queries: readonly Searched[],
  claims: readonly Searched[],
  most: number,
): Generator<{ query: string; found: string[] }> {
  const all = [...claims, ...queries];
  const readings = all.map(({ text }) => stanceModel().prepare(searchable(text)).reading);
  const index = new Nearest(
    readings.map((reading) => keysOf(reading, WEIGHING)),
    all.map(({ day }, i) => day ?? dayIn((readings[i] as Reading).quantities)),
    SEARCH,
  );
  for (const [i, { id }] of queries.entries()) {
    const near = index.to(claims.length + i, most + SPARE, Number.POSITIVE_INFINITY);
    const found = near.flatMap(({ place }) => claims[place]?.id ?? []).slice(0, most);
    yield { query: id, found };
  }
}

const DAY = 86_400_000;

/** The last day that is told in full, as "May 4, 2019" is: a day of the year with its year behind it. */
function dayIn(quantities: readonly Quantity[]): number | null {
  const at = quantities.findLastIndex(
    ({ unit, low, high }, i) => unit === "day" && low === high && quantities[i + 1]?.unit === "year",
  );
  const [day, year] = [quantities[at], quantities[at + 1]];
  if (!day || !year) return null;
  const month = Math.floor((day.value - 1) / 31);
  return Math.floor(Date.UTC(year.value, month, day.value - 31 * month) / DAY);
}
