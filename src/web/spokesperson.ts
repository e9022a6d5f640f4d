import type { Agent } from "../model/attribution.ts";
import type { SpeakerRow } from "../store/contract.ts";
import { spokenFor } from "../text/spoken-for.ts";
import type { Visit } from "./visit.ts";

/** Claims whose texts are looked through for who a person speaks for. */
const LOOKED_THROUGH = 12;

/** The organization that an agent speaks for: its own, or the one whose spokesperson the texts of its claims introduce it as; null for none. */
export async function bodyOf(
  { store, version }: Visit,
  agent: Agent,
  claims: readonly string[],
): Promise<string | null> {
  if (agent.behalf || agent.kind !== "person" || claims.length === 0) return agent.behalf;
  const rows = await store.occurrences({ claims: claims.slice(0, LOOKED_THROUGH) }, version);
  const texts = await store.texts([...new Set(rows.map(({ occurrence }) => occurrence.revision))]);
  for (const text of texts.values()) {
    const body = spokenFor(text, agent.name);
    if (body !== null) return body;
  }
  return null;
}

/** The others by whom the organization speaks: itself, and whoever is read as speaking on its behalf. */
export async function othersOf({ store, version }: Visit, agent: Agent, body: string): Promise<SpeakerRow[]> {
  const { items } = await store.agents(version, { limit: 50 }, { q: body });
  const same = (name: string | null) => name?.toLowerCase() === body.toLowerCase();
  return items.filter(
    ({ agent: one }) =>
      one.id !== agent.id && (same(one.behalf) || (one.kind === "organization" && same(one.name))),
  );
}
