import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import { afterAll, expect, test } from "vitest";
import { isPublic } from "../../src/fetch/addresses.ts";
import { createFetcher, type FetcherOptions, userAgentOf } from "../../src/fetch/fetch.ts";
import { type Site, site } from "./server.ts";

const open: (Site | { close(): Promise<void> })[] = [];
afterAll(() => Promise.all(open.map((one) => one.close())));

async function serve(...given: Parameters<typeof site>): Promise<Site> {
  const started = await site(...given);
  open.push(started);
  return started;
}

/** Two servers on one port of two addresses; another program may have taken the port of the second. */
async function onOnePort(): Promise<{ outside: Site; inside: Site }> {
  const outside = await serve(
    { "/": (_, r) => r.writeHead(200, { connection: "close" }).end("outside") },
    "127.0.0.3",
  );
  try {
    return { outside, inside: await serve({ "/": (_, r) => r.end("inside") }, "127.0.0.1", outside.port) };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EADDRINUSE") throw error;
    return onOnePort();
  }
}

function fetcher(options: FetcherOptions = {}) {
  const made = createFetcher({ allow: ["127.0.0.1"], ...options });
  open.push(made);
  return made;
}

test.each([
  ["8.8.8.8", true],
  ["2606:4700::1111", true],
  ["127.0.0.1", false],
  ["10.1.2.3", false],
  ["172.31.0.1", false],
  ["192.168.1.1", false],
  ["169.254.169.254", false],
  ["100.64.0.1", false],
  ["0.0.0.0", false],
  ["255.255.255.255", false],
  ["224.0.0.1", false],
  ["198.18.0.1", false],
  ["192.0.2.1", false],
  ["::1", false],
  ["::", false],
  ["fe80::1", false],
  ["fe80::1%eth0", false],
  ["fd00::1", false],
  ["fec0::1", false],
  ["ff02::1", false],
  ["::ffff:127.0.0.1", false],
  ["::ffff:8.8.8.8", true],
  ["::127.0.0.1", false],
  ["64:ff9b::7f00:1", false],
  ["2002:7f00:1::", false],
  ["2001:db8::1", false],
  ["not an address", false],
])("%s is an address for everyone: %s", (address, expected) => {
  expect(isPublic(address)).toBe(expected);
});

test.each([
  "http://127.0.0.1/",
  "http://2130706433/",
  "http://0x7f.1/",
  "http://[::1]/",
  "http://[::ffff:127.0.0.1]/",
  "http://localhost/",
  "http://169.254.169.254/latest/meta-data/",
])("%s is not fetched", async (url) => {
  const made = await fetcher({ allow: [] }).fetch(url);
  expect(made).toMatchObject({ ok: false, fault: "forbidden" });
  expect(made).toHaveProperty("reason", expect.stringContaining("allow"));
});

test.each(["ftp://example.org/", "file:///etc/passwd", "javascript:1", "story.html"])(
  "%s is no URL to fetch",
  async (url) => {
    expect(await fetcher().fetch(url)).toMatchObject({ ok: false, fault: "invalid-url" });
  },
);

test("a page comes with its status, headers and where it was found, and the server learns who asks", async () => {
  const { url, asked } = await serve({
    "/a": (_, response) =>
      response.writeHead(200, { "content-type": "text/html", etag: '"x"' }).end("<p>Words"),
    "/b": (_, response) => response.writeHead(304, { etag: '"x"' }).end(),
  });
  const some = fetcher({ contact: "desk@example.org" });
  const made = await some.fetch(`${url}/a#top`);
  expect(made).toMatchObject({ ok: true, url: `${url}/a`, status: 200, headers: { etag: '"x"' }, hops: [] });
  expect(made.ok && made.body.toString()).toBe("<p>Words");
  expect(asked[0]?.headers["user-agent"]).toBe("Stemma/0.1 (+desk@example.org)");
  expect(userAgentOf("x)\r\nCookie: 1")).toBe("Stemma/0.1 (+xCookie: 1)");
  expect(await some.fetch(`${url}/b`, { headers: { "if-none-match": '"x"' } })).toMatchObject({
    status: 304,
  });
  expect(asked[1]?.headers["if-none-match"]).toBe('"x"');
  expect(await some.fetch(`${url}/none`)).toMatchObject({ ok: true, status: 404 });
});

test("redirects are followed and told, and what was asked of one server is not told to another", async () => {
  const there = await serve({ "/end": (_, response) => response.end("here") });
  const here = await serve({
    "/a": (_, response) => response.writeHead(301, { location: "/b" }).end(),
    "/b": (_, response) => response.writeHead(302, { location: `${there.url}/end` }).end("moved"),
    "/loop": (_, response) => response.writeHead(302, { location: "/loop" }).end(),
    "/file": (_, response) => response.writeHead(302, { location: "file:///etc/passwd" }).end(),
  });
  const some = fetcher();
  const made = await some.fetch(`${here.url}/a`, { headers: { "if-none-match": '"x"' } });
  expect(made).toMatchObject({
    ok: true,
    url: `${there.url}/end`,
    hops: [
      { url: `${here.url}/a`, status: 301 },
      { url: `${here.url}/b`, status: 302 },
    ],
  });
  expect(here.asked[1]?.headers["if-none-match"]).toBe('"x"');
  expect(there.asked[0]?.headers["if-none-match"]).toBeUndefined();
  const looped = await some.fetch(`${here.url}/loop`);
  expect(looped).toMatchObject({ ok: false, fault: "redirects" });
  expect(looped.hops).toHaveLength(6);
  expect(await some.fetch(`${here.url}/file`)).toMatchObject({ ok: false, fault: "invalid-url" });
});

test("a redirect to a private address is not followed", async () => {
  const secret = await serve({ "/": (_, response) => response.end("secret") }, "127.0.0.2");
  const front = await serve({
    "/a": (_, response) => response.writeHead(302, { location: secret.url }).end(),
    "/b": (_, response) => response.writeHead(302, { location: `http://inside.test:${secret.port}` }).end(),
  });
  const resolve = async () => [{ address: "127.0.0.2", family: 4 }];
  for (const path of ["/a", "/b"])
    expect(await fetcher({ resolve }).fetch(front.url + path)).toMatchObject({
      ok: false,
      fault: "forbidden",
    });
  expect(secret.asked).toEqual([]);
});

test("a host allowed by name and port may be anywhere, at that port only", async () => {
  const here = await serve({ "/": (_, response) => response.end("yes") });
  const allow = [`127.0.0.1:${here.port}`];
  expect(await fetcher({ allow }).fetch(here.url)).toMatchObject({ ok: true });
  expect(await fetcher({ allow }).fetch("http://127.0.0.1:1/")).toMatchObject({
    ok: false,
    fault: "forbidden",
  });
  const named = { allow: ["Inside.test"], resolve: async () => [{ address: "127.0.0.1", family: 4 }] };
  expect(await fetcher(named).fetch(`http://inside.test:${here.port}/`)).toMatchObject({ ok: true });
});

test("a name is resolved once a connection, and only what was checked is connected to", async () => {
  const { outside, inside } = await onOnePort();
  const answers = ["127.0.0.3", "127.0.0.1"];
  let lookups = 0;
  const rebinding = fetcher({
    allow: [],
    mayReach: (address) => address !== "127.0.0.1",
    resolve: async () => [{ address: answers[Math.min(lookups++, 1)] ?? "", family: 4 }],
  });
  const url = `http://rebind.test:${outside.port}/`;
  const first = await rebinding.fetch(url);
  expect(first.ok && first.body.toString()).toBe("outside");
  expect(lookups).toBe(1);
  expect(await rebinding.fetch(url)).toMatchObject({ ok: false, fault: "forbidden" });
  expect(inside.asked).toEqual([]);
});

test.each([
  ["gzip", gzipSync],
  ["br", brotliCompressSync],
  ["deflate", deflateSync],
  ["deflate", deflateRawSync],
])("what is packed by %s is unpacked, and a bomb in it does not go off", async (coding, packed) => {
  const head = { "content-encoding": coding };
  const bomb = packed(Buffer.alloc(30_000_000));
  const { url } = await serve({
    "/good": (_, response) => response.writeHead(200, head).end(packed(Buffer.from("words"))),
    "/bomb": (_, response) => response.writeHead(200, head).end(bomb),
    "/cut": (_, response) =>
      response.writeHead(200, head).end(packed(Buffer.from("words".repeat(99))).subarray(0, -9)),
    "/false": (_, response) => response.writeHead(200, head).end("plain words"),
    "/layers": (_, response) =>
      response.writeHead(200, { "content-encoding": `${coding},${coding},gzip` }).end("x"),
  });
  const made = await fetcher().fetch(`${url}/good`);
  expect(made.ok && made.body.toString()).toBe("words");
  expect(await fetcher().fetch(`${url}/bomb`)).toMatchObject({ ok: false, fault: "too-large" });
  for (const path of ["/cut", "/false", "/layers"])
    expect(await fetcher().fetch(url + path), path).toMatchObject({ ok: false, fault: "damaged" });
});

test("what is huge, slow, endless or cut off is given up with a reason", async () => {
  const endless =
    (write: (n: number) => string | Buffer) => (_: unknown, response: import("node:http").ServerResponse) => {
      let n = 0;
      const more = () => {
        while (!response.destroyed && response.write(write(n++)));
        response.once("drain", more);
      };
      more();
    };
  const { url } = await serve({
    "/huge": endless(() => Buffer.alloc(100_000)),
    "/silent": () => {},
    "/drip": (_, response) => response.writeHead(200).write("a"),
    "/cut": (_, response) => {
      response.writeHead(200, { "content-length": "1000" }).write("half");
      setImmediate(() => response.socket?.destroy());
    },
    "/cut-chunked": (_, response) => {
      response.writeHead(200).write("half");
      setImmediate(() => response.socket?.destroy());
    },
    "/nonsense": (_, response) => {
      response.socket?.end("this is not HTTP\r\n\r\n");
    },
  });
  // On a machine that is busy, what is not slow itself must not be taken for it.
  const patient = fetcher({ limits: { packed: 1_000_000 } });
  const impatient = fetcher({ limits: { ms: 300 } });
  const faults = ["/huge", "/silent", "/drip", "/cut", "/cut-chunked", "/nonsense"].map(async (path) => {
    const some = path === "/silent" || path === "/drip" ? impatient : patient;
    const made = await some.fetch(url + path);
    return [path, made.ok || made.fault];
  });
  expect(Object.fromEntries(await Promise.all(faults))).toEqual({
    "/huge": "too-large",
    "/silent": "too-slow",
    "/drip": "too-slow",
    "/cut": "damaged",
    "/cut-chunked": "damaged",
    "/nonsense": "damaged",
  });
  expect(await patient.fetch("http://127.0.0.1:9/")).toMatchObject({ ok: false, fault: "unreachable" });
  const nameless = fetcher({
    resolve: () => Promise.reject(Object.assign(new Error(), { code: "ENOTFOUND" })),
  });
  expect(await nameless.fetch("http://nowhere.test/")).toMatchObject({ ok: false, fault: "unreachable" });
});

test("whoever asked can stop waiting", async () => {
  const { url } = await serve({ "/silent": () => {} });
  const stop = new AbortController();
  const waiting = fetcher().fetch(`${url}/silent`, { signal: stop.signal });
  stop.abort(new Error("enough"));
  await expect(waiting).rejects.toThrow("enough");
});
