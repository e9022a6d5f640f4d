import type { ClaimEvent } from "./model/change.ts";
import type { Difference } from "./model/diff.ts";
import type { HeldRevision } from "./model/graph.ts";
import type { EventRow, Reader } from "./store/contract.ts";
import { wordsOf } from "./text/span.ts";
import { diff } from "./version/events.ts";

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
  const rows = await store.occurrences({ article }, version);
  const claimsOf = (revision: string) =>
    new Map(
      rows
        .filter(({ occurrence }) => occurrence.revision === revision)
        .map(({ occurrence }) => [occurrence.attribution, occurrence.claim]),
    );
  const earlierRevisions = new Set(
    found.states.filter((s) => s.n < Math.min(from, to)).map((s) => s.revision),
  );
  const earlier = new Set(
    rows.filter((row) => earlierRevisions.has(row.occurrence.revision)).map((row) => row.occurrence.claim),
  );
  const oldClaims = claimsOf(old.revision);
  const newClaims = claimsOf(next.revision);
  const relations = async (claims: Map<string, string>) =>
    (await store.relations([...new Set(claims.values())], version)).map((row) => row.relation);
  const [was, is] = await Promise.all([relations(oldClaims), relations(newClaims)]);
  const ids = (list: typeof was) => new Set(list.map((relation) => relation.id));
  const [wasIds, isIds] = [ids(was), ids(is)];
  const changed = diff(
    { held: oldHeld, claims: oldClaims },
    { held: newHeld, claims: newClaims },
    { born: is.filter((r) => !wasIds.has(r.id)), dissolved: was.filter((r) => !isIds.has(r.id)) },
    earlier,
    to === from + 1 ? await recorded(store, oldHeld, newHeld, version) : null,
  );
  return { diff: changed, from: oldHeld, to: newHeld };
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
  return rows.map(({ event, old: was, new: is, disclosedBy }) => {
    const { kind, claim, supersedes, slots, confidence, reason } = event;
    return {
      kind,
      claim,
      supersedes,
      old: side(old, event.old, was),
      new: side(next, event.new, is),
      slots,
      disclosedBy,
      confidence,
      reason,
    };
  });
}
