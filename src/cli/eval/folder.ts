import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import type { z } from "zod";
import { Mistake } from "../../model/problem.ts";
import { parsed } from "../lines.ts";

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
