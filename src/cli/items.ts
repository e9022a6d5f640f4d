import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, extname, join, relative } from "node:path";
import { detect, type Format } from "../ingest/formats.ts";
import { payloadOfText } from "../ingest/plain.ts";
import { Mistake } from "../model/problem.ts";
import { allLinesOf, type Line, open, readAll, reasonOf } from "./lines.ts";
import { fetchRemote, isUrl, type RemoteOptions } from "./remote.ts";

export const FORMATS = ["auto", "text", "html", "json", "jsonl"] as const;

/** How the things to import are to be read. */
export interface ItemOptions {
  readonly format: string;
  readonly publisher: string;
  /** How to fetch a URL; where it is not told, a URL is refused. */
  readonly remote?: RemoteOptions;
}

/** One payload to import: where it stands, how many bytes it takes there, and itself (or a throw that says what is wrong). */
export interface Item {
  readonly where: string;
  readonly bytes: number;
  readonly payload: () => unknown;
}

const READ = new Set([".json", ".jsonl", ".ndjson", ".txt", ".md", ".html", ".htm", ".xhtml"]);
/** Files in folders of articles that are about them, not of them. */
const BESIDE = new Set(["expected.json", "README.md"]);

/** A file to read, by its path and by the name that it goes by. */
export interface Source {
  readonly path: string;
  readonly name: string;
  /** Null where it cannot be known beforehand. */
  readonly bytes: number | null;
}

/** The files that a path stands for, in the order of their names; what is not there is a source that cannot be read. */
export function sourcesOf(path: string): Source[] {
  if (path === "-") return [{ path, name: "-", bytes: null }];
  if (isUrl(path)) return [{ path, name: path, bytes: null }];
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found?.isDirectory()) return [{ path, name: found ? basename(path) : path, bytes: found?.size ?? 0 }];
  return readdirSync(path, { recursive: true, encoding: "utf8" })
    .filter((file) => READ.has(extname(file)) && !BESIDE.has(basename(file)))
    .sort()
    .flatMap((file) => {
      const full = join(path, file);
      const stat = statSync(full, { throwIfNoEntry: false });
      return stat?.isFile() ? [{ path: full, name: relative(path, full), bytes: stat.size }] : [];
    });
}

/** The items of a source, read as they are asked for. */
export async function* itemsOf(source: Source, options: ItemOptions): AsyncGenerator<Item> {
  const { path, name } = source;
  if (isUrl(path)) return yield await remote(path, options);
  const told = FORMATS.slice(1).find((format) => format === options.format) as Format | undefined;
  const format = told ?? (READ.has(extname(path)) ? detect(path, "") : null);
  try {
    if (format === null) yield* sniffed(path, name, options);
    else if (format === "jsonl") yield* jsonLines(lines(path), name);
    else yield whole(path === "-" ? await readAll(path) : readFileSync(path, "utf8"), name, format, options);
  } catch (error) {
    if (error instanceof Mistake) return yield failing(name, error.message);
    const code = (error as NodeJS.ErrnoException).code;
    if (typeof code !== "string" || !/^E[A-Z]+$/.test(code)) throw error;
    const reason = code === "ENOENT" ? "there is nothing here" : `it cannot be read (${code})`;
    yield failing(
      name,
      `Not imported, because ${reason}; give a file or folder that can be read, or - for standard input.`,
    );
  }
}

/** The page behind a URL, fetched now. */
async function remote(url: string, options: ItemOptions): Promise<Item> {
  try {
    if (!options.remote) throw new Mistake("unsupported", "Nothing is fetched here; give a file.");
    const { text, bytes, format, url: at, captured } = await fetchRemote(url, options.remote);
    const publisher = options.publisher === "unknown" ? new URL(at).hostname : options.publisher;
    const told = payloadOf(text, url, format, publisher);
    const payload = format === "json" ? told : { ...(told as object), key: undefined, url: at, captured };
    return { where: url, bytes: bytes.length, payload: () => payload };
  } catch (error) {
    return failing(url, reasonOf(error));
  }
}

async function* lines(path: string): AsyncGenerator<Line> {
  for await (const { line, number } of allLinesOf(open(path)))
    yield { line: number === 1 ? line.replace(/^\uFEFF/, "") : line, number };
}

async function* jsonLines(given: AsyncIterable<Line> | Iterable<Line>, name: string): AsyncGenerator<Item> {
  for await (const { line, number } of given) {
    if (line.trim() === "") continue;
    yield { where: `${name}:${number}`, bytes: Buffer.byteLength(line) + 1, payload: () => JSON.parse(line) };
  }
}

/**
 * Reads what does not say what it is. JSON lines are known by the first line that is a whole JSON object, and go on
 * as a stream from there; all else is one article: a JSON object over several lines, HTML, or words.
 */
async function* sniffed(path: string, name: string, options: ItemOptions): AsyncGenerator<Item> {
  const stream = lines(path);
  const before: Line[] = [];
  let first: string | undefined;
  for await (const next of stream) {
    before.push(next);
    first ??= next.line.trim() || undefined;
    // After a first line that is broken, only a line that begins like one: a nested object is indented.
    const line = before.length === 1 ? next.line.trim() : next.line;
    if (!first?.startsWith("{") || !isObject(line)) continue;
    yield* jsonLines(before, name);
    return yield* jsonLines(stream, name);
  }
  const text = before.map(({ line }) => line).join("\n");
  const format = detect("-", text);
  yield whole(text, name, format === "jsonl" ? "json" : format, options);
}

function isObject(line: string): boolean {
  if (!line.startsWith("{") || !line.trimEnd().endsWith("}")) return false;
  try {
    return Object.keys(JSON.parse(line)).length > 0;
  } catch {
    return false;
  }
}

function whole(text: string, name: string, format: Format, { publisher }: ItemOptions): Item {
  return {
    where: name,
    bytes: Buffer.byteLength(text),
    payload: () => payloadOf(text, name, format, publisher),
  };
}

function payloadOf(text: string, name: string, format: Format, publisher: string): unknown {
  if (text.trim() === "")
    throw new Mistake("invalid", "The text is empty; give an article with words in it.");
  if (format === "json") return JSON.parse(text.replace(/^\uFEFF/, ""));
  const payload = payloadOfText(text, { name, publisher });
  return format === "html" ? { key: payload.key, publisher, html: text } : payload;
}

function failing(where: string, reason: string): Item {
  const payload = () => {
    throw new Mistake("invalid", reason);
  };
  return { where, bytes: 0, payload };
}
