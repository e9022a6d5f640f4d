import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, afterEach, expect, test, vi } from "vitest";
import { extractCommand } from "../../src/cli/extract.ts";
import { printed } from "./printed.ts";

const dir = mkdtempSync(join(tmpdir(), "stemma-extract-"));
afterAll(() => rmSync(dir, { recursive: true, force: true }));
afterEach(() => vi.restoreAllMocks());

interface Printed {
  readonly id: string;
  readonly text?: string;
  readonly attributions: readonly {
    readonly content: readonly { readonly start: number; readonly end: number }[];
    readonly agent: { readonly name: string };
  }[];
}

/** What the command prints of files. */
const extract = (...args: string[]): Promise<Printed[]> => printed(extractCommand, "extract", args);

function file(name: string, words: string | Buffer): string {
  const path = join(dir, name);
  writeFileSync(path, words);
  return path;
}

const SAID =
  "Ona Brevik, who runs the lock, said the gates had been closed since Monday because of the flood.";
const MORE =
  "The water stood two metres above the quay, and boats waited in a long row below the old bridge.";

test("of a page its article is read, and printed with what is found in it", async () => {
  const page = `<!doctype html><title>Lock shut</title><nav><a href="/">Home</a></nav><article><h1>Lock shut</h1><p>${SAID}</p><p>${MORE}</p></article>`;
  const [found] = await extract(file("lock.html", page));
  expect(found?.text).toContain(SAID);
  expect(found?.text).not.toContain("<p>");
  const [
    {
      content: [span],
      agent,
    } = { content: [], agent: null },
  ] = found?.attributions ?? [];
  expect(agent?.name).toBe("Ona Brevik");
  expect(found?.text?.slice(span?.start, span?.end)).toContain("the gates had been closed");
});

test("a file is read by its ending unless a format is told", async () => {
  const lines = file("lock.jsonl", `${JSON.stringify({ id: "a", text: SAID })}\n`);
  expect((await extract(lines)).map(({ id }) => id)).toEqual(["a"]);
  expect((await extract("--format", "text", lines)).map(({ id }) => id)).toEqual([lines]);
  const [words] = await extract(file("lock.txt", SAID));
  expect(words).toMatchObject({ attributions: [{ agent: { name: "Ona Brevik" } }] });
  expect(words).not.toHaveProperty("text");
});

const PAGE = `<!doctype html><title>Lock shut</title><article><h1>Lock shut</h1><p>${SAID}</p><p>${MORE}</p></article>`;
const SAVED = [
  "From: <Saved by Blink>",
  "Snapshot-Content-Location: https://post.example/lock",
  "Subject: Lock shut",
  "Date: Mon, 2 Mar 2026 09:00:00 -0000",
  'Content-Type: multipart/related; type="text/html"; boundary="--part"',
  "",
  "----part",
  "Content-Type: text/html",
  "",
  PAGE,
  "----part--",
  "",
].join("\r\n");
const NINJS = {
  uri: "urn:wire:1",
  headlines: [{ value: "Lock shut" }],
  bodies: [{ contenttype: "text/plain", value: SAID }],
};
const PAYLOAD = { url: "https://post.example/lock", publisher: "Post", text: SAID };

test.each([
  ["a page without an ending", "page", PAGE, ["page"]],
  ["a saved page", "lock.mhtml", SAVED, ["lock.mhtml"]],
  ["a news item", "item.json", JSON.stringify(NINJS), ["item.json"]],
  ["a payload", "payload.json", JSON.stringify(PAYLOAD, null, 2), ["payload.json"]],
  ["a list", "list.json", JSON.stringify([PAYLOAD, NINJS]), ["list.json[1]", "list.json[2]"]],
  ["lines without an ending", "lines", JSON.stringify({ id: "a", text: SAID }), ["a"]],
  ["lines of articles", "rows.jsonl", `${JSON.stringify(PAYLOAD)}\n`, ["rows.jsonl:1"]],
  ["packed lines", "a.jsonl.gz", gzipSync(JSON.stringify({ id: "a", text: SAID })), ["a"]],
  ["packed words", "words.txt", gzipSync(SAID), ["words.txt"]],
])("%s is read as import reads it", async (_, name, held, ids) => {
  const found = await extract(file(name, held));
  expect(found.map(({ id }) => id.replace(`${dir}/`, ""))).toEqual(ids);
  for (const { attributions } of found)
    expect(attributions.map(({ agent }) => agent.name)).toEqual(["Ona Brevik"]);
});

test("a text that import would not take is refused as it is there", async () => {
  const told = vi.fn();
  const failed = async (...args: string[]) => {
    vi.spyOn(process.stderr, "write").mockImplementation((piece) => told(String(piece)));
    expect(await extract(...args, file("short.txt", SAID))).toHaveLength(1);
    process.exitCode = 0;
    return told.mock.lastCall?.[0];
  };
  const long = `${"The lock is shut. ".repeat(111_112)}`;
  const path = file("long.txt", long);
  expect(await failed(path)).toBe(
    `${path}: The text has to be at most 2000000 characters long; give it in parts.\n`,
  );
  const rows = file("long.jsonl", JSON.stringify({ id: "a", text: long }));
  expect(await failed(rows)).toMatch(/long\.jsonl:1: The text has to be at most 2000000 characters/);
  const large = file("large.txt", long.repeat(11));
  expect(await failed(large)).toMatch(/large\.txt: This is larger than 20000000 bytes; give /);
});
