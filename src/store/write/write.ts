import { isDeepStrictEqual } from "node:util";
import type { Changeset, Decision, HeldRevision, Occurrence, Rewording, Version } from "../../model/graph.ts";
import type { KnownArticle, Neighbour, Neighbourhood, Writer } from "../contract.ts";

import type { Query } from "../database/driver.ts";
import { bare, digits, listed, words } from "../database/sql.ts";
import { type Profiled, profileTold, withProfile } from "../packed/profile.ts";
import {
  eventOf,
  eventPacked,
  relationOf,
  relationPacked,
  type StoredEvent,
  type StoredRelation,
} from "../packed/records.ts";
import { type Base, baseOf, restored, type StoredRevision, stored } from "./held.ts";
import { neighbourhood } from "./neighbours.ts";

/** Rows as one JSON list, in order. */
const list = (select: string, order: string) =>
  `(select coalesce(jsonb_agg(j order by ${order}), '[]'::jsonb) from (${select}) rows)`;

const KNOWN = `select jsonb_build_object(
  'sightings', ${list(
    `select to_jsonb(s) as j, s.arrived collate "C" as arrived, s.id collate "C" as id
      from stemma_sightings($1::text) s`,
    "arrived, id",
  )},
  'states', ${list(`select ${bare("s")} as j, s.n from states s where s.article = $1::text and s.until is null`, "n")},
  'claims', ${list(
    `select ${bare("c")} as j, c.id from claims c where c.until is null and c.id = any (array(
      select o.claim from occurrences o where o.article = $1::text and o.until is null))`,
    "id",
  )},
  'occurrences', ${list(
    `select ${bare("o")} as j, o.id from occurrences o where o.article = $1::text and o.until is null`,
    "id",
  )},
  'events', ${list(
    `select ${bare("e")} as j, e.id from events e where e.article = $1::text and e.until is null`,
    "id",
  )},
  'revisions', ${list(
    `select jsonb_build_object('id', r.id, 'content', ${digits("r.content")}) as j, r.id from revisions r
      where r.article = $1::text`,
    "id",
  )})::text as j`;

const HELD = `select jsonb_build_object(
  'revision', ${words("r")} || jsonb_build_object('article', r.article, 'content', ${digits("r.content")},
    'headline', r.headline, 'language', r.language),
  'base', case when b.id is not null then ${words("b")} end,
  'attributions', ${list(
    `select jsonb_build_object('id', a.id, 'revision', r.id, 'from', a.start, 'said', a.said) as j, a.place
      from stemma_attributions(r.id) a`,
    "place",
  )})::text as j
  from revisions r left join revisions b on b.key = r.base where r.id = ${listed("$1")}
  order by array_position(array(select jsonb_array_elements_text($1::text::jsonb)), r.id::text)`;

/** Each side and each claim by itself, so that the database goes by its index. */
const RELATIONS = `with ids as (select jsonb_array_elements_text($1::text::jsonb) as claim)
  select ${bare("r")}::text as j from (
    select r.* from ids cross join lateral (
      select * from relations r where r.a = ids.claim and r.until is null offset 0) r
    union
    select r.* from ids cross join lateral (
      select * from relations r where r.b = ids.claim and r.until is null offset 0) r) r order by r.id`;

const DECISIONS = RELATIONS.replaceAll("relations", "decisions");

const STANDING = `select json_build_object('claim', ${bare("c")}, 'revision', o.revision, 'profile', o.profile)::text as j
  from claims c join occurrences o on o.claim = c.id and o.until is null
  where c.id = ${listed("$1")} and c.until is null and exists (select 1 from tenures h
    where h.revision = o.revision and h.article = o.article and h.headed is not null and h.passed is null)
  order by c.id, o.id`;

/** What the newest revision of an article is told as pieces of, or that revision itself. */
const BASE = `select ${words("b")}::text as j from states s join revisions r on r.id = s.revision
  join revisions b on b.key = coalesce(r.base, r.key)
  where s.article = $1::text and s.until is null order by s.n desc limit 1`;

type StoredArticle = Omit<KnownArticle, "occurrences" | "events"> & {
  readonly occurrences: readonly Profiled<Occurrence>[];
  readonly events: readonly StoredEvent[];
};

export async function heldRevisions(query: Query, ids: readonly string[]): Promise<HeldRevision[]> {
  if (ids.length === 0) return [];
  return (await query<StoredRevision>(HELD, [JSON.stringify(ids)])).map(restored);
}

/** The revision of an article that new ones of it are told as pieces of; null for the first. */
async function baseFor(query: Query, { revisions, asserted }: Changeset): Promise<Base | null> {
  const [first] = revisions;
  if (first === undefined || asserted.states.every(({ n }) => n === 1)) return null;
  const [row] = await query<Parameters<typeof baseOf>[0]>(BASE, [first.revision.article]);
  return row ? baseOf(row) : null;
}

export const writerOn = (query: Query, neighbours = neighbourhood()): Writer => ({
  ...sought((...asked) => neighbours.near(query, ...asked)),
  async known(article) {
    const [known] = await query<StoredArticle>(KNOWN, [article]);
    if (!known) throw new Error("the store gave no answer");
    const occurrences = known.occurrences.map((one) => withProfile<Occurrence>(one));
    return { ...known, occurrences, events: known.events.map(eventOf) };
  },
  held: (revisions) => heldRevisions(query, revisions),
  async relationsOf(claims) {
    if (claims.length === 0) return [];
    return (await query<StoredRelation>(RELATIONS, [JSON.stringify(claims)])).map(relationOf);
  },
  async decisionsOn(claims) {
    return claims.length === 0 ? [] : query<Decision>(DECISIONS, [JSON.stringify(claims)]);
  },
  async wordings(claims) {
    if (claims.length === 0) return [];
    return query<Rewording>(
      `select json_build_object('claim', w.claim, 'words', w.words)::text as j from wordings w where w.claim = ${listed("$1")}`,
      [JSON.stringify(claims)],
    );
  },
  async standing(claims) {
    if (claims.length === 0) return [];
    const found = await query<Profiled<Neighbour>>(STANDING, [JSON.stringify(claims)]);
    return found.map((one) => withProfile<Neighbour>(one));
  },
});

/** Searches for neighbours, at once when they are sought, and not again when they are then asked for. */
function sought(search: Writer["neighbours"]): Pick<Writer, "neighbours" | "seek"> {
  let begun: { readonly asked: unknown; readonly found: Promise<Neighbourhood> } | null = null;
  return {
    seek(...asked) {
      const found = search(...asked);
      // A failure is told to whoever asks, and ends the transaction for everybody else.
      found.catch(() => {});
      begun = { asked, found };
    },
    neighbours(...asked) {
      const ahead = begun;
      begun = null;
      return ahead && isDeepStrictEqual(ahead.asked, asked) ? ahead.found : search(...asked);
    },
  };
}

/** Tells of each occurrence how often its revision says the same before, and what its claim is about. */
function told(sketches: Changeset["sketches"]) {
  const met = new Map<string, number>();
  return (occurrence: Occurrence) => {
    const { revision, claim, agent, wording, profile } = occurrence;
    const said = JSON.stringify([revision, claim, agent, wording, profile]);
    const again = met.get(said) ?? 0;
    met.set(said, again + 1);
    return { ...occurrence, profile: profileTold(profile), again, sketch: sketches?.get(claim) ?? null };
  };
}

/**
 * Writes the changeset as the next version, in statements that the database refuses in any other transaction; the last of
 * them by `closing`.
 */
export async function applied(
  query: Query,
  named: Promise<string>,
  set: Changeset,
  now: string,
  closing = query,
): Promise<Version> {
  const { activity, articles, sightings, agents, asserted, retracted, sketches } = set;
  const { placeOf, ...written } = stored(set.revisions, asserted.occurrences, await baseFor(query, set));
  const tell = told(sketches);
  const body = {
    activity,
    articles,
    sightings,
    agents,
    asserted: {
      ...asserted,
      occurrences: asserted.occurrences.map((one) => ({ ...tell(one), ...placeOf(one) })),
      relations: asserted.relations.map(relationPacked),
      events: asserted.events.map(eventPacked),
    },
    retracted,
    reworded: set.reworded ?? [],
    ...written,
  };
  const tx = await named;
  const apply = asserted.decisions.length > 0 ? query : closing;
  const [version] = await apply<Version>("select stemma_apply($1::text, $2::text, $3::text) as j", [
    tx,
    JSON.stringify(body),
    new Date(now).toISOString(),
  ]);
  if (!version) throw new Error("the store gave no answer");
  if (asserted.decisions.length > 0)
    await closing("select stemma_decide($1::text, $2::text, $3::int) as j", [
      tx,
      JSON.stringify(asserted.decisions),
      version.version,
    ]);
  return version;
}
