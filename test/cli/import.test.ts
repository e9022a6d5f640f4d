import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, expect, test } from "vitest";
import { lookedThrough, sourcesOf } from "../../src/cli/input/folder.ts";
import { type Item, itemsOf } from "../../src/cli/input/items.ts";
import { remoteOptions } from "../../src/cli/input/remote.ts";
import { progressLine } from "../../src/cli/progress.ts";
import { opened, readHere } from "../../src/journey/deliver.ts";
import { site } from "../fetch/server.ts";
import { asNobody } from "./nobody.ts";

const dir = mkdtempSync(join(tmpdir(), "stemma-import-"));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const options = { format: "auto", publisher: "The Ledger" };

async function read(path: string, format = "auto"): Promise<[string, unknown][]> {
  const found: [string, unknown][] = [];
  for (const source of sourcesOf(path))
    for await (const item of itemsOf(source, { ...options, format }))
      found.push([item.where, await payloadOf(item)]);
  return found;
}

async function payloadOf(item: Item): Promise<unknown> {
  try {
    return (await opened(item.payload(), readHere, new Date().toISOString(), item.came)).payload;
  } catch (error) {
    return (error as Error).name;
  }
}

function file(name: string, text: string): string {
  const path = join(dir, name);
  writeFileSync(path, text);
  return path;
}

const payload = { key: "a", publisher: "P", text: "Words." };
const line = JSON.stringify(payload);

// Without an ending that is known, a file is read as standard input is.
test.each([
  ["JSON lines", `${line}\n\n${line}\n`, [1, 3].map((n) => [`paste:${n}`, payload])],
  ["one JSON line", line, [["paste:1", payload]]],
  ["JSON lines with a byte order mark", `\uFEFF${line}\n`, [["paste:1", payload]]],
  [
    "JSON lines whose first is broken",
    `{"key": \n${line}\n`,
    [
      ["paste:1", "SyntaxError"],
      ["paste:2", payload],
    ],
  ],
  [
    "a JSON list",
    JSON.stringify([payload, 7], null, 2),
    [
      ["paste[1]", payload],
      ["paste[2]", 7],
    ],
  ],
  ["an empty JSON list", "[]", [["paste", []]]],
  ["a JSON object over several lines", JSON.stringify(payload, null, 2), [["paste", payload]]],
  [
    "pasted words",
    "The dam held.\n\nJane Roe said so.",
    [["paste", { key: "paste", publisher: "The Ledger", text: "The dam held.\n\nJane Roe said so." }]],
  ],
  [
    "words that begin with a brace",
    "{Update} The dam held.",
    [["paste", { key: "paste", publisher: "The Ledger", text: "{Update} The dam held." }]],
  ],
  [
    "HTML",
    "<p>The dam\nheld.</p>",
    [["paste", { key: "paste", publisher: "The Ledger", html: "<p>The dam\nheld.</p>" }]],
  ],
  ["nothing", " \n", [["paste", "Mistake"]]],
])("%s without a name are told apart by what they are", async (_, text, expected) => {
  expect(await read(file("paste", text))).toEqual(expected);
});

test("words without a name are read in their own encoding, and what is no text is refused by its kind", async () => {
  const words = "Zoë Müller said “the pier is shut”.";
  const torn = Buffer.from(words.replace(/[“”]/g, '"'), "latin1");
  const wide = Buffer.from(`\uFEFF${words}\r\nShe said so twice.\r\n`, "utf16le");
  writeFileSync(join(dir, "torn"), torn);
  writeFileSync(join(dir, "wide"), wide);
  writeFileSync(join(dir, "report"), "%PDF-1.7\n1 0 obj");
  const publisher = "The Ledger";
  expect(await read(join(dir, "torn"))).toEqual([
    ["torn", { key: "torn", publisher, text: words.replace(/[“”]/g, '"') }],
  ]);
  expect(await read(join(dir, "wide"))).toEqual([
    ["wide", { key: "wide", publisher, text: `${words}\r\nShe said so twice.` }],
  ]);
  expect(await read(join(dir, "report"))).toEqual([["report", "Mistake"]]);
});

const ARCHIVE = [
  "WARC/1.0",
  "WARC-Type: response",
  "WARC-Target-URI: https://post.example/dam",
  "WARC-Date: 2026-03-01T09:00:00Z",
  "Content-Type: application/http; msgtype=response",
];

test("what is packed is unpacked whatever it is called, and an archive is known without its ending", async () => {
  const words = "The dam held.";
  const http = `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>${words}</p>`;
  const archive = `${[...ARCHIVE, `Content-Length: ${http.length}`].join("\r\n")}\r\n\r\n${http}\r\n\r\n`;
  const packed = (name: string, held: string) => {
    writeFileSync(join(dir, name), gzipSync(held));
    return join(dir, name);
  };
  const page = { url: "https://post.example/dam", html: `<p>${words}</p>` };
  expect(await read(packed("paste", words))).toEqual([
    ["paste", { key: "paste", publisher: "The Ledger", text: words }],
  ]);
  expect(await read(packed("named.txt", words))).toMatchObject([["named.txt", { text: words }]]);
  expect(await read(packed("rows", `${line}\n${line}\n`))).toEqual([1, 2].map((n) => [`rows:${n}`, payload]));
  expect(await read(packed("site", archive))).toMatchObject([["site@0", page]]);
  expect(await read(file("bare", archive))).toMatchObject([["bare@0", page]]);
  expect(await read(file("no.json.gz", line))).toEqual([["no.json.gz", "Mistake"]]);
  writeFileSync(join(dir, "cut"), gzipSync(words.repeat(99)).subarray(0, 30));
  expect(await refused(join(dir, "cut"))).toEqual([
    ["cut", expect.stringMatching(/^This cannot be unpacked; give /)],
  ]);
});

test("a table is refused, and not read as an article, unless it is told to be one", async () => {
  const path = file("rows.csv", 'url,publisher,text\nhttps://a.example/1,P,"Ann Lee said no."\n');
  const [source] = sourcesOf(path);
  for await (const item of itemsOf(source ?? { path, name: path, bytes: null }, options))
    expect(() => item.payload()).toThrow(/^This is a table, .*a JSON line for each of its rows/);
  expect(await read(path, "text")).toMatchObject([["rows.csv", { publisher: "The Ledger" }]]);
});

test("JSON lines are handed on before the stream has ended", async () => {
  const [source] = sourcesOf(file("endless", `${line}\n`.repeat(50_000)));
  let count = 0;
  for await (const _ of itemsOf(source ?? { path: "", name: "", bytes: 0 }, options)) {
    count += 1;
    if (count === 3) break;
  }
  expect(count).toBe(3);
});

test("a folder gives its files by name, and what cannot be read is an item that says so", async () => {
  const folder = join(dir, "folder");
  mkdirSync(join(folder, "deep"), { recursive: true });
  writeFileSync(join(folder, "b.jsonl"), `${line}\nnonsense\n`);
  writeFileSync(join(folder, "deep", "a.json"), line);
  writeFileSync(join(folder, "expected.json"), "{}");
  writeFileSync(join(folder, "picture.png"), "x");
  expect(await read(folder)).toEqual([
    ["b.jsonl:1", payload],
    ["b.jsonl:2", "SyntaxError"],
    ["deep/a.json", payload],
  ]);
  const missing = join(dir, "none");
  expect(await read(missing)).toEqual([[missing, "Mistake"]]);
});

test("the progress line tells share, count, rate and what was refused, on a terminal only", () => {
  let [now, shown] = [0, ""];
  const screen = { isTTY: true, write: (text: string) => (shown += text) };
  const progress = progressLine(screen, 400, () => now);
  for (const outcome of ["created", "unchanged", "refused"] as const) {
    now += 500;
    progress.count(outcome, 100);
  }
  expect(shown.split("\r\x1b[K").at(-1)).toBe("75%  1 imported, 1 seen before, 1.3/s, 1 refused");
  progress.end();
  expect(shown.endsWith("\n")).toBe(true);
  shown = "";
  const silent = progressLine({ write: screen.write }, 400, () => now);
  silent.count("created", 100);
  silent.end();
  expect(shown).toBe("");
});

test("a URL is fetched as its server says it is, and what does not come is an item that says so", async () => {
  const server = await site({
    "/page": (_, response) => response.writeHead(200, { "content-type": "text/html" }).end("plain <b>words"),
    "/line": (_, response) => response.writeHead(200, { "content-type": "application/json" }).end(line),
    "/broken": (_, response) =>
      response
        .writeHead(200, { "content-type": "text/plain; charset=utf-8" })
        .end(Buffer.from([0x61, 0xff, 0x62])),
  });
  const said: string[] = [];
  const config = { STEMMA_ALLOW_HOSTS: [`127.0.0.1:${server.port}`] };
  const remote = remoteOptions(
    config,
    () => "2026-03-01T00:00:00.000Z",
    (sentence) => said.push(sentence),
  );
  const had = async (url: string, given: object) => {
    for (const source of sourcesOf(url))
      for await (const item of itemsOf(source, { ...options, ...given })) return payloadOf(item);
    return null;
  };
  const captured = "2026-03-01T00:00:00.000Z";
  const publisher = "The Ledger";
  const page = `${server.url}/page`;
  expect(await had(page, { remote })).toEqual({ url: page, publisher, captured, html: "plain <b>words" });
  expect(await had(page, { remote, publisher: "unknown" })).toMatchObject({ publisher: "127.0.0.1" });
  expect(await had(`${server.url}/line`, { remote })).toEqual(payload);
  expect(await had(`${server.url}/broken`, { remote })).toMatchObject({ text: "a\uFFFDb" });
  expect(said).toEqual([`${server.url}/broken: 1 places hold no character of utf-8 and now hold U+FFFD.`]);
  expect(await had(`${server.url}/none`, { remote })).toBe("Mistake");
  expect(await had("http://localhost/", { remote })).toBe("Mistake");
  expect(await had(page, {})).toBe("Mistake");
  await Promise.all([remote.close(), server.close()]);
});

test("a folder in which no file is an article is refused, and not passed over", async () => {
  const empty = mkdtempSync(join(dir, "empty-"));
  writeFileSync(join(empty, "photo.webp"), "");
  const [[where, reason] = [], ...more] = await read(empty);
  expect([where, reason, more]).toEqual([empty, "Mistake", []]);
});

test("texts of which nothing names the outlet are known, so that an import can say so", async () => {
  const nameless = async (path: string, publisher: string) => {
    const found: (boolean | undefined)[] = [];
    for (const source of sourcesOf(path))
      for await (const item of itemsOf(source, { ...options, publisher })) found.push(item.nameless);
    return found;
  };
  const words = file("harbour.txt", "The pier is shut, Ida Strand said.");
  expect(await nameless(words, "unknown")).toEqual([true]);
  expect(await nameless(words, "The Ledger")).toEqual([undefined]);
  expect(await nameless(file("told.json", line), "unknown")).toEqual([undefined]);
});

test("files of a folder that are not read are told with why, but not those that systems leave there", async () => {
  const folder = join(dir, "mixed");
  for (const inner of ["inner", ".git"]) mkdirSync(join(folder, inner), { recursive: true });
  const names =
    "a.json table.csv inner/notes.docx .DS_Store ._a.json .a.json .git/b.json README.md expected.json";
  for (const name of names.split(" ")) writeFileSync(join(folder, name), line);
  expect(lookedThrough(folder)).toMatchObject({
    sources: [{ name: "a.json" }],
    unknown: ["inner/notes.docx", "table.csv"],
    beside: ["README.md", "expected.json"],
    hidden: [".a.json", ".git/"],
  });
  expect(lookedThrough(join(folder, "table.csv")).unknown).toEqual([]);
  expect(await read(join(folder, ".git"))).toEqual([["b.json", payload]]);
});

test("what is to be fetched in a way that is not known is no file that is missing", async () => {
  for (const source of sourcesOf("ftp://example.org/a"))
    for await (const item of itemsOf(source, options))
      expect(() => item.payload()).toThrow(
        /^There is no file ftp:\S+a; give a path .*, or, to `stemma import` alone, a URL of http or https\.$/,
      );
  expect.assertions(1);
});

test("links that lead in a circle are told and not followed, and the rest is read", async () => {
  const folder = mkdtempSync(join(dir, "links-"));
  const other = mkdtempSync(join(dir, "other-"));
  mkdirSync(join(folder, "deep", "er"), { recursive: true });
  for (const name of ["a.json", "deep/er/b.json"]) writeFileSync(join(folder, name), line);
  writeFileSync(join(other, "c.json"), line);
  for (const [to, name] of [
    [".", "loop"],
    ["../..", "deep/er/up"],
    ["..", "above"],
    ["deep", "again"],
    [other, "other"],
    [folder, join(other, "back")],
  ] as const)
    symlinkSync(to, join(name.startsWith(dir) ? "" : folder, name));
  expect((await read(folder)).map(([where]) => where)).toEqual(["a.json", "deep/er/b.json", "other/c.json"]);
  expect(lookedThrough(folder).again).toEqual(["above", "again", "deep/er/up", "loop", "other/back"]);
});

/** The items of a path that say why they are none, with what they say. */
async function refused(path: string): Promise<[string, string][]> {
  const found: [string, string][] = [];
  for (const source of sourcesOf(path))
    for await (const item of itemsOf(source, options)) {
      try {
        item.payload();
      } catch (error) {
        found.push([item.where, (error as Error).message]);
      }
    }
  return found;
}

test("what cannot be read of a folder is refused by name, and the rest is read", async () => {
  const folder = mkdtempSync(join(dir, "closed-"));
  mkdirSync(join(folder, "deep"));
  for (const name of ["a.json", "deep/b.json", "z.json"]) writeFileSync(join(folder, name), line);
  symlinkSync("nowhere.json", join(folder, "gone.json"));
  symlinkSync("self.json", join(folder, "self.json"));
  for (const open of [dir, folder]) chmodSync(open, 0o755);
  chmodSync(join(folder, "deep"), 0);
  await asNobody(async () => {
    expect((await read(folder)).map(([where]) => where)).toEqual([
      "a.json",
      "deep",
      "gone.json",
      "self.json",
      "z.json",
    ]);
    const why = (reason: string) => `This ${reason}; give what can be read, or - for standard input.`;
    const inside = join(folder, "deep", "b.json");
    expect(await refused(inside)).toEqual([[inside, why("cannot be read (EACCES)")]]);
    expect(await refused(folder)).toEqual([
      ["deep", why("cannot be read (EACCES)")],
      ["gone.json", why("is not there, or a link to what is not")],
      ["self.json", why("cannot be read (ELOOP)")],
    ]);
  });
  chmodSync(join(folder, "deep"), 0o755);
});
