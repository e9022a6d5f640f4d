import type { ArticleRow } from "../contract.ts";
import type { Query } from "../database/driver.ts";
import { foundBy, searched, typed } from "../database/search.ts";
import {
  afterNewest,
  bare,
  digits,
  headlineOf,
  inOrder,
  listed,
  listing,
  lived,
  livesAt,
  Params,
  paged,
  saidAt,
  stands,
  stoodAt,
  toldIn,
  words,
} from "../database/sql.ts";
import { relationOf, type StoredRelation } from "../packed/records.ts";
import type { First, MarginRow, PairRow, RoomReads, Sheet, ToldFilter, ToldRow } from "../room.ts";
import { bodyOf, layoutIn, type StoredText, textOf } from "../write/held.ts";

// The fence keeps a database that has not counted its tables yet from going through the lives of all relations for each claim.
const joined = (claim: string, stance: string, v: string) => `(select count(*) from (
    select r.stance, r.since, r.until from relations r where r.a = ${claim} or r.b = ${claim} offset 0) r
  where r.stance = '${stance}' and ${livesAt("r", v)})`;

/** Where a claim was first told: of the places where it stands at the version, or, with `ever`, stood at or before it. */
export const first = (
  claim: string,
  v: string,
  ever = false,
) => `(select jsonb_build_object('article', s.article, 'n', s.n,
    'publisher', s.publisher, 'at', s.at, 'own', s.at is not distinct from s.published or s.at is not distinct from s.modified, 'said', f.said)
  from occurrences o join states s on s.revision = o.revision and s.article = o.article and ${ever ? `s.since <= ${v}` : livesAt("s", v)}
    cross join lateral (select ${saidAt("o")} as said offset 0) f
  where o.claim = ${claim} and f.said is not null and ${ever ? `o.since <= ${v}` : livesAt("o", v)} order by s.at, s.article, s.n, o.id limit 1)`;

/** A first telling as stored. */
type StoredFirst = Omit<First, "agent" | "also" | "manner" | "polarity"> & { readonly said: string };

/** A row that has a first telling, as stored. */
export type StoredTold<R extends { readonly first: First | null } = ToldRow> = Omit<R, "first"> & {
  readonly first: StoredFirst | null;
};

export function toldAt<R extends { readonly first: First | null } = ToldRow>(row: StoredTold<R>): R {
  if (row.first === null) return row as unknown as R;
  const { said, ...where } = row.first;
  const { agent, also, manner, polarity } = bodyOf(said);
  return { ...row, first: { ...where, agent, ...(also && { also }), manner, polarity } } as unknown as R;
}

const told = (
  c: string,
  v: string,
) => `jsonb_build_object('claim', ${lived(c, v)}, 'first', ${first(`${c}.id`, v)},
  'publishers', (select coalesce(jsonb_agg(distinct s.publisher), '[]'::jsonb) from occurrences o
    join states s on s.revision = o.revision and s.article = o.article and ${livesAt("s", v)}
    where o.claim = ${c}.id and ${livesAt("o", v)}),
  'standing', exists (select 1 from occurrences o where o.claim = ${c}.id and ${livesAt("o", v)} and ${stands("o", v)}),
  'agrees', ${joined(`${c}.id`, "agrees", v)}, 'contradicts', ${joined(`${c}.id`, "contradicts", v)})`;

/** True of a claim that stood with the agent, with the outlet and at the instant, of those that are given. */
function stood(
  claim: string,
  of: Pick<ToldFilter, "agents" | "publisher" | "stoodAt">,
  v: string,
  params: Params,
) {
  const where = [livesAt("o", v)];
  if (of.agents !== undefined) where.push(`o.agent = ${listed(params.text(JSON.stringify(of.agents)))}`);
  if (of.publisher !== undefined)
    where.push(`exists (select 1 from states p where p.revision = o.revision and p.article = o.article
      and ${livesAt("p", v)} and p.publisher = ${params.text(of.publisher)})`);
  if (of.stoodAt !== undefined) where.push(stoodAt("o", v, params.text(of.stoodAt)));
  return where.length === 1 ? "true" : toldIn(claim, where, of.agents !== undefined);
}

type StoredPair = { readonly [K in "a" | "b"]: StoredTold } & {
  readonly relation: StoredRelation<PairRow["relation"]>;
};

const pairAt = ({ relation, a, b }: StoredPair): PairRow => ({
  relation: relationOf(relation),
  a: toldAt(a),
  b: toldAt(b),
});

interface StoredSheet extends StoredText {
  readonly headline: string | null;
}

const sheetOf = ({ headline, ...stored }: StoredSheet): Sheet => ({
  id: stored.revision.id,
  headline,
  text: textOf(stored),
  sentences: layoutIn(stored).sentences,
});

export const roomReads = (query: Query): Omit<RoomReads, "drawn"> => ({
  async told(v, page, filter) {
    const params = new Params();
    const at = params.int(v);
    const where = [livesAt("c", at), stood("c.id", filter, at, params)];
    if (filter.ids) where.push(`c.id = ${listed(params.text(JSON.stringify(filter.ids)))}`);
    if (filter.q !== undefined) where.push(foundBy("c", typed(filter.q, params), at));
    if (filter.disputed) where.push(`${joined("c.id", "contradicts", at)} > 0`);
    const byTime = filter.stoodAt !== undefined;
    const { order, after } = listing("c", at, byTime, page.cursor, params);
    where.push(...after);
    const rows = await query<StoredTold>(
      `select ${told("c", at)}::text as j from (select * from claims c where ${where.join(" and ")}
      order by ${order} limit ${params.int(page.limit + 1)}) c order by ${order}`,
      params.values,
    );
    return paged(rows.map(toldAt), page.limit, ({ claim, first }) => [
      byTime ? (first?.at ?? "") : claim.since,
      claim.id,
    ]);
  },

  async spoken(v, agents) {
    const [row] = await query<{ claims: number; outlets: number }>(
      `select jsonb_build_object('claims', count(distinct o.claim), 'outlets', count(distinct s.publisher))::text as j
      from occurrences o left join states s on s.revision = o.revision and s.article = o.article and ${livesAt("s", "$2::int")}
      where o.agent = ${listed("$1")} and ${livesAt("o", "$2::int")}`,
      [JSON.stringify(agents), v],
    );
    return row ?? { claims: 0, outlets: 0 };
  },

  async pairs(v, page, filter) {
    const params = new Params();
    const at = params.int(v);
    const where = [livesAt("r", at), `r.stance = ${params.text(filter.stance)}`];
    if (filter.level !== undefined) where.push(`r.level = ${params.text(filter.level)}`);
    const ends = (of: Parameters<typeof stood>[1]) => ["r.a", "r.b"].map((end) => stood(end, of, at, params));
    if (filter.publisher !== undefined) where.push(`(${ends({ publisher: filter.publisher }).join(" or ")})`);
    if (filter.agents !== undefined) where.push(...ends({ agents: filter.agents }));
    where.push(...afterNewest("r", page.cursor, params));
    const rows = await query<StoredPair>(
      `select jsonb_build_object('relation', ${lived("r", at)}, 'a', ${told("ca", at)}, 'b', ${told("cb", at)})::text as j
      from (select * from relations r where ${where.join(" and ")} order by r.since desc, r.id desc
        limit ${params.int(page.limit + 1)}) r
      join claims ca on ca.id = r.a and ${livesAt("ca", at)} join claims cb on cb.id = r.b and ${livesAt("cb", at)}
      order by r.since desc, r.id desc`,
      params.values,
    );
    return paged(rows.map(pairAt), page.limit, ({ relation }) => [relation.since, relation.id]);
  },

  async headlines(v, limit, q, publisher) {
    const params = new Params();
    const at = params.int(v);
    const outlet = params.text(publisher ?? null);
    return query<ArticleRow>(
      `select jsonb_build_object('article', to_jsonb(a), 'head', ${bare("s")}, 'headline', ${headlineOf("s.article", at)},
        'revisions', (select count(*) from states n where n.article = s.article and ${livesAt("n", at)}))::text as j
      from states s join articles a on a.id = s.article
      where ${livesAt("s", at)} and s.head and (${outlet} is null or s.publisher = ${outlet})
        and s.article in (select n.article from states n join revisions x on x.id = n.revision
          where ${livesAt("n", at)} and ${searched("x.headline")} @@ ${typed(q, params)})
      order by s.at desc, s.article desc limit ${params.int(limit)}`,
      params.values,
    );
  },

  outlets: (v) =>
    query<{ publisher: string; articles: number }>(
      `select jsonb_build_object('publisher', s.publisher, 'articles', count(*))::text as j from states s
      where s.head and ${livesAt("s", "$1::int")} group by s.publisher order by ${inOrder("s.publisher")}`,
      [v],
    ),

  async arrivals(article) {
    const rows = await query<{ revision: string; arrived: string }>(
      `select jsonb_build_object('revision', r.id, 'arrived', min(s.arrived collate "C"))::text as j
      from revisions r join stemma_sightings($1::text) s on s.content = ${digits("r.content")}
      where r.article = $1::text group by r.id`,
      [article],
    );
    return new Map(rows.map(({ revision, arrived }) => [revision, arrived]));
  },

  async sheets(revisions) {
    const rows = await query<StoredSheet>(
      `select jsonb_build_object('revision', ${words("r")}, 'headline', r.headline,
        'base', (select ${words("b")} from revisions b where b.key = r.base))::text as j
      from revisions r where r.id = ${listed("$1")}`,
      [JSON.stringify(revisions)],
    );
    return new Map(rows.map((row) => [row.revision.id, sheetOf(row)]));
  },

  // All claims are counted in one pass, each end of a relation by its own index: the fence keeps a database that has not
  // counted its tables yet from going through the lives of all relations for every claim.
  margin: (revision, v) =>
    query<MarginRow>(
      `with places as materialized (
        select o.attribution, o.claim, o.attribution_place, min(o.id) as id from occurrences o
        where o.revision = $1::text and ${livesAt("o", "$2::int")} group by 1, 2, 3),
      ids as (select distinct claim from places),
      ends as (
        select i.claim, r.stance from ids i cross join lateral (
          select r.stance, r.since, r.until from relations r where r.a = i.claim offset 0) r where ${livesAt("r", "$2::int")}
        union all
        select i.claim, r.stance from ids i cross join lateral (
          select r.stance, r.since, r.until from relations r where r.b = i.claim offset 0) r where ${livesAt("r", "$2::int")}),
      counts as (select claim, count(*) filter (where stance = 'agrees') as agrees,
        count(*) filter (where stance = 'contradicts') as contradicts from ends group by claim)
      select jsonb_build_object('attribution', p.attribution, 'claim', p.claim,
        'agrees', coalesce(n.agrees, 0), 'contradicts', coalesce(n.contradicts, 0))::text as j
      from places p left join counts n on n.claim = p.claim order by p.attribution_place, p.id`,
      [revision, v],
    ),
});
