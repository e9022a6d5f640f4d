import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, extname, join, relative } from "node:path";
import type { Command } from "commander";
import { readConfig } from "../config.ts";
import { payloadOfText } from "../ingest/plain.ts";
import { now } from "../main.ts";
import { Mistake } from "../model/problem.ts";
import { createPipeline, type Pipeline } from "../pipeline.ts";
import { openStore } from "../store/open.ts";
import { linesOf, open, print, readAll, reasonOf, refuse } from "./lines.ts";

const READ = new Set([".json", ".jsonl", ".ndjson", ".txt", ".md", ".html", ".htm"]);
/** Files in folders of articles that are about them, not of them. */
const BESIDE = new Set(["expected.json", "README.md"]);

interface Item {
  readonly where: string;
  readonly payload: () => unknown;
}

export function importCommand(program: Command): Command {
  return program
    .command("import")
    .description("Take in articles and their revisions: files, folders, JSON lines, or - for standard input.")
    .argument("<paths...>", "what to import")
    .option("--format <format>", "auto, text, html, json or jsonl", "auto")
    .option("--publisher <name>", "the outlet of plain texts", "unknown")
    .option("--data <dir>", "where the embedded database lives")
    .option("--database <url>", "a PostgreSQL URL instead of the embedded database")
    .action(async (paths: string[], options: ImportOptions) => {
      const config = readConfig(process.env);
      const store = await openStore(whichDatabase(options, config));
      try {
        await importPaths(createPipeline(store, now), paths, options, print);
      } finally {
        await store.close();
      }
    });
}

export interface ImportOptions {
  readonly format: string;
  readonly publisher: string;
  readonly data?: string;
  readonly database?: string;
}

/** The database that the options name, else the environment's, else the embedded one. */
export function whichDatabase(
  options: { data?: string; database?: string },
  config: { DATABASE_URL?: string | undefined; STEMMA_DATA: string },
): { database?: string; data?: string } {
  const database = options.database ?? (options.data === undefined ? config.DATABASE_URL : undefined);
  return database === undefined ? { data: options.data ?? config.STEMMA_DATA } : { database };
}

/** Imports every item of the paths in turn; a refused one is named and the rest goes on. */
export async function importPaths(
  pipeline: Pipeline,
  paths: readonly string[],
  options: ImportOptions,
  report: (line: unknown) => Promise<void> | void,
): Promise<void> {
  let done = 0;
  for (const path of paths) {
    for await (const { where, payload } of itemsOf(path, options)) {
      try {
        await report({ ...(await pipeline.submit(payload(), where)), from: where });
      } catch (error) {
        const reason = reasonOf(error);
        await report({ article: null, revision: null, outcome: "refused", from: where, reason });
        refuse(where, reason);
        if (error instanceof Mistake && error.code === "unavailable") throw error;
      }
      done += 1;
      if (process.stderr.isTTY && done % 10 === 0) process.stderr.write(`\r${done} imported`);
    }
  }
  if (process.stderr.isTTY && done >= 10) process.stderr.write(`\r${done} imported\n`);
}

async function* itemsOf(path: string, options: ImportOptions): AsyncGenerator<Item> {
  if (path === "-") return yield* standardInput(options);
  let isFolder: boolean;
  try {
    isFolder = statSync(path).isDirectory();
  } catch {
    return refuse(path, "There is nothing here; give a file or folder that exists, or - for standard input.");
  }
  if (!isFolder) return yield* fileItems(path, basename(path), options);
  const files = readdirSync(path, { recursive: true, encoding: "utf8" }).sort();
  for (const file of files) {
    if (!READ.has(extname(file)) || BESIDE.has(basename(file))) continue;
    const full = join(path, file);
    if (statSync(full).isFile()) yield* fileItems(full, relative(path, full), options);
  }
}

async function* standardInput(options: ImportOptions): AsyncGenerator<Item> {
  if (options.format === "jsonl") return yield* jsonLines("-", "-");
  const text = await readAll("-");
  if (options.format === "auto" && text.trimStart().startsWith("{")) {
    let number = 0;
    try {
      const value: unknown = JSON.parse(text);
      return yield { where: "-", payload: () => value };
    } catch {
      for (const line of text.split("\n")) {
        number += 1;
        if (line.trim() !== "") yield { where: `-:${number}`, payload: () => JSON.parse(line) };
      }
    }
  } else yield { where: "-", payload: () => payloadOf(text, "-", options) };
}

async function* fileItems(path: string, name: string, options: ImportOptions): AsyncGenerator<Item> {
  const format = options.format === "auto" ? extname(path).slice(1) : options.format;
  if (format === "jsonl" || format === "ndjson") yield* jsonLines(path, name);
  else if (format === "json") yield { where: name, payload: () => JSON.parse(readFileSync(path, "utf8")) };
  else
    yield { where: name, payload: () => payloadOf(readFileSync(path, "utf8"), name, { ...options, format }) };
}

async function* jsonLines(path: string, name: string): AsyncGenerator<Item> {
  for await (const { line, number } of linesOf(open(path))) {
    yield { where: `${name}:${number}`, payload: () => JSON.parse(line) };
  }
}

function payloadOf(text: string, name: string, options: ImportOptions): unknown {
  if (text.trim() === "")
    throw new Mistake("invalid", "The text is empty; give an article with words in it.");
  const payload = { ...payloadOfText(text, { name }), publisher: options.publisher };
  return options.format.startsWith("htm")
    ? { key: payload.key, publisher: options.publisher, html: text }
    : payload;
}
