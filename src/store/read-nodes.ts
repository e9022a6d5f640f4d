import type { Agent } from "../model/attribution.ts";
import type { Claim, Lived } from "../model/graph.ts";
import type { Query } from "./driver.ts";
import { listed, lived, livesAt, stands } from "./sql.ts";

/** A claim as a picture of the graph needs it: its life, who first held it, and whether it stands in some head. */
export interface NodeRow {
  readonly claim: Lived<Claim>;
  readonly agent: Agent | null;
  readonly standing: boolean;
}

export interface NodeReads {
  /** The claims by these ids that live at the version; those that do not are left out. */
  nodes(claims: readonly string[], v: number): Promise<readonly NodeRow[]>;
}

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
});
