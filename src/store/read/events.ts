import type { State } from "../../model/article.ts";
import { RETITLED } from "../../model/change.ts";
import type { Notice } from "../../model/document.ts";
import type { EventFilter, EventRow, Reader } from "../contract.ts";
import type { Query } from "../database/driver.ts";
import { bare, headlineOf, keyOf, listed, lived, livesAt, Params, paged, words } from "../database/sql.ts";
import { eventOf, type StoredEvent } from "../packed/records.ts";
import { type StoredText, sideOf, textOf } from "../write/held.ts";

type EventReads = Pick<Reader, "events" | "step" | "texts">;

/** The state of a revision of the event's article at the version. */
const stateOf = (revision: string, v: string) => `(select ${bare("s")} from states s
  where s.revision = ${revision} and s.article = e.article and ${livesAt("s", v)})`;

/** The number of the revision after an event at the version: outlets give several revisions of an article one instant. */
const numberOf = (v: string) => `(select s.n from states s
  where s.revision = e.after and s.article = e.article and ${livesAt("s", v)})`;

/** The id of an attribution that an event tells. */
const told = (revision: string, attribution: string) => `stemma_told_at(${revision}, ${attribution})`;

const side = (attribution: string, revision: string) =>
  `stemma_said(${revision}, ${told(revision, attribution)})`;

function conditions(filter: EventFilter, v: string, params: Params): string[] {
  const where = [livesAt("e", v)];
  const { silent, publisher, agents, kind, voice, article, claim, from, to, after, upTo } = filter;
  if (silent !== undefined) where.push(`e.notice is ${silent ? "" : "not "}null`);
  if (publisher !== undefined) where.push(`e.publisher = ${params.text(publisher)}`);
  if (voice !== undefined) where.push(`e.claim is ${voice === "outlet" ? "" : "not "}null`);
  if (kind !== undefined) where.push(`e.kind = ${params.text(kind)}`);
  if (article !== undefined) where.push(`e.article = ${params.text(article)}`);
  if (claim !== undefined) {
    const its = params.text(claim);
    // A claim belongs to its article, by which events are found.
    where.push(`e.article = (select o.article from occurrences o where o.claim = ${its} limit 1)`);
    where.push(`(e.claim = ${its} or e.supersedes = ${its})`);
  }
  if (from !== undefined) where.push(`e.at >= ${params.text(from)}`);
  if (to !== undefined) where.push(`e.at < ${params.text(to)}`);
  if (after !== undefined) where.push(`e.since > ${params.int(after)}`);
  if (upTo !== undefined) where.push(`e.since <= ${params.int(upTo)}`);
  if (agents !== undefined) {
    const theirs = `(select o.attribution from occurrences o where o.agent = ${listed(params.text(JSON.stringify(agents)))})`;
    where.push(`(${told("e.before", "e.old")} in ${theirs} or ${told("e.after", "e.new")} in ${theirs})`);
  }
  return where;
}

const eventRow = (
  v: string,
) => `jsonb_build_object('event', ${lived("e", v)}, 'article', to_jsonb(a), 'headline', coalesce(r.headline, ${headlineOf("a.id", v)}),
  'retitled', case when e.kind = '${RETITLED}' then jsonb_build_object('old', (select b.headline from revisions b where b.id = e.before), 'new', r.headline) end,
  'from', ${stateOf("e.before", v)}, 'to', ${stateOf("e.after", v)},
  'old', ${side("e.old", "e.before")}, 'new', ${side("e.new", "e.after")}, 'disclosedBy', r.document->'notices'->e.notice,
  'recorded', (select n.at from versions n where n.version = e.since))::text as j`;

type Side = Parameters<typeof sideOf>[0] | null;
type Sides = "old" | "new" | "oldAgent" | "newAgent" | "oldAlso" | "newAlso" | "oldPolarity" | "newPolarity";
type StoredRow = Omit<EventRow, "event" | "ownedIn" | Sides> & {
  readonly event: StoredEvent<EventRow["event"]>;
  readonly old: Side;
  readonly new: Side;
};

function eventAt(row: StoredRow): EventRow {
  const [old, now] = [row.old && sideOf(row.old), row.new && sideOf(row.new)];
  const event = eventOf(row.event);
  return {
    ...row,
    event,
    ownedIn: null,
    old: old?.spans ?? event.own?.old ?? null,
    new: now?.spans ?? event.own?.new ?? null,
    oldAgent: old?.agent ?? null,
    newAgent: now?.agent ?? null,
    oldAlso: old?.also ?? [],
    newAlso: now?.also ?? [],
    oldPolarity: old?.polarity ?? null,
    newPolarity: now?.polarity ?? null,
  };
}

/** A later revision as the one whose notice owns up to an event: all its notices, and its state. */
interface Owner {
  readonly revision: string;
  readonly notices: readonly Notice[];
  readonly state: State | null;
}

/** The rows with the notices of later revisions that own up to them, as far as such are on record. */
async function withOwners(query: Query, rows: readonly EventRow[], v: number): Promise<EventRow[]> {
  const revisions = new Set(rows.flatMap(({ event }) => event.owner ?? []));
  if (revisions.size === 0) return [...rows];
  const found = await query<Owner>(
    `select jsonb_build_object('revision', r.id, 'notices', coalesce(r.document->'notices', '[]'::jsonb),
      'state', (select ${bare("s")} from states s where s.revision = r.id and s.article = r.article and ${livesAt("s", "$2::int")}))::text as j
    from revisions r where r.id = ${listed("$1")}`,
    [JSON.stringify([...revisions]), v],
  );
  const owners = new Map(found.map((owner) => [owner.revision, owner]));
  return rows.map((row) => {
    const { owner, notice } = row.event;
    if (owner === undefined || notice === null) return row;
    const { notices, state } = owners.get(owner) ?? {};
    return { ...row, disclosedBy: notices?.[notice] ?? null, ownedIn: state ?? null };
  });
}

export const eventReads = (query: Query): EventReads => ({
  async events(v, page, filter) {
    const params = new Params();
    const at = params.int(v);
    const where = conditions(filter, at, params);
    const last = `-${numberOf(at)}`;
    const key = keyOf(page.cursor, ["", "", 0, 0, ""] as [string, string, number, number, string]);
    if (key) {
      const [time, article, n, place, id] = key;
      const moment = params.text(time);
      const rest = `(${params.text(article)}, ${params.int(-n)}, ${params.int(place)}, ${params.text(id)})`;
      where.push(`e.at <= ${moment} and (e.at < ${moment} or (e.article, ${last}, e.place, e.id) > ${rest})`);
    }
    const order = `order by e.at desc, e.article, ${last}, e.place, e.id`;
    const rows = await query<StoredRow>(
      `select ${eventRow(at)}
      from (select * from events e where ${where.join(" and ")} ${order} limit ${params.int(page.limit + 1)}) e
      join articles a on a.id = e.article join revisions r on r.id = e.after ${order}`,
      params.values,
    );
    return paged(await withOwners(query, rows.map(eventAt), v), page.limit, ({ event, to }) => [
      event.at,
      event.article,
      to.n,
      event.place,
      event.id,
    ]);
  },

  async step(article, before, after, v) {
    const rows = await query<StoredRow>(
      `select ${eventRow("$4::int")} from events e
      join articles a on a.id = e.article join revisions r on r.id = e.after
      where e.article = $1::text and e.before = $2::text and e.after = $3::text and ${livesAt("e", "$4::int")}
      order by e.place, e.id`,
      [article, before, after, v],
    );
    return withOwners(query, rows.map(eventAt), v);
  },

  async texts(revisions) {
    const rows = await query<StoredText>(
      `select jsonb_build_object('revision', ${words("r")},
        'base', (select ${words("b")} from revisions b where b.key = r.base))::text as j
      from revisions r where r.id = ${listed("$1")}`,
      [JSON.stringify(revisions)],
    );
    return new Map(rows.map((row) => [row.revision.id, textOf(row)]));
  },
});
