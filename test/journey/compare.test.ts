import { afterAll, beforeAll, expect, test } from "vitest";
import { difference } from "../../src/journey/compare.ts";
import { createPipeline } from "../../src/pipeline.ts";
import type { RelationRow, Store } from "../../src/store/contract.ts";
import { between } from "../../src/version/carry/between.ts";
import { emptyStore } from "../store/fixture.ts";

let store: Store;
let article = "";
let version = 0;
const TEXTS = [
  "The ferry took 13 hours, harbour master Anna Lindqvist said. A minister said that the river was safe.",
  "The ferry took 15 hours, harbour master Anna Lindqvist said. A minister said that the river was safe.",
  "The ferry took 15 hours, harbour master Anna Lindqvist said. The owners declined to comment.",
];

beforeAll(async () => {
  store = await emptyStore();
  const pipeline = createPipeline(store, () => "2026-03-01T00:00:00.000Z");
  for (const [i, text] of TEXTS.entries()) {
    const payload = { key: "ferry", publisher: "Example", modified: `2026-02-0${i + 1}T00:00:00Z`, text };
    const done = await pipeline.submit(payload, null);
    article = done.article;
    version = done.version ?? 0;
  }
}, 60_000);
afterAll(() => store.close());

test("the events of a step are told as they were recorded", async () => {
  const found = await difference(store, article, 1, 2, version);
  if (!found) throw new Error("both revisions are there");
  const now = between(found.from, found.to).events;
  expect(found.diff.events).toEqual(now);
  expect(found.diff.events).toMatchObject([
    {
      kind: "fact-changed",
      old: { text: "The ferry took 13 hours" },
      new: { text: "The ferry took 15 hours" },
    },
  ]);
  const older: Store = {
    ...store,
    step: async (...step) =>
      (await store.step(...step)).map((row) => ({ ...row, event: { ...row.event, reason: "as told then" } })),
  };
  const then = await difference(older, article, 1, 2, version);
  expect(then?.diff.events).toMatchObject([{ reason: "as told then" }]);
});

test("revisions that are no neighbours have their events worked out", async () => {
  const kinds = (await difference(store, article, 1, 3, version))?.diff.events.map(({ kind }) => kind);
  expect(kinds).toEqual(expect.arrayContaining(["fact-changed", "removed"]));
});

test("relations are read of what came or went alone, and are those that one revision has and the other has not", async () => {
  const relation = (id: string, a: string, b: string) => ({ id, a, b }) as unknown as RelationRow["relation"];
  const claimsOf = async (n: number) => {
    const { states } = (await store.article(article, version)) ?? { states: [] };
    const revision = states.find((state) => state.n === n)?.revision;
    const rows = await store.occurrences({ article }, version);
    return rows.filter((row) => row.occurrence.revision === revision).map((row) => row.occurrence.claim);
  };
  const [was, is] = [await claimsOf(1), await claimsOf(2)];
  const [kept = ""] = was.filter((claim) => is.includes(claim));
  const [gone = ""] = was.filter((claim) => !is.includes(claim));
  const [come = ""] = is.filter((claim) => !was.includes(claim));
  const all = [
    relation("kept", kept, "clm_other"),
    relation("gone", gone, "clm_other"),
    relation("come", "clm_other", come),
    relation("both", gone, come),
    relation("turned", kept, come),
  ];
  const asked: string[] = [];
  const counting: Store = {
    ...store,
    relations: async (claims) => {
      asked.push(...claims);
      return all
        .filter(({ a, b }) => claims.includes(a) || claims.includes(b))
        .map((one) => ({ relation: one }) as RelationRow);
    },
  };
  const found = await difference(counting, article, 1, 2, version);
  expect(asked.sort()).toEqual([gone, come].sort());
  expect(found?.diff.relations.born.map(({ id }) => id)).toEqual(["come"]);
  expect(found?.diff.relations.dissolved.map(({ id }) => id)).toEqual(["gone"]);
});

test("what stands in the two revisions is all that a step of the chain is asked for", async () => {
  const asked: (readonly string[])[] = [];
  const lean: Store = {
    ...store,
    occurrences: () => Promise.reject(new Error("this reads all that the article ever said")),
    standing: (revisions, v) => {
      asked.push(revisions);
      return store.standing(revisions, v);
    },
  };
  const { states } = (await store.article(article, version)) ?? { states: [] };
  const [first, second, third] = states.map(({ revision }) => revision);
  await difference(lean, article, 2, 3, version);
  await difference(lean, article, 1, 3, version);
  expect(asked).toEqual([
    [second, third],
    [first, third],
  ]);
});

test("claims stand and events are told where attributions begin far into a text", async () => {
  const filler = Array.from(
    { length: 700 },
    (_, n) => `Boat ${n} lay moored in the harbour, and another beside it.`,
  );
  const long = (hours: number) =>
    `${TEXTS[1]} ${filler.join(" ")} The crossing took ${hours} hours, harbour master Anna Lindqvist said.`;
  const pipeline = createPipeline(store, () => "2026-03-02T00:00:00.000Z");
  const of = (hours: number) => ({
    key: "long",
    publisher: "Example",
    modified: `2026-02-${hours}T00:00:00Z`,
    text: long(hours),
  });
  await pipeline.submit(of(20), null);
  const second = await pipeline.submit(of(22), null);
  const v = second.version ?? 0;
  const found = await difference(store, second.article, 1, 2, v);
  expect(found?.diff.events).toMatchObject([
    { old: { text: "The crossing took 20 hours" }, new: { text: "The crossing took 22 hours" } },
  ]);
  expect(found?.diff.events[0]?.new?.spans[0]?.start).toBeGreaterThan(32_767);
  for (const held of [found?.from, found?.to]) {
    const revision = held?.revision.id ?? "";
    const rows = await store.occurrences({ revision }, v);
    const standing = (await store.standing([revision], v)).get(revision);
    expect([...(standing ?? [])]).toEqual(
      rows.map(({ occurrence }) => [occurrence.attribution, occurrence.claim]),
    );
    expect(standing?.size).toBe(held?.attributions.length);
  }
});
