import { afterAll, beforeAll, expect, test } from "vitest";
import type { Relation } from "../../src/model/graph.ts";
import type { Store } from "../../src/store/contract.ts";
import { agent, article, changeset, claim, emptyStore, held, occurrence, put, state } from "./fixture.ts";

const first = state("a", 1);
const c1 = claim("c1", "The dams held through the night.");
const c2 = claim("c2", "The dam broke.");
const other = state("b", 1);
const supersession: Relation = {
  id: "r1",
  a: "c1",
  b: "c2",
  stance: "contradicts",
  level: "confirmed",
  score: 0.7,
  evidence: [
    { feature: "negation", detail: "held / broke", weight: 0.5, spans: [{ side: "a", start: 0, end: 3 }] },
  ],
  linker: "linker@1",
};

let store: Store;
beforeAll(async () => {
  store = await emptyStore();
}, 60_000);
afterAll(() => store.close());

test("an empty store has no version", async () => {
  expect(await store.latest()).toBeNull();
  expect(await store.articles(0, { limit: 5 })).toEqual({ items: [], next: null });
});

test("a changeset becomes version 1 and reads back as it was", async () => {
  const set = changeset({
    articles: [article("a")],
    revisions: [held(first)],
    asserted: { states: [first], claims: [c1], occurrences: [occurrence(c1, first)] },
  });
  expect(await put(store, set)).toEqual({
    version: 1,
    at: "2026-03-01T00:00:00.000Z",
    activity: set.activity.id,
  });
  expect(await store.revision("a-r1")).toEqual(held(first));
  expect(await store.article("a", 1)).toEqual({
    article: article("a"),
    headline: "Headline 1",
    states: [first],
  });
  expect((await store.articles(1, { limit: 5 })).items).toEqual([
    { article: article("a"), head: first, headline: "Headline 1", revisions: 1 },
  ]);
  expect(await store.claim("c1", 1)).toEqual({
    claim: { ...c1, since: 1, until: null },
    standing: true,
    occurrences: [
      {
        occurrence: { ...occurrence(c1, first), since: 1, until: null },
        attribution: held(first).attributions[0],
        state: first,
        url: "https://news.example/a",
        key: null,
      },
    ],
  });
  expect((await store.notices(["a-r1", "none"])).get("a-r1")).toEqual(held(first).document.notices);
  expect((await store.versions({ limit: 5 })).items[0]?.detail).toEqual(set.activity);
});

test("the time of a version never goes back", async () => {
  const set = changeset({
    articles: [article("b")],
    revisions: [held(other)],
    asserted: {
      states: [other],
      claims: [c2],
      occurrences: [occurrence(c2, other)],
      relations: [supersession],
    },
  });
  expect(await put(store, set, "2020-01-01T00:00:00Z")).toMatchObject({
    version: 2,
    at: "2026-03-01T00:00:00.000Z",
  });
  expect(await store.versionAt("2026-02-28T00:00:00Z")).toBeNull();
  expect((await store.versionAt("2026-03-01T00:00:00Z"))?.version).toBe(2);
  expect(await store.versionAt(1)).toMatchObject({ version: 1 });
  expect(await store.versionAt(9)).toBeNull();
});

test("the writer sees what is live", async () => {
  const { version, result } = await store.write(
    () => "2026-03-02T00:00:00.000Z",
    async (tx) => ({
      changeset: null,
      result: {
        known: await tx.known("a"),
        near: await tx.neighbours(
          "a",
          ["name:dam", "name:river", "x"],
          first.at,
          {
            alike: 0.12,
            days: 3,
            articles: 5,
            claims: 9,
            shared: 1,
          },
          ["f".repeat(128)],
        ),
        far: await tx.neighbours(
          "a",
          ["name:dam", "storm", "x"],
          first.at,
          {
            alike: 0.12,
            days: 3,
            articles: 5,
            claims: 9,
            shared: 1,
          },
          ["f".repeat(128)],
        ),
        brief: await tx.neighbours(
          "a",
          ["name:dam", "flood", "x"],
          first.at,
          {
            alike: 0.12,
            days: 3,
            articles: 5,
            claims: 9,
            shared: 1,
          },
          ["f".repeat(128)],
        ),
        related: await tx.relationsOf(["c2"]),
        held: await tx.held(["a-r1"]),
      },
    }),
  );
  expect(version).toBeNull();
  expect(result.known).toEqual({
    sightings: [],
    states: [first],
    claims: [c1],
    occurrences: [occurrence(c1, first)],
    events: [],
    revisions: [{ id: "a-r1", content: "c-a-r1" }],
  });
  expect(result.near).toEqual({
    told: [{ claim: c2, revision: "b-r1", profile: occurrence(c2, other).profile }],
    joined: [],
  });
  expect(result.far).toEqual({ told: [], joined: [] });
  // Two topics are enough where few have the name.
  expect(result.brief).toEqual(result.near);
  expect(result.related).toEqual([supersession]);
  expect(result.held).toEqual([held(first)]);
});

test("what was read as of a version stays when records end and begin anew", async () => {
  const before = async () => [
    await store.claim("c1", 2),
    await store.article("a", 2),
    await store.relations(["c1"], 2),
    await store.claimHistory("c1", 2),
    await store.claims(2, { limit: 10 }, {}),
    await store.agents(2, { limit: 10 }),
    await store.changes(0, 2),
  ];
  const was = await before();
  const second = state("a", 2);
  const past = { ...first, head: false };
  await put(
    store,
    changeset({
      revisions: [held(second)],
      retracted: { states: [first.id], relations: ["r1"] },
      asserted: { states: [past, second], relations: [{ ...supersession, level: "suggested" }] },
    }),
    "2026-03-03T00:00:00.000Z",
  );
  expect(await before()).toEqual(was);
  expect(await store.claim("c1", 3)).toMatchObject({ standing: false, claim: { until: null } });
  expect((await store.article("a", 3))?.states).toEqual([past, second]);
  expect((await store.relations(["c1"], 3))[0]?.relation).toMatchObject({ level: "suggested", since: 3 });
  expect((await store.changes(2, 3)).ended.states).toEqual([{ ...first, since: 1, until: 3 }]);
  // What came and went on the way from one version to the other was at neither.
  const { born, ended } = await store.changes(0, 3);
  expect(born.states.filter(({ article: of }) => of === "a")).toEqual([
    { ...past, since: 3, until: null },
    { ...second, since: 3, until: null },
  ]);
  expect(born.relations).toMatchObject([{ level: "suggested", since: 3 }]);
  expect([ended.states, ended.relations]).toEqual([[], []]);
  await put(
    store,
    changeset({ retracted: { claims: ["c1"], occurrences: ["c1@a-r1"] } }),
    "2026-03-03T00:00:00Z",
  );
  expect(await store.claim("c1", 4)).toBeNull();
  expect((await store.claimHistory("c1", 4))[0]?.occurrence).toMatchObject({ since: 1, until: 4 });
  expect(await store.claim("c1", 3)).not.toBeNull();
});

test("claims are filtered", async () => {
  const ids = async (filter: Parameters<Store["claims"]>[2], v = 2) =>
    (await store.claims(v, { limit: 10 }, filter)).items.map((row) => row.claim.id);
  expect(await ids({ q: "dam held" })).toEqual(["c1"]);
  expect(await ids({ q: '"' })).toEqual([]);
  expect(await ids({ agents: [agent.id], article: "b", publisher: "The Example" })).toEqual(["c2"]);
  expect(await ids({ publisher: "Nobody" })).toEqual([]);
  expect(await ids({ disputed: true, stance: "contradicts" })).toEqual(["c2", "c1"]);
  expect(await ids({ disputed: false })).toEqual([]);
  expect(await ids({ since: 1 })).toEqual(["c2"]);
  expect((await store.agents(2, { limit: 5 }, { q: "jane" })).items).toEqual([
    { agent, claims: 2, only: null },
  ]);
  expect(await store.agent("ag1", 0)).toBeNull();
});

test("pages follow one another without overlap", async () => {
  const one = await store.claims(2, { limit: 1 }, {});
  const two = await store.claims(2, { limit: 1, cursor: one.next ?? "" }, {});
  expect([...one.items, ...two.items].map((row) => row.claim.id)).toEqual(["c2", "c1"]);
  expect(two.next).toBeNull();
  const heads = await store.articles(2, { limit: 1 });
  expect((await store.articles(2, { limit: 1, cursor: heads.next ?? "" })).items).toHaveLength(1);
  await expect(store.claims(2, { limit: 1, cursor: "nonsense" }, {})).rejects.toMatchObject({
    code: "malformed",
  });
});

test("nothing is written when the work throws or the changeset does not fit", async () => {
  const failing = store.write(
    () => "2026-03-04T00:00:00Z",
    () => Promise.reject(new Error("no")),
  );
  await expect(failing).rejects.toThrow("no");
  await expect(put(store, changeset({ retracted: { claims: ["unknown"] } }))).rejects.toThrow();
  await expect(put(store, changeset({ asserted: { claims: [c2] } }))).rejects.toThrow();
  expect((await store.latest())?.version).toBe(4);
});

test("writers take turns", async () => {
  const sets = Array.from({ length: 8 }, (_, i) =>
    changeset({ asserted: { claims: [claim(`t${i}`, `Turn ${i}.`)] } }),
  );
  const written = await Promise.all(sets.map((set) => put(store, set)));
  expect(written.map((v) => v?.version)).toEqual([5, 6, 7, 8, 9, 10, 11, 12]);
});

test("an answer is remembered under its key, once", async () => {
  expect(await store.replay("k")).toBeNull();
  await store.remember("k", "digest", 202, '{"a":1}', "2026-03-01T00:00:00Z");
  await store.remember("k", "other", 500, "", "2026-03-01T00:00:00Z");
  expect(await store.replay("k")).toEqual({ request: "digest", status: 202, body: '{"a":1}' });
});
