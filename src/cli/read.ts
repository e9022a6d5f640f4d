import { type Command, Option } from "commander";
import { z } from "zod";
import { refuseInstead } from "../ingest/page/instead.ts";
import type { Page } from "../ingest/page/page.ts";
import { garbled, refuseNoArticle } from "../ingest/words.ts";
import { type PageReader, pageReader } from "../journey/pages.ts";
import { Mistake } from "../model/problem.ts";
import { decode } from "../text/bytes/decode.ts";
import { linesIn, parsed, print, readBytes, reasonOf, refuse } from "./lines.ts";

const line = z.object({
  id: z.union([z.string(), z.number()], { error: "has to be a string or a number" }).optional(),
  url: z.string().nullish(),
  html: z.string(),
});

export function readCommand(program: Command): Command {
  return program
    .command("read")
    .description("The article of a page: its words, headline, byline, publisher and times. No database.")
    .argument("[file]", "an HTML file, JSON lines of {id, url, html}, or - for standard input", "-")
    .addOption(
      new Option("--format <format>", "how to read it").choices(["auto", "html", "jsonl"]).default("auto"),
    )
    .option("--url <url>", "where the page was found")
    .action(async (file: string, options: { format: string; url?: string }) => {
      const isLines =
        options.format === "auto" ? /\.(?:jsonl|ndjson)$/i.test(file) : options.format === "jsonl";
      const reader = pageReader();
      try {
        if (isLines) await eachPage(file, reader.read);
        else await print(await readPage(file, options.url ?? null, reader.read));
      } finally {
        await reader.close();
      }
    });
}

/** The article of a page in a file or on standard input, found `at` a URL. @throws Mistake where there is none. */
export async function readPage(file: string, at: string | null, read: PageReader) {
  const bytes = await readBytes(file);
  refuseNoArticle(bytes);
  const { text, charset, replaced } = decode(bytes, "text/html");
  if (replaced > 0)
    process.stderr.write(
      `${file}: ${replaced} places hold no character of ${charset} and now hold U+FFFD.\n`,
    );
  return told(file, await read(text, at), at);
}

async function eachPage(file: string, read: PageReader): Promise<void> {
  for await (const { line: json, number } of linesIn(file)) {
    try {
      const { id, url, html } = parsed(line, JSON.parse(json));
      await print(told(id ?? number, await read(html, url ?? null), url ?? null));
    } catch (error) {
      refuse(`${file}:${number}`, reasonOf(error));
    }
  }
}

/** A page as it is printed; without a URL of its own, the one that it was found at. */
function told(id: string | number, { instead, ...page }: Page, at: string | null) {
  refuseInstead({ instead, headline: page.headline });
  if (page.body === "" && page.blocks.length === 0)
    throw new Mistake("invalid", "No article is found on this page; give the page of one article.");
  const fault = garbled(page.body);
  if (fault !== null) throw new Mistake("invalid", `The page ${fault}.`);
  return { id, ...page, url: page.url ?? at };
}
