import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import type { z } from "zod";
import type { Figure, Value } from "../../eval/score.ts";
import { Mistake } from "../../model/problem.ts";
import { parsed } from "../lines.ts";
import type { EvalOptions, Measured } from "./task.ts";

/** What a folder of annotated `things` holds, a JSON file each, by name. @throws Mistake where there are none. */
export async function filesOf<T extends object>(
  folder: string,
  schema: z.ZodType<T>,
  things: string,
): Promise<(T & { readonly name: string })[]> {
  const files = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith(".json")).sort();
  if (files.length === 0)
    throw new Mistake("invalid", `${folder} holds no ${things}; give a folder with a JSON file for each.`);
  return Promise.all(
    files.map(async (file) => ({
      ...parsed(schema, JSON.parse(await readFile(join(folder, file), "utf8"))),
      name: basename(file, ".json"),
    })),
  );
}

/** What is measured of some things: figures, and what was wrong with them. */
interface Scored {
  readonly figures: readonly (Figure | Value)[];
  readonly errors: readonly object[];
}

/** Names a figure by the half that it is of, with how it was come by there. */
export type Named = (one: Figure | Value, how?: string) => Figure | Value;

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
