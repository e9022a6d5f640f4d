import { expect, test } from "vitest";
import { desk, type Page, store, to } from "./desk.ts";

const HARBOUR = (boxes: string) =>
  `<html><head><meta property="article:published_time" content="2026-03-01T08:00:00Z"></head><body><article><h1>Boxes lost at sea</h1><p>The freighter lost ${boxes} boxes in the storm, harbour master Anna Lindqvist said on Sunday.</p></article></body></html>`;
const OTHER = `<html><head><meta property="article:published_time" content="2026-03-01T08:00:00Z"></head><body><article><h1>Mill sold</h1><p>Its tenants bought the old mill for three million, the agent Kit Rowe told reporters at noon.</p></article></body></html>`;

async function revisions(article: string | null | undefined) {
  const version = (await store.latest())?.version ?? 0;
  return (await store.article(article ?? "", version))?.states.length ?? 0;
}

/** A story at /old that goes to /new from its second look on. */
async function moving(next: string, status = 301) {
  let old: Page = (_, response) => response.end(HARBOUR("nine"));
  const one = await desk({
    "/old": (...asked) => old(...asked),
    "/new": (_, response) => response.end(next),
  });
  await one.add("/old");
  await one.pass();
  const first = (await one.watch("/old"))?.article;
  return { ...one, first, move: () => (old = to(() => "/new", status)) };
}

test("an article that moved for good is the article that it was, also for whoever comes by its new address", async () => {
  const one = await moving(HARBOUR("twelve"));
  one.move();
  expect(await one.pass(60)).toMatchObject({ led: 1, changed: 1 });
  expect(await one.watch("/old")).toMatchObject({ article: one.first, target: `${one.server.url}/new` });
  expect(await revisions(one.first)).toBe(2);
  const version = (await store.latest())?.version ?? 0;
  const { items } = await store.events(version, { limit: 5 }, { article: one.first ?? "" });
  expect(items).toMatchObject([{ event: { kind: "fact-changed" } }]);
  await one.add("/new");
  await one.pass(5);
  expect(await one.watch("/new")).toMatchObject({ article: one.first });
  expect(await one.pass(60)).toMatchObject({ changed: 0, failed: 0 });
  expect(await one.watch("/new")).toMatchObject({ article: one.first });
  expect(await revisions(one.first)).toBe(2);
});

test("what moved with its words unchanged stays what it was", async () => {
  const one = await moving(`${HARBOUR("nine")}<!-- moved -->`);
  one.move();
  expect(await one.pass(60)).toMatchObject({ led: 1, same: 1, changed: 0 });
  expect(await one.watch("/old")).toMatchObject({ article: one.first });
});

test.each([
  ["leads on for now only", HARBOUR("twelve"), 302],
  ["leads to a page with nothing of it", OTHER, 301],
])("what %s is an article of its own", async (_, next, status) => {
  const one = await moving(next, status);
  one.move();
  expect(await one.pass(60)).toMatchObject({ led: 1, changed: 1 });
  expect((await one.watch("/old"))?.article).not.toBe(one.first);
  expect(await revisions(one.first)).toBe(1);
});

test("what moved to where an article is known already goes on there", async () => {
  const one = await moving(HARBOUR("twelve"));
  await one.add("/new");
  await one.pass(1);
  const there = (await one.watch("/new"))?.article;
  expect(there).not.toBe(one.first);
  one.move();
  await one.pass(60);
  expect(await one.watch("/old")).toMatchObject({ article: there });
  expect(await revisions(there)).toBe(1);
});
