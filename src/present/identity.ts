import type { Agent } from "../model/attribution.ts";
import type { Decision, Judgement, Lived } from "../model/graph.ts";
import type { Reader } from "../store/contract.ts";
import { alike } from "./alike.ts";

/** An agent that may be another one: what holds of the two, who says so and why. */
export interface Alike {
  readonly agent: Agent;
  /** How many claims are its own. */
  readonly claims: number;
  readonly verdict: Judgement;
  readonly by: "program" | "person";
  readonly reason: string;
  /** What a person decided of the two. */
  readonly decision: Lived<Decision> | null;
}

/** Those who are or may be the agent under another name or in another article; what a person decided goes before. */
export async function alikeTo(store: Reader, agent: Agent, version: number): Promise<Alike[]> {
  return (await alikeToEach(store, [agent], version)).get(agent.id) ?? [];
}

/** Other names that are the same as each of these and hold something, by id; those with which none is are left out. */
export async function sameAs(
  store: Reader,
  agents: readonly Agent[],
  version: number,
): Promise<Map<string, Agent[]>> {
  const near = await alikeToEach(store, agents, version);
  return new Map(
    [...near].flatMap(([id, all]) => {
      const same = all.filter(({ verdict, claims }) => verdict === "same" && claims > 0);
      return same.length > 0 ? [[id, same.map(({ agent }) => agent)] as const] : [];
    }),
  );
}

const RANK: Readonly<Record<Judgement, number>> = { same: 0, undecided: 1, different: 2 };

async function alikeToEach(
  store: Reader,
  agents: readonly Agent[],
  version: number,
): Promise<Map<string, Alike[]>> {
  const rows = await store.alike(
    agents.map(({ id }) => id),
    version,
  );
  return new Map(
    agents.map((own) => {
      const mine = rows.filter(({ of }) => of === own.id);
      const found = mine.map(({ agent, claims, decision }) => ({
        agent,
        claims,
        decision,
        likeness: alike(own, agent),
      }));
      const meant = new Set(
        found.flatMap(({ agent, likeness }) =>
          likeness?.verdict === "same" && isShort(own.name) ? [agent.name.toLowerCase()] : [],
        ),
      );
      const all = found.flatMap(({ likeness, ...row }): Alike[] => {
        if (row.decision) {
          const { verdict, why } = row.decision;
          return [{ ...row, verdict: verdict as Judgement, by: "person", reason: why }];
        }
        if (!likeness) return [];
        // Letters that stand for several names here name none of them.
        const several = likeness.verdict === "same" && isShort(own.name) && meant.size > 1;
        const told = several
          ? { verdict: "undecided" as const, reason: `“${own.name}” may be short for several` }
          : likeness;
        return [{ ...row, ...told, by: "program" }];
      });
      return [own.id, all.sort((x, y) => RANK[x.verdict] - RANK[y.verdict])];
    }),
  );
}

const isShort = (name: string): boolean => /^\p{Lu}{2,6}$/u.test(name);

/** The ids of all agents that are one with the one of the id; that id alone where nobody has it. */
export async function idsOneWith(store: Reader, id: string, version: number): Promise<string[]> {
  const row = await store.agent(id, version);
  return row ? (await oneWith(store, row.agent, version)).map((one) => one.id) : [id];
}

/** No more names than this are taken for one agent's. */
const NAMES = 24;

/**
 * The agents that are one with this one, itself first: each is the same as one of the others, and nobody decided of it
 * and any of them that they are two, or that it cannot be told.
 */
export async function oneWith(store: Reader, agent: Agent, version: number): Promise<Agent[]> {
  const group = new Map([[agent.id, agent]]);
  const barred = new Set<string>();
  let asked: readonly Agent[] = [agent];
  while (asked.length > 0 && group.size < NAMES) {
    const found = await alikeToEach(store, asked, version);
    const near = asked.flatMap(({ id }) => found.get(id) ?? []);
    for (const { agent: other, verdict, by } of near)
      if (by === "person" && verdict !== "same") barred.add(other.id);
    const fresh = near
      .filter(
        ({ verdict, agent: other }) => verdict === "same" && !barred.has(other.id) && !group.has(other.id),
      )
      .map(({ agent: other }) => other);
    // Whoever joins may be barred from one that is here already.
    const joining = [...new Map(fresh.map((one) => [one.id, one])).values()];
    const theirs = await alikeToEach(store, joining, version);
    asked = joining.filter(
      ({ id }) =>
        !(theirs.get(id) ?? []).some(
          (one) => one.by === "person" && one.verdict !== "same" && group.has(one.agent.id),
        ),
    );
    for (const one of asked) group.set(one.id, one);
  }
  return [...group.values()];
}
