import { expect, test } from "vitest";
import { createPipeline } from "../../src/pipeline.ts";
import { createApp } from "../../src/serve/app.ts";
import { emptyStore } from "../store/fixture.ts";

const story = (hour: string, quote: string) => ({
  key: "dam",
  publisher: "Gazette",
  modified: `2026-05-04T${hour}:00:00Z`,
  text: `Tom Abelard said the crack was “no wider than a ${quote}”. Ines Pell said 19 homes were at risk.`,
});

test("a claim says in which words it stands now, at the version that is asked for", async () => {
  const store = await emptyStore();
  const now = () => new Date().toISOString();
  const pipeline = createPipeline(store, now);
  const app = createApp({ store, pipeline, now, requestId: () => "req-1", log: () => {} });
  await pipeline.submit(story("08", "finger"), null);
  await pipeline.submit(story("09", "shadow"), null);
  // biome-ignore lint/suspicious/noExplicitAny: read as a client without types would
  const get = async (path: string): Promise<any> => (await app.request(path)).json();
  const words = async (path: string) => {
    const { items, ...one } = await get(path);
    return Object.fromEntries(
      (items ?? [one]).map((each: { text: string; now: string }) => [each.text, each.now]),
    );
  };
  const [crack, homes] = ["the crack was “no wider than a finger”", "19 homes were at risk"] as const;
  expect(await words("/v1/claims")).toEqual({
    [crack]: "the crack was “no wider than a shadow”",
    [homes]: null,
  });
  expect(await words("/v1/claims?as_of=1")).toEqual({ [crack]: null, [homes]: null });
  const { items } = await get("/v1/claims?q=crack");
  const [{ id, agent }] = items;
  expect(await words(`/v1/claims/${id}`)).toEqual({ [crack]: "the crack was “no wider than a shadow”" });
  expect(await words(`/v1/agents/${agent}/claims`)).toEqual({
    [crack]: "the crack was “no wider than a shadow”",
  });
  await store.close();
});

test("a claim is found by the words in which it stands now, by its first ones, and as of a version by no later ones", async () => {
  const store = await emptyStore();
  const now = () => new Date().toISOString();
  const pipeline = createPipeline(store, now);
  const app = createApp({ store, pipeline, now, requestId: () => "req-1", log: () => {} });
  for (const [hour, quote] of [
    ["08", "finger"],
    ["09", "shadow"],
    ["10", "fist"],
    ["11", "shadow"],
  ] as const)
    await pipeline.submit(story(hour, quote), null);
  const found = async (query: string) => {
    const { items } = (await (await app.request(`/v1/claims?q=${query}`)).json()) as {
      items: { text: string }[];
    };
    return items.map(({ text }) => text);
  };
  const crack = ["the crack was “no wider than a finger”"];
  expect(await found("finger")).toEqual(crack);
  expect(await found("shadow")).toEqual(crack);
  expect(await found("fist crack")).toEqual(crack);
  expect(await found("shadow&as_of=2")).toEqual(crack);
  expect(await found("shadow&as_of=1")).toEqual([]);
  expect(await found("fist&as_of=2")).toEqual([]);
  expect(await found("shadow -crack")).toEqual([]);
  const { items } = await store.told(4, { limit: 5 }, { q: "fis" });
  expect(items.map(({ claim }) => claim.text)).toEqual(crack);
  await store.close();
});
