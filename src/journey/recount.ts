import { RETITLED, type RecordedEvent } from "../model/change.ts";
import type { Changeset, HeldRevision, Rewording } from "../model/graph.ts";
import type { KnownArticle, Store } from "../store/contract.ts";
import { claimWords } from "../text/claimed.ts";
import { idOf } from "../text/digest.ts";
import { plain } from "../text/words/words.ts";
import { claimsIn, recordedEvents } from "../version/carry/steps.ts";
import { NO_RECORDS } from "../version/changeset.ts";
import { software } from "./read.ts";

/** What became of an article whose events were looked for. */
export interface Recounted {
  readonly article: string;
  /** How many events were recorded that were not. */
  readonly events: number;
  /** By how many other words than their first its claims are found now that they were not. */
  readonly wordings: number;
  /** The graph version that recorded them; null when there was nothing to record. */
  readonly version: number | null;
}

/**
 * Records the claim events of an article's steps that are not on record, as of stores that are older than the record or
 * than some kind of event: those of whose attributions, headline or own words of the outlet no event of the step tells; and in which words its claims stood, where the
 * search does not know them. Claims and attributions stay as they were read; once done, doing it again records nothing.
 */
export async function recount(
  store: Store,
  now: () => string,
  started: string,
  article: string,
): Promise<Recounted> {
  const { version, result } = await store.write(now, async (tx) => {
    const known = await tx.known(article);
    const { states, occurrences, events } = known;
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
    const reworded = rewordings(known, held, await tx.wordings(known.claims.map(({ id }) => id)));
    const result = { events: found.length, wordings: reworded.length };
    if (found.length + reworded.length === 0) return { changeset: null, result };
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
      reworded,
    };
    return { changeset, result };
  });
  return { article, ...result, version: version?.version ?? null };
}

/** In which words the claims stand in their revisions that are neither their first nor `listed`. */
function rewordings(
  { claims, occurrences }: KnownArticle,
  held: ReadonlyMap<string, HeldRevision>,
  listed: readonly Rewording[],
): Rewording[] {
  const key = (claim: string, words: string) => `${claim} ${plain(words)}`;
  const told = new Set([
    ...claims.map(({ id, text }) => key(id, text)),
    ...listed.map(({ claim, words }) => key(claim, words)),
  ]);
  return occurrences.flatMap(({ claim, attribution, revision }) => {
    const within = held.get(revision);
    const content = within?.attributions.find(({ id }) => id === attribution)?.content;
    const words = content ? claimWords(within.revision.text, content) : "";
    if (words === "" || told.has(key(claim, words))) return [];
    told.add(key(claim, words));
    return [{ claim, words }];
  });
}

/** What an event tells of, with its step: the attributions, each with the side on which it stands, the headline, or words of the outlet's own. */
const ends = ({ before, after, kind, old, new: now, own }: RecordedEvent): string[] => {
  const stands = own && [own.old, own.new].map((spans) => spans.map(({ start }) => start).join("+"));
  const all = [old && `old ${old}`, now && `new ${now}`, kind === RETITLED && kind, stands?.join(" ")];
  return all.flatMap((end) => (end ? [`${before} ${after} ${end}`] : []));
};
