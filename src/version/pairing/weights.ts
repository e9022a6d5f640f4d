import { readFileSync } from "node:fs";
import type { Trait } from "./likeness.ts";

/** What speaks for a pair of sentences, in log odds. */
export interface Weights {
  readonly traits: Readonly<Record<Trait, number>>;
  /** For standing as far apart as the two texts allow. */
  readonly apart: number;
  /** For each direct neighbour that is a pair too. */
  readonly neighbour: number;
  readonly bias: number;
}

let held: Weights | undefined;

/** The weights that Stemma ships; see `models/alignment.md`. */
export function shipped(): Weights {
  held ??= JSON.parse(
    readFileSync(new URL("../../../models/alignment.json", import.meta.url), "utf8"),
  ) as Weights;
  return held;
}
