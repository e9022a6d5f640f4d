import { html } from "./html.ts";
import { lost, page } from "./layout.ts";
import { claimList, counted, more, speaker } from "./parts.ts";
import type { Visit } from "./visit.ts";

const ITEMS = 50;

/** `/agents`: everybody who speaks. */
export async function agentsPage(visit: Visit): Promise<Response> {
  const { c, store, version } = visit;
  const cursor = c.req.query("cursor") || undefined;
  const { items, next } = await store.agents(version, { limit: ITEMS, cursor });
  const list = items.map(
    ({ agent, claims }) =>
      html`<li>${speaker(visit, agent)} <small>${agent.kind} · ${counted(claims, "claim")}</small></li>`,
  );
  const body = items.length > 0 ? html`<ul class="list">${list}</ul>` : html`<p>Nobody has spoken yet.</p>`;
  return page(visit, "Who speaks", html`${body}${more(visit, next, "/agents")}`);
}

/** `/agents/:id`: what one agent says, and for whom it speaks. */
export async function agentPage(visit: Visit): Promise<Response> {
  const { c, store, version } = visit;
  const row = await store.agent(c.req.param("id") ?? "", version);
  if (!row) return lost(visit);
  const { agent } = row;
  const cursor = c.req.query("cursor") || undefined;
  const held = await store.claims(version, { limit: ITEMS, cursor }, { agent: agent.id });
  const body = html`<p class="meta">${agent.kind}${
    agent.behalf ? html` · speaks for <bdi>${agent.behalf}</bdi>` : null
  } · ${counted(row.claims, "claim")}</p>${claimList(visit, held.items)}${more(visit, held.next, `/agents/${agent.id}`)}`;
  return page(visit, agent.name, body);
}
