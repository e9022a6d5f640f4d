import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Command } from "commander";
import { afterAll, afterEach, expect, test, vi } from "vitest";
import { extractCommand } from "../../src/cli/extract.ts";

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
async function extract(...args: string[]): Promise<Printed[]> {
  const out: string[] = [];
  vi.spyOn(process.stdout, "write").mockImplementation((piece) => {
    out.push(String(piece));
    return true;
  });
  const program = new Command();
  extractCommand(program);
  await program.parseAsync(["extract", ...args], { from: "user" });
  vi.restoreAllMocks();
  return out
    .join("")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
}

function file(name: string, words: string): string {
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
