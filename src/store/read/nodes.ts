import type { Decision, Lived } from "../../model/graph.ts";
import type { NodeRow, Reader } from "../contract.ts";
import type { Query } from "../database/driver.ts";
import { bare, decisionOn, listed, lived, livesAt, stands } from "../database/sql.ts";
import { joinOf, type StoredJoin } from "../packed/records.ts";
import { bodyOf } from "../write/held.ts";
import { first } from "./room.ts";

type NodeReads = Pick<Reader, "nodes" | "polarities" | "relation" | "decisions">;

/** The claim of an id as last known at the version. */
const lastKnown = (id: string, v: string) => `(select ${bare("c")} from claims c where c.id = ${id}
  and c.since <= ${v} order by c.since desc limit 1)`;

export const nodeReads = (query: Query): NodeReads => ({
  async nodes(claims, v) {
    if (claims.length === 0) return [];
    return query<NodeRow>(
      `select jsonb_build_object('claim', ${lived("c", "$2::int")},
        'agent', (select to_jsonb(g) from agents g where g.id = c.agent),
        'standing', exists (select 1 from occurrences o where o.claim = c.id and ${livesAt("o", "$2::int")}
          and ${stands("o", "$2::int")}))::text as j
      from claims c where c.id = ${listed("$1")} and ${livesAt("c", "$2::int")} order by c.since, c.id`,
      [JSON.stringify(claims), v],
    );
  },

  async polarities(claims, v) {
    if (claims.length === 0) return new Map();
    const rows = await query<{ id: string; said: string | null }>(
      `select jsonb_build_object('id', c.id,
        'said', coalesce(${first("c.id", "$2::int")}, ${first("c.id", "$2::int", true)}) -> 'said')::text as j
      from (select distinct id from claims where id = ${listed("$1")} and since <= $2::int) c`,
      [JSON.stringify(claims), v],
    );
    return new Map(rows.flatMap(({ id, said }) => (said === null ? [] : [[id, bodyOf(said).polarity]])));
  },

  async relation(id, v) {
    const [row] = await query<StoredJoin>(
      `select jsonb_build_object('relation', ${lived("r", "$2::int")}, 'a', ${lastKnown("r.a", "$2::int")},
        'b', ${lastKnown("r.b", "$2::int")}, 'decision', ${decisionOn("r", "$2::int")})::text as j
      from relations r where r.id = $1::text and r.since <= $2::int order by r.since desc limit 1`,
      [id, v],
    );
    return row ? joinOf(row) : null;
  },

  decisions: (a, b, v) =>
    query<Lived<Decision>>(
      `select ${lived("d", "$3::int")}::text as j from decisions d
      where d.a = least($1::text collate "C", $2::text collate "C")
        and d.b = greatest($1::text collate "C", $2::text collate "C") and d.since <= $3::int
      order by d.since`,
      [a, b, v],
    ),
});
