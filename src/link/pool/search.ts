import { stanceModel } from "../stance/model.ts";
import { keysOf, searchable, type Weighing } from "./keys.ts";
import { Nearest, type Search } from "./nearest.ts";

interface Searched {
  readonly id: string;
  readonly text: string;
}

/** A post tells a claim in other words and at another length: chosen on the train split of CLEF 2022 (docs/relations.md). */
const WEIGHING: Weighing = { name: 1.1, quantity: 0.3, again: 0.3 };
const SEARCH: Search = { postings: 30_000, slope: 0.6, rarity: 0.7 };

/** Claims looked at beyond those wanted, since other queries stand in the same index. */
const SPARE = 100;

/** For each query the ids of the claims most like it, the likest first. */
export function* search(
  queries: readonly Searched[],
  claims: readonly Searched[],
  most: number,
): Generator<{ query: string; found: string[] }> {
  const keys = [...claims, ...queries].map(({ text }) =>
    keysOf(stanceModel().prepare(searchable(text)).reading, WEIGHING),
  );
  const index = new Nearest(
    keys,
    keys.map(() => null),
    SEARCH,
  );
  for (const [i, { id }] of queries.entries()) {
    const near = index.to(claims.length + i, most + SPARE, Number.POSITIVE_INFINITY);
    const found = near.flatMap(({ place }) => claims[place]?.id ?? []).slice(0, most);
    yield { query: id, found };
  }
}
