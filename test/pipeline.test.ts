import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Payload } from "../src/model/article.ts";
import { createPipeline, type Pipeline } from "../src/pipeline.ts";
import type { Store } from "../src/store/contract.ts";
import { expectLaws, graphAt } from "./laws.ts";
import { clockFrom, emptyStore } from "./store/fixture.ts";

let store: Store;
let pipeline: Pipeline;
const clock = clockFrom("2026-03-01T00:00:00Z");

beforeAll(async () => {
  store = await emptyStore();
  pipeline = createPipeline(store, clock);
}, 60_000);
afterAll(() => store.close());

const payload = (key: string, text: string, more: Partial<Payload> = {}) => ({
  key,
  publisher: "The Ledger",
  text,
  ...more,
});
const version = async () => (await store.latest())?.version ?? 0;

const A =
  "A spokesperson for Initech said the outage lasted 13 hours. Sources told The Ledger that the AI agent deleted the environment.";
const B =
  "A spokesperson for Initech said the outage lasted 15 hours. The spokesperson said the cause was user error, not AI.";
const C = "A spokesperson for Initech said the outage lasted 15 hours. Engineers declined to comment.";

describe("the journey of a revision", () => {
  test("makes one version, and makes none the second time", async () => {
    const first = await pipeline.submit(payload("once", A), null);
    expect(first).toMatchObject({ outcome: "created", n: 1, restores: null });
    const again = await pipeline.submit(payload("once", A), null);
    expect(again).toMatchObject({ outcome: "unchanged", revision: first.revision, version: null });
    expect(await version()).toBe(first.version);
  });

  test("new words for a known key are its next revision, and what it leaves alone keeps its identity", async () => {
    const first = await pipeline.submit(payload("next", A), null);
    const second = await pipeline.submit(
      payload("next", `${A} A minister said that the river was safe.`),
      null,
    );
    expect(second).toMatchObject({ article: first.article, n: 2, outcome: "created" });
    const [was, is] = await Promise.all(
      [first, second].map(({ revision }) => store.occurrences({ revision }, second.version ?? 0)),
    );
    const claims = (rows: typeof was) => (rows ?? []).map(({ occurrence }) => occurrence.claim);
    expect(claims(was).length).toBeGreaterThan(1);
    expect(claims(is)).toEqual(expect.arrayContaining(claims(was)));
    expect(claims(is).length).toBe(claims(was).length + 1);
  });

  test("words that come back are their successor's successor, and it says what it restores", async () => {
    const first = await pipeline.submit(payload("back", A), null);
    await pipeline.submit(payload("back", B), null);
    const third = await pipeline.submit(payload("back", A), null);
    expect(third).toMatchObject({ outcome: "created", n: 3, restores: first.revision });
    const [was, is] = await Promise.all(
      [first, third].map(({ revision }) => store.occurrences({ revision }, third.version ?? 0)),
    );
    expect(is?.map(({ occurrence }) => occurrence.claim)).toEqual(
      was?.map(({ occurrence }) => occurrence.claim),
    );
  });

  test("files that state no time are imported once, however often they are read", async () => {
    for (const time of [1, 2]) {
      for (const [i, text] of [A, B, A].entries()) {
        const done = await pipeline.submit(payload("folder", text), `file.jsonl:${i + 1}`);
        expect(done.outcome).toBe(time === 1 ? "created" : "unchanged");
      }
    }
  });

  test("the same words seen again elsewhere or later are nothing new, though that is recorded", async () => {
    const first = await pipeline.submit(payload("again", A), "one.json");
    const same = { outcome: "unchanged", revision: first.revision, n: 1 };
    expect(await pipeline.submit(payload("again", A), "other.json")).toMatchObject(same);
    const captured = new Date(Date.now() + 3_600_000).toISOString();
    expect(await pipeline.submit(payload("again", A, { captured }), "other.json")).toMatchObject(same);
    const [recorded] = (await store.versions({ limit: 1 })).items;
    expect(recorded?.detail).toMatchObject({ article: first.article, revision: first.revision });
    // Earlier than was known, they are that revision still, and it is as old as they tell.
    const dated = await pipeline.submit(payload("again", A, { modified: "2026-01-01T00:00:00Z" }), null);
    expect(dated).toMatchObject({ outcome: "created", revision: first.revision, n: 1 });
  });

  test("a changed figure is a new claim and the diff tells the figure", async () => {
    const { article } = await pipeline.submit(payload("figure", A), null);
    const { version: v } = await pipeline.submit(payload("figure", B), null);
    const found = await pipeline.diff(article, 1, 2, v ?? 0);
    const event = found?.diff.events.find(({ kind }) => kind === "fact-changed");
    expect(event?.slots).toContainEqual({ type: "number", old: "13", new: "15" });
    expect(event?.disclosedBy).toBeNull();
  });

  test("claims that contradict are related while both stand, and no longer than that", async () => {
    const both = `${A} The spokesperson said the cause was user error, not AI.`;
    const first = await pipeline.submit(payload("dispute", both), null);
    const at = first.version ?? 0;
    const inside = async (v: number) => {
      const claims = (await store.occurrences({ article: first.article }, v)).map(
        (row) => row.occurrence.claim,
      );
      const rows = await store.relations(claims, v);
      return rows.filter(({ a, b }) => claims.includes(a.id) && claims.includes(b.id));
    };
    expect((await inside(at)).map(({ relation }) => relation.stance)).toContain("contradicts");
    const next = await pipeline.submit(payload("dispute", C), null);
    expect(await inside(next.version ?? 0)).toEqual([]);
    expect((await inside(at)).map(({ relation }) => relation.stance)).toContain("contradicts");
  });

  test("revisions end in the same graph in whatever order they come", async () => {
    const states = [
      { text: A, modified: "2026-02-01T10:00:00Z" },
      { text: B, modified: "2026-02-01T12:00:00Z" },
      { text: A, modified: "2026-02-01T14:00:00Z" },
      { text: C, modified: "2026-02-01T16:00:00Z" },
    ];
    let run = 0;
    const shape = async (order: typeof states) => {
      run += 1;
      const key = `order-${run}`;
      let article = "";
      for (const state of order) ({ article } = await pipeline.submit(payload(key, state.text, state), null));
      const v = await version();
      const rows = await store.occurrences({ article }, v);
      const found = await store.article(article, v);
      const claims = [...new Set(rows.map(({ occurrence }) => occurrence.claim))];
      const texts = new Map<string, string>();
      for (const id of claims) texts.set(id, (await store.claim(id, v))?.claim.text ?? "");
      const relations = (await store.relations(claims, v)).filter(
        ({ a, b }) => texts.has(a.id) && texts.has(b.id),
      );
      const revisions = new Map(found?.states.map(({ revision, n }) => [revision, n]));
      const { items } = await store.events(v, { limit: 200 }, { article });
      return {
        chain: found?.states.map(({ n, at, head, restores }) => [
          n,
          at,
          head,
          revisions.get(restores ?? "") ?? null,
        ]),
        events: items
          .map(({ event, from, to }) => {
            const { kind, at, place, claim, supersedes, slots, notice, confidence, reason } = event;
            const words = [claim, supersedes].map((id) => texts.get(id ?? ""));
            return { from: from.n, to: to.n, at, place, kind, words, slots, notice, confidence, reason };
          })
          .sort((a, b) => a.to - b.to || a.place - b.place),
        occurrences: rows
          .map(({ occurrence }) => `${revisions.get(occurrence.revision)} ${texts.get(occurrence.claim)}`)
          .sort(),
        relations: relations
          .map(({ relation, a, b }) => `${relation.stance} ${[a.text, b.text].sort()}`)
          .sort(),
      };
    };
    const straight = await shape(states);
    expect(straight.chain).toHaveLength(4);
    expect(straight.events.length).toBeGreaterThan(3);
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(states, { minLength: 4 }), async (order) => {
        expect(await shape(order)).toEqual(straight);
      }),
      { numRuns: 8 },
    );
  }, 120_000);

  test("the ledger says of every step what its difference says, newest first", async () => {
    const { article } = await pipeline.submit(payload("ledger", A), null);
    for (const text of [B, `${C} Correction: an earlier version quoted a spokesperson on the cause.`, A])
      await pipeline.submit(payload("ledger", text), null);
    const v = await version();
    const { items } = await store.events(v, { limit: 200 }, { article });
    const told = [];
    for (const n of [3, 2, 1]) {
      const found = await pipeline.diff(article, n, n + 1, v);
      for (const { kind, claim, old, new: now, slots, disclosedBy, reason } of found?.diff.events ?? [])
        told.push({
          from: n,
          kind,
          claim,
          old: old?.attribution ?? null,
          new: now?.attribution ?? null,
          slots,
          disclosedBy,
          reason,
        });
    }
    expect(
      items.map(({ event: { kind, claim, old, new: now, slots, reason }, from, disclosedBy }) => {
        return { from: from.n, kind, claim, old, new: now, slots, disclosedBy, reason };
      }),
    ).toEqual(told);
    const pages = [];
    let cursor: string | undefined;
    do {
      const page: Awaited<ReturnType<Store["events"]>> = await store.events(
        v,
        { limit: 2, cursor },
        { article },
      );
      pages.push(...page.items);
      cursor = page.next ?? undefined;
    } while (cursor);
    expect(pages).toEqual(items);
    const silent = await store.events(v, { limit: 200 }, { article, silent: true });
    const disclosed = await store.events(v, { limit: 200 }, { article, silent: false });
    expect(silent.items.length + disclosed.items.length).toBe(items.length);
    expect(silent.items.every((row) => row.disclosedBy === null)).toBe(true);
  });

  test("a version, once read, reads the same for ever, and every version keeps the laws", async () => {
    const last = await version();
    const before = new Map<number, unknown>();
    for (let v = 1; v <= last; v += 3) before.set(v, await graphAt(store, v));
    const ledger = await store.events(last, { limit: 200 }, {});
    await pipeline.submit(payload("later", B), null);
    for (const [v, graph] of before) expect(await graphAt(store, v)).toEqual(graph);
    expect(await store.events(last, { limit: 200 }, {})).toEqual(ledger);
    await expectLaws(store, 3);
    await expectLaws(store, await version());
  }, 120_000);
});

test("briefs meet by the words that they say but once, and by few names", async () => {
  const brief = (key: string, who: string) =>
    pipeline.submit(
      payload(key, `${who} that the outage of the ferry's booking service was caused by user error.`, {
        published: "2025-05-01T10:00:00Z",
      }),
      null,
    );
  await brief("brief-1", "Corvane said");
  const { article } = await brief("brief-2", "A spokesperson for Corvane told The Ledger");
  await pipeline.submit(
    payload("brief-3", "A farmer said that the harvest of the valley was spoilt by hail.", {
      published: "2025-05-01T10:00:00Z",
    }),
    null,
  );
  const v = await version();
  const claims = (await store.occurrences({ article }, v)).map(({ occurrence }) => occurrence.claim);
  const joined = await store.relations(claims, v);
  expect(joined.map(({ relation }) => relation.stance)).toEqual(["agrees"]);
});
