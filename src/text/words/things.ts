import { readFileSync } from "node:fs";

/** The table of nouns for things that can be touched, as text. */
export interface ThingsFile {
  /** `noun sense sense`, a line per noun; senses are numbers in base 36. */
  readonly things: string;
  /** `sense sense/sense`, a line per sense, by its number: those of which it is the next sort, and those of which it is a part. */
  readonly wider: string;
}

interface Things {
  readonly senses: (noun: string) => readonly number[] | undefined;
  readonly wider: readonly string[];
}

let held: Things | null = null;

/** The table that the program ships, read at its first use. */
function things(): Things {
  held ??= thingsFrom(
    JSON.parse(readFileSync(new URL("../../../models/things.json", import.meta.url), "utf8")) as ThingsFile,
  );
  return held;
}

function thingsFrom(file: ThingsFile): Things {
  const lines = new Map(
    file.things.split("\n").map((line) => {
      const space = line.indexOf(" ");
      return [line.slice(0, space), line.slice(space + 1)];
    }),
  );
  const senses = (noun: string) => {
    const line = lines.get(noun);
    return line === undefined ? undefined : numbersOf(line);
  };
  return { senses, wider: file.wider.split("\n") };
}

const numbersOf = (line: string): number[] =>
  line === "" ? [] : line.split(" ").map((id) => Number.parseInt(id, 36));

/** What makes one of many. */
const SINGULAR: readonly (readonly [ending: RegExp, instead: string])[] = [
  [/$/, ""],
  [/s$/, ""],
  [/(?<=s|x|z|ch|sh)es$/, ""],
  [/ies$/, "y"],
  [/ves$/, "f"],
  [/ves$/, "fe"],
];

function sensesOf(word: string): readonly number[] | undefined {
  for (const [ending, instead] of SINGULAR) {
    const found = ending.test(word) ? things().senses(word.replace(ending, instead)) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Some senses, and all of which they are a sort. */
function withSorts(senses: readonly number[]): Set<number> {
  const found = new Set(senses);
  for (const sense of found) for (const next of above(sense, 0)) found.add(next);
  return found;
}

/** Of what a sense is the next sort (0), or a part (1). */
const above = (sense: number, of: 0 | 1): number[] =>
  numbersOf((things().wider[sense] ?? "").split("/")[of] ?? "");

/**
 * True for nouns for two things of which neither is a sort or a part of the other, in any sense of theirs: a pipe and a valve, but no ship
 * and vessel, no roof and house.
 */
export function areOtherThings(one: string, other: string): boolean {
  const [a, b] = [sensesOf(one), sensesOf(other)];
  if (a === undefined || b === undefined) return false;
  const [sorts, others] = [withSorts(a), withSorts(b)];
  const isPart = (some: Iterable<number>, whole: ReadonlySet<number>) =>
    [...some].some((sense) => above(sense, 1).some((id) => whole.has(id)));
  return !(
    a.some((sense) => others.has(sense)) ||
    b.some((sense) => sorts.has(sense)) ||
    isPart(sorts, others) ||
    isPart(others, sorts)
  );
}
