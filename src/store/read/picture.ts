import type { Query } from "../database/driver.ts";
import { listed, lived, livesAt, Params, stands } from "../database/sql.ts";
import type { DrawnClaim, DrawnFilter, DrawnRelation, RoomReads } from "../room.ts";
import { first, type StoredTold, toldAt } from "./room.ts";

/** For each claim drawn, as many relations are looked at; more lines than that cannot be told apart. */
const RELATIONS_A_CLAIM = 3;

/** True of a claim that ever stood, up to the version, with what the filter asks for. */
function stood(claim: string, { agents, publisher, from, to }: DrawnFilter, v: string, params: Params) {
  const where: string[] = [];
  if (agents !== undefined) where.push(`o.agent = ${listed(params.text(JSON.stringify(agents)))}`);
  if (publisher !== undefined) where.push(`s.publisher = ${params.text(publisher)}`);
  if (from !== undefined) where.push(`s.at >= ${params.text(from)}`);
  if (to !== undefined) where.push(`s.at < ${params.text(to)}`);
  if (where.length === 0) return null;
  return `${claim} in (select o.claim from occurrences o
    join states s on s.revision = o.revision and s.article = o.article and s.since <= ${v}
    where o.since <= ${v} and ${where.join(" and ")})`;
}

async function relationsDrawn(query: Query, v: number, limit: number, filter: DrawnFilter) {
  const params = new Params();
  const at = params.int(v);
  const where = [`r.since <= ${at}`];
  if (filter.stance !== undefined) where.push(`r.stance = ${params.text(filter.stance)}`);
  const of = [stood("r.a", filter, at, params), stood("r.b", filter, at, params)];
  if (of[0] !== null) where.push(`(${of.join(" or ")})`);
  return query<DrawnRelation>(
    `select (${lived("r", at)} - '{evidence,linker,score,level}'::text[])::text as j from relations r
    where ${where.join(" and ")} order by r.since desc, r.id desc limit ${params.int(limit)}`,
    params.values,
  );
}

async function newestClaims(query: Query, v: number, limit: number, filter: DrawnFilter): Promise<string[]> {
  const params = new Params();
  const at = params.int(v);
  const of = stood("c.id", filter, at, params);
  const rows = await query<{ id: string }>(
    `select jsonb_build_object('id', c.id)::text as j from claims c where c.since <= ${at}
    ${of === null ? "" : `and ${of}`} order by c.since desc, c.id desc limit ${params.int(limit)}`,
    params.values,
  );
  return rows.map(({ id }) => id);
}

/** Reads what a picture of the graph shows: the claims that relations join, the newest first, then the others. */
export const pictureReads = (query: Query): Pick<RoomReads, "drawn"> => ({
  async drawn(v, limit, filter) {
    const most = limit * RELATIONS_A_CLAIM;
    const found = await relationsDrawn(query, v, most + 1, filter);
    const relations = found.slice(0, most);
    const ids = new Set(relations.flatMap(({ a, b }) => [a, b]));
    if (filter.stance === undefined)
      for (const id of await newestClaims(query, v, limit + 1, filter)) ids.add(id);
    const shown = [...ids].slice(0, limit);
    const rows = await query<StoredTold<DrawnClaim>>(
      `select (${lived("c", "$2::int")} || jsonb_build_object('text', left(c.text, 160), 'first', ${first("c.id", "$2::int", true)},
        'standing', exists (select 1 from occurrences o where o.claim = c.id and ${livesAt("o", "$2::int")}
          and ${stands("o", "$2::int")})))::text as j
      from claims c where c.id = ${listed("$1")} and c.since <= $2::int order by c.since, c.id`,
      [JSON.stringify(shown), v],
    );
    const claims = rows.map((row) => toldAt<DrawnClaim>(row));
    const there = new Set(claims.map(({ id }) => id));
    return {
      claims,
      relations: relations.filter(({ a, b }) => there.has(a) && there.has(b)),
      more: ids.size > limit,
      moreRelations: found.length > most,
    };
  },
});
