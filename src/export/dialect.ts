import type { Excerpt } from "./excerpt.ts";
import type { Names } from "./names.ts";

/** A form that other programs read, into which a part of the graph is written. */
export interface Dialect {
  readonly name: string;
  readonly version: string;
  /** The media type of what is written. */
  readonly media: string;
  /** The ending of a file that holds it. */
  readonly ending: string;
  /** What it is for, in a few words. */
  readonly description: string;
  /** The whole as pieces of text, to be written one after another. */
  write(excerpt: Excerpt, names: Names): AsyncIterable<string>;
}

/** The inside of a JSON list, a line for each value. */
export async function* listed(values: AsyncIterable<unknown>): AsyncGenerator<string> {
  yield* parted(values, (value) => JSON.stringify(value));
}

/** The inside of a JSON object, a line for each name and value. */
export async function* entries(values: AsyncIterable<readonly [string, unknown]>): AsyncGenerator<string> {
  yield* parted(values, ([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`);
}

async function* parted<T>(values: AsyncIterable<T>, write: (value: T) => string): AsyncGenerator<string> {
  let before = "\n";
  for await (const value of values) {
    yield `${before}${write(value)}`;
    before = ",\n";
  }
}
