import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createPipeline, type Pipeline } from "../../src/pipeline.ts";
import { createApp } from "../../src/serve/app.ts";
import type { Store } from "../../src/store/contract.ts";
import { clockFrom, emptyStore } from "../store/fixture.ts";

const COURIER = readFileSync(new URL("../../fixtures/page.html", import.meta.url));
let store: Store;
let pipeline: Pipeline;
let app: ReturnType<typeof createApp>;
const clock = clockFrom("2026-04-01T00:00:00Z");

beforeAll(async () => {
  store = await emptyStore();
  pipeline = createPipeline(store, clock);
  app = createApp({ store, pipeline, now: clock, requestId: () => "r", log: () => {} });
}, 60_000);
afterAll(() => store.close());

test("a page becomes a revision of the article that it names, and is kept as it came", async () => {
  const bytes = Buffer.concat([COURIER, Buffer.from("<!-- \xff -->", "latin1")]);
  const html = bytes.toString("utf8");
  const came = {
    bytes,
    type: "text/html; charset=utf-8",
    at: "https://www.fjordcourier.example/news/x?utm_id=1",
  };
  const { article, revision, outcome } = await pipeline.submit({ html }, "x.html", undefined, came);
  expect(outcome).toBe("created");
  const held = await store.article(article, 1);
  expect(held?.article.url).toBe("https://www.fjordcourier.example/news/2026/03/ferry-safety-officer");
  expect(held?.states[0]).toMatchObject({
    publisher: "The Fjord Courier",
    published: "2026-03-28T07:15:00.000Z",
    modified: "2026-03-28T13:40:00.000Z",
  });
  const kept = await store.revision(revision);
  expect(kept?.revision.headline).toBe("Ferry line to pay for a second safety officer");
  expect(kept?.revision.text).not.toContain("newsletter");
  expect(kept?.document.notices.map(({ kind }) => kind)).toContain("correction");

  const response = await app.request(`/v1/articles/${article}/revisions/1/page`);
  expect(response.status).toBe(200);
  expect(Buffer.from(await response.arrayBuffer())).toEqual(bytes);
  const digest = createHash("sha256").update(bytes).digest("base64");
  expect(response.headers.get("repr-digest")).toBe(`sha-256=:${digest}:`);
  expect(response.headers.get("content-security-policy")).toContain("sandbox");
  expect(response.headers.get("content-disposition")).toContain("attachment");
  const etag = response.headers.get("etag") ?? "";
  const again = await app.request(`/v1/articles/${article}/revisions/1/page`, {
    headers: { "If-None-Match": `"x", W/${etag}` },
  });
  expect(again.status).toBe(304);
  expect((await pipeline.submit({ html }, "x.html", undefined, came)).outcome).toBe("unchanged");
});

test("what the caller tells goes before what the page tells", async () => {
  const given = {
    url: "https://other.example/a",
    publisher: "Other",
    headline: "Mine",
    html: COURIER.toString(),
  };
  const { article, revision } = await pipeline.submit(given, null);
  const held = await store.article(article, (await store.latest())?.version ?? 0);
  expect(held?.article.url).toBe("https://other.example/a");
  expect(held?.states[0]?.publisher).toBe("Other");
  expect((await store.revision(revision))?.revision.headline).toBe("Mine");
});

test("a page with no article named, and no place, goes by what the caller holds ready", async () => {
  const html =
    "<html><body><p>The dam held through the night, said Jane Roe, who keeps its gates.</p></body></html>";
  const came = { otherwise: { key: "dam", publisher: "unknown" } };
  const { article } = await pipeline.submit({ html }, "dam.html", undefined, came);
  const held = await store.article(article, (await store.latest())?.version ?? 0);
  expect(held?.article).toMatchObject({ url: null, key: "dam" });
});

test("a text has no page, and through whom it came is told", async () => {
  const via = [{ name: "Northwind Wire", role: "originator" }, { name: "Skerry Lines" }];
  const text = "Seven people died, a police spokesperson said.";
  const { article } = await pipeline.submit({ key: "via", publisher: "P", text, via }, null);
  const revision = await app.request(`/v1/articles/${article}/revisions/1`);
  expect(await revision.json()).toMatchObject({ via });
  const page = await app.request(`/v1/articles/${article}/revisions/1/page`);
  expect(page.status).toBe(404);
  expect(await page.json()).toMatchObject({ code: "not-found" });
});

test("pages stay as they were kept", async () => {
  const revision = (await store.article((await firstArticle()).id, 1))?.states[0]?.revision ?? "";
  const before = await store.page(revision);
  const sighting = "see_none";
  await store.keep(sighting, {
    page: { sha256: before?.sha256 ?? "", type: "x", bytes: gzipSync("other") },
    via: [],
  });
  expect(await store.page(revision)).toEqual(before);
});

async function firstArticle() {
  const page = await store.articles(1, { limit: 1, cursor: undefined });
  return page.items[0]?.article ?? { id: "" };
}

test("an item of a wire is taken in over the API as from a file, and its faults are named in its own spelling", async () => {
  const post = (item: unknown) =>
    app.request("/v1/articles", {
      method: "POST",
      body: JSON.stringify(item),
      headers: { "Content-Type": "application/json" },
    });
  const item = {
    uri: "https://northwind.example/wire/7",
    standard: { name: "ninjs", version: "3.1" },
    urgency: 3,
    versionCreated: "2026-03-30T08:00:00Z",
    bodies: [{ contentType: "text/plain", value: "The harbour office said the quay is closed." }],
    infoSources: [{ name: "Skerry Radio" }],
  };
  const created = await post(item);
  expect(created.status).toBe(201);
  const { article } = (await created.json()) as { article: string };
  expect((await store.article(article, 1_000))?.states[0]).toMatchObject({
    publisher: "northwind.example",
    modified: "2026-03-30T08:00:00.000Z",
  });
  const refused = await post({ ...item, versionCreated: "yesterday" });
  expect(refused.status).toBe(422);
  expect(await refused.json()).toMatchObject({ errors: [{ pointer: "/versionCreated" }] });
});

test("a time far ahead of the clock is taken in with a warning, and orders no list", async () => {
  const told = { publisher: "The Ledger", text: "Ida Moll said the mill was shut." };
  const far = { ...told, key: "far", published: "2099-01-01T00:00:00Z" };
  const { warnings, article, outcome } = await pipeline.submit(far, null);
  expect(outcome).toBe("created");
  expect(warnings).toEqual([
    expect.stringMatching(/^`published` is 2099-01-01T00:00:00\.000Z, and the clock says 2026-04-01T/),
  ]);
  const { version } = await pipeline.submit({ ...told, key: "next", modified: "2026-04-01T20:00:00Z" }, null);
  const { items } = await store.articles(version ?? 0, { limit: 2 });
  expect(items.map(({ article: { key } }) => key)).toEqual(["next", "far"]);
  const head = (await store.article(article, version ?? 0))?.states[0];
  expect(head).toMatchObject({
    published: "2099-01-01T00:00:00.000Z",
    at: expect.stringMatching(/^2026-04-01T/),
  });
  expect(
    await pipeline.submit({ ...told, key: "soon", published: "2026-04-01T22:00:00Z" }, null),
  ).not.toHaveProperty("warnings");
});

const posted = (body: string) =>
  app.request("/v1/articles", { method: "POST", headers: { "Content-Type": "application/json" }, body });

test("what is nested deeply is refused as whatever else is no payload", async () => {
  const deep = (open: string, close: string) => `${open.repeat(20_000)}1${close.repeat(20_000)}`;
  const [objects, lists] = [deep('{"a":', "}"), deep("[", "]")];
  const article = '"key":"deep","publisher":"A","text":"The mayor said so."';
  for (const body of [
    objects,
    lists,
    `{"uri":"urn:a:1","bodies":[{"value":"The mayor said so."}],"x":${lists},"firstCreated":${objects}}`,
    `{${article},"published":${lists}}`,
    `{${article},"via":${lists}}`,
  ])
    expect((await posted(body)).status, body.slice(0, 80)).toBe(422);
});

test("times at either end of what is taken are taken in", async () => {
  const times = ["0001-01-01T00:00:00Z", "0001-01-20T00:00:00Z", "9999-12-31T23:59:59.999Z"];
  for (const published of times) {
    const text = `The mayor said the bridge in Harlow is safe, as it was on ${published}.`;
    const article = { key: published, publisher: "Ends", published, captured: published, text };
    const answer = await posted(JSON.stringify(article));
    expect(answer.status, published).toBe(201);
    const { article: id } = (await answer.json()) as { article: string };
    for (const path of [
      `articles/${id}`,
      `articles/${id}/revisions`,
      `articles/${id}/revisions/1`,
      "changes",
    ])
      expect((await app.request(`/v1/${path}`)).status, path).toBe(200);
  }
});
