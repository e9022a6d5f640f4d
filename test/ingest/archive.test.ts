import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { type Archived, pagesOfWarc, WARC_LIMITS } from "../../src/ingest/archive/warc.ts";
import { capturedBy, nameApart } from "../../src/ingest/captured.ts";

const sha1 = (bytes: Buffer | string) => `sha1:${createHash("sha1").update(bytes).digest("hex")}`;

function record(type: string, headers: Record<string, string>, block: Buffer | string): Buffer {
  const bytes = Buffer.from(block);
  const lines = Object.entries({ "WARC-Type": type, "Content-Length": String(bytes.length), ...headers });
  const head = ["WARC/1.1", ...lines.map(([name, value]) => `${name}: ${value}`)].join("\r\n");
  return Buffer.concat([Buffer.from(`${head}\r\n\r\n`), bytes, Buffer.from("\r\n\r\n")]);
}

const at = (url: string, date: string) => ({ "WARC-Target-URI": url, "WARC-Date": date });
const answer = (body: Buffer | string, more = "", status = 200) =>
  Buffer.concat([
    Buffer.from(`HTTP/1.1 ${status} OK\r\nContent-Type: text/html; charset=utf-8\r\n${more}\r\n`),
    Buffer.from(body),
  ]);

async function read(...parts: Buffer[]): Promise<Archived[]> {
  const found: Archived[] = [];
  // In pieces of seven bytes, so that nothing is taken to come whole.
  const whole = Buffer.concat(parts);
  const pieces = Array.from({ length: Math.ceil(whole.length / 7) }, (_, i) =>
    whole.subarray(i * 7, i * 7 + 7),
  );
  for await (const page of pagesOfWarc(Readable.from(pieces))) found.push(page);
  return found;
}

const URL_A = "https://example.org/a";

test("responses of pages become captures, and all else in an archive is passed over", async () => {
  const pages = await read(
    record("warcinfo", {}, "software: x"),
    record("request", at(URL_A, "2026-03-01T10:00:00Z"), "GET / HTTP/1.1\r\n\r\n"),
    record("response", at(URL_A, "2026-03-01T10:00:00Z"), answer("<p>One")),
    record("response", at("https://example.org/x", "2026-03-01T10:00:01Z"), answer("gone", "", 404)),
    record(
      "response",
      at("https://example.org/y.png", "2026-03-01T10:00:01Z"),
      "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\nx",
    ),
    record("response", at("dns:example.org", "2026-03-01T10:00:01Z"), "1.2.3.4"),
    record(
      "response",
      at(`<${URL_A}>`, "2026-03-02T10:00:00Z"),
      answer("5\r\n<p>Tw\r\n1\r\no\r\n0\r\n\r\n", "Transfer-Encoding: chunked\r\n"),
    ),
    record(
      "response",
      at(URL_A, "2026-03-03T10:00:00Z"),
      answer(gzipSync("<p>Three"), "Content-Encoding: gzip\r\n"),
    ),
  );
  expect(
    pages.map((page) => ("bytes" in page ? [page.url, page.captured, page.bytes.toString()] : page)),
  ).toEqual([
    [URL_A, "2026-03-01T10:00:00Z", "<p>One"],
    [URL_A, "2026-03-02T10:00:00Z", "<p>Two"],
    [URL_A, "2026-03-03T10:00:00Z", "<p>Three"],
  ]);
});

test("a revisit is the page that it repeats, captured anew, and one of an unknown page says so", async () => {
  const digest = { "WARC-Payload-Digest": sha1("<p>One") };
  const same = { "WARC-Profile": "http://netpreserve.org/warc/1.1/revisit/identical-payload-digest" };
  const pages = await read(
    record("response", { ...at(URL_A, "2026-03-01T10:00:00Z"), ...digest }, answer("<p>One")),
    record("revisit", { ...at(URL_A, "2026-03-02T10:00:00Z"), ...digest, ...same }, answer("")),
    record(
      "revisit",
      { ...at(URL_A, "2026-03-03T10:00:00Z"), ...same, "WARC-Payload-Digest": sha1("other") },
      answer(""),
    ),
  );
  expect(pages[1]).toMatchObject({ captured: "2026-03-02T10:00:00Z", bytes: Buffer.from("<p>One") });
  expect(pages[2]).toMatchObject({ reason: expect.stringContaining("not in this archive before it") });
});

test("a record whose digest is wrong is refused, and the next is read", async () => {
  const block = answer("<p>One");
  const pages = await read(
    record(
      "response",
      { ...at(URL_A, "2026-03-01T10:00:00Z"), "WARC-Payload-Digest": sha1("<p>Two") },
      block,
    ),
    record("response", { ...at(URL_A, "2026-03-01T10:00:00Z"), "WARC-Block-Digest": sha1("x") }, block),
    record(
      "response",
      { ...at(URL_A, "2026-03-01T10:00:00Z"), "WARC-Payload-Digest": "sha1:NOBASE32" },
      block,
    ),
    record(
      "response",
      {
        ...at(URL_A, "2026-03-04T10:00:00Z"),
        "WARC-Payload-Digest": "sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ",
      },
      answer(""),
    ),
    record("response", { ...at(URL_A, "2026-03-05T10:00:00Z"), "WARC-Block-Digest": sha1(block) }, block),
  );
  expect(pages.map((page) => ("reason" in page ? "damaged" : page.captured))).toEqual([
    "damaged",
    "damaged",
    "damaged",
    "2026-03-04T10:00:00Z",
    "2026-03-05T10:00:00Z",
  ]);
});

test.each([
  ["gzip", gzipSync],
  ["deflate", deflateSync],
  ["br", brotliCompressSync],
])(
  "a page that was packed with %s is unpacked; one that an archiver unpacked is taken as it is",
  async (coding, pack) => {
    const header = `Content-Encoding: ${coding}\r\n`;
    const bytesOf = async (body: Buffer | string) => {
      const [page] = await read(record("response", at(URL_A, "2026-03-01T10:00:00Z"), answer(body, header)));
      return page && "bytes" in page ? page.bytes.toString() : page?.reason;
    };
    expect(await bytesOf(pack("<p>One"))).toBe("<p>One");
    // What brotli packed has no mark of its own.
    expect(await bytesOf("<p>One")).toEqual(
      coding === "br" ? expect.stringContaining("cannot be unpacked") : "<p>One",
    );
  },
);

test("a record that tells no time, or holds no answer, is refused, and one of too many lines ends the reading", async () => {
  const good = record("response", at(URL_A, "2026-03-05T10:00:00Z"), answer("<p>One"));
  const many = Object.fromEntries(Array.from({ length: WARC_LIMITS.headers + 1 }, (_, i) => [`X-${i}`, "x"]));
  const pages = await read(
    record("response", { "WARC-Target-URI": URL_A }, answer("<p>One")),
    record("response", at(URL_A, "2026-03-01T10:00:00Z"), "no answer"),
    good,
    record("response", { ...at(URL_A, "2026-03-01T10:00:00Z"), ...many }, answer("<p>One")),
    good,
  );
  expect(pages).toMatchObject([
    { reason: expect.stringContaining("no proper WARC-Date") },
    { reason: expect.stringContaining("holds no HTTP answer") },
    { captured: "2026-03-05T10:00:00Z" },
    { reason: expect.stringContaining("too many header lines") },
  ]);
});

test("a record that is larger than what is read is named and passed over", async () => {
  const length = WARC_LIMITS.record + 1;
  const head = (type: string) =>
    Buffer.from(`WARC/1.1\r\nWARC-Type: ${type}\r\nContent-Length: ${length}\r\n\r\n`);
  const good = record("response", at(URL_A, "2026-03-05T10:00:00Z"), answer("<p>One"));
  const found: Archived[] = [];
  const parts = [head("response"), Buffer.alloc(length), head("warcinfo"), Buffer.alloc(length), good];
  for await (const page of pagesOfWarc(Readable.from(parts))) found.push(page);
  expect(found).toMatchObject([
    { place: 0, reason: expect.stringContaining("larger than") },
    { captured: "2026-03-05T10:00:00Z" },
  ]);
});

test("an archive that is cut off, has a gap or is none tells where, and what was before is read", async () => {
  const whole = record("response", at(URL_A, "2026-03-01T10:00:00Z"), answer("<p>One"));
  const [first, cut] = await read(whole, whole.subarray(0, whole.length - 9));
  expect(first).toHaveProperty("bytes");
  expect(cut).toMatchObject({
    place: whole.length,
    reason: expect.stringContaining("ends within this record"),
  });
  expect((await read(whole, Buffer.from("nonsense\r\n"), whole))[1]).toMatchObject({
    reason: expect.stringContaining("no WARC record begins here"),
  });
  expect(await read(Buffer.from(`WARC/1.1\r\nWARC-Type: response\r\n\r\n`))).toMatchObject([
    { place: 0, reason: expect.stringContaining("length") },
  ]);
  expect(await read(Buffer.alloc(WARC_LIMITS.line * 3, "x"))).toMatchObject([
    { reason: expect.stringContaining("longer than") },
  ]);
  expect(await read()).toEqual([]);
});

test("a page in an archive that unpacks without end is refused", async () => {
  const bomb = answer(gzipSync(Buffer.alloc(WARC_LIMITS.page + 1)), "Content-Encoding: gzip\r\n");
  const found: Archived[] = [];
  for await (const page of pagesOfWarc(
    Readable.from([record("response", at(URL_A, "2026-03-01T10:00:00Z"), bomb)]),
  ))
    found.push(page);
  expect(found).toMatchObject([{ reason: expect.stringContaining("cannot be unpacked") }]);
});

test.each([
  ["ferry/20260301101500.html", "2026-03-01T10:15:00Z", "ferry"],
  ["ferry/2026-03-01T10:15Z.html", "2026-03-01T10:15:00Z", "ferry"],
  ["ferry-2026-03-01.html", "2026-03-01T00:00:00Z", "ferry"],
  ["20260301/ferry.html", "2026-03-01T00:00:00Z", "ferry"],
  ["20260301101500/ferry/index.html", "2026-03-01T10:15:00Z", "ferry"],
  ["ferry_2026-03-01_10-15-30.txt", "2026-03-01T10:15:30Z", "ferry"],
  ["outage.v2.txt", null, "outage.v2"],
  ["call-555-20261399.txt", null, "call-555-20261399"],
])("%s was captured at %s, and is %s", (path, captured, name) => {
  expect(capturedBy(path)).toBe(captured);
  expect(nameApart(path)).toBe(name);
});
