import type { RecordedEvent } from "../model/change.ts";
import type { HeldRevision } from "../model/graph.ts";
import type { Writer } from "../store/contract.ts";
import type { ChainLink } from "../version/chain.ts";
import { newNotices } from "../version/disclosure.ts";
import { isOpen, isRegret, ownedBy } from "../version/owning/later.ts";

/** Of so many steps before a notice those are asked that changed something in silence: what is read stays bounded. */
const STEPS = 12;

/**
 * The events of an article's chain, each silent one with the notice of a later revision that owns up to it; the chain is as it was before its
 * link `first`, and `held` are its revisions from the one before that.
 */
export async function withLaterNotices(
  tx: Pick<Writer, "held">,
  events: readonly RecordedEvent[],
  chain: readonly ChainLink[],
  first: number,
  held: ReadonlyMap<string, HeldRevision>,
): Promise<RecordedEvent[]> {
  const place = new Map(chain.map(({ revision }, i) => [revision, i]));
  const at = (revision: string) => place.get(revision) ?? chain.length;
  // What a revision owned up to that stands elsewhere now, or no longer, is silent until that is asked anew.
  const told = new Map(
    events.map((event) => {
      const { owner, ...silent } = event;
      return [event.id, owner === undefined || at(owner) < first ? event : { ...silent, notice: null }];
    }),
  );
  for (let i = Math.max(1, first); i < chain.length; i += 1) {
    const [before, now] = [chain[i - 1], chain[i]].map((link) => link && held.get(link.revision));
    if (!before || !now) continue;
    const notices = newNotices(before.document, now.document).filter(isRegret);
    if (notices.length === 0) continue;
    const open = [...told.values()].filter((event) => isOpen(event) && at(event.after) < i);
    const steps = [...new Set(open.map(({ after }) => at(after)))].sort((a, b) => b - a).slice(0, STEPS);
    const asked = open.filter(({ after }) => steps.includes(at(after)));
    const ids = [...new Set(asked.flatMap(({ before, after }) => [before, after]))];
    const more = await tx.held(ids.filter((id) => !held.has(id)));
    const all = new Map([...held, ...more.map((one) => [one.revision.id, one] as const)]);
    const earlier = asked.flatMap((event) => {
      const [old, next] = [all.get(event.before), all.get(event.after)];
      return old && next ? [{ event, old, next }] : [];
    });
    for (const notice of notices) {
      const nth = now.document.notices.indexOf(notice);
      const owner = now.revision.id;
      const used = events.some(({ after, notice: by }) => after === owner && by === nth);
      for (const event of ownedBy(notice, earlier, used))
        told.set(event.id, { ...event, notice: nth, owner });
    }
  }
  return [...told.values()];
}
