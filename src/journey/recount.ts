import type { RecordedEvent } from "../model/change.ts";
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
 * Records the claim events of an article's steps that are not on record, as of stores that are older than the record or
 * than some kind of event: those of whose attributions no event of the step tells. Claims and attributions stay as they were
 * read; once done, doing it again records nothing.
 */
export async function recount(
  store: Store,
  now: () => string,
  started: string,
  article: string,
): Promise<Recounted> {
  const { version, result } = await store.write(now, async (tx) => {
    const { states, occurrences, events } = await tx.known(article);
    const told = new Set(events.flatMap(ends));
    const steps = states.flatMap((state, i) => {
      const before = states[i - 1];
      return before ? [{ before, state }] : [];
    });
    const revisions = new Set(states.map(({ revision }) => revision));
    const held = new Map((await tx.held([...revisions])).map((one) => [one.revision.id, one]));
    const all = steps.flatMap(({ before, state }) => {
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
    const found = all.filter((event) => !ends(event).some((end) => told.has(end)));
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

/** The attributions that an event tells of, each with its step and on which side it stands. */
const ends = ({ before, after, old, new: now }: RecordedEvent): string[] =>
  [old && `old ${old}`, now && `new ${now}`].flatMap((end) => (end ? [`${before} ${after} ${end}`] : []));
