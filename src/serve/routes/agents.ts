import { z } from "@hono/zod-openapi";
import { byName } from "../../present/by-name.ts";
import { oneWith } from "../../present/identity.ts";
import type { Store } from "../../store/contract.ts";
import { paged, words } from "../ask/params.ts";
import { type App, missing, pageBody, pageOf, read } from "../ask/read.ts";
import { pageSchema, versioned } from "../told/schemas.ts";
import { Claim } from "../told/schemas-claims.ts";
import { AgentRow, SpeakerRow } from "../told/schemas-said.ts";
import { showAgent, tellings } from "../told/telling.ts";
import { claimFilters, claimsBody, filterOf } from "./claims.ts";

/** How many of an agent's claims are read for the names that it goes by. */
const ALIAS_CLAIMS = 50;

/** Finds the agent of an id at a version. @throws Mistake when it is not there. */
export const agentIn = (store: Store) => async (id: string, version: number) => {
  const row = await store.agent(id, version);
  if (!row) throw missing("agent", id);
  return row;
};

/** Reads of who speaks. */
export function agentReads(app: App, store: Store): void {
  const tag = "agents";
  const find = agentIn(store);

  read(
    app,
    store,
    {
      path: "/v1/agents",
      name: "listAgents",
      tag,
      summary: "Who speaks, for whom, and how many claims are theirs",
      query: { ...paged, q: words("Part of the name, or of the name of whom it speaks for.") },
      answer: pageSchema(SpeakerRow),
    },
    async ({ query, version }) => {
      const page = await store.agents(version, pageOf(query), { q: query.q });
      return pageBody(page, version, ({ agent, ...row }) => ({ ...showAgent(agent), ...row }));
    },
  );

  read(
    app,
    store,
    {
      path: "/v1/agents/{id}",
      name: "getAgent",
      tag,
      summary: "One agent, with the names that texts give it and the agents that are one with it",
      query: {},
      answer: versioned({
        ...AgentRow.shape,
        claims: AgentRow.shape.claims.openapi({
          description:
            "How many claims are told of the agent and of all who are one with it, as its list of claims has them.",
        }),
        aliases: z.array(z.string()),
        same: z.array(z.string()),
      }),
    },
    async ({ param, version }) => {
      const { agent } = await find(param("id"), version);
      const one = (await oneWith(store, agent, version)).map(({ id }) => id);
      const [{ claims }, page] = await Promise.all([
        store.spoken(version, one),
        store.claims(version, { limit: ALIAS_CLAIMS }, { agents: one }),
      ]);
      const rows = page.items.flatMap(({ occurrences }) => occurrences);
      const own = rows.flatMap(
        ({ occurrence: { revision }, attribution: { agent: first, also = [], source } }) => [
          // Where several speak together, the words of the source are not those for the first of them.
          ...(first && also.length === 0 && one.includes(first.id) ? [{ revision, source }] : []),
          ...also.flatMap(({ id, source: words }) => (one.includes(id) ? [{ revision, source: words }] : [])),
        ],
      );
      const tells = await tellings(
        store,
        own.map(({ revision }) => revision),
      );
      const names = own.map(({ revision, source }) => tells.get(revision)?.passage(source).text.trim());
      const aliases = [...new Set(names)]
        .filter((name) => name !== undefined && name !== "" && name !== agent.name)
        .sort((a, b) => byName(a ?? "", b ?? ""));
      return { body: { version, ...showAgent(agent), claims, aliases, same: one.slice(1) } };
    },
  );

  read(
    app,
    store,
    {
      path: "/v1/agents/{id}/claims",
      name: "listAgentClaims",
      tag,
      summary: "The claims of one agent, under every name that is one with it",
      query: { ...paged, ...claimFilters },
      answer: pageSchema(Claim),
    },
    async ({ param, query, version }) => {
      const { agent } = await find(param("id"), version);
      const page = await store.claims(version, pageOf(query), {
        ...(await filterOf(store, query)),
        agents: (await oneWith(store, agent, version)).map(({ id }) => id),
      });
      return claimsBody(store, page, version);
    },
  );
}
