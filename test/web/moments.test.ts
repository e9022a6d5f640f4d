import { afterAll, beforeAll, expect, test } from "vitest";
import type { Payload } from "../../src/model/article.ts";
import type { Store } from "../../src/store/contract.ts";
import { createWeb } from "../../src/web/room.ts";
import { openSite } from "../site.ts";

const harbour = (text: string, captured: string): Payload => ({
  url: "https://ledger.example/harbour",
  publisher: "The Ledger",
  headline: "Crane falls at harbour",
  captured,
  text,
});

const PAYLOADS: readonly Payload[] = [
  harbour("Harbour master Ida Strand said the crane had carried forty tonnes.", "2026-03-01T08:00:00Z"),
  harbour(
    "Harbour master Ida Strand said the crane had carried sixty tonnes.\n\nA person familiar with the crane said the brakes had been worn for weeks.",
    "2026-03-01T10:00:00Z",
  ),
  {
    url: "https://wire.example/crane",
    publisher: "Example Wire",
    headline: "Harbour closed",
    captured: "2026-03-01T09:00:00Z",
    text: "A person familiar with the crane said the harbour would stay closed until Friday.",
  },
];

let store: Store;
let stop: () => Promise<void>;
let web: ReturnType<typeof createWeb>;
beforeAll(async () => {
  const { openStore } = await import("../../src/store/open.ts");
  store = await openStore({ data: "memory://" });
  ({ stop } = await openSite(PAYLOADS, store));
  web = createWeb({ store, diff: async () => null });
}, 120_000);
afterAll(() => stop());

const read = async (path: string) => (await web.request(path)).text();
const said = async (stoodAt: string, more = {}) => {
  const version = (await store.latest())?.version ?? 0;
  const told = await store.told(version, { limit: 50 }, { stoodAt, ...more });
  const claims = await store.claims(version, { limit: 50 }, { stoodAt, ...more });
  expect(claims.items.map(({ claim }) => claim.id)).toEqual(told.items.map(({ claim }) => claim.id));
  return told.items.map(({ claim }) => /forty|sixty|brakes|closed/.exec(claim.text)?.[0]).sort();
};

test("what stood at a moment is what the revisions of that moment say, whenever they were taken in", async () => {
  expect(await said("2026-03-01T07:59:59.000Z")).toEqual([]);
  expect(await said("2026-03-01T08:00:00.000Z")).toEqual(["forty"]);
  expect(await said("2026-03-01T09:30:00.000Z")).toEqual(["closed", "forty"]);
  expect(await said("2026-03-01T10:00:00.000Z")).toEqual(["brakes", "closed", "sixty"]);
  expect(await said("2026-03-01T10:00:00.000Z", { publisher: "Example Wire" })).toEqual(["closed"]);
});

test("a reader asks for a moment as people write it, and is told when it cannot be read", async () => {
  const page = await read("/search?in=statements&stood_at=2026-03-01+09%3A30");
  expect(page).toContain("forty tonnes");
  expect(page).toContain("closed until Friday");
  expect(page).not.toContain("sixty tonnes");
  expect(page).toContain('name="stood_at" value="2026-03-01 09:30"');
  for (const printed of ["1 Mar 2026, 09:30 UTC", "1 March 2026, 09:30", "2026-03-01 09:30 UTC"]) {
    const same = await read(`/search?in=statements&stood_at=${encodeURIComponent(printed)}`);
    expect(same).toContain('datetime="2026-03-01T09:30:00.000Z"');
  }
  expect((await web.request("/search?stood_at=1+Mai+2026")).status).toBe(400);
  expect((await web.request("/?as_of=1+Mar+2036,+10:00+UTC")).status).toBe(200);
  const wrong = await web.request("/search?stood_at=noon");
  expect(wrong.status).toBe(400);
  const told = await wrong.text();
  expect(told).toContain("“noon” is no time");
  expect(told).not.toContain("version");
});

test("a revision leads to what all stories said then", async () => {
  const [article] = (await store.articles(3, { limit: 1 }, { publisher: "The Ledger" })).items;
  const page = await read(`/articles/${article?.article.id}?n=1`);
  expect(page).toContain('href="/search?in=statements&amp;stood_at=2026-03-01T08%3A00%3A00.000Z"');
});

test("what stood at a moment is listed by when it was told, not by when it was taken in", async () => {
  const page = await read("/search?in=statements&stood_at=2026-03-01+10%3A00");
  const [closed, sixty] = [page.indexOf("closed until Friday"), page.indexOf("sixty tonnes")];
  expect(sixty).toBeGreaterThan(0);
  expect(sixty).toBeLessThan(closed);
});

test("a time that no outlet gives is told as when its words were seen, in UTC, on every page", async () => {
  const version = (await store.latest())?.version ?? 0;
  const { items } = await store.told(version, { limit: 50 }, { q: "forty" });
  const [article] = (await store.articles(version, { limit: 1 }, { publisher: "The Ledger" })).items;
  const first = 'seen <time datetime="2026-03-01T08:00:00.000Z">1 Mar 2026, 08:00 UTC</time>';
  for (const path of [
    "/search?q=forty",
    `/articles/${article?.article.id}?n=1`,
    `/claims/${items[0]?.claim.id}`,
    "/graph",
  ])
    expect(await read(path), path).toContain(first);
  expect(await read("/")).toContain("seen <time");
  expect(await read(`/claims/${items[0]?.claim.id}`)).toContain("revision 1, seen 1 Mar 2026, 08:00 UTC.");
});

test("those whom nobody names are told apart by the stories that they are in", async () => {
  for (const path of ["/agents", "/search?q=familiar&in=speakers"]) {
    const page = await read(path);
    expect(page, path).toMatch(
      /A person familiar with the crane.*Crane falls at harbour<\/bdi><\/a>, <bdi>The Ledger/s,
    );
    expect(page, path).toMatch(
      /A person familiar with the crane.*Harbour closed<\/bdi><\/a>, <bdi>Example Wire/s,
    );
  }
  expect(await read("/agents?q=Strand")).not.toContain("Crane falls at harbour");
});
