import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { z } from "zod";
import { Mistake } from "../../../model/problem.ts";
import { parsed } from "../../lines.ts";

const quoted = z.strictObject({ article: z.string(), quote: z.string() });
const story = z.strictObject({
  about: z.string(),
  held: z.boolean(),
  articles: z.array(
    z.strictObject({
      id: z.string(),
      other: z.boolean().optional(),
      publisher: z.string(),
      published: z.string(),
      headline: z.string(),
      text: z.array(z.string()),
    }),
  ),
  questions: z.array(
    z.strictObject({
      about: z.string(),
      sides: z.array(z.array(quoted)),
      agreeing: z.array(z.tuple([z.int(), z.int()])).optional(),
    }),
  ),
  unsure: z.array(z.tuple([quoted, quoted])).default([]),
});

/** A story with the words of its articles, a paragraph each. */
export type Story = z.infer<typeof story> & { readonly name: string };

/** The stories of a folder, a JSON file each, by name. @throws Mistake where there are none. */
export async function storiesOf(folder: string): Promise<Story[]> {
  const files = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith(".json")).sort();
  if (files.length === 0)
    throw new Mistake("invalid", `${folder} holds no stories; give a folder with a JSON file for each.`);
  return Promise.all(
    files.map(async (file) => ({
      name: basename(file, ".json"),
      ...parsed(story, JSON.parse(await readFile(join(folder, file), "utf8"))),
    })),
  );
}
