import { afterAll, beforeAll, expect, test } from "vitest";
import { createPipeline } from "../../src/pipeline.ts";
import type { Store } from "../../src/store/contract.ts";
import { expectLaws } from "../laws.ts";
import { clockFrom, emptyStore } from "../store/fixture.ts";

let store: Store;
beforeAll(async () => {
  store = await emptyStore();
}, 60_000);
afterAll(() => store.close());

const clock = clockFrom("2026-03-01T00:00:00Z");
const submit = (key: string, hour: number, text: string) =>
  createPipeline(store, clock).submit(
    { key, publisher: "The Ledger", modified: `2026-02-01T1${hour}:00:00Z`, text },
    null,
  );
const latest = async () => (await store.latest())?.version ?? 0;
const claimsOf = async (article: string, agents?: string[]) =>
  (await store.claims(await latest(), { limit: 50 }, { article, agents })).items;
const eventsOf = async (article: string) =>
  (await store.events(await latest(), { limit: 50 }, { article })).items;

/** The id of whom an article has by a name. */
async function idOf(name: string, article: string): Promise<string> {
  const { items } = await store.agents(await latest(), { limit: 50 }, { q: name });
  for (const { agent } of items)
    if (agent.name === name && (await claimsOf(article, [agent.id])).length > 0) return agent.id;
  throw new Error(`nobody there is called ${name}`);
}

const BOTH = "Mara Lind and Ola Okafor said that the bridge at Norvik was safe.";

test("what two say together is the claim of either, stands at one place and is told there once", async () => {
  const { article } = await submit("both", 0, BOTH);
  for (const name of ["Mara Lind", "Ola Okafor"]) {
    const id = await idOf(name, article);
    const [row, ...more] = await claimsOf(article, [id]);
    expect(more).toEqual([]);
    expect(row?.occurrences).toHaveLength(1);
    const { attribution } = row?.occurrences[0] ?? {};
    expect(attribution?.agent?.name).toBe("Mara Lind");
    expect(attribution?.also?.map((one) => one.name)).toEqual(["Ola Okafor"]);
    expect((await store.agent(id, await latest()))?.claims).toBe(1);
    const [told] = (await store.told(await latest(), { limit: 9 }, { agents: [id] })).items;
    expect(told?.first?.also?.map((one) => one.name)).toEqual(["Ola Okafor"]);
  }
  const [state] = (await store.article(article, await latest()))?.states ?? [];
  expect(await store.margin(state?.revision ?? "", await latest())).toHaveLength(1);
  await expectLaws(store, await latest());
});

test("both go on holding it from revision to revision, in whatever order they are named", async () => {
  const { article } = await submit("order", 0, BOTH);
  await submit("order", 1, `${BOTH} The road is closed.`);
  await submit("order", 2, BOTH.replace("Mara Lind and Ola Okafor", "Ola Okafor and Mara Lind"));
  expect(await eventsOf(article)).toEqual([]);
  const [row, ...more] = await claimsOf(article);
  expect(more).toEqual([]);
  expect(row?.occurrences).toHaveLength(3);
  for (const name of ["Mara Lind", "Ola Okafor"])
    expect(await claimsOf(article, [await idOf(name, article)])).toHaveLength(1);
  await expectLaws(store, await latest());
});

test("who is no longer named is told once, as a change of who says it, and keeps what was held before", async () => {
  for (const [key, left] of [
    ["second", "Mara Lind"],
    ["first", "Ola Okafor"],
  ] as const) {
    const { article } = await submit(key, 0, BOTH);
    await submit(key, 1, BOTH.replace("Mara Lind and Ola Okafor", left));
    const events = await eventsOf(article);
    expect(events.map(({ event }) => event.kind)).toEqual(["attribution-changed"]);
    expect(events[0]?.event.slots).toEqual([{ type: "source", old: "Mara Lind and Ola Okafor", new: left }]);
    expect(events[0]?.oldAlso.map((one) => one.name)).toEqual(["Ola Okafor"]);
    expect(events[0]?.newAlso).toEqual([]);
    const [row, ...more] = await claimsOf(article);
    expect(more).toEqual([]);
    expect(row?.standing).toBe(true);
    const okafor = await idOf("Ola Okafor", article);
    const of = await store.events(await latest(), { limit: 50 }, { article, agents: [okafor] });
    expect(of.items).toHaveLength(1);
    await expectLaws(store, await latest());
  }
});

test("what joins it to others is the same whether one says it or two", async () => {
  const about = "Engineers looked at the bridge at Norvik in Halden County. ";
  const other = "Peter Berg said that the bridge at Norvik was not safe.";
  const joined: unknown[] = [];
  // So far apart no article is of the other's story.
  for (const [month, who] of [
    ["05", "Mara Lind"],
    ["10", "Mara Lind and Ola Okafor"],
  ] as const) {
    const claims: string[] = [];
    for (const [day, words] of [BOTH.replace("Mara Lind and Ola Okafor", who), other, BOTH].entries()) {
      const { article } = await createPipeline(store, clock).submit(
        {
          key: `${month}-${day}`,
          publisher: `Paper ${day}`,
          modified: `2025-${month}-0${day + 1}T10:00:00Z`,
          text: about + words,
        },
        null,
      );
      claims.push(...(await claimsOf(article)).map(({ claim }) => claim.id));
    }
    const rows = await store.relations(claims, await latest());
    joined.push(rows.map(({ relation: { stance, level, score } }) => `${stance} ${level} ${score}`).sort());
  }
  await expectLaws(store, await latest());
  expect(joined[0]).not.toEqual([]);
  expect(joined[1]).toEqual(joined[0]);
});
