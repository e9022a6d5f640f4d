import type { ClaimEvent } from "../model/change.ts";
import type { Difference } from "../model/diff.ts";
import type { HeldRevision, Lived, Relation } from "../model/graph.ts";
import type { EventRow, Reader } from "../store/contract.ts";
import { wordsOf } from "../text/span.ts";
import { diff } from "../version/diff.ts";

/** What changed between two captured revisions of an article, as of a graph version. */
export async function difference(
  store: Reader,
  article: string,
  from: number,
  to: number,
  version: number,
): Promise<Difference | null> {
  const found = await store.article(article, version);
  const [old, next] = [from, to].map((n) => found?.states.find((state) => state.n === n));
  if (!found || !old || !next) return null;
  const [oldHeld, newHeld] = await Promise.all([store.revision(old.revision), store.revision(next.revision)]);
  if (!oldHeld || !newHeld) return null;
  // What stood before is asked of what comes again alone, and that is on record for a step of the chain.
  const isStep = to === from + 1;
  const before = isStep ? [] : found.states.filter((s) => s.n < Math.min(from, to)).map((s) => s.revision);
  const claims = await store.standing([old.revision, next.revision, ...before], version);
  const claimsOf = (revision: string) => claims.get(revision) ?? new Map<string, string>();
  const earlier = new Set(before.flatMap((revision) => [...claimsOf(revision).values()]));
  const [oldClaims, newClaims] = [claimsOf(old.revision), claimsOf(next.revision)];
  const [was, is] = [new Set(oldClaims.values()), new Set(newClaims.values())];
  const [born, dissolved] = await Promise.all([
    relationsOf(store, is, was, version),
    relationsOf(store, was, is, version),
  ]);
  const changed = diff(
    { held: oldHeld, claims: oldClaims },
    { held: newHeld, claims: newClaims },
    { born, dissolved },
    earlier,
    isStep ? await recorded(store, oldHeld, newHeld, version) : null,
  );
  return { diff: changed, from: oldHeld, to: newHeld };
}

/** The relations of `claims` that are none of the `others`. They have an end that the others lack: what both have, which is nearly all, need not be read. */
async function relationsOf(
  store: Reader,
  claims: ReadonlySet<string>,
  others: ReadonlySet<string>,
  version: number,
): Promise<Lived<Relation>[]> {
  const own = [...claims].filter((claim) => !others.has(claim));
  const rows = await store.relations(own, version);
  return rows.map(({ relation }) => relation).filter(({ a, b }) => !others.has(a) && !others.has(b));
}

/** The claim events on record for a step of the chain: what the ledger says, whatever would be found today. */
async function recorded(
  store: Reader,
  old: HeldRevision,
  next: HeldRevision,
  version: number,
): Promise<ClaimEvent[]> {
  const rows = await store.step(next.revision.article, old.revision.id, next.revision.id, version);
  const side = (held: HeldRevision, attribution: string | null, spans: EventRow["old"]): ClaimEvent["old"] =>
    attribution === null
      ? null
      : {
          text: wordsOf(held.revision.text, spans ?? []),
          spans: spans ?? [],
          attribution,
        };
  return rows.flatMap(({ event, old: was, new: is, disclosedBy, ownedIn }) => {
    if (event.claim === null) return [];
    const { kind, claim, supersedes, slots, confidence, reason } = event;
    return {
      kind,
      claim,
      supersedes,
      old: side(old, event.old, was),
      new: side(next, event.new, is),
      slots,
      // What a later revision owns up to was silent in this step.
      disclosedBy: ownedIn === null ? disclosedBy : null,
      confidence,
      reason,
    };
  });
}
