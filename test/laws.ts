import { expect } from "vitest";
import type { Reader } from "../src/store/contract.ts";

/** The live graph at version v, told without the numbers of versions. */
export async function graphAt(store: Reader, v: number) {
  const { born, ended } = await store.changes(0, v);
  const live = <T extends { id: string }>(all: readonly T[], gone: readonly T[]): T[] => {
    const key = (record: T) => `${record.id}@${"since" in record ? record.since : ""}`;
    const over = new Set(gone.map(key));
    return all.filter((record) => !over.has(key(record)));
  };
  return {
    states: live(born.states, ended.states),
    claims: live(born.claims, ended.claims),
    occurrences: live(born.occurrences, ended.occurrences),
    relations: live(born.relations, ended.relations),
    events: live(born.events, ended.events),
    decisions: live(born.decisions, ended.decisions),
  };
}

/** Checks every law of the graph at version v: no dangling ends, ordered pairs, no loops, one head, words that slice. */
export async function expectLaws(store: Reader, v: number): Promise<void> {
  const { states, claims, occurrences, relations, events } = await graphAt(store, v);
  const claimIds = new Set(claims.map(({ id }) => id));
  expect(claimIds.size, "a claim lives once").toBe(claims.length);

  const standing = new Set<string>();
  const heads = new Map<string, string>();
  for (const { article, n, head, revision } of states) {
    const chain = states.filter((other) => other.article === article);
    expect(chain.map((other) => other.n).sort((a, b) => a - b)).toEqual(chain.map((_, i) => i + 1));
    expect(head, "the last of the chain is its head").toBe(n === chain.length);
    if (head) heads.set(article, revision);
  }
  for (const { claim, article, revision } of occurrences) {
    expect(claimIds, "an occurrence is of a live claim").toContain(claim);
    expect(states.some((state) => state.revision === revision)).toBe(true);
    if (heads.get(article) === revision) standing.add(claim);
  }
  for (const { id } of claims) expect(occurrences.some(({ claim }) => claim === id)).toBe(true);
  for (const { a, b, evidence, stance } of relations) {
    expect(standing, "a relation joins standing claims").toContain(a);
    expect(standing, "a relation joins standing claims").toContain(b);
    if (stance === "supersedes") expect(a).not.toBe(b);
    else expect(a < b, "an undirected pair has one order").toBe(true);
    expect(evidence.length, "a relation explains itself").toBeGreaterThan(0);
  }
  for (const event of events) {
    const chain = states.filter(({ article }) => article === event.article);
    const [before, after] = [event.before, event.after].map((id) => chain.find((s) => s.revision === id));
    expect(after?.n, "an event lies between neighbours").toBe((before?.n ?? 0) + 1);
    expect([event.publisher, event.at]).toEqual([after?.publisher, after?.at]);
    for (const claim of [event.claim, event.supersedes]) if (claim) expect(claimIds).toContain(claim);
    for (const [attribution, revision] of [
      [event.old, event.before],
      [event.new, event.after],
    ])
      if (attribution)
        expect(occurrences.some((o) => o.attribution === attribution && o.revision === revision)).toBe(true);
    const owner = event.owner ?? event.after;
    const told = (await store.notices([owner])).get(owner) ?? [];
    if (event.notice !== null) expect(told[event.notice], "a notice that is there").toBeDefined();
  }
  for (const revision of new Set(occurrences.map((occurrence) => occurrence.revision))) {
    const held = await store.revision(revision);
    expect(held).not.toBeNull();
    for (const { source, cue, content, via } of held?.attributions ?? []) {
      for (const { start, end } of [...source, ...cue, ...content, ...via]) {
        const words = held?.revision.text.slice(start, end) ?? "";
        expect(words).toBe(words.trim());
        expect(words).not.toBe("");
      }
    }
  }
}
