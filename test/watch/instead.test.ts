import { expect, test } from "vitest";
import { desk, robots, store, story, to } from "./desk.ts";

const MISSING = `<html><head><title>Page not found - Courier</title></head><body><main><h1>Page not found</h1><p>Sorry, we could not find the page that you were looking for. It may have been moved, or removed from our website.</p></main></body></html>`;
const CONSENT = `<html><head><title>The Courier and you</title></head><body><main><h1>The Courier and you</h1><p>We and our 812 partners store and access information on your device, such as cookies, to personalise advertising and content.</p></main></body></html>`;
const OTHER = `<html><head><meta property="article:published_time" content="2026-03-01T08:00:00Z"></head><body><article><h1>Mill sold</h1><p>Its tenants bought the old mill for three million, the agent Kit Rowe told reporters at noon.</p></article></body></html>`;

/** The states of the article that a watch has. */
async function states(article: string | null | undefined) {
  const version = (await store.latest())?.version ?? 0;
  return (await store.article(article ?? "", version))?.states ?? [];
}

test("a page that says with status 200 that it is not there is unpublished, and no revision", async () => {
  let body = story(13);
  const one = await desk({ "/story": (_, response) => response.end(body) });
  await one.add("/story");
  await one.pass();
  const { article, id = "" } = (await one.watch("/story")) ?? {};
  body = MISSING;
  expect(await one.pass(10)).toMatchObject({ gone: 1, changed: 0 });
  expect(await one.watch("/story")).toMatchObject({ fault: "it says that it is not there (200)", article });
  body = story(13);
  expect(await one.pass(60)).toMatchObject({ same: 1 });
  expect(await store.watches.publications({ watch: id })).toMatchObject([
    { kind: "unpublished", status: 200 },
    { kind: "republished", status: 200 },
  ]);
  expect(await states(article)).toHaveLength(1);
});

test("a page that says that it is not there is unpublished though its template goes on to tell when it was published", async () => {
  const dated = (html: string, title = "This article has been removed") =>
    `<html><head><meta property="article:published_time" content="2026-03-01T08:00:00Z"><title>${title} - Courier</title></head>${html.replace(/^.*?<body>/s, "<body>")}`;
  let body = dated(story(13), "Search ends");
  const one = await desk({ "/story": (_, response) => response.end(body) });
  await one.add("/story");
  await one.pass();
  const { article, id = "" } = (await one.watch("/story")) ?? {};
  expect(article).toBeTruthy();
  const removed = MISSING.replaceAll("Page not found", "This article has been removed");
  body = dated(removed);
  expect(await one.pass(60)).toMatchObject({ gone: 1, changed: 0 });
  body = dated("<body><h1>This article has been removed</h1></body></html>");
  expect(await one.pass(600)).toMatchObject({ gone: 1, changed: 0 });
  expect(await store.watches.publications({ watch: id })).toMatchObject([{ kind: "unpublished" }]);
  expect(await states(article)).toHaveLength(1);
});

test("a page with nothing of its article is no revision of it, in its place or where it leads for now", async () => {
  let body = story(13);
  let wall = "";
  const one = await desk({
    "/robots.txt": robots,
    "/story": (request, response) =>
      wall === "" ? response.end(body) : to(() => wall, 302)(request, response),
    "/consent": (_, response) => response.end(CONSENT),
  });
  await one.add("/story");
  await one.pass();
  const { article } = (await one.watch("/story")) ?? {};
  body = CONSENT;
  expect(await one.pass(10)).toMatchObject({ failed: 1, changed: 0 });
  expect(one.seen.at(-1)?.fault).toContain('Another page stands there now, "The Courier and you"');
  wall = "/consent";
  expect(await one.pass(60)).toMatchObject({ led: 1, failed: 1, changed: 0 });
  expect(await one.watch("/story")).toMatchObject({ article, target: null });
  wall = "";
  body = story(15);
  expect(await one.pass(60)).toMatchObject({ changed: 1 });
  expect(await states(article)).toHaveLength(2);
});

test("an article that says when it was published is taken in, whatever stood there before", async () => {
  let body = story(13);
  const one = await desk({ "/story": (_, response) => response.end(body) });
  await one.add("/story");
  await one.pass();
  body = OTHER;
  expect(await one.pass(10)).toMatchObject({ changed: 1, failed: 0 });
});

test("what a wall hides is not gone", async () => {
  const words = story(13);
  const rest =
    "<p>Its owner said that two more ferries would be looked at before they sail again.</p>".repeat(3);
  const full = (text: string) => text.replace("</article>", `${rest}</article>`);
  let body = full(words);
  const one = await desk({ "/story": (_, response) => response.end(body) });
  await one.add("/story");
  await one.pass();
  body = words.replace("</article>", "<p>Subscribe today to read the rest of this story.</p></article>");
  expect(await one.pass(10)).toMatchObject({ failed: 1, changed: 0 });
  expect(one.seen.at(-1)?.fault).toContain("a demand to pay or log in");
  body = full(words);
  expect(await one.pass(60)).toMatchObject({ same: 1, changed: 0 });
  body = words;
  expect(await one.pass(60)).toMatchObject({ changed: 1 });
});
