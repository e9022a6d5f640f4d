import { expect, test } from "vitest";
import { watchOf } from "../../src/cli/watch/watched.ts";
import { Mistake } from "../../src/model/problem.ts";
import type { Job, Settled, Watch } from "../../src/model/watch.ts";
import type { Answer, Eyes, Looked } from "../../src/watch/eyes.ts";
import { type Jobs, MANNER, runWatches } from "../../src/watch/run.ts";

const START = Date.UTC(2026, 2, 1, 12);
const AT = new Date(START).toISOString();
const FEED =
  '<rss version="2.0"><channel><title>Example Daily</title>' +
  "<item><title>One</title><link>/one</link></item></channel></rss>";

const watch: Watch = {
  ...watchOf("https://news.example/story", {}, AT),
  target: null,
  passing: false,
  hops: 0,
  checked: null,
  changed: null,
  etag: null,
  modified: null,
  body: null,
  content: null,
  article: null,
  status: null,
  fault: null,
  failures: 0,
  gone: null,
};
const job: Job = { watch, lease: "lease-1", robots: { text: null, status: 404, read: AT } };

const away = () => new Mistake("unavailable", "The database cannot be reached.");

/** One job, a server that answers as told, and a worker whose clock only waiting moves on. */
function desk(
  answer: Partial<Extract<Answer, { ok: true }>>,
  more: Partial<Jobs> = {},
  given: Partial<Eyes> = {},
) {
  let clock = START;
  const now = () => new Date(clock).toISOString();
  const left = [job];
  const settled: Settled[] = [];
  const waits: number[] = [];
  const told: string[] = [];
  const jobs: Jobs = {
    take: async () => left.splice(0),
    settle: async (done) => {
      told.push("settled");
      settled.push(...done);
    },
    add: async (watches) => {
      told.push(...watches.map(({ url }) => url));
      return [];
    },
    next: async () => (left.length > 0 ? now() : null),
    ...more,
  };
  const eyes: Eyes = {
    asks: {
      userAgent: "Test",
      fetch: async (url) => ({ ok: true, url, status: 200, headers: {}, body: new Uint8Array(), ...answer }),
    },
    decode: (body) => Buffer.from(body).toString("utf8"),
    read: async () => ({ article: "art_1", content: "c1", changed: true, since: AT, published: null }),
    now,
    random: () => 0,
    publicationId: () => "pub_1",
    ...given,
  };
  const sleep = async (ms: number) => {
    await new Promise((resolve) => setImmediate(resolve));
    waits.push(ms);
    clock += ms;
  };
  const seen: Looked["outcome"][] = [];
  const run = () =>
    runWatches(
      { name: "w", jobs, eyes, sleep, report: ({ outcome }) => void seen.push(outcome), watchOf },
      { ...MANNER, once: true },
      new AbortController().signal,
    );
  return { run, settled, waits, told, seen, left };
}

test("a database that is away for a while is asked again, and what was begun is written down once it is back", async () => {
  let failures = 3;
  const settled: Settled[] = [];
  const one = desk(
    {},
    {
      settle: async (done) => {
        failures -= 1;
        if (failures >= 0) throw away();
        settled.push(...done);
      },
    },
  );
  expect(await one.run()).toMatchObject({ changed: 1 });
  expect(settled).toMatchObject([
    { watch: watch.id, lease: "lease-1", now: { status: 200, article: "art_1" } },
  ]);
  expect(one.waits.filter((ms) => ms >= 1000)).toHaveLength(3);
});

test("a page that cannot be kept while the store is away is nobody's fault, and left to whoever takes it next", async () => {
  const one = desk({}, {}, { read: () => Promise.reject(away()) });
  expect(await one.run()).toMatchObject({ changed: 0, failed: 0 });
  expect(one.settled).toEqual([]);
  expect(one.seen).toEqual([]);
});

test("a fault of the program itself ends the run", async () => {
  const broken = desk({}, {}, { read: () => Promise.reject(new TypeError("a bug")) });
  await expect(broken.run()).rejects.toThrow("a bug");
  const lost = desk({}, { next: () => Promise.reject(new TypeError("another bug")) });
  await expect(lost.run()).rejects.toThrow("another bug");
  expect(lost.settled).toMatchObject([{ watch: watch.id }]);
});

test("what a feed leads to is kept before the feed is said to be read", async () => {
  const one = desk({ body: Buffer.from(FEED) });
  expect(await one.run()).toMatchObject({ changed: 1 });
  expect(one.told).toEqual(["https://news.example/one", "settled"]);
});

test("a host rests for as long as it asks, and never for less than the worker's own gap", async () => {
  const rest = async (robots: string) => {
    const one = desk({});
    one.left.splice(0, 1, { ...job, robots: { text: robots, status: 200, read: AT } });
    await one.run();
    return Date.parse(one.settled[0]?.hostFree ?? "") - START;
  };
  expect(await rest("User-agent: *\nCrawl-delay: 20")).toBe(20_000);
  expect(await rest("User-agent: *\nCrawl-delay: 0.1")).toBe(MANNER.gap);
});

test.each([
  ["javascript:alert(1)", "no web address"],
  ["http://", "no web address"],
  [`https://news.example/${"x".repeat(4000)}`, "no web address"],
])("a redirect to %s is not followed, and named", async (location, fault) => {
  const one = desk({ status: 301, headers: { location } });
  expect(await one.run()).toMatchObject({ failed: 1, led: 0 });
  expect(one.settled[0]?.now).toMatchObject({ status: 301, fault: expect.stringContaining(fault) });
  expect(one.settled[0]?.now.fault?.length).toBeLessThan(300);
});

test("what a redirect leads to is kept without the names, secrets and fragments in its address", async () => {
  const one = desk({ status: 301, headers: { location: "https://user:secret@other.example/new#top" } });
  expect(await one.run()).toMatchObject({ led: 1 });
  expect(one.settled[0]?.now).toMatchObject({ host: "other.example", target: "https://other.example/new" });
});
