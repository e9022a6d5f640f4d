import { afterAll, beforeAll, expect, test } from "vitest";
import type { Relation } from "../../src/model/graph.ts";
import type { Store } from "../../src/store/contract.ts";
import { agent, article, changeset, claim, emptyStore, held, occurrence, put, state } from "./fixture.ts";

let store: Store;
const first = state("x", 1);
const yes = claim("c1", "The dam held");
const no = claim("c2", "The dam broke");
const clash: Relation = {
  id: "r1",
  a: "c1",
  b: "c2",
  stance: "contradicts",
  level: "suggested",
  score: 0.5,
  evidence: [],
  linker: "linker@1",
};

beforeAll(async () => {
  store = await emptyStore();
  const asserted = {
    states: [first],
    claims: [yes, no],
    occurrences: [occurrence(yes, first)],
    relations: [clash],
  };
  await put(store, changeset({ articles: [article("x")], revisions: [held(first)], asserted }));
  await put(store, changeset({ agents: [], retracted: { relations: ["r1"], claims: ["c2"] } }));
}, 60_000);
afterAll(() => store.close());

test("nodes are the claims that live at the version, with who holds them and whether they stand", async () => {
  const at = async (v: number) =>
    (await store.nodes(["c2", "c1", "none"], v)).map((row) => [row.claim.id, row.agent?.name, row.standing]);
  expect(await at(0)).toEqual([]);
  expect(await at(1)).toEqual([
    ["c1", agent.name, true],
    ["c2", agent.name, false],
  ]);
  expect(await at(2)).toEqual([["c1", agent.name, true]]);
  expect(await store.nodes([], 1)).toEqual([]);
});

test("a relation is found by its id when it is dissolved too, with the claims as last known", async () => {
  expect(await store.relation("r1", 0)).toBeNull();
  expect(await store.relation("none", 2)).toBeNull();
  const [then, now] = [await store.relation("r1", 1), await store.relation("r1", 2)];
  expect([then?.relation.since, then?.relation.until]).toEqual([1, null]);
  expect([now?.relation.since, now?.relation.until]).toEqual([1, 2]);
  expect(now?.b.text).toBe("The dam broke");
});
