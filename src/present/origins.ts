import { type Agent, everyOne } from "../model/attribution.ts";
import type { Level, Stance } from "../model/graph.ts";
import type { OccurrenceRow, Reader, RelationRow } from "../store/contract.ts";
import { claimWords } from "../text/claimed.ts";
import { wordsOf } from "../text/span.ts";
import { spokenFor } from "../text/spoken-for.ts";
import { sentenceAround } from "../text/unnamed.ts";
import { independentSources, type Judged, type Origin } from "./sources.ts";

/** The independent sources of a claim at a version, of its relations then: those behind it, and behind the claims that agree with it. */
export async function sourcesOf(
  store: Reader,
  claim: string,
  version: number,
  relations: Promise<readonly RelationRow[]>,
): Promise<Origin[]> {
  return originsOf(store, [[claim, "confirmed"], ...ends(claim, await relations, "agrees")], version);
}

/** The independent sources of what contradicts a claim at a version: who disputes it, each voice once. */
export async function disputersOf(
  store: Reader,
  claim: string,
  version: number,
  relations: Promise<readonly RelationRow[]>,
): Promise<Origin[]> {
  return originsOf(store, ends(claim, await relations, "contradicts"), version);
}

/** The claims at the other ends of relations of a stance, and how sure each relation is. */
const ends = (claim: string, rows: readonly RelationRow[], stance: Stance): [string, Level][] =>
  rows.flatMap(({ relation: { a, b, level, ...relation } }) =>
    relation.stance === stance ? [[a === claim ? b : a, level]] : [],
  );

/** Whom claims come from, each source once. */
async function originsOf(
  store: Reader,
  claims: readonly (readonly [string, Level])[],
  version: number,
): Promise<Origin[]> {
  if (claims.length === 0) return [];
  const levels = new Map(claims);
  const firsts = new Map<string, OccurrenceRow>();
  for (const row of await store.occurrences({ claims: [...levels.keys()] }, version)) {
    const key = `${row.occurrence.claim} ${row.occurrence.article}`;
    const before = firsts.get(key);
    if (!before || (row.state?.at ?? "9") < (before.state?.at ?? "9")) firsts.set(key, row);
  }
  const rows = [...firsts.values()];
  const texts = await store.texts([...new Set(rows.map(({ occurrence }) => occurrence.revision))]);
  const agents = new Map(
    rows.flatMap(({ attribution }) => everyOne<Agent>(attribution).map((agent) => [agent.id, agent])),
  );
  return independentSources(
    rows.flatMap(({ occurrence, attribution, state, url }) => {
      const text = texts.get(occurrence.revision) ?? "";
      const { also } = attribution;
      const around = sentenceAround(text, attribution);
      const told = {
        claim: occurrence.claim,
        article: occurrence.article,
        url,
        n: state?.n ?? null,
        publisher: state?.publisher ?? null,
        via: attribution.via.map(({ start, end }) => text.slice(start, end)),
        words: claimWords(text, attribution.content),
        at: state?.at ?? null,
        around,
        level: levels.get(occurrence.claim) ?? ("suggested" as const),
      };
      const speaksFor = (agent: Agent | null) =>
        agent?.kind === "person" ? spokenFor(text, agent.name) : null;
      const first = { ...told, agent: attribution.agent, speaksFor: speaksFor(attribution.agent) };
      if (!also) return [first];
      if (isJoint(`${around} ${wordsOf(text, attribution.cue)}`)) return [{ ...first, also }];
      return [first, ...also.map((agent) => ({ ...told, agent, speaksFor: speaksFor(agent) }))];
    }),
    agents.size > 1 ? await judgedAmong(store, [...agents.keys()], version) : [],
  );
}

/** "In a joint statement", "jointly wrote": what several say in one text. */
const isJoint = (words: string): boolean =>
  /\b(?:joint(?:ly)?|co-?(?:signed|signing|wrote|written|authored))\b/i.test(words);

async function judgedAmong(store: Reader, agents: readonly string[], version: number): Promise<Judged[]> {
  const rows = await store.alike(agents, version);
  return rows.flatMap(({ of, agent, decision }) =>
    decision && decision.verdict !== "undecided" && agents.includes(agent.id)
      ? [{ a: of, b: agent.id, same: decision.verdict === "same" }]
      : [],
  );
}
