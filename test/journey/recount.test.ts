import { afterAll, beforeAll, expect, test } from "vitest";
import { recountAll } from "../../src/cli/recount.ts";
import type { RecordedEvent } from "../../src/model/change.ts";
import { createPipeline } from "../../src/pipeline.ts";
import type { Store } from "../../src/store/contract.ts";
import { expectLaws, graphAt } from "../laws.ts";
import { clockFrom, emptyStore } from "../store/fixture.ts";

let store: Store;
const clock = clockFrom("2026-03-01T00:00:00Z");

beforeAll(async () => {
  store = await emptyStore();
}, 60_000);
afterAll(() => store.close());

/** The store of a program that records no events but these, and by no other words than their first in which claims stood. */
const older = (kept: (event: RecordedEvent) => boolean = () => false): Store => ({
  ...store,
  write: (now, work) =>
    store.write(now, async (tx) => {
      const { changeset, result } = await work(tx);
      const asserted = changeset && { ...changeset.asserted, events: changeset.asserted.events.filter(kept) };
      return { changeset: changeset && asserted && { ...changeset, asserted, reworded: [] }, result };
    }),
});

const STATES = [
  "A spokesperson for Initech said the outage lasted 13 hours. A minister said that the river was safe.",
  "A spokesperson for Initech said the outage lasted 15 hours. A minister said that the river was safe.",
  "A spokesperson for Initech said the outage lasted 15 hours.",
  "A spokesperson for Initech said the outage lasted 15 hours. A minister said that the river was safe.",
];

const latest = async () => (await store.latest())?.version ?? 0;
const eventsOf = async (article: string, v: number) =>
  (await store.events(v, { limit: 50 }, { article })).items.map(
    ({ event: { kind, slots, place, confidence, reason, notice }, from, to }) => ({
      step: [from.n, to.n],
      ...{ kind, slots, place, confidence, reason, notice },
    }),
  );

/** Submits the states from one up to another under a key, each an hour after the one before. */
async function submit(into: Store, key: string, from: number, to: number): Promise<string> {
  let article = "";
  for (let n = from; n < to; n += 1) {
    const told = { key, publisher: "The Ledger", modified: `2026-02-01T1${n}:00:00Z`, text: STATES[n] };
    article = (await createPipeline(into, clock).submit(told, null)).article;
  }
  return article;
}

test("an article that was taken in without events has afterwards those that it would have had, and no others", async () => {
  const whole = await submit(store, "whole", 0, 4);
  await submit(older(), "older", 0, 3);
  const lacking = await submit(store, "older", 3, 4);
  const before = await latest();
  const graph = await graphAt(store, before);
  expect((await eventsOf(lacking, before)).map(({ step }) => step)).toEqual([[3, 4]]);

  const reported: unknown[] = [];
  const pipeline = createPipeline(store, clock);
  const sum = await recountAll(store, pipeline, (line) => void reported.push(line));
  const wanted = await eventsOf(whole, await latest());
  expect(wanted.map(({ kind }) => kind).sort()).toEqual(["fact-changed", "reinstated", "removed"]);
  expect(await eventsOf(lacking, await latest())).toEqual(wanted);
  expect(sum).toEqual({ articles: 1, events: 2, wordings: 0 });
  expect(reported).toEqual([{ article: lacking, events: 2, wordings: 0, version: before + 1 }]);

  expect(await recountAll(store, pipeline, () => {})).toEqual({ articles: 0, events: 0, wordings: 0 });
  expect(await latest()).toBe(before + 1);
  expect(await graphAt(store, before)).toEqual(graph);
  await expectLaws(store, await latest());
});

test("a step of which some is on record gets what is not, and what is on record stays", async () => {
  const two = [
    "The mill is safe, Ada Lund said. Nine people were hurt, police said. The mine denied that it was warned in May.",
    "The mill is safe, Ada Lund said. Ten people were hurt, police said.",
  ];
  const told = (n: number, key: string) => ({
    key,
    publisher: "The Ledger",
    modified: `2026-02-02T1${n}:00:00Z`,
    text: two[n],
  });
  const half = older(({ kind }) => kind !== "removed");
  for (const n of [0, 1]) {
    await createPipeline(store, clock).submit(told(n, "both"), null);
    await createPipeline(half, clock).submit(told(n, "one"), null);
  }
  const { items } = await store.articles(await latest(), { limit: 50 });
  const [both, one] = ["both", "one"].map(
    (key) => items.find(({ article }) => article.key === key)?.article.id ?? "",
  );
  const before = await latest();
  const had = (await store.events(before, { limit: 50 }, { article: one })).items.map(
    ({ event }) => event.id,
  );
  expect(had).toHaveLength(1);

  const sum = await recountAll(store, createPipeline(store, clock), () => {});
  expect(sum).toEqual({ articles: 1, events: 1, wordings: 0 });
  expect(await eventsOf(one as string, await latest())).toEqual(
    await eventsOf(both as string, await latest()),
  );
  const has = (await store.events(await latest(), { limit: 50 }, { article: one })).items;
  expect(has.map(({ event }) => event.id)).toEqual(expect.arrayContaining(had));
  expect(await recountAll(store, createPipeline(store, clock), () => {})).toEqual({
    articles: 0,
    events: 0,
    wordings: 0,
  });
  await expectLaws(store, await latest());
});

test("claims that stand in other words than their first are found by these once an older store is recounted", async () => {
  const told = (n: number) => ({
    key: "ferry",
    publisher: "The Ledger",
    modified: `2026-02-03T1${n}:00:00Z`,
    text: `Ada Lund said the ferry was “no more than a ${["risk", "gamble"][n]}”.`,
  });
  const all = older(() => true);
  for (const n of [0, 1]) await createPipeline(all, clock).submit(told(n), null);
  const found = async (q: string, v: number) =>
    (await store.claims(v, { limit: 5 }, { q })).items.map(({ claim }) => claim.text);
  const before = await latest();
  const first = "the ferry was “no more than a risk”";
  expect([await found("risk", before), await found("gamble", before)]).toEqual([[first], []]);

  const recounted = () => recountAll(store, createPipeline(store, clock), () => {});
  expect(await recounted()).toEqual({ articles: 1, events: 0, wordings: 1 });
  expect(await found("gamble", await latest())).toEqual([first]);
  expect(await found("gamble", before)).toEqual([]);
  expect(await recounted()).toEqual({ articles: 0, events: 0, wordings: 0 });
  await expectLaws(store, await latest());
});
