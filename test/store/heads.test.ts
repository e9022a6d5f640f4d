import { afterAll, beforeAll, expect, test } from "vitest";
import type { Store } from "../../src/store/contract.ts";
import { article, changeset, claim, emptyStore, held, occurrence, put, state } from "./fixture.ts";

let store: Store;
beforeAll(async () => {
  store = await emptyStore();
}, 60_000);
afterAll(() => store.close());

const LIMITS = { alike: 0.12, days: 3, articles: 9, claims: 99, shared: 1 };

/** Claims near an article of these topics. */
const near = async (...topics: string[]) => {
  const { result } = await store.write(
    () => "2026-03-02T00:00:00.000Z",
    async (tx) => ({
      changeset: null,
      result: await tx.neighbours("new", topics, "2026-02-01T12:00:00.000Z", LIMITS, ["f".repeat(128)]),
    }),
  );
  return result.told.map(({ claim: { id } }) => id);
};

/** An article of these topics that says one thing, in its nth state. */
const tells = (id: string, topics: string[]) => {
  const at = state(id, 1, { topics });
  const said = claim(`${id}1`, "The dam held.");
  return changeset({
    articles: [article(id)],
    revisions: [held(at)],
    asserted: { states: [at], claims: [said], occurrences: [occurrence(said, at)] },
  });
};

test("a name that everybody has at the time tells no story, one that few have does", async () => {
  for (let n = 0; n < 70; n += 1)
    await put(store, tells(`all${n}`, ["name:crown", "name:court", `name:own${n}`]));
  await put(store, tells("few", ["name:crown", "name:norrick", "ferry"]));
  expect(await near("name:crown", "name:court", "name:lind")).toEqual([]);
  expect(await near("name:crown", "name:norrick", "ferry", "name:lind")).toEqual(["few1"]);
  // One topic is not enough, however rare.
  expect(await near("name:norrick", "name:lind")).toEqual([]);
}, 120_000);

test("what few have of a long list, beside much that the other has not, is another story", async () => {
  const long = Array.from({ length: 16 }, (_, n) => `name:guest${n}`);
  await put(store, tells("list", ["name:gala", "name:hall", ...long]));
  expect(await near("name:gala", "name:hall", "dinner")).toEqual(["list1"]);
  const others = Array.from({ length: 16 }, (_, n) => `name:other${n}`);
  expect(await near("name:gala", "name:hall", ...others)).toEqual([]);
}, 60_000);

test("of an article only what its latest state says is found, and what comes back again", async () => {
  const topics = ["name:skerry", "name:voss", "pier"];
  const [one, two, three] = [1, 2, 3].map((n) => state("pier", n, { topics }));
  if (!one || !two || !three) throw new Error("three states");
  const [first, second] = [claim("pier1", "The pier is shut."), claim("pier2", "The pier is open.")];
  const found = () => near(...topics);
  await put(
    store,
    changeset({
      articles: [article("pier")],
      revisions: [held(one)],
      asserted: { states: [one], claims: [first], occurrences: [occurrence(first, one)] },
    }),
  );
  expect(await found()).toEqual(["pier1"]);
  const past = { ...one, id: "pier-s1x", head: false, topics: [] };
  await put(
    store,
    changeset({
      revisions: [held(two)],
      asserted: { states: [past, two], claims: [second], occurrences: [occurrence(second, two)] },
      retracted: { states: [one.id] },
    }),
  );
  expect(await found()).toEqual(["pier2"]);
  const back = { ...three, revision: one.revision };
  await put(
    store,
    changeset({
      asserted: { states: [{ ...two, id: "pier-s2x", head: false, topics: [] }, back] },
      retracted: { states: [two.id] },
    }),
  );
  expect(await found()).toEqual(["pier1"]);
  await put(store, changeset({ retracted: { occurrences: ["pier1@pier-r1"] } }));
  expect(await found()).toEqual([]);
}, 60_000);
