import { createReadStream, statSync } from "node:fs";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { garbled, refuseNoArticle } from "../ingest/words.ts";
import { Mistake } from "../model/problem.ts";
import { decode } from "../text/bytes/decode.ts";
import { unpacked } from "./input/unpacked.ts";
import { codeOf, orCode, unread } from "./input/unread.ts";

/** A file, or standard input for `-`. @throws Mistake where there is no such file. */
export function open(path: string): Readable {
  if (path === "-") return process.stdin;
  const stat = orCode(() => statSync(path));
  if (stat === "ENOENT") {
    const fetched = /^\p{L}[\p{L}\d+.-]+:\/\//u.test(path)
      ? ", or, to `stemma import` alone, a URL of http or https"
      : "";
    throw new Mistake(
      "not-found",
      `There is no file ${path}; give a path that exists, - for standard input${fetched}.`,
    );
  }
  if (typeof stat === "string") throw unread(stat, path);
  if (stat.isDirectory())
    throw new Mistake("invalid", `${path} is a folder; give the files in it, or - for standard input.`);
  return createReadStream(path);
}

/** What a file holds, unpacked and piece by piece. @throws Mistake where it cannot be read. */
async function* piecesOf<T>(path: string, pieces: (stream: Readable) => AsyncIterable<T>): AsyncGenerator<T> {
  try {
    yield* pieces(unpacked(open(path), path));
  } catch (error) {
    const code = codeOf(error);
    throw code === null ? error : unread(code, path);
  }
}

/** The whole of a file or of standard input. */
export async function readBytes(path: string): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of piecesOf<Buffer>(path, (stream) => stream)) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

/** Lines of a file or of standard input that are not blank, with their numbers from 1. */
export const linesIn = (path: string): AsyncGenerator<Line> => piecesOf(path, linesOf);

/** The words of a file or of standard input, in whatever encoding. @throws Mistake where it holds none. */
export async function readWords(path: string): Promise<string> {
  const bytes = await readBytes(path);
  refuseNoArticle(bytes);
  const { text } = decode(bytes);
  const fault = garbled(text);
  if (fault !== null) throw new Mistake("invalid", `The text ${fault}.`);
  return text;
}

export interface Line {
  readonly line: string;
  readonly number: number;
}

/** All lines of a stream, with their numbers from 1. */
export async function* allLinesOf(stream: Readable): AsyncGenerator<Line> {
  let number = 0;
  for await (const line of createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    yield { line, number };
  }
}

/** Lines of a stream that are not blank, with their numbers from 1. */
async function* linesOf(stream: Readable): AsyncGenerator<Line> {
  for await (const next of allLinesOf(stream)) if (next.line.trim() !== "") yield next;
}

/** Prints a value as one JSON line. */
export const print = (value: unknown): Promise<void> => write(`${JSON.stringify(value)}\n`);

/** Writes to standard output, waiting where the reader is slow. */
export async function write(piece: string): Promise<void> {
  if (!process.stdout.write(piece)) {
    await new Promise((resolve) => process.stdout.once("drain", resolve));
  }
}

/** Says on standard error what was refused, and sees to it that the command ends with 1. */
export function refuse(where: string, reason: string): void {
  process.stderr.write(`${where}: ${reason}\n`);
  process.exitCode = 1;
}

/** The sentence for people of anything thrown by bad input; rethrows what is our own fault. */
export function reasonOf(error: unknown): string {
  if (error instanceof Mistake) return error.message;
  if (error instanceof SyntaxError) return `This is not JSON (${error.message}); give one JSON object.`;
  throw error;
}

/** What is answered to each JSON line; a bad line is refused by number and the rest goes on. */
export async function* answered<T>(path: string, answer: (value: unknown) => T): AsyncGenerator<T> {
  for await (const { line, number } of linesIn(path)) {
    let given: T;
    try {
      given = answer(JSON.parse(line));
    } catch (error) {
      refuse(`${path}:${number}`, reasonOf(error));
      continue;
    }
    yield given;
  }
}

/** Answers every good JSON line with a JSON line. */
export async function eachLine(path: string, answer: (value: unknown) => unknown): Promise<void> {
  for await (const given of answered(path, answer)) await print(given);
}

/** Reads a value by a schema. @throws Mistake that names each wrong field. */
export function parsed<T>(
  schema: {
    safeParse(
      value: unknown,
    ):
      | { success: true; data: T }
      | { success: false; error: { issues: readonly { path: PropertyKey[]; message: string }[] } };
  },
  value: unknown,
): T {
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  const faults = read.error.issues.map(({ path, message }) => {
    const field = path.length > 0 ? `\`${path.join(".")}\`` : "the line";
    const [, wanted, given] = /^Invalid input: expected (\w+), received (\w+)$/.exec(message) ?? [];
    if (wanted === undefined || given === undefined) return `${field} ${message}`;
    return given === "undefined"
      ? `${field} is missing; give ${kindOf(wanted)}`
      : `${field} has to be ${kindOf(wanted)}, not ${kindOf(given)}`;
  });
  throw new Mistake("invalid", `${faults.join("; ")}.`);
}

/** What JSON a value is, for people. */
const kindOf = (kind: string): string =>
  ({ object: "a JSON object", array: "a list", undefined: "nothing", null: "null" })[kind] ?? `a ${kind}`;
