import { type Command, Option } from "commander";
import { z } from "zod";
import { type Extractor, extractors } from "../extract/extract.ts";
import type { Attribution } from "../model/attribution.ts";
import { eachLine, parsed, print, readAll } from "./lines.ts";
import { readText } from "./texts.ts";

const documentSchema = z.object({
  id: z.string(),
  text: z.string(),
  title: z.string().nullish(),
  publisher: z.string().nullish(),
  published: z.string().nullish(),
});

interface Options {
  readonly format: string;
  readonly extractor?: string;
}

export function extractCommand(program: Command): Command {
  return program
    .command("extract")
    .description("Print who said what in texts, and their notices; needs no database.")
    .argument("[files...]", "files to read; - is standard input", ["-"])
    .option("--format <format>", "text, or jsonl: one {id, text} a line", "text")
    .addOption(
      new Option("--extractor <name>", "who reads them, if not whom import asks").choices(
        extractors.map(({ name }) => name),
      ),
    )
    .action(async (files: string[], options: Options, command: Command) => {
      const { format } = options;
      const by = extractors.find(({ name }) => name === options.extractor);
      if (format !== "text" && format !== "jsonl")
        command.error(`error: --format is text or jsonl, not ${format}`);
      for (const file of files) {
        if (format === "jsonl") await eachLine(file, (value) => extracted(parsed(documentSchema, value), by));
        else await print(extracted({ id: file, text: await readAll(file) }, by));
      }
    });
}

/** Attributions, notices and blocks of a text, in code points of the text as given. */
function extracted(given: z.infer<typeof documentSchema>, by: Extractor | undefined) {
  const { held, place } = readText(given, by);
  return {
    id: given.id,
    attributions: held.attributions.map((attribution: Attribution) => ({
      source: attribution.source.map(place),
      cue: attribution.cue.map(place),
      content: attribution.content.map(place),
      via: attribution.via.map(place),
      manner: attribution.manner,
      act: attribution.act,
      polarity: attribution.polarity,
      agent: attribution.agent && {
        name: attribution.agent.name,
        kind: attribution.agent.kind,
        behalf: attribution.agent.behalf,
      },
      confidence: attribution.confidence,
    })),
    notices: held.document.notices.map((notice) => ({ ...notice, span: place(notice.span) })),
    blocks: held.document.blocks.map((block) => ({ ...place(block), role: block.role })),
  };
}
