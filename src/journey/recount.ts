import type { Changeset } from "../model/graph.ts";
import type { Store } from "../store/contract.ts";
import { idOf } from "../text/digest.ts";
import { claimsIn, recordedEvents } from "../version/carry/steps.ts";
import { NO_RECORDS } from "../version/changeset.ts";
import { software } from "./read.ts";

/** What became of an article whose events were looked for. */
export interface Recounted {
  readonly article: string;
  /** How many events were recorded that were not. */
  readonly events: number;
  /** The graph version that recorded them; null when there was nothing to record. */
  readonly version: number | null;
}

/**
 * Records the claim events of an article's steps of which none is on record, as of stores that are older than the
 * record. Claims and attributions stay as they were read; once done, doing it again records nothing.
 */
export async function recount(
  store: Store,
  now: () => string,
  started: string,
  article: string,
): Promise<Recounted> {
  const { version, result } = await store.write(now, async (tx) => {
    const { states, occurrences, events } = await tx.known(article);
    const told = new Set(events.map(({ before, after }) => `${before} ${after}`));
    const open = states.flatMap((state, i) => {
      const before = states[i - 1];
      return before && !told.has(`${before.revision} ${state.revision}`) ? [{ before, state }] : [];
    });
    const wanted = new Set(open.flatMap(({ before, state }) => [before.revision, state.revision]));
    const held = new Map((await tx.held([...wanted])).map((one) => [one.revision.id, one]));
    const found = open.flatMap(({ before, state }) => {
      const [old, next] = [held.get(before.revision), held.get(state.revision)];
      if (!old || !next) return [];
      const place = new Map(states.map(({ revision, n }) => [revision, n]));
      const earlier = occurrences.filter(({ revision }) => (place.get(revision) ?? 0) < before.n);
      return recordedEvents(
        { held: old, claims: claimsIn(occurrences, before.revision) },
        { held: next, claims: claimsIn(occurrences, state.revision) },
        new Set(earlier.map(({ claim }) => claim)),
        state,
      );
    });
    if (found.length === 0) return { changeset: null, result: 0 };
    const changeset: Changeset = {
      activity: {
        id: idOf("act", "recount", article, started),
        kind: "import",
        software,
        started,
        ended: now(),
        article,
        revision: null,
        who: null,
        why: null,
      },
      articles: [],
      sightings: [],
      revisions: [],
      agents: [],
      asserted: { ...NO_RECORDS, events: found },
      retracted: { states: [], claims: [], occurrences: [], relations: [], events: [], decisions: [] },
    };
    return { changeset, result: found.length };
  });
  return { article, events: result, version: version?.version ?? null };
}
