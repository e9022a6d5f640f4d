import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, expect, test, vi } from "vitest";
import { alignCommand } from "../../src/cli/align.ts";
import { printed } from "./printed.ts";

const dir = mkdtempSync(join(tmpdir(), "stemma-align-"));
afterAll(() => rmSync(dir, { recursive: true, force: true }));
afterEach(() => vi.restoreAllMocks());

/** What the command prints. */
const align = (...args: string[]) => printed(alignCommand, "align", args);

function file(name: string, words: string): string {
  const path = join(dir, name);
  writeFileSync(path, words);
  return path;
}

const said = (count: string) =>
  `Ona Brevik, who runs the lock, said that ${count} boats had been waiting below the old bridge since Monday.`;
const page = (count: string, version: string) =>
  `<!doctype html><title>Lock shut</title><script src="/${version}.js"></script><article><h1>Lock shut</h1><p>${said(count)}</p></article>`;

test("of pages the articles are compared, and printed beside what became of them", async () => {
  const [told] = await align(file("old.html", page("nine", "a")), file("new.html", page("twelve", "b")));
  expect(told.events.map(({ kind }: { kind: string }) => kind)).toEqual(["fact-changed"]);
  expect(told.added).toEqual([]);
  expect(told.texts.new).toContain(said("twelve"));
  const [{ new: next }] = told.events;
  expect(told.texts.new.slice(next.start, next.end)).toBe(next.text);
  expect(JSON.stringify(told)).not.toContain("script");
});

test("a file of several articles is no side to compare", async () => {
  const several = file(
    "several.json",
    JSON.stringify([1, 2].map((n) => ({ key: `${n}`, text: said("no") }))),
  );
  await expect(align(several, file("one.txt", said("no")))).rejects.toThrow(
    `${several} holds several articles; give a file of one.`,
  );
});

test("texts that import would not take are refused as they are there", async () => {
  const long = "The lock is shut. ".repeat(111_112);
  const [path, short] = [file("long.txt", long), file("short.txt", said("no"))];
  await expect(align(path, short)).rejects.toThrow(
    `${path}: The text has to be at most 2000000 characters long`,
  );
  await expect(align(file("bad.json", "{"), short)).rejects.toThrow(/bad\.json: This is not JSON/);
  const told = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  const pairs = [
    { id: "a", v1: long, v2: "No." },
    { id: "b", v1: ["No."], v2: [long] },
    { id: "c", v1: "No.", v2: "No." },
  ];
  const lines = file("pairs.jsonl", pairs.map((pair) => JSON.stringify(pair)).join("\n"));
  const answered = await align("--jsonl", lines);
  expect(answered.map(({ id }) => id)).toEqual(["c"]);
  expect(told).toHaveBeenCalledTimes(2);
  process.exitCode = 0;
});

test("of two texts in a line the claims are told as of two files, and of lists of sentences they are not", async () => {
  const [v1, v2] = [said("nine"), said("twelve")];
  const pairs = [
    { id: "a", v1, v2 },
    { id: "b", v1: [v1], v2: [v2] },
  ];
  const lines = file("two.jsonl", pairs.map((pair) => JSON.stringify(pair)).join("\n"));
  const [texts, lists] = await align("--jsonl", lines);
  const [files] = await align(file("v1.txt", v1), file("v2.txt", v2));
  expect(files.events).toHaveLength(1);
  expect(texts).toEqual({ ...files, id: "a" });
  expect(lists).toEqual({ ...texts, id: "b", events: undefined });
});
