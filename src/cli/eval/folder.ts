import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { z } from "zod";
import type { Figure, Value } from "../../eval/score.ts";
import { Mistake } from "../../model/problem.ts";
import { orCode, unread } from "../input/unread.ts";
import { parsed, reasonOf } from "../lines.ts";
import type { EvalOptions, Measured } from "./task.ts";

/** What a folder of annotated `things` holds, a JSON file each, by name. @throws Mistake where there are none. */
export async function filesOf<T extends object>(
  folder: string,
  schema: z.ZodType<T>,
  things: string,
): Promise<(T & { readonly name: string })[]> {
  const files = namesIn(folder, /\.json$/);
  if (files === null || files.length === 0)
    throw new Mistake("invalid", `${folder} holds no ${things}; give a folder with a JSON file for each.`);
  return files.map((file) => ({ ...valueIn(join(folder, file), schema), name: basename(file, ".json") }));
}

function valueIn<T>(path: string, schema: z.ZodType<T>): T {
  const bytes = orCode(() => readFileSync(path));
  if (typeof bytes === "string") throw unread(bytes, path);
  try {
    return parsed(schema, JSON.parse(bytes.toString("utf8")));
  } catch (error) {
    throw new Mistake("invalid", `${path}: ${reasonOf(error)}`);
  }
}

/** The files of JSON lines that a path stands for: itself, or those of a folder, each with the part that it is. @throws Mistake where there are none. */
function partsOf(path: string): { readonly path: string; readonly part: string | null }[] {
  const files = namesIn(path, LINES);
  if (files === null) return [{ path, part: null }];
  if (files.length === 0)
    throw new Mistake(
      "invalid",
      `${path} holds no JSON lines; give a file of them, or a folder of files that end in .jsonl or .jsonl.gz.`,
    );
  return files.map((file) => ({ path: join(path, file), part: file.replace(LINES, "") }));
}

const LINES = /\.(?:jsonl|ndjson)(?:\.gz)?$/i;

/** The names in a folder that end so, sorted; null where it is no folder. */
function namesIn(folder: string, ending: RegExp): string[] | null {
  const names = orCode(() => readdirSync(folder));
  if (names === "ENOTDIR" || names === "ENOENT") return null;
  if (typeof names === "string") throw unread(names, folder);
  return names.filter((name) => ending.test(name)).sort();
}

/** What is measured of some things: figures, and what was wrong with them. */
interface Scored {
  readonly figures: readonly (Figure | Value)[];
  readonly errors: readonly object[];
}

/** Names a figure by the half that it is of, with how it was come by there. */
export type Named = (one: Figure | Value, how?: string) => Figure | Value;

/**
 * Measures each file of a folder apart, and a file by itself. What was wrong with what is held back is told only where it is asked for.
 */
export async function inParts(
  path: string,
  { errors, held }: Pick<EvalOptions, "errors" | "held">,
  score: (path: string) => Promise<Measured>,
): Promise<Measured> {
  const told: Measured[] = [];
  for (const { path: file, part } of partsOf(path)) {
    const { figures, errors: wrong = [] } = await score(file);
    const asked = errors && (part === null || (part === "held") === (held === true));
    const named = figures.map((one) => (part === null ? one : { ...one, name: `${one.name} (${part})` }));
    told.push({ figures: named, errors: asked ? wrong : [] });
  }
  return {
    figures: told.flatMap(({ figures }) => figures),
    errors: told.flatMap(({ errors: wrong }) => wrong ?? []),
  };
}

/**
 * Measures the things that are seen and those that are held back apart. What was wrong is told of one half, the seen one unless the other is asked for.
 */
export function inHalves<T extends { readonly held: boolean }>(
  things: readonly T[],
  { errors, held }: Pick<EvalOptions, "errors" | "held">,
  score: (some: readonly T[], named: Named) => Scored,
): Measured {
  const told = [
    { half: "seen", of: things.filter((one) => !one.held) },
    { half: "held", of: things.filter((one) => one.held) },
  ]
    .filter(({ of }) => of.length > 0)
    .map(({ half, of }) => {
      const named: Named = (one, how = "") => ({ ...one, name: `${one.name} (${half}${how})` });
      return { half, ...score(of, named) };
    });
  return {
    figures: told.flatMap(({ figures }) => figures),
    ...(errors && {
      errors: told.flatMap(({ half, errors: wrong }) => ((half === "held") === (held === true) ? wrong : [])),
    }),
  };
}
