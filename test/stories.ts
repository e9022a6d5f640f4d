import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Stance } from "../src/model/graph.ts";

const FIXTURES = fileURLToPath(new URL("../fixtures", import.meta.url));

/** What a careful reader finds but Stemma does not yet says so, with the reason; see fixtures/README.md. */
interface Expected {
  readonly "not yet"?: string;
}

export interface ExpectedAttribution extends Expected {
  readonly source: string;
  readonly cue: string;
  readonly content: string;
  readonly via?: string;
  readonly agent?: string;
  readonly manner?: string;
}

/** A claim by its words in one file, and by its source where the words stand twice. */
export interface End {
  readonly file: string;
  readonly quote: string;
  readonly source?: string;
}

export interface ExpectedPair extends Expected {
  readonly a: End;
  readonly b: End;
  readonly stance?: Stance;
  readonly because: string;
}

/** Outlets that tell a claim, or what agrees with it, from one source. */
export interface ExpectedSource extends Expected {
  readonly of: End;
  readonly one: readonly string[];
  readonly because: string;
}

export interface ExpectedEvent extends Expected {
  readonly from: number;
  readonly to: number;
  readonly kind: string;
  readonly old: string | null;
  readonly new: string | null;
  readonly slots?: readonly { type: string; old: string | null; new: string | null }[];
  readonly disclosed: boolean;
}

export interface ExpectedNotice extends Expected {
  readonly kind: string;
  readonly at: string | null;
  readonly quote: string;
}

export interface Story {
  readonly name: string;
  /** The payloads by file name without its ending, in the order of the folder. */
  readonly files: ReadonlyMap<string, { url: string; headline: string; publisher: string; text: string }>;
  readonly expected: {
    readonly about: string;
    readonly attributions: Readonly<Record<string, readonly ExpectedAttribution[]>>;
    readonly relations: readonly ExpectedPair[];
    readonly never: readonly ExpectedPair[];
    readonly sources?: readonly ExpectedSource[];
    readonly events: Readonly<Record<string, readonly ExpectedEvent[]>>;
    readonly notices: Readonly<Record<string, readonly ExpectedNotice[]>>;
  };
}

/** The stories of `fixtures/`, a folder each. */
export function stories(): Story[] {
  const folders = readdirSync(FIXTURES, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders.map(({ name }) => {
    const read = (file: string) => JSON.parse(readFileSync(`${FIXTURES}/${name}/${file}`, "utf8"));
    const files = readdirSync(`${FIXTURES}/${name}`)
      .filter((file) => file !== "expected.json")
      .sort();
    return {
      name,
      files: new Map(files.map((file) => [file.replace(/\.json$/, ""), read(file)])),
      expected: read("expected.json"),
    };
  });
}

/** How many of the words two wordings share, 0 to 1 (F1 of their tokens, case and marks aside). */
export function sharedWords(a: string, b: string): number {
  const words = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const [left, right] = [words(a), words(b)];
  const open = [...right];
  const both = left.filter((word) => {
    const at = open.indexOf(word);
    if (at >= 0) open.splice(at, 1);
    return at >= 0;
  }).length;
  return left.length + right.length === 0 ? 1 : (2 * both) / (left.length + right.length);
}
