import type { Claim } from "../../model/graph.ts";
import { reads } from "../../present/held.ts";
import type { Store } from "../../store/contract.ts";

/** The words of a claim, and how they read by themselves; both null of one that is not known. */
export interface Wording {
  readonly text: string | null;
  readonly reads: string | null;
}

/** Tells the claims that nodes and relations name, by id. */
export async function wordings(
  store: Store,
  claims: Iterable<Pick<Claim, "id" | "text">>,
  version: number,
): Promise<(claim: string) => Wording> {
  const texts = new Map([...claims].map(({ id, text }) => [id, text]));
  const polarities = await store.polarities([...texts.keys()], version);
  return (claim) => {
    const text = texts.get(claim);
    if (text === undefined) return { text: null, reads: null };
    return { text, reads: reads(polarities.get(claim) ?? "asserts", text) };
  };
}
