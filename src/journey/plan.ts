import type { Ingested } from "../ingest/ingest.ts";
import { sketch } from "../link/link.ts";
import type { Revision, State } from "../model/article.ts";
import { type Agent, everyOne } from "../model/attribution.ts";
import type {
  Activity,
  Changeset,
  Claim,
  HeldRevision,
  Occurrence,
  Profile,
  Rewording,
} from "../model/graph.ts";
import { ALSO } from "../model/graph.ts";
import type { KnownArticle, Writer } from "../store/contract.ts";
import { idOf, stateId } from "../text/digest.ts";
import { plain } from "../text/words/words.ts";
import { along } from "../version/carry/between.ts";
import { keptEvents, recordedEvents } from "../version/carry/steps.ts";
import type { ChainLink } from "../version/chain.ts";
import { changes } from "../version/changeset.ts";
import { topicsOf } from "./ahead.ts";
import { standingBefore } from "./before.ts";
import { withLaterNotices } from "./later.ts";
import { relationsAfter } from "./relations.ts";
import { sinceOf, toldIn } from "./told.ts";

type Read = (revision: Revision, published: string | null, publisher: string | null) => HeldRevision;

/** What the graph must become once the sighting is in: the article's chain, its claims carried along it, their relations. */
export async function plan(
  tx: Writer,
  before: KnownArticle,
  chain: readonly ChainLink[],
  given: Ingested,
  activity: Activity,
  read: Read,
): Promise<{ changeset: Changeset; states: readonly State[] }> {
  const { article, sighting } = given;
  const recorded = new Set(before.revisions.map((revision) => revision.id));
  const first = firstChange(before.states, chain);
  const kept = chain.slice(0, first);
  const loaded = await tx.held(
    chain
      .slice(Math.max(0, first - 1))
      .map((l) => l.revision)
      .filter((id) => recorded.has(id)),
  );
  const held = new Map(loaded.map((h) => [h.revision.id, h]));
  const fresh: HeldRevision[] = [];
  for (const link of chain.slice(first)) {
    if (held.has(link.revision)) continue;
    const twin = before.revisions.find((revision) => revision.content === link.content);
    const words =
      link.content === given.content ? given : ((await tx.held(twin ? [twin.id] : []))[0]?.revision ?? given);
    const { headline, language, text } = words;
    const revision = {
      id: link.revision,
      article: article.id,
      content: link.content,
      headline,
      language,
      text,
    };
    const reading = read(revision, link.published, link.publisher);
    held.set(link.revision, reading);
    fresh.push(reading);
  }

  const keptRevisions = new Set(kept.map((link) => link.revision));
  const occurrences: Occurrence[] = before.occurrences.filter((o) => keptRevisions.has(o.revision));
  const claims = new Map<string, Claim>(before.claims.map((claim) => [claim.id, claim]));
  const known = new Map(occurrences.map((o) => [o.wording, { claim: o.claim }]));
  const worded = new Set(before.occurrences.map(({ wording }) => wording));
  const reworded: Rewording[] = [];
  const since = new Map<string, string>();
  for (const { claim, profile } of occurrences) {
    const at = sinceOf(profile);
    if (at !== undefined && at < (since.get(claim) ?? "~")) since.set(claim, at);
  }
  /** Profiles as they were read, by occurrence: claims judged ahead are known by these. */
  const asRead = new Map<string, Profile>();
  const events = keptEvents(before.events, kept);
  const last = kept.at(-1);
  const earlier = new Set(occurrences.flatMap((o) => (o.revision === last?.revision ? [] : [o.claim])));
  const links = new Map(chain.map((link) => [link.revision, link]));
  const later = chain.slice(first).flatMap(({ revision }) => held.get(revision) ?? []);
  const stood = last && held.get(last.revision);
  // Where no revision follows, nothing is compared with it.
  const ahead =
    stood && later.length > 0
      ? standingBefore(stood, occurrences, known, () => read(stood.revision, last.published, last.publisher))
      : null;
  const steps = along(later, known, ahead?.standing);
  for (const { previous, standing, carried } of steps) {
    const link = links.get(standing.held.revision.id);
    if (!link) continue;
    const told = toldIn(standing.held, link.at);
    for (const { attribution, claim, wording } of carried) {
      const said = told.get(attribution.id);
      if (!said) continue;
      const agent = attribution.agent?.id ?? null;
      const { text } = claims.get(claim) ?? said;
      if (!claims.has(claim)) claims.set(claim, { id: claim, text, agent });
      if (!worded.has(wording) && plain(text) !== plain(said.text))
        reworded.push({ claim, words: said.text });
      worded.add(wording);
      const at = since.get(claim) ?? link.at;
      since.set(claim, at);
      const id = idOf("occ", claim, attribution.id);
      asRead.set(id, said.profile);
      const occurrence = {
        id,
        claim,
        attribution: attribution.id,
        revision: link.revision,
        article: article.id,
        agent,
        wording,
        profile: at === link.at ? said.profile : { ...said.profile, at },
      };
      occurrences.push(occurrence);
      // Who says it too holds it at the same place; what is compared stands there once.
      for (const { id: other } of attribution.also ?? []) {
        const own = idOf("occ", claim, attribution.id, other);
        asRead.set(own, said.profile);
        occurrences.push({ ...occurrence, id: own, agent: other, profile: { at, [ALSO]: true } });
      }
    }
    if (previous) {
      const onRecord = previous === ahead?.standing ? ahead.onRecord : undefined;
      events.push(...recordedEvents(previous, standing, earlier, link, onRecord));
      for (const claim of previous.claims.values()) earlier.add(claim);
    }
  }

  const head = chain.at(-1);
  const headText = head && held.get(head.revision)?.revision;
  const about = headText ? topicsOf(headText) : (before.states.at(-1)?.topics ?? []);
  const named = new Map(before.states.map(({ revision, id }) => [revision, id]));
  const states = chain.map((link) => ({
    id: named.get(link.revision) ?? stateId(link.revision),
    ...stateOf(article.id, link, link === head ? about : []),
  }));
  const living = new Set(occurrences.map((o) => o.claim));
  const after = {
    states,
    claims: [...claims.values()].filter((claim) => living.has(claim.id)),
    occurrences: [...new Map(occurrences.map((o) => [o.id, o])).values()],
    events: await withLaterNotices(tx, events, chain, first, held),
  };
  const relations = await relationsAfter(tx, before, after, claims, asRead);
  const { asserted, retracted } = changes(
    { ...before, relations: relations.before, decisions: [] },
    {
      ...after,
      relations: relations.after,
      decisions: [],
    },
  );
  return {
    states,
    changeset: {
      activity,
      articles: [article],
      sightings: [sighting],
      revisions: fresh.filter((h) => !recorded.has(h.revision.id)),
      agents: agentsOf(fresh),
      asserted,
      retracted,
      sketches: new Map(
        asserted.occurrences.map(({ id, claim, profile }) => {
          const text = claims.get(claim)?.text ?? "";
          return [claim, sketch({ text, profile: asRead.get(id) ?? profile })];
        }),
      ),
      reworded,
    },
  };
}

function firstChange(states: readonly State[], chain: readonly ChainLink[]): number {
  const first = chain.findIndex((link, i) => states[i]?.revision !== link.revision);
  return first < 0 ? chain.length : first;
}

function stateOf(article: string, link: ChainLink, about: readonly string[]): Omit<State, "id"> {
  const { content: _, ...said } = link;
  return { article, ...said, topics: about };
}

function agentsOf(held: readonly HeldRevision[]): Agent[] {
  const found = held.flatMap((h) => h.attributions.flatMap((a) => everyOne<Agent>(a)));
  return [...new Map(found.map(({ id, name, kind, behalf }) => [id, { id, name, kind, behalf }])).values()];
}
