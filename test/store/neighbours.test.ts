import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Neighbour, Store } from "../../src/store/contract.ts";
import { openStore } from "../../src/store/open.ts";
import { article, changeset, claim, emptyStore, held, occurrence, put, state } from "./fixture.ts";

const data = mkdtempSync(join(tmpdir(), "stemma-near-"));
const at = process.env["DATABASE_URL"] ? { database: process.env["DATABASE_URL"] } : { data };
let store: Store;
beforeAll(async () => {
  await (await emptyStore()).close();
  store = await openStore(at);
}, 60_000);
afterAll(async () => {
  await store.close();
  rmSync(data, { recursive: true, force: true });
});

const near = async (): Promise<readonly Neighbour[]> => {
  const { result } = await store.write(
    () => "2026-03-02T00:00:00.000Z",
    async (tx) => ({
      changeset: null,
      result: await tx.neighbours("c", ["name:dam", "name:river", "flood"], "2026-02-01T12:00:00.000Z", {
        weight: 4,
        days: 3,
        articles: 9,
        claims: 9,
      }),
    }),
  );
  return result;
};

const told = (id: string) => {
  const first = state(id, 1);
  const claims = [claim(`${id}2`, "The dam held."), claim(`${id}1`, "The river rose.")];
  return changeset({
    articles: [article(id)],
    revisions: [held(first)],
    asserted: { states: [first], claims, occurrences: claims.map((c) => occurrence(c, first)) },
  });
};

test("what was just written is remembered as it would be read", async () => {
  await put(store, told("a"));
  await put(store, told("b"));
  const remembered = await near();
  expect(remembered.map(({ claim }) => claim.id).sort()).toEqual(["a1", "a2", "b1", "b2"]);
  await store.close();
  store = await openStore(at);
  expect(await near()).toEqual(remembered);
}, 60_000);

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
  expect((await near()).map(({ claim }) => claim.id).sort()).toEqual(["a1", "a2", "b3"]);
}, 60_000);
