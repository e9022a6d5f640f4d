import { afterAll, beforeAll, expect, test } from "vitest";
import { createPipeline, type Pipeline } from "../../src/pipeline.ts";
import type { Store } from "../../src/store/contract.ts";
import { expectLaws } from "../laws.ts";
import { clockFrom, emptyStore } from "../store/fixture.ts";

let store: Store;
let pipeline: Pipeline;

beforeAll(async () => {
  store = await emptyStore();
  pipeline = createPipeline(store, clockFrom("2026-03-01T00:00:00Z"));
}, 60_000);
afterAll(() => store.close());

const submit = (key: string, hour: string, text: string, headline = "Norvik ferry fire") =>
  pipeline.submit({ key, publisher: key, headline, published: `2026-02-01T${hour}:00Z`, text }, null);
const latest = async () => (await store.latest())?.version ?? 0;

/** What joins claims of an article, by their texts, with since when. */
async function relations(article: string) {
  const v = await latest();
  const claims = (await store.occurrences({ article }, v)).map(({ occurrence }) => occurrence.claim);
  const found = await store.relations(claims, v);
  return new Map(found.map(({ relation }) => [relation.id, relation]));
}

const SAID = "Mara Lind said that nine passengers of the Norvik ferry were injured in the fire.";
const AGREED = "Police said that nine passengers of the Norvik ferry had been injured in the fire.";
const AGAIN =
  "The harbour office said nine passengers of the Norvik ferry were injured in the fire on Sunday.";
const ELSE = "Ola Berg said that the ferry had been built in 1987 by a yard in Lindau.";

test("what joins claims that stand on stays as it was recorded, whatever others told since", async () => {
  const { article } = await submit("Ledger", "08:00", `${SAID}\n\n${ELSE}`);
  await submit("Courier", "09:00", AGREED);
  const before = await relations(article);
  expect([...before.values()].map(({ stance }) => stance)).toEqual(["agrees"]);
  await submit("Herald", "10:00", AGAIN);
  const told = await relations(article);
  expect(told.size).toBe(2);
  // Another figure in a sentence of its own: the claims that the relations join stand on.
  await submit("Ledger", "11:00", `${SAID}\n\n${ELSE.replace("1987", "1988")}`);
  expect(await relations(article)).toEqual(told);
  const v = await latest();
  expect((await store.changes(v - 1, v)).born.relations).toEqual([]);
  await expectLaws(store, v);
});

test("a claim that stands on is set against articles that come near only now; what joined it goes with it", async () => {
  const said = "Ida Moe said that nobody in the cable car was hurt.";
  const { article } = await submit("Brief", "12:00", said, "What we know");
  await submit(
    "Alpine Post",
    "12:30",
    "Hans Rud said that eleven people in the cable car were hurt. Grimsund and the Tarn glacier lie below it.",
    "Grimsund waits below the Tarn glacier",
  );
  expect(await relations(article)).toEqual(new Map());
  await submit(
    "Brief",
    "13:00",
    `${said} It runs from Grimsund to the Tarn glacier, a park that Grimsund owns.`,
    "Grimsund cable car stops below the Tarn glacier",
  );
  const [found] = [...(await relations(article)).values()];
  expect(found?.stance).toBe("contradicts");
  await submit("Brief", "14:00", "Grimsund and the Tarn glacier wait for news, Ida Moe said.");
  expect(await relations(article)).toEqual(new Map());
  await expectLaws(store, await latest());
});
