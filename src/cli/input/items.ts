import { statSync } from "node:fs";
import { Readable } from "node:stream";
import { detect, type Format } from "../../ingest/formats.ts";
import { refuseTable } from "../../ingest/words.ts";
import { Mistake } from "../../model/problem.ts";
import { allLinesOf, type Line, open, reasonOf } from "../lines.ts";
import { endingOf, READ, type Source } from "./folder.ts";
import { allOfWhole, archived, type Found, hosted, type Item, toldBy } from "./found.ts";
import { fetchRemote, isUrl, type RemoteOptions } from "./remote.ts";
import { peeked, unpacked } from "./unpacked.ts";
import { codeOf, orCode, unread } from "./unread.ts";

export type { Item };
export const FORMATS = ["auto", "text", "html", "json", "jsonl", "warc"] as const;

/** How the things to import are to be read. */
export interface ItemOptions {
  readonly format: string;
  readonly publisher: string;
  /** How to fetch a URL; where it is not told, a URL is refused. */
  readonly remote?: RemoteOptions;
  /** Where to say what was strange about a file. */
  readonly note?: (sentence: string) => void;
}

/** Bytes of one file that is read whole, when unpacked; JSON lines and archives may be of any size. */
const MOST = 20_000_000;
/** What an archive begins with. */
const WARC = "WARC/";

/** The items of a source, read as they are asked for. */
export async function* itemsOf(source: Source, options: ItemOptions): AsyncGenerator<Item> {
  const { path, name } = source;
  if (isUrl(path)) return yield await remote(path, options);
  if (source.fault !== undefined) return yield failing(name, unread(source.fault).message);
  const stat = orCode(() => statSync(path));
  if (typeof stat !== "string" && stat.isDirectory())
    return yield failing(
      name,
      `No file in this folder is known to be an article; give files that end in ${[...READ].join(", ")}, or name a file itself.`,
    );
  const told = FORMATS.slice(1).find((format) => format === options.format) as Format | undefined;
  const format = told ?? (READ.has(endingOf(path)) ? detect(path, "") : null);
  try {
    if (format === null) refuseTable(path);
    if (format === null) yield* sniffed(path, name, options);
    else if (format === "jsonl") yield* jsonLines(lines(stream(path)), name, options);
    else if (format === "warc") yield* pages(stream(path), name, options);
    else yield* allOfWhole(await bytesOf(path), { ...options, name, path }, format);
  } catch (error) {
    if (error instanceof Mistake) return yield failing(name, error.message);
    const code = codeOf(error);
    if (code === null) throw error;
    yield failing(name, unread(code).message);
  }
}

/** The page behind a URL, fetched now. */
async function remote(url: string, options: ItemOptions): Promise<Item> {
  try {
    if (!options.remote) throw new Mistake("unsupported", "Nothing is fetched here; give a file.");
    const { text, bytes, type, format, url: at, captured } = await fetchRemote(url, options.remote);
    if (format === "json")
      return item(url, bytes.length, { payload: JSON.parse(text), came: toldBy(options.publisher) });
    const came = hosted(at, options.publisher);
    if (format !== "html")
      return item(url, bytes.length, { payload: { ...came.otherwise, captured, url: at, text } });
    return item(url, bytes.length, { payload: { captured, html: text }, came: { ...came, bytes, type } });
  } catch (error) {
    return failing(url, reasonOf(error));
  }
}

const item = (where: string, bytes: number, { payload, came }: Found): Item => ({
  where,
  bytes,
  payload: () => payload,
  ...(came === undefined ? {} : { came }),
});

const stream = (path: string): Readable => unpacked(open(path), path);

/** The whole of a file. @throws Mistake where it is larger than what is read whole. */
async function bytesOf(path: string): Promise<Buffer> {
  const held = keeping(stream(path));
  for await (const _ of held.passed);
  return held.bytes();
}

/** Passes a stream on and keeps its bytes, until told to forget them. It fails where they are more than is read whole. */
function keeping(from: AsyncIterable<Buffer>) {
  let [kept, size]: [Buffer[] | null, number] = [[], 0];
  async function* passing() {
    for await (const chunk of from) {
      size += chunk.length;
      if (kept !== null && size > MOST)
        throw new Mistake("too-large", `This is larger than ${MOST} bytes; give its articles as JSON lines.`);
      kept?.push(chunk);
      yield chunk;
    }
  }
  return {
    passed: Readable.from(passing()),
    bytes: () => Buffer.concat(kept ?? []),
    forget: () => {
      kept = null;
    },
  };
}

/** The pages of a web archive, one after the other. */
async function* pages(
  from: AsyncIterable<Uint8Array>,
  name: string,
  options: ItemOptions,
): AsyncGenerator<Item> {
  const { pagesOfWarc } = await import("../../ingest/archive/warc.ts");
  for await (const page of pagesOfWarc(from)) {
    const where = `${name}@${page.place}`;
    yield "reason" in page
      ? failing(where, `Not read, because ${page.reason}`)
      : item(where, page.bytes.length, archived(page, options));
  }
}

async function* lines(from: Readable): AsyncGenerator<Line> {
  for await (const { line, number } of allLinesOf(from))
    yield { line: number === 1 ? line.replace(/^\uFEFF/, "") : line, number };
}

async function* jsonLines(
  given: AsyncIterable<Line> | Iterable<Line>,
  name: string,
  options: ItemOptions,
): AsyncGenerator<Item> {
  for await (const { line, number } of given) {
    if (line.trim() === "") continue;
    yield {
      where: `${name}:${number}`,
      line: number,
      bytes: Buffer.byteLength(line) + 1,
      payload: () => JSON.parse(line),
      came: toldBy(options.publisher),
    };
  }
}

/**
 * Reads what does not say what it is. An archive is known by its first bytes. JSON lines are known by the first line that is a whole JSON object, and go on
 * as a stream from there; all else is one article: a JSON object over several lines, HTML, or words.
 */
async function* sniffed(path: string, name: string, options: ItemOptions): AsyncGenerator<Item> {
  const { head, whole } = await peeked(stream(path), WARC.length);
  if (head.toString("latin1", 0, WARC.length) === WARC) return yield* pages(whole, name, options);
  const held = keeping(whole);
  const given = lines(held.passed);
  const before: Line[] = [];
  let first: string | undefined;
  for await (const next of given) {
    before.push(next);
    first ??= next.line.trim() || undefined;
    // After a first line that is broken, only a line that begins like one: a nested object is indented.
    const line = before.length === 1 ? next.line.trim() : next.line;
    if (!first?.startsWith("{") || !isObject(line)) continue;
    held.forget();
    yield* jsonLines(before, name, options);
    return yield* jsonLines(given, name, options);
  }
  yield* allOfWhole(held.bytes(), { ...options, name, path });
}

function isObject(line: string): boolean {
  if (!line.startsWith("{") || !line.trimEnd().endsWith("}")) return false;
  try {
    return Object.keys(JSON.parse(line)).length > 0;
  } catch {
    return false;
  }
}

function failing(where: string, reason: string): Item {
  const payload = () => {
    throw new Mistake("invalid", reason);
  };
  return { where, bytes: 0, payload };
}
