import { afterAll, beforeAll, expect, test } from "vitest";
import { createPipeline, type Pipeline } from "../../src/pipeline.ts";
import { alikeTo, oneWith } from "../../src/present/identity.ts";
import type { Store } from "../../src/store/contract.ts";
import { expectLaws } from "../laws.ts";
import { clockFrom, emptyStore } from "../store/fixture.ts";

let store: Store;
let pipeline: Pipeline;
const clock = clockFrom("2026-03-01T00:00:00Z");
const person = { who: "Ada Lindgren", why: "The company’s own site says so." };
const latest = async () => (await store.latest())?.version ?? 0;

beforeAll(async () => {
  store = await emptyStore();
  pipeline = createPipeline(store, clock);
  const texts = [
    "Amazon Web Services said that the outage was brief.",
    "AWS said that no customers complained about the outage.",
    "Amazon said that sales of its tablets rose.",
    "“The dam is safe,” said Marta Lindqvist. Lindqvist said that it was checked in May.",
    "“The boat was full,” Lindqvist said on Monday.",
    "Sources said that the mayor would resign.",
    "Sources said that the judge would resign.",
  ];
  for (const [i, text] of texts.entries())
    await pipeline.submit(
      { key: `k${i}`, publisher: `Paper ${i}`, published: "2026-02-01T10:00:00Z", text },
      null,
    );
}, 60_000);
afterAll(() => store.close());

const agents = async (q: string) =>
  (await store.agents(await latest(), { limit: 20 }, { q })).items.map(({ agent }) => agent);
async function named(name: string) {
  const found = (await agents(name)).find((agent) => agent.name === name);
  if (!found) throw new Error(`nobody is called ${name}`);
  return found;
}
const names = async (name: string, v?: number) =>
  (await oneWith(store, await named(name), v ?? (await latest()))).map((agent) => agent.name).sort();
const held = async (a: string, b: string, v?: number) =>
  (await alikeTo(store, await named(a), v ?? (await latest()))).find(({ agent }) => agent.name === b);

test("an abbreviation is its name, and part of a name may be another body", async () => {
  expect(await names("AWS")).toEqual(["AWS", "Amazon Web Services"]);
  expect(await names("Amazon Web Services")).toEqual(["AWS", "Amazon Web Services"]);
  expect(await held("Amazon Web Services", "Amazon")).toMatchObject({ verdict: "undecided", by: "program" });
  expect(await names("Amazon")).toEqual(["Amazon"]);
});

test("nobody is another for a surname alone, and nobody unnamed is anybody", async () => {
  const [full, short] = [await named("Marta Lindqvist"), await agents("Lindqvist")];
  expect(short.length).toBeGreaterThan(1);
  expect((await oneWith(store, full, await latest())).map(({ id }) => id)).toEqual([full.id]);
  const sources = await agents("sources");
  expect(new Set(sources.map(({ id }) => id)).size).toBe(2);
  for (const one of sources) expect(await alikeTo(store, one, await latest())).toEqual([]);
});

test("what a person says goes before the program, is an activity, and can be taken back", async () => {
  const [a, b] = [await named("AWS"), await named("Amazon Web Services")];
  const before = await latest();
  const done = await pipeline.identify([b.id, a.id], { verdict: "different", ...person });
  expect(done).toMatchObject({ outcome: "created", version: before + 1, decision: { verdict: "different" } });
  expect(await names("AWS")).toEqual(["AWS"]);
  expect(await held("AWS", "Amazon Web Services")).toMatchObject({
    verdict: "different",
    by: "person",
    reason: person.why,
  });
  expect(await names("AWS", before)).toEqual(["AWS", "Amazon Web Services"]);
  const [made] = (await store.versions({ limit: 1 })).items;
  expect(made?.detail).toMatchObject({ kind: "decision", ...person });
  const again = await pipeline.identify([a.id, b.id], { verdict: "different", ...person });
  expect(again).toMatchObject({ outcome: "unchanged", version: null });
  const undone = await pipeline.unidentify([a.id, b.id], { ...person, why: "It was one after all." });
  expect(undone).toMatchObject({ outcome: "withdrawn", version: before + 2 });
  expect(await names("AWS")).toEqual(["AWS", "Amazon Web Services"]);
  expect(await store.decisions(a.id, b.id, await latest())).toMatchObject([{ until: before + 2 }]);
  await expect(pipeline.unidentify([a.id, b.id], person)).rejects.toMatchObject({ code: "not-found" });
  await expectLaws(store, await latest());
});

test("who is judged the same is one, through whoever is the same in turn, unless they were told apart", async () => {
  const [amazon, long, short] = [
    await named("Amazon"),
    await named("Amazon Web Services"),
    await named("AWS"),
  ];
  await pipeline.identify([amazon.id, long.id], { verdict: "same", ...person });
  expect(await names("AWS")).toEqual(["AWS", "Amazon", "Amazon Web Services"]);
  await pipeline.identify([amazon.id, short.id], { verdict: "undecided", ...person });
  expect(await names("AWS")).toEqual(["AWS", "Amazon Web Services"]);
  expect(await names("Amazon")).toEqual(["Amazon", "Amazon Web Services"]);
});

test("an agent judges nothing with itself, nor with nobody", async () => {
  const { id } = await named("AWS");
  await expect(pipeline.identify([id, id], { verdict: "same", ...person })).rejects.toMatchObject({
    code: "invalid",
  });
  await expect(pipeline.identify([id, "agt_none"], { verdict: "same", ...person })).rejects.toMatchObject({
    code: "not-found",
  });
});
