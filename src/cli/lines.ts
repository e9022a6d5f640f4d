import { createReadStream, statSync } from "node:fs";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { Mistake } from "../model/problem.ts";
import { unpacked } from "./input/unpacked.ts";
import { codeOf, orCode, unread } from "./input/unread.ts";

/** A file, or standard input for `-`. @throws Mistake where there is no such file. */
export const open = (path: string): Readable =>
  checked(path) === "-" ? process.stdin : createReadStream(path);

/** The path of a file, or `-`. @throws Mistake where there is no such file. */
export function checked(path: string): string {
  if (path === "-") return path;
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
  return path;
}

/** Lines of a file or of standard input, unpacked, that are not blank, with their numbers from 1. @throws Mistake where it cannot be read. */
export async function* linesIn(path: string): AsyncGenerator<Line> {
  try {
    for await (const next of allLinesOf(unpacked(open(path), path))) if (next.line.trim() !== "") yield next;
  } catch (error) {
    const code = codeOf(error);
    throw code === null ? error : unread(code, path);
  }
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
