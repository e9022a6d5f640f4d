import type { Decision, Judgement } from "../model/graph.ts";
import { Mistake } from "../model/problem.ts";
import type { Store } from "../store/contract.ts";
import { idOf } from "../text/digest.ts";
import { changes, NO_RECORDS } from "../version/changeset.ts";
import { absent, changesetBy, type Person } from "./decide.ts";

/** What a person holds of two agents. */
export interface Identification extends Person {
  readonly verdict: Judgement;
}

/** What became of a judgement, or of taking it back. */
export interface Identified {
  readonly outcome: "created" | "unchanged" | "withdrawn";
  readonly decision: Decision;
  /** The graph version that it made; null when nothing changed. */
  readonly version: number | null;
}

/** Says of two agents that they are one, two, or not to be told, or takes back what was said (`null`). */
export async function identify(
  store: Store,
  now: () => string,
  at: string,
  pair: readonly [string, string],
  given: Identification | null,
  { who, why }: Person,
): Promise<Identified> {
  const [a, b] = [...pair].sort() as [string, string];
  if (a === b)
    throw new Mistake("invalid", "An agent is the same as itself; name two.", [
      { pointer: "/other", detail: "is the agent itself" },
    ]);
  const latest = (await store.latest())?.version ?? 0;
  for (const [i, id] of pair.entries())
    if (!(await store.agent(id, latest))) throw absent("agent", id, i === 0 ? "/id" : "/other");
  const { version, result } = await store.write(now, async (tx) => {
    const former = (await tx.decisionsOn([a])).find((one) => one.a === a && one.b === b);
    if (!given && !former)
      throw new Mistake("not-found", "Nobody decided of these two agents, or what was said is taken back.", [
        { pointer: "/other", detail: "no such decision" },
      ]);
    if (given && former?.verdict === given.verdict) return { changeset: null, result: former };
    const next: Decision | null = given && {
      id: idOf("dec", a, b, given.verdict, who, at),
      a,
      b,
      verdict: given.verdict,
      stance: null,
      later: null,
      who,
      why,
      at,
    };
    const { asserted, retracted } = changes(
      { ...NO_RECORDS, decisions: former ? [former] : [] },
      { ...NO_RECORDS, decisions: next ? [next] : [] },
    );
    const by = { who, why, at, ended: now(), software: [] };
    return {
      changeset: changesetBy(idOf("act", a, b, at), by, { asserted, retracted }),
      result: (next ?? former) as Decision,
    };
  });
  const outcome = version === null ? "unchanged" : given ? "created" : "withdrawn";
  return { outcome, decision: result, version: version?.version ?? null };
}
