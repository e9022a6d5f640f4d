import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { createPipeline } from "../../src/pipeline.ts";
import type { Site } from "../fetch/server.ts";
import { desk, MINUTE, type Page, robots, store, story, to } from "./desk.ts";

const rss = (site: () => Site, ...paths: string[]) =>
  `<rss version="2.0"><channel><title>Example Daily</title>${paths
    .map((path) => `<item><title>Search ends</title><link>${site().url}${path}</link></item>`)
    .join("")}</channel></rss>`;

test("a feed leads to pages, pages become articles, and what did not change is answered with 304", async () => {
  let words = story(13);
  const conditional =
    (body: () => string): Page =>
    (request, response) => {
      const etag = `"${body().length}-${body().includes("15")}"`;
      if (request.headers["if-none-match"] === etag) response.writeHead(304).end();
      else response.writeHead(200, { etag, "content-type": "text/html" }).end(body());
    };
  const one = await desk({
    "/robots.txt": robots,
    "/feed": conditional(() => rss(() => one.server, "/story", "/private/draft")),
    "/story": conditional(() => words),
  });
  await one.add("/feed");
  expect(await one.pass()).toMatchObject({ robots: 1, changed: 2, forbidden: 1, failed: 0 });
  expect(one.paths()).toEqual(["/robots.txt", "/feed", "/story"]);
  expect(one.server.asked[1]?.headers["user-agent"]).toContain("mailto:desk@example.org");
  const { items } = await store.articles((await store.latest())?.version ?? 0, { limit: 10 });
  const article = items[0]?.article.id ?? "";
  expect(items).toMatchObject([{ head: { publisher: "Example Daily" }, headline: "Search ends" }]);
  expect(await one.watch("/story")).toMatchObject({
    kind: "page",
    article,
    status: 200,
  });
  expect(await one.watch("/private/draft")).toMatchObject({
    fault: "robots.txt does not allow it",
    status: null,
  });

  expect(await one.pass(30)).toMatchObject({ robots: 0, same: 2, changed: 0 });
  expect(one.server.asked.at(-1)?.headers["if-none-match"]).toBeDefined();
  expect(await one.watch("/story")).toMatchObject({ status: 304 });

  const kept = await store.page((await store.article(article, 1_000))?.states[0]?.revision ?? "");
  expect(Buffer.from(kept?.bytes ?? []).toString("utf8")).toBe(words);
  expect(kept?.type).toBe("text/html");

  words = story(15);
  expect(await one.pass(60)).toMatchObject({ changed: 1, same: 1 });
  const version = (await store.latest())?.version ?? 0;
  const states = (await store.article(article, version))?.states ?? [];
  expect(states.map(({ n }) => n)).toEqual([1, 2]);
  const { events } = (await createPipeline(store, one.now).diff(article, 1, 2, version))?.diff ?? {
    events: [],
  };
  expect(events).toMatchObject([{ kind: "fact-changed", slots: [{ old: "13", new: "15" }] }]);
});

test("a page that is old when it is first watched is looked at as rarely as its age says, until it changes", async () => {
  let words = story(13);
  const stamp = '<html><head><meta property="article:published_time" content="2026-02-23T12:00:00Z"></head>';
  const one = await desk({
    "/feed": (_, response) =>
      response.end(
        rss(() => one.server, "/hinted").replace(
          "<link>",
          "<pubDate>Mon, 23 Feb 2026 12:00:00 GMT</pubDate><link>",
        ),
      ),
    "/told": (_, response) => response.end(words.replace("<html>", stamp)),
    "/hinted": (_, response) => response.end(words),
  });
  await one.add("/feed");
  await one.add("/told");
  await one.pass();
  const wait = async (path: string) => {
    const { checked, due } = (await one.watch(path)) ?? {};
    return Math.round((Date.parse(due ?? "") - Date.parse(checked ?? "")) / MINUTE / 60);
  };
  expect([await wait("/told"), await wait("/hinted")]).toEqual([24, 24]);
  words = story(15);
  await one.pass(25 * 60);
  expect([await wait("/told"), await wait("/hinted")]).toEqual([0, 0]);
});

test("a page without validators that brings the same words, or the same bytes, is no change", async () => {
  let token = 0;
  const one = await desk({
    "/story": (_, response) => {
      token += 1;
      response.end(story(13).replace("<body>", `<body><script>token=${token}</script>`));
    },
  });
  await one.add("/story");
  expect(await one.pass()).toMatchObject({ changed: 1 });
  const before = await store.latest();
  expect(await one.pass(10)).toMatchObject({ changed: 0, same: 1 });
  expect(await store.latest()).toEqual(before);
});

test.each([404, 410])(
  "a page that is gone (%i) is unpublished, and when it is back republished",
  async (status) => {
    let there = true;
    const one = await desk({
      "/story": (_, response) => (there ? response.end(story(13)) : response.writeHead(status).end("gone")),
    });
    await one.add("/story");
    await one.pass();
    there = false;
    expect(await one.pass(10)).toMatchObject({ gone: 1 });
    expect(await one.pass(60)).toMatchObject({ gone: 1 });
    expect(await one.watch("/story")).toMatchObject({ gone: expect.any(String), status });
    there = true;
    expect(await one.pass(600)).toMatchObject({ same: 1 });
    const { article, gone, id } = (await one.watch("/story")) ?? {};
    expect(gone).toBeNull();
    expect(await store.watches.publications({ watch: id ?? "" })).toMatchObject([
      { kind: "unpublished", status, article },
      { kind: "republished", status: 200, article },
    ]);
  },
);

test("where a URL leads to another host, that host's robots.txt is read first and its pages are taken at its pace", async () => {
  const one = await desk(
    { "/old": to(() => `${one.other.url}/new`), "/hidden": to(() => `${one.other.url}/private/new`) },
    { "/robots.txt": robots, "/new": (_, response) => response.end(story(13)) },
  );
  await one.add("/old");
  await one.add("/hidden");
  expect(await one.pass()).toMatchObject({ led: 2, changed: 1, forbidden: 1 });
  expect(one.other.asked.map(({ path }) => path)).toEqual(["/robots.txt", "/new"]);
  expect(await one.watch("/old")).toMatchObject({ target: `${one.other.url}/new`, status: 200, fault: null });
  expect(await one.watch("/hidden")).toMatchObject({ fault: "robots.txt does not allow it", target: null });
});

test("what moved for good is looked at where it is; what leads on for now is asked first each time", async () => {
  let latest = "/first";
  const one = await desk({
    "/moved": to(() => "/first", 308),
    "/latest": to(() => latest, 302),
    "/first": (_, response) => response.end(story(13)),
    "/second": (_, response) => response.end(story(15)),
  });
  await one.add("/moved");
  await one.pass();
  await one.pass(60);
  expect(one.paths()).toEqual(["/robots.txt", "/moved", "/first", "/first"]);
  await one.add("/latest");
  await one.pass();
  latest = "/second";
  const before = one.paths().length;
  expect(await one.pass(10)).toMatchObject({ led: 1, changed: 1 });
  expect(
    one
      .paths()
      .slice(before)
      .filter((path) => path !== "/first"),
  ).toEqual(["/latest", "/second"]);
});

test("what moved and is gone from there is asked for where it was; what leads to a front page is named", async () => {
  let [first, second]: Page[] = [];
  const here: Page = (_, response) => response.end(story(13));
  let leadsTo = "/first";
  const one = await desk({
    "/story": to(() => leadsTo),
    "/first": (...asked) => (first ?? here)(...asked),
    "/second": (...asked) => (second ?? here)(...asked),
    "/": (_, response) => response.end(story(15)),
  });
  await one.add("/story");
  await one.pass();
  const { article } = (await one.watch("/story")) ?? {};
  first = (_, response) => response.writeHead(404).end();
  leadsTo = "/second";
  expect(await one.pass(20)).toMatchObject({ led: 2, gone: 0, failed: 0 });
  expect(await one.watch("/story")).toMatchObject({
    target: `${one.server.url}/second`,
    article,
    gone: null,
  });
  second = to(() => "/");
  expect(await one.pass(60)).toMatchObject({ failed: 1, changed: 0 });
  expect(await one.watch("/story")).toMatchObject({
    target: null,
    article,
    fault: `it leads to a front page now, ${one.server.url}/`,
  });
});

test("a page that never was there is no page that went, and none that came back", async () => {
  let here: Page = (_, response) => response.writeHead(404).end();
  const one = await desk({ "/none": (...asked) => here(...asked) });
  await one.add("/none");
  expect(await one.pass()).toMatchObject({ gone: 1 });
  const { id = "" } = (await one.watch("/none")) ?? {};
  expect(await store.watches.publications({ watch: id })).toEqual([]);
  here = (_, response) => response.end(story(13));
  expect(await one.pass(60)).toMatchObject({ changed: 1 });
  expect(await one.watch("/none")).toMatchObject({ gone: null, fault: null });
  expect(await store.watches.publications({ watch: id })).toEqual([]);
});

test("429 with Retry-After leaves the whole host alone until then", async () => {
  let busy = true;
  const one = await desk({
    "/a": (_, response) =>
      busy ? response.writeHead(429, { "retry-after": "240" }).end() : response.end(story(13)),
    "/b": (_, response) => response.end(story(13)),
  });
  await one.add("/a");
  await one.pass();
  busy = false;
  await one.add("/b");
  const before = one.paths().length;
  // What waits for the host is due, so the pass waits for it: four minutes by its clock.
  const asked = Date.parse(one.now());
  await one.pass(1);
  expect(Date.parse(one.now()) - asked).toBeGreaterThanOrEqual(3 * MINUTE);
  expect(one.paths().slice(before).sort()).toEqual(["/a", "/b"]);
});

test("a server that fails is asked again after twice as long, and is well once it answers", async () => {
  let works = false;
  const one = await desk({
    "/story": (_, response) => (works ? response.end(story(13)) : response.writeHead(500).end("no")),
  });
  await one.add("/story");
  await one.pass();
  const first = (await one.watch("/story"))?.due ?? "";
  await one.pass(5);
  const watch = await one.watch("/story");
  expect(watch).toMatchObject({ status: 500, failures: 2, fault: "the server answered 500" });
  expect(Date.parse(watch?.due ?? "") - Date.parse(first)).toBeGreaterThan(9 * MINUTE);
  works = true;
  await one.pass(10);
  expect(await one.watch("/story")).toMatchObject({ failures: 0, fault: null, status: 200 });
});

test("while robots.txt cannot be had, nothing else is asked for", async () => {
  const one = await desk({
    "/robots.txt": (_, response) => response.writeHead(503).end(),
    "/story": (_, response) => response.end(story(13)),
  });
  await one.add("/story");
  expect(await one.pass()).toMatchObject({ failed: 1 });
  await one.pass(30);
  expect(one.paths()).not.toContain("/story");
});

test("once robots.txt can be had, what it was in the way of is looked at within minutes", async () => {
  let works = false;
  const one = await desk({
    "/robots.txt": (request, response) => (works ? robots(request, response) : response.writeHead(503).end()),
    "/story": (_, response) => response.end(story(13)),
    "/other": (_, response) => response.end(story(14)),
  });
  await one.add("/story");
  expect(await one.pass()).toMatchObject({ failed: 1, forbidden: 0 });
  works = true;
  await one.add("/other");
  // Another page of the host does not ask for what was just asked for, and is not told that it is forbidden.
  expect(await one.pass(1)).toMatchObject({ failed: 1, forbidden: 0 });
  expect(await one.watch("/other")).toMatchObject({ failures: 0, fault: "robots.txt cannot be had (503)" });
  expect(one.paths()).toEqual(["/robots.txt"]);
  expect(await one.pass(5)).toMatchObject({ robots: 1, changed: 2, forbidden: 0 });
  expect(await one.watch("/story")).toMatchObject({ failures: 0, fault: null, status: 200 });
});

test("what never answers, breaks off, runs in circles, or unpacks without end is named, and the rest goes on", async () => {
  const bomb = gzipSync(Buffer.alloc(5_000_000));
  const one = await desk({
    "/slow": () => {},
    "/cut": (_, response) => {
      response.writeHead(200, { "content-length": "1000" }).write("<p>half");
      response.destroy();
    },
    "/circle": (_, response) => response.writeHead(302, { location: "/circle" }).end(),
    "/bomb": (_, response) => response.writeHead(200, { "content-encoding": "gzip" }).end(bomb),
    "/empty": (_, response) => response.end("<html></html>"),
    "/pdf": (_, response) => response.end("%PDF-1.7 words of no page"),
    "/unasked": (_, response) => response.writeHead(304).end(),
    "/private": (_, response) => response.writeHead(302, { location: "http://10.0.0.1/" }).end(),
    "/story": (_, response) => response.end(story(13)),
  });
  for (const path of [
    "/slow",
    "/cut",
    "/circle",
    "/bomb",
    "/empty",
    "/pdf",
    "/unasked",
    "/private",
    "/story",
  ])
    await one.add(path);
  expect(await one.pass()).toMatchObject({ failed: 8, changed: 1 });
  const faults = Object.fromEntries(one.seen.map(({ path, fault }) => [path, fault]));
  expect(faults["/slow"]).toContain("took more than 2 seconds");
  expect(faults["/cut"]).toMatch(/broke off|damaged/);
  expect(faults["/circle"]).toContain("redirects more than");
  expect(faults["/bomb"]).toContain("more than 100000 bytes");
  expect(faults["/empty"]).toContain("No article is found");
  expect(faults["/pdf"]).toContain("This is a PDF");
  expect(faults["/unasked"]).toBe("the server answered 304");
  expect(faults["/private"]).toContain("not a public address");
});

test("a feed that becomes something else is named, and stays a feed", async () => {
  let feed = true;
  const one = await desk({
    "/feed": (_, response) => response.end(feed ? rss(() => one.server) : "<html><p>Moved!</p></html>"),
  });
  await one.add("/feed");
  await one.pass();
  feed = false;
  expect(await one.pass(30)).toMatchObject({ failed: 1 });
  expect(await one.watch("/feed")).toMatchObject({ kind: "feed", fault: expect.stringContaining("no feed") });
});

test("a worker that is stopped brings to its end what it began, and the next goes on from there", async () => {
  const stop = new AbortController();
  const page: Page = (_, response) => {
    stop.abort();
    response.end(story(13));
  };
  const one = await desk({ "/a": page, "/b": page });
  await one.add("/a");
  await one.add("/b");
  const tally = await one.pass(0, { atOnce: 1 }, stop.signal);
  expect(tally.changed).toBe(1);
  const statuses = async () => [(await one.watch("/a"))?.status, (await one.watch("/b"))?.status].sort();
  expect(await statuses()).toEqual([200, null]);
  await one.pass(1);
  expect(await statuses()).toEqual([200, 200]);
});
