import { ALSO, type Version } from "../../model/graph.ts";
import type { ClaimFilter, ClaimRow, OccurrenceRow, Reader } from "../contract.ts";
import type { Query } from "../database/driver.ts";
import { asked, foundBy, typed } from "../database/search.ts";
import {
  attributed,
  bare,
  decisionOn,
  firstTold,
  listed,
  listing,
  lived,
  livesAt,
  Params,
  paged,
  stands,
  stoodAt,
  toldIn,
} from "../database/sql.ts";
import { type Profiled, profileOf, withProfile } from "../packed/profile.ts";
import { joinOf, type StoredJoin } from "../packed/records.ts";
import { placed, type Stored } from "../write/held.ts";

type ClaimReads = Pick<
  Reader,
  | "occurrences"
  | "standing"
  | "claims"
  | "searchable"
  | "claim"
  | "claimHistory"
  | "claimVersions"
  | "relations"
>;

/** An occurrence `o` with what it stands on, as known at the version. */
const occurrenceRow = (v: string) => `jsonb_build_object('occurrence', ${lived("o", v)},
  'attribution', ${attributed("o")},
  'state', (select ${bare("s")} from states s where s.revision = o.revision and s.article = o.article
    and s.since <= ${v} order by (s.until is null or s.until > ${v}) desc, s.since desc limit 1),
  'url', (select a.url from articles a where a.id = o.article), 'key', (select a.key from articles a where a.id = o.article))`;

const claimRow = (v: string) => `jsonb_build_object('claim', ${lived("c", v)},
  'standing', exists (select 1 from occurrences o where o.claim = c.id and ${livesAt("o", v)} and ${stands("o", v)}),
  'occurrences', (select coalesce(jsonb_agg(${occurrenceRow(v)} order by o.since, o.id), '[]'::jsonb)
    from occurrences o where o.claim = c.id and ${livesAt("o", v)}))`;

type StoredRow = Omit<OccurrenceRow, "attribution" | "occurrence"> & {
  readonly attribution: Stored;
  readonly occurrence: Profiled<OccurrenceRow["occurrence"]>;
};
/** A claim where it stands, in short. */
interface Place {
  readonly revision: string;
  readonly attribution: string;
  readonly claim: string;
  readonly profile: string;
}
type StoredClaim = Omit<ClaimRow, "occurrences"> & { readonly occurrences: readonly StoredRow[] };

const occurrenceAt = (row: StoredRow): OccurrenceRow => ({
  ...row,
  attribution: placed(row.attribution),
  occurrence: withProfile(row.occurrence),
});

/** What several say together is told once for each place, by the attribution that names them all. */
const onceEach = (rows: readonly StoredRow[]): OccurrenceRow[] =>
  rows.map(occurrenceAt).filter(({ occurrence }) => !(ALSO in occurrence.profile));

const claimAt = (row: StoredClaim): ClaimRow => ({ ...row, occurrences: onceEach(row.occurrences) });

function conditions(filter: ClaimFilter, v: string, params: Params): string[] {
  const where = [livesAt("c", v)];
  const { q, agents, publisher, article, stance, disputed, since, stoodAt: instant } = filter;
  if (q !== undefined) where.push(foundBy("c", asked(q, params), v));
  if (since !== undefined) where.push(`c.since > ${params.int(since)}`);
  const stood = [];
  if (agents !== undefined) stood.push(`o.agent = ${listed(params.text(JSON.stringify(agents)))}`);
  if (article !== undefined) stood.push(`o.article = ${params.text(article)}`);
  if (publisher !== undefined) {
    stood.push(`exists (select 1 from states p where p.revision = o.revision and p.article = o.article
      and ${livesAt("p", v)} and p.publisher = ${params.text(publisher)})`);
  }
  if (instant !== undefined) stood.push(stoodAt("o", v, params.text(instant)));
  if (stood.length > 0) where.push(toldIn("c.id", [livesAt("o", v), ...stood], agents !== undefined));
  const related = (kind: string) => `exists (select 1 from relations r
    where (r.a = c.id or r.b = c.id) and r.stance = ${kind} and ${livesAt("r", v)})`;
  if (stance !== undefined) where.push(related(params.text(stance)));
  if (disputed !== undefined) where.push(`${disputed ? "" : "not "}${related("'contradicts'")}`);
  return where;
}

export const claimReads = (query: Query): ClaimReads => ({
  async occurrences(of, v) {
    const params = new Params();
    const at = params.int(v);
    const where = [livesAt("o", at)];
    for (const side of ["revision", "article"] as const) {
      const id = of[side];
      if (id !== undefined) where.push(`o.${side} = ${params.text(id)}`);
    }
    if (of.claims) where.push(`o.claim = ${listed(params.text(JSON.stringify(of.claims)))}`);
    const rows = await query<StoredRow>(
      `select ${occurrenceRow(at)}::text as j from occurrences o
      where ${where.join(" and ")} order by o.article, o.revision, o.attribution_place, o.id`,
      params.values,
    );
    return onceEach(rows);
  },

  async standing(revisions, v) {
    // By the parts of standings, and not by the view: it looks for each telling among all those of a revision.
    const rows = await query<Place>(
      `select jsonb_build_object('revision', s.revision, 'claim', t.claim, 'profile', t.profile,
        'attribution', coalesce(u.name, stemma_attribution_id(s.revision, coalesce(u.place, u.nth - 1)::int)))::text as j
      from standings s cross join lateral unnest(string_to_array(s.tellings, null), s.places,
        s.names[length(s.tellings) + 1:]) with ordinality as u(sign, place, name, nth)
      join tellings t on t.article = s.article and t.sign = u.sign
      left join endings e on e.standing = s.key and e.nth = u.nth
      where s.revision = ${listed("$1")} and s.since <= $2::int and (e.until is null or e.until > $2::int)
      order by s.key, u.nth`,
      [JSON.stringify(revisions), v],
    );
    const found = new Map(revisions.map((revision) => [revision, new Map<string, string>()]));
    for (const { revision, attribution, claim, profile } of rows)
      if (!(ALSO in profileOf(profile))) found.get(revision)?.set(attribution, claim);
    return found;
  },

  async claims(v, page, filter) {
    const params = new Params();
    const at = params.int(v);
    const where = conditions(filter, at, params);
    const byTime = filter.stoodAt !== undefined;
    const { order, after } = listing("c", at, byTime, page.cursor, params);
    where.push(...after);
    const rows = await query<{ row: StoredClaim; told: string | null }>(
      `select jsonb_build_object('row', ${claimRow(at)}, 'told', ${byTime ? firstTold("c.id", at) : "null"})::text as j
      from (select * from claims c where ${where.join(" and ")}
      order by ${order} limit ${params.int(page.limit + 1)}) c order by ${order}`,
      params.values,
    );
    const found = paged(rows, page.limit, ({ row: { claim }, told }) => [told ?? claim.since, claim.id]);
    return { ...found, items: found.items.map(({ row }) => claimAt(row)) };
  },

  async searchable(q, how) {
    const params = new Params();
    const search = { asked, typed }[how](q, params);
    const [any] = await query<boolean>(`select to_json(numnode(${search}) > 0)::text as j`, params.values);
    return any === true;
  },

  async claim(id, v) {
    const [row] = await query<StoredClaim>(
      `select ${claimRow("$2::int")}::text as j from claims c where c.id = $1::text and ${livesAt("c", "$2::int")}`,
      [id, v],
    );
    return row ? claimAt(row) : null;
  },

  async claimHistory(id, v) {
    const rows = await query<StoredRow>(
      `select ${occurrenceRow("$2::int")}::text as j from occurrences o
      where o.claim = $1::text and o.since <= $2::int order by o.since, o.id`,
      [id, v],
    );
    return onceEach(rows);
  },

  claimVersions: (id, v) =>
    query<Version>(
      `with joined as (
        select r.b as claim, r.since, r.until from relations r where r.a = $1::text and r.since <= $2::int
        union all select r.a, r.since, r.until from relations r where r.b = $1::text and r.since <= $2::int
      ),
      told as (select o.article, o.agent, o.since, o.until from occurrences o
        where o.claim = any (array(select $1::text union select claim from joined)) and o.since <= $2::int),
      subjects as (select $1::text as id union select claim from joined union select agent from told),
      marks as (
        select unnest(array[since, until]) as version from joined
        union
        select unnest(array[since, until]) from told
        union
        select unnest(array[s.since, s.until]) from states s
          where s.article = any (array(select distinct article from told))
        union
        select unnest(array[d.since, d.until]) from decisions d
          where d.a = any (array(select id from subjects)) and d.b = any (array(select id from subjects))
      )
      select to_jsonb(v)::text as j from versions v
      where v.version in (select version from marks) and v.version <= $2::int
        and exists (select 1 from claims c where c.id = $1::text and ${livesAt("c", "v.version")})
      order by v.version`,
      [id, v],
    ),

  async relations(claims, v) {
    if (claims.length === 0) return [];
    const rows = await query<StoredJoin>(
      `select jsonb_build_object('relation', ${lived("r", "$2::int")}, 'a', ${bare("ca")}, 'b', ${bare("cb")},
        'decision', ${decisionOn("r", "$2::int")})::text as j
      from relations r
      join claims ca on ca.id = r.a and ${livesAt("ca", "$2::int")}
      join claims cb on cb.id = r.b and ${livesAt("cb", "$2::int")}
      where (r.a = ${listed("$1")} or r.b = ${listed("$1")}) and ${livesAt("r", "$2::int")}
      order by r.since, r.id`,
      [JSON.stringify(claims), v],
    );
    return rows.map(joinOf);
  },
});
