import { afterAll, beforeAll, expect, test } from "vitest";
import { createPipeline, type Pipeline } from "../../src/pipeline.ts";
import type { Store } from "../../src/store/contract.ts";
import { expectLaws } from "../laws.ts";
import { clockFrom, emptyStore } from "../store/fixture.ts";

let store: Store;
let pipeline: Pipeline;
beforeAll(async () => {
  store = await emptyStore();
  pipeline = createPipeline(store, clockFrom("2026-03-02T00:00:00Z"));
}, 60_000);
afterAll(() => store.close());

const T = "Nine people were hurt, fire chief Peter Hallam said.";
const capture = (key: string, hour: string, text: string, headline?: string) => ({
  key,
  publisher: "Gazette",
  captured: `2026-03-01T${hour}:00:00Z`,
  text,
  ...(headline === undefined ? {} : { headline }),
});
const headlines = async (article: string) => {
  const found = await store.article(article, (await store.latest())?.version ?? 0);
  const held = await Promise.all((found?.states ?? []).map(({ revision }) => store.revision(revision)));
  return held.map((one) => one?.revision.headline ?? null);
};

test("a capture of the same words that merely lacks the headline is the same revision seen again", async () => {
  const first = await pipeline.submit(capture("again", "08", T, "Leak at the works"), null);
  const again = await pipeline.submit(capture("again", "09", T), null);
  expect(again).toMatchObject({ revision: first.revision, n: 1 });
  expect(await headlines(first.article)).toEqual(["Leak at the works"]);
  expect(await pipeline.submit(capture("again", "09", T), null)).toMatchObject({
    outcome: "unchanged",
    revision: first.revision,
  });
  await expectLaws(store, (await store.latest())?.version ?? 0);
});

test("so it is where no time is told, and where both come at once", async () => {
  const post = (headline?: string) => {
    const { captured: _, ...rest } = capture("posted", "08", T, headline);
    return { ...rest, published: "2026-03-01T08:00:00Z" };
  };
  const [first, again] = await Promise.all(
    [post("Leak at the works"), post()].map((one) => pipeline.submit(one, null)),
  );
  expect(again).toMatchObject({ outcome: "unchanged", revision: first?.revision, n: 1 });
});

test("another headline, other words and what stood before any headline are revisions of their own", async () => {
  const { article } = await pipeline.submit(capture("own", "07", T), null);
  await pipeline.submit(capture("own", "08", T, "Leak at the works"), null);
  await pipeline.submit(capture("own", "09", T, "Leak hurts nine"), null);
  await pipeline.submit(capture("own", "10", T), null);
  await pipeline.submit(capture("own", "11", `${T} Two are in danger.`), null);
  await pipeline.submit(capture("own", "12", T), null);
  expect(await headlines(article)).toEqual([null, "Leak at the works", "Leak hurts nine", null, null]);
});
