import { z } from "@hono/zod-openapi";
import { STANCES } from "../model/graph.ts";
import type { OccurrenceRow, Store } from "../store/contract.ts";
import { type App, missing, pageBody, paged, pageOf, read } from "./read.ts";
import { Agent, Claim, listOf, pageSchema, Relation, versioned } from "./schemas.ts";
import { inTime, showClaim, showOccurrence, showRelation, type Telling, telling } from "./show.ts";

/** How many of an agent's claims are read for the names that it goes by. */
const ALIAS_CLAIMS = 50;

const filters = {
  q: z.string().max(500).optional().openapi({ description: "Words of the claim." }),
  publisher: z.string().optional(),
  article: z.string().optional(),
  stance: z.enum(STANCES).optional().openapi({ description: "Only claims at an end of such a relation." }),
  disputed: z
    .enum(["true", "false"])
    .optional()
    .openapi({ description: "Only claims that are, or are not, contradicted." }),
  since: z.coerce
    .number()
    .int()
    .min(0)
    .optional()
    .openapi({ description: "Only claims asserted after this version." }),
};

const filterOf = ({
  disputed,
  q,
  publisher,
  article,
  stance,
  since,
}: z.infer<z.ZodObject<typeof filters>>) => ({
  q,
  publisher,
  article,
  stance,
  since,
  disputed: disputed === undefined ? undefined : disputed === "true",
});

/** The telling of every revision that the occurrences stand in, each read once. */
async function tellings(store: Store, rows: readonly OccurrenceRow[]): Promise<Map<string, Telling>> {
  const tells = new Map<string, Telling>();
  for (const { occurrence } of rows) {
    if (tells.has(occurrence.revision)) continue;
    const held = await store.revision(occurrence.revision);
    if (held) tells.set(occurrence.revision, telling(held.revision.text));
  }
  return tells;
}

/** Through whom the claim came, from first to last: speaker, carrier and publisher, once for each article. */
function provenance(rows: readonly OccurrenceRow[], tells: ReadonlyMap<string, Telling>, v: number) {
  const seen = new Set<string>();
  return inTime(rows).flatMap((row) => {
    if (seen.has(row.occurrence.article)) return [];
    seen.add(row.occurrence.article);
    const { article, url, n, publisher, at } = showOccurrence(row, v);
    const via = tells.get(row.occurrence.revision)?.passage(row.attribution.via).text || null;
    return [{ agent: row.attribution.agent, via, publisher, article, url, n, at }];
  });
}

export function claimReads(app: App, store: Store): void {
  const tag = "claims";
  const find = async (id: string, version: number) => {
    const row = await store.claim(id, version);
    if (!row) throw missing("claim", id);
    return row;
  };

  read(
    app,
    store,
    {
      path: "/v1/claims",
      name: "listClaims",
      tag,
      summary: "The claims, each with where it stands",
      query: { ...paged, ...filters, agent: z.string().optional() },
      answer: pageSchema(Claim),
    },
    async ({ query, version }) => {
      const page = await store.claims(version, pageOf(query), { ...filterOf(query), agent: query.agent });
      return pageBody(page, version, (row) => showClaim(row, version));
    },
  );

  read(
    app,
    store,
    {
      path: "/v1/claims/{id}",
      name: "getClaim",
      tag,
      summary: "One claim: its occurrences with their words, first appearance and provenance",
      query: {},
      answer: Claim,
    },
    async ({ param, version }) => {
      const row = await find(param("id"), version);
      const tells = await tellings(store, row.occurrences);
      const chain = provenance(row.occurrences, tells, version);
      return { body: { version, ...showClaim(row, version, tells), provenance: chain } };
    },
  );

  read(
    app,
    store,
    {
      path: "/v1/claims/{id}/history",
      name: "getClaimHistory",
      tag,
      summary: "Every occurrence that the claim ever had, ended ones too",
      query: {},
      answer: listOf(z.unknown()),
    },
    async ({ param, version }) => {
      const rows = await store.claimHistory(param("id"), version);
      if (rows.length === 0) await find(param("id"), version);
      const tells = await tellings(store, rows);
      const items = inTime(rows).map((row) =>
        showOccurrence(row, version, tells.get(row.occurrence.revision)),
      );
      return { body: { version, claim: param("id"), items } };
    },
  );

  read(
    app,
    store,
    {
      path: "/v1/claims/{id}/relations",
      name: "listClaimRelations",
      tag,
      summary: "What agrees with the claim, contradicts or supersedes it",
      query: { stance: z.enum(STANCES).optional() },
      answer: listOf(Relation),
    },
    async ({ param, query, version }) => {
      const { claim } = await find(param("id"), version);
      const rows = await store.relations([claim.id], version);
      const items = rows
        .filter(({ relation }) => query.stance === undefined || relation.stance === query.stance)
        .map(({ relation, a, b }) =>
          showRelation(relation, (id) => (id === a.id ? a.text : b.text), version),
        );
      return { body: { version, claim: claim.id, items } };
    },
  );
}

export function agentReads(app: App, store: Store): void {
  const tag = "agents";
  const find = async (id: string, version: number) => {
    const row = await store.agent(id, version);
    if (!row) throw missing("agent", id);
    return row;
  };

  read(
    app,
    store,
    {
      path: "/v1/agents",
      name: "listAgents",
      tag,
      summary: "Who speaks, for whom, and how many claims are theirs",
      query: { ...paged, q: z.string().max(500).optional() },
      answer: pageSchema(Agent),
    },
    async ({ query, version }) => {
      const page = await store.agents(version, pageOf(query), { q: query.q });
      return pageBody(page, version, ({ agent, claims }) => ({ ...agent, claims }));
    },
  );

  read(
    app,
    store,
    {
      path: "/v1/agents/{id}",
      name: "getAgent",
      tag,
      summary: "One agent, with the names that texts give it",
      query: {},
      answer: versioned({
        id: z.string(),
        name: z.string(),
        claims: z.number(),
        aliases: z.array(z.string()),
      }),
    },
    async ({ param, version }) => {
      const { agent, claims } = await find(param("id"), version);
      const page = await store.claims(version, { limit: ALIAS_CLAIMS }, { agent: agent.id });
      const rows = page.items.flatMap(({ occurrences }) => occurrences);
      const own = rows.filter(({ attribution }) => attribution.agent?.id === agent.id);
      const tells = await tellings(store, own);
      const names = own.map(({ occurrence, attribution }) =>
        tells.get(occurrence.revision)?.passage(attribution.source).text.trim(),
      );
      const aliases = [...new Set(names)].filter((name) => name && name !== agent.name).sort();
      return { body: { version, ...agent, claims, aliases } };
    },
  );

  read(
    app,
    store,
    {
      path: "/v1/agents/{id}/claims",
      name: "listAgentClaims",
      tag,
      summary: "The claims of one agent",
      query: { ...paged, ...filters },
      answer: pageSchema(Claim),
    },
    async ({ param, query, version }) => {
      const { agent } = await find(param("id"), version);
      const page = await store.claims(version, pageOf(query), { ...filterOf(query), agent: agent.id });
      return pageBody(page, version, (row) => showClaim(row, version));
    },
  );
}
