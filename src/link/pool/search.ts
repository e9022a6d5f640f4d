import { stanceModel } from "../stance/model.ts";
import { keysOf, searchable } from "./keys.ts";
import { Nearest, PIVOTED } from "./nearest.ts";

interface Searched {
  readonly id: string;
  readonly text: string;
}

/** Claims looked at beyond those wanted, since other queries stand in the same index. */
const SPARE = 100;

/** For each query the ids of the claims most like it, the likest first. */
export function* search(
  queries: readonly Searched[],
  claims: readonly Searched[],
  most: number,
): Generator<{ query: string; found: string[] }> {
  const keys = [...claims, ...queries].map(({ text }) =>
    keysOf(stanceModel().prepare(searchable(text)).reading),
  );
  const index = new Nearest(
    keys,
    keys.map(() => null),
    PIVOTED,
  );
  for (const [i, { id }] of queries.entries()) {
    const near = index.to(claims.length + i, most + SPARE, Number.POSITIVE_INFINITY);
    const found = near.flatMap(({ place }) => claims[place]?.id ?? []).slice(0, most);
    yield { query: id, found };
  }
}
