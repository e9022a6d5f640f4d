import { z } from "zod";
import { filesOf } from "../folder.ts";

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
export const storiesOf = (folder: string): Promise<Story[]> => filesOf(folder, story, "stories");
