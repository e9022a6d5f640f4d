import { afterAll, beforeAll, expect, test } from "vitest";
import { createPipeline } from "../../src/pipeline.ts";
import { createApp } from "../../src/serve/app.ts";
import type { Store } from "../../src/store/contract.ts";
import { createWeb } from "../../src/web/room.ts";
import { fakeApp, fakeStore } from "../serve/fakes.ts";
import { emptyStore } from "../store/fixture.ts";

let store: Store;
let web: ReturnType<typeof createWeb>;
let app: ReturnType<typeof createApp>;
const leak = (hour: string, more: string) => ({
  url: "https://gazette.example/leak",
  publisher: "Gazette",
  headline: "Leak at the works",
  modified: `2026-03-10T${hour}:00:00Z`,
  text: `The pipe is safe, the mayor said.${more}`,
});

beforeAll(async () => {
  store = await emptyStore();
  const now = () => new Date().toISOString();
  const pipeline = createPipeline(store, now);
  await pipeline.submit(leak("08", " Harlow Water declined to comment on the leak."), null);
  await pipeline.submit(leak("09", ""), null);
  web = createWeb({ store, diff: pipeline.diff });
  app = createApp({ store, pipeline, now, requestId: () => "req-1", log: () => {} });
}, 60_000);
afterAll(() => store.close());

const read = async (path: string) => (await web.request(path)).text();
// biome-ignore lint/suspicious/noExplicitAny: answers are read as a program without types would
const json = async (path: string): Promise<any> => (await app.request(path)).json();
const WORDS = "declined to comment on the leak";
const BARE = />to comment on the leak</;

test("that somebody declined to comment is listed so, and not as a statement of theirs", async () => {
  const { items } = await json("/v1/claims?q=comment&as_of=1");
  expect(items).toMatchObject([{ text: "to comment on the leak", reads: WORDS }]);
  const [{ id, agent }] = items;
  for (const path of [
    "/search?q=comment&as_of=1",
    `/claims/${id}?as_of=1`,
    `/agents/${agent}?as_of=1`,
    "/graph?as_of=1",
  ]) {
    const page = await read(path);
    expect(page, path).toContain(WORDS);
    expect(page, path).not.toMatch(/not commented on/);
    if (!path.startsWith("/claims")) expect(page, path).not.toMatch(BARE);
  }
  const claim = await read(`/claims/${id}?as_of=1`);
  expect(claim).toContain(`<span class="held declines">told of</span>`);
  expect(claim).toMatch(
    /id="cite-[^>]*>Harlow Water declined to comment on the leak, in “Leak at the works”, Gazette/,
  );
});

test("so it is told where it came or went, and to other programs", async () => {
  const page = await read("/changes");
  expect(page).toContain(`<del>${WORDS}</del>`);
  expect(page).toMatch(/<p class="said">— told of /);
  const { items } = await json("/v1/changes.json?event=removed");
  expect(items[0].title).toBe("Gazette: removed in silence, claim told of Harlow Water — Leak at the works");
  expect(items[0].content_text).toContain(`Before: ${WORDS}\nTold of: Harlow Water`);
  for (const format of ["csv", "schema-org", "annotations", "gexf", "prov"])
    expect(await (await app.request(`/v1/export?format=${format}&as_of=1`)).text(), format).toContain(WORDS);
});

test("so the graph, its relations and its changes tell it", async () => {
  const { items } = await json("/v1/claims?q=comment&as_of=1");
  const told = { text: "to comment on the leak", reads: WORDS };
  expect((await json(`/v1/graph?claim=${items[0].id}&as_of=1`)).nodes).toMatchObject([told]);
  const { born } = await json("/v1/graph/changes?from=0&to=1");
  expect(born.claims).toContainEqual(expect.objectContaining(told));

  // The program relates no such claim, but a person may, and older ones did.
  const row = await fakeStore().relation("rel_1", 2);
  if (!row) throw new Error("no relation");
  const declining = fakeApp({
    store: {
      relation: async () => ({ ...row, a: { ...row.a, text: told.text } }),
      polarities: async () => new Map([[row.a.id, "declines" as const]]),
    },
  });
  expect(await (await declining.app.request("/v1/relations/rel_1")).json()).toMatchObject({
    relation: { a: told, b: { text: row.b.text, reads: row.b.text } },
  });
});
