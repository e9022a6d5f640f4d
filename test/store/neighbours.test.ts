import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Changeset, Relation } from "../../src/model/graph.ts";
import type { Neighbourhood, Store } from "../../src/store/contract.ts";
import { openStore } from "../../src/store/open.ts";
import { article, changeset, claim, emptyStore, held, occurrence, put, state } from "./fixture.ts";

const data = mkdtempSync(join(tmpdir(), "stemma-near-"));
const at = process.env["DATABASE_URL"] ? { database: process.env["DATABASE_URL"] } : { data };
let store: Store;
beforeAll(async () => {
  await (await emptyStore()).close();
  store = await openStore(at);
}, 180_000);
afterAll(async () => {
  await store.close();
  rmSync(data, { recursive: true, force: true });
});

/** A sketch with this in its first 32 bits. */
const sketched = (bits: string) => bits.padEnd(128, "0");

const near = async (about = sketched("ff")): Promise<Neighbourhood> => {
  const { result } = await store.write(
    () => "2026-03-02T00:00:00.000Z",
    async (tx) => ({
      changeset: null,
      result: await tx.neighbours(
        "c",
        ["name:dam", "name:river", "flood"],
        "2026-02-01T12:00:00.000Z",
        {
          alike: 0.12,
          days: 3,
          articles: 9,
          claims: 9,
          shared: 2,
        },
        [about],
      ),
    }),
  );
  return result;
};

const told = (id: string, sketches?: Changeset["sketches"]) => {
  const first = state(id, 1);
  const claims = [claim(`${id}2`, "The dam held."), claim(`${id}1`, "The river rose.")];
  return changeset({
    articles: [article(id)],
    revisions: [held(first)],
    asserted: { states: [first], claims, occurrences: claims.map((c) => occurrence(c, first)) },
    ...(sketches && { sketches }),
  });
};

test("what was just written is remembered as it would be read", async () => {
  await put(store, told("a"));
  await put(store, told("b"));
  const remembered = await near();
  expect(remembered.told.map(({ claim }) => claim.id).sort()).toEqual(["a1", "a2", "b1", "b2"]);
  await store.close();
  store = await openStore(at);
  expect(await near()).toEqual(remembered);
}, 180_000);

test("what a later revision says takes the place of what was remembered", async () => {
  const [one, two] = [state("b", 1), state("b", 2)];
  const old = { ...one, id: "b-s1x", head: false, topics: [] };
  const fresh = claim("b3", "The dam broke.");
  const ended = ["b1", "b2"];
  await put(
    store,
    changeset({
      revisions: [held(two)],
      asserted: { states: [old, two], claims: [fresh], occurrences: [occurrence(fresh, two)] },
      retracted: { states: [one.id], claims: ended, occurrences: ended.map((id) => `${id}@b-r1`) },
    }),
  );
  expect((await near()).told.map(({ claim }) => claim.id).sort()).toEqual(["a1", "a2", "b3"]);
}, 180_000);

test("a claim whose sketch shares too little is left out, remembered or not; one without a sketch never is", async () => {
  const names = async (about: string) =>
    (await near(sketched(about))).told.map(({ claim }) => claim.id).sort();
  await put(
    store,
    told(
      "d",
      new Map([
        ["d1", sketched("f")],
        ["d2", sketched("00f")],
      ]),
    ),
  );
  const remembered = [await names("3"), await names("003"), await names("101"), await names("033")];
  expect(remembered).toEqual([
    ["a1", "a2", "b3", "d1"],
    ["a1", "a2", "b3", "d2"],
    ["a1", "a2", "b3"],
    ["a1", "a2", "b3", "d2"],
  ]);
  await store.close();
  store = await openStore(at);
  expect([await names("3"), await names("003"), await names("101"), await names("033")]).toEqual(remembered);
}, 180_000);

test("what joins two of the claims is told with them, remembered or not, and not what joins one to any other", async () => {
  const between = (a: string, b: string): Relation => ({
    id: `${a}-${b}`,
    a,
    b,
    stance: "contradicts",
    score: 0.625,
    level: "suggested",
    evidence: [{ feature: "negation", detail: "One side says the contrary.", weight: 1, spans: [] }],
    linker: "l@1",
  });
  const relations = [between("a1", "d1"), between("a1", "d2"), between("b3", "a2")];
  await put(store, changeset({ asserted: { relations } }));
  const joined = async (about: string) => (await near(sketched(about))).joined.map(({ a, b }) => `${a} ${b}`);
  const remembered = [await joined("3"), await joined("033"), await joined("101")];
  expect(remembered.map((pairs) => [...pairs].sort())).toEqual([
    ["a1 d1", "b3 a2"],
    ["a1 d2", "b3 a2"],
    ["b3 a2"],
  ]);
  expect((await near(sketched("101"))).joined).toEqual([
    { a: "b3", b: "a2", stance: "contradicts", score: 0.625 },
  ]);
  await store.close();
  store = await openStore(at);
  expect([await joined("3"), await joined("033"), await joined("101")]).toEqual(remembered);
  await put(store, changeset({ retracted: { relations: ["b3-a2"] } }));
  expect(await joined("101")).toEqual([]);
}, 180_000);
