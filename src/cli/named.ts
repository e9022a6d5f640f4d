import type { Agent } from "../model/attribution.ts";
import { Mistake } from "../model/problem.ts";
import type { Reader } from "../store/contract.ts";

/** Agents of one name that are told apart in a message. */
const SHOWN = 10;

/** The agent of an id, or of a name that it alone has. @throws Mistake where none or several have it. */
export async function named(store: Reader, given: string, version: number): Promise<Agent> {
  const row = await store.agent(given, version);
  if (row) return row.agent;
  const { items } = await store.agents(version, { limit: 200 }, { q: given });
  const same = items.filter(({ agent }) => agent.name.toLowerCase() === given.trim().toLowerCase());
  const [only, ...more] = same;
  if (only && more.length === 0) return only.agent;
  const among = same.slice(0, SHOWN).map(({ agent: { id, kind, behalf }, only }) => {
    const title = only && (only.headline === null ? only.article : JSON.stringify(only.headline));
    const where = only ? `, in ${title} of ${only.publisher}` : "";
    return `${id} (${behalf ? `${kind} for ${behalf}` : kind}${where})`;
  });
  throw only
    ? new Mistake(
        "conflict",
        `Several agents are called ${JSON.stringify(given)}; give the id of one: ${among.join(", ")}.`,
      )
    : new Mistake(
        "not-found",
        `There is no agent ${JSON.stringify(given)}; give an id or a whole name, as \`stemma agents list\` tells them.`,
      );
}
