import { afterAll, beforeAll, expect, test } from "vitest";
import type { Agent } from "../../src/model/attribution.ts";
import { byName } from "../../src/present/by-name.ts";
import type { Store } from "../../src/store/contract.ts";
import { pages } from "../../src/store/page.ts";
import { agent, article, changeset, claim, emptyStore, held, occurrence, put, state } from "./fixture.ts";

const NAMES = [
  "Zora Pike",
  "AWS",
  "adam Reed",
  "Émile Roux",
  "Emil Roth",
  "emily Roe",
  "“The Board”",
  "O’Brien",
  "obrien",
  "Ärztekammer",
  "a senior official",
  "9 people",
  "Жанна Орлова",
  "азбука",
];
const AT = "2026-02-05T12:00:00.000Z";

let store: Store;
beforeAll(async () => {
  store = await emptyStore();
  const agents = NAMES.map((name, i): Agent => ({ id: `ag-${i}`, name, kind: "person", behalf: null }));
  // What was told last is read first, and what was told first is read last but one.
  const told = [
    ["late", "2026-02-05T09:00:00.000Z", "zone Weekly"],
    ["never", "2026-02-06T09:00:00.000Z", "Zone Daily"],
    ["early", "2026-02-03T09:00:00.000Z", "Alder Post"],
    ["middle", "2026-02-04T09:00:00.000Z", "alder Times"],
  ] as const;
  for (const [id, at, publisher] of told) {
    const [of, now] = [claim(`c-${id}`, `The dam was ${id}`), state(id, 1, { at, publisher })];
    const said = occurrence(of, now);
    const others =
      id === "late"
        ? agents.map((one) => ({ ...claim(`c-${one.id}`, `The bank of ${one.id}`), agent: one.id }))
        : [];
    await put(
      store,
      changeset({
        agents: [agent, ...(id === "late" ? agents : [])],
        articles: [article(id)],
        revisions: [held(now)],
        asserted: {
          states: [now],
          claims: [of, ...others],
          occurrences: [said, ...others.map((one) => ({ ...occurrence(one, now), agent: one.agent }))],
        },
      }),
    );
  }
}, 60_000);
afterAll(() => store.close());

async function all<T>(lists: AsyncIterable<readonly T[]>): Promise<T[]> {
  const found: T[] = [];
  for await (const items of lists) found.push(...items);
  return found;
}

test("speakers are listed as people look names up, a page after the other", async () => {
  const rows = await all(pages((page) => store.agents(4, page), 4));
  const names = rows.map((row) => row.agent.name);
  expect(names).toEqual([agent.name, ...NAMES].sort(byName));
  expect(names.indexOf("adam Reed")).toBeLessThan(names.indexOf("Zora Pike"));
});

test("outlets are listed as people look names up", async () => {
  expect((await store.outlets(4)).map(({ publisher }) => publisher)).toEqual([
    "Alder Post",
    "alder Times",
    "Zone Daily",
    "zone Weekly",
  ]);
});

test("what stood at a time is listed by when it was told, the last first, a page after the other", async () => {
  const stood = { stoodAt: AT, q: "dam was" };
  const expected = ["c-late", "c-middle", "c-early"];
  const told = await all(pages((page) => store.told(4, page, stood), 2));
  expect(told.map((row) => row.claim.id)).toEqual(expected);
  const claims = await all(pages((page) => store.claims(4, page, stood), 2));
  expect(claims.map((row) => row.claim.id)).toEqual(expected);
  const { next } = await store.claims(4, { limit: 1 }, {});
  await expect(store.claims(4, { limit: 1, cursor: next ?? "" }, { stoodAt: AT })).rejects.toMatchObject({
    code: "malformed",
  });
});
