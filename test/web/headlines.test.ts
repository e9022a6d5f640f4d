import { afterAll, beforeAll, expect, test } from "vitest";
import { createPipeline } from "../../src/pipeline.ts";
import { createApp } from "../../src/serve/app.ts";
import type { Store } from "../../src/store/contract.ts";
import { createWeb } from "../../src/web/room.ts";
import { emptyStore } from "../store/fixture.ts";

let store: Store;
let web: ReturnType<typeof createWeb>;
let app: ReturnType<typeof createApp>;
let id: string;
const leak = (hour: string, headline: string | null, hurt = 12) => ({
  url: "https://gazette.example/leak",
  publisher: "Gazette",
  ...(headline === null ? {} : { headline }),
  modified: `2026-03-10T${hour}:00:00Z`,
  text: `${hurt} people were taken to hospital, fire chief Peter Hallam said.`,
});

beforeAll(async () => {
  store = await emptyStore();
  const now = () => new Date().toISOString();
  const pipeline = createPipeline(store, now);
  for (const payload of [
    leak("08", "Leak at the works, twelve hurt"),
    leak("09", "Leak at the works was no accident"),
    leak("10", null, 14),
  ])
    id = (await pipeline.submit(payload, null)).article;
  web = createWeb({ store, diff: pipeline.diff });
  app = createApp({ store, pipeline, now, requestId: () => "req-1", log: () => {} });
}, 60_000);
afterAll(() => store.close());

test("a headline that was changed is told with the difference, and one that is not known is none", async () => {
  const told = async (from: number, to: number) =>
    (
      (await (await app.request(`/v1/articles/${id}/diff?from=${from}&to=${to}`)).json()) as {
        headline: unknown;
      }
    ).headline;
  const [first, second] = ["Leak at the works, twelve hurt", "Leak at the works was no accident"];
  expect(await told(1, 2)).toEqual({ old: first, new: second, disclosed_by: null });
  expect(await told(2, 3)).toEqual({ old: second, new: null, disclosed_by: null });
  expect(await told(2, 2)).toBeNull();
  const page = async (from: number, to: number) =>
    (await web.request(`/articles/${id}/diff?from=${from}&to=${to}`)).text();
  expect(await page(1, 2)).toMatch(
    /<h2>The headline changed<\/h2>.*?<p><bdi>Leak at the works<del>, twelve hurt<\/del><ins> was no accident<\/ins><\/bdi><\/p>/,
  );
  expect(await page(2, 3)).not.toContain("The headline changed");
});

test("a story whose latest revision came without a headline is called by the one before, or by its address", async () => {
  const last = "Leak at the works was no accident";
  const json = async (path: string) => (await app.request(path)).json();
  expect(await json(`/v1/articles/${id}`)).toMatchObject({ headline: last });
  expect(await json(`/v1/articles/${id}?as_of=1`)).toMatchObject({
    headline: "Leak at the works, twelve hurt",
  });
  expect(await json("/v1/changes?event=fact-changed")).toMatchObject({ items: [{ headline: last }] });
  expect(await json("/v1/articles")).toMatchObject({ items: [{ headline: last }] });
  for (const path of ["/", `/articles/${id}`, `/articles/${id}/diff?from=2&to=3`])
    expect(await (await web.request(path)).text(), path).toContain(last);
});

test("a story is found by a headline that it has no more, and by its latest where a revision came without one", async () => {
  const found = async (q: string, v: number) =>
    (await store.headlines(v, 5, q)).map(({ article, headline }) => [article.id, headline]);
  const last = "Leak at the works was no accident";
  for (const q of ["twelve hur", "no accident"]) expect(await found(q, 3), q).toEqual([[id, last]]);
  expect(await found("no accident", 1)).toEqual([]);
});
