import { type Command, Option } from "commander";
import { z } from "zod";
import { isNinjs, payloadOfNinjs } from "../ingest/ninjs.ts";
import { type PageReader, pageReader } from "../journey/pages.ts";
import { articleOfPage, heldIn } from "./input/articles.ts";
import type { Item } from "./input/items.ts";
import { parsed, print, reasonOf, refuse } from "./lines.ts";

const line = z.object({
  id: z.union([z.string(), z.number()], { error: "has to be a string or a number" }).optional(),
  url: z.string().nullish(),
  html: z.string(),
});

export function readCommand(program: Command): Command {
  return program
    .command("read")
    .description("The article of a page: its words, headline, byline, publisher and times. No database.")
    .argument(
      "[file]",
      "a page as HTML, MHTML or in a web archive, JSON lines of {id, url, html}, or - for standard input",
      "-",
    )
    .addOption(
      new Option("--format <format>", "how to read it")
        .choices(["auto", "html", "json", "jsonl", "warc"])
        .default("auto"),
    )
    .option("--url <url>", "where the page was found")
    .action(async (file: string, options: { format: string; url?: string }) => {
      const reader = pageReader();
      try {
        for await (const item of heldIn(file, options.format))
          try {
            await print(await told(item, options.url ?? null, reader.read));
          } catch (error) {
            refuse(item.where, reasonOf(error));
          }
      } finally {
        await reader.close();
      }
    });
}

/** What an item holds as a page, with its number or place where it is known by none. @throws Mistake where it holds no article. */
async function told(item: Item, at: string | null, read: PageReader) {
  const { id, url, html } = pageIn(item);
  const found = url ?? at ?? item.came?.at ?? null;
  const page = articleOfPage(await read(html, found));
  return { id: id ?? item.line ?? item.where, ...page, url: page.url ?? found };
}

/** The page of an item; words are read as one, since a page may begin with anything. */
function pageIn(item: Item): z.infer<typeof line> {
  if (item.words !== undefined) return { html: item.words };
  const value = item.payload();
  const given = isNinjs(value) ? payloadOfNinjs(value, new Date().toISOString()) : value;
  return parsed(line, given);
}
