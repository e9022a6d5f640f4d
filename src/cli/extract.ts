import type { Command } from "commander";
import { z } from "zod";
import type { Attribution } from "../model/attribution.ts";
import type { Span } from "../model/span.ts";
import { read } from "../pipeline.ts";
import { normalize } from "../text/normal.ts";
import { codePoints } from "../text/selector.ts";
import { eachLine, parsed, print, readAll } from "./lines.ts";

const documentSchema = z.object({
  id: z.string(),
  text: z.string(),
  title: z.string().nullish(),
  publisher: z.string().nullish(),
  published: z.string().nullish(),
});

export function extractCommand(program: Command): Command {
  return program
    .command("extract")
    .description("Print who said what in texts, and their notices; needs no database.")
    .argument("[files...]", "files to read; - is standard input", ["-"])
    .option("--format <format>", "text, or jsonl: one {id, text} a line", "text")
    .action(async (files: string[], { format }: { format: string }, command: Command) => {
      if (format !== "text" && format !== "jsonl")
        command.error(`error: --format is text or jsonl, not ${format}`);
      for (const file of files) {
        if (format === "jsonl") await eachLine(file, (value) => extracted(parsed(documentSchema, value)));
        else await print(extracted({ id: file, text: await readAll(file) }));
      }
    });
}

/** Attributions, notices and blocks of a text, in code points of the text as given. */
function extracted(given: z.infer<typeof documentSchema>) {
  const normal = normalize(given.text);
  const points = codePoints(given.text);
  const out = ({ start, end }: Span) => ({
    start: points(normal.given(start)),
    end: points(normal.given(end)),
  });
  const revision = {
    id: given.id,
    article: "",
    content: "",
    headline: given.title ?? null,
    language: null,
    text: normal.text,
  };
  const { document, attributions } = read(revision, given.published ?? null, given.publisher ?? null);
  return {
    id: given.id,
    attributions: attributions.map((attribution: Attribution) => ({
      source: attribution.source.map(out),
      cue: attribution.cue.map(out),
      content: attribution.content.map(out),
      via: attribution.via.map(out),
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
    notices: document.notices.map((notice) => ({ ...notice, span: out(notice.span) })),
    blocks: document.blocks.map((block) => ({ ...out(block), role: block.role })),
  };
}
