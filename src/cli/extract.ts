import { type Command, Option } from "commander";
import { z } from "zod";
import { type Extractor, extractors } from "../extract/extract.ts";
import { factsIn } from "../facts.ts";
import type { Assertion, Reported } from "../model/attribution.ts";
import type { Span } from "../model/span.ts";
import { wordsOf } from "../text/span.ts";
import { describeUnnamed, sentenceAround } from "../text/unnamed.ts";
import { eachLine, parsed, print, readWords, reasonOf, refuse } from "./lines.ts";
import { readWholeText } from "./texts.ts";

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
        else await eachFile(file, (text) => extracted({ id: file, text }, by));
      }
    });
}

/** Answers the words of a file with a JSON line; a file that cannot be read is refused by name, and the rest goes on. */
async function eachFile(file: string, answer: (text: string) => unknown): Promise<void> {
  try {
    await print(answer(await readWords(file)));
  } catch (error) {
    refuse(file, reasonOf(error));
  }
}

/** What is told of somebody unnamed. */
function toldOf(text: string, finding: Reported) {
  const { speaker } = finding;
  if (speaker?.kind !== "unnamed") return {};
  return { told_of: describeUnnamed(speaker.name, sentenceAround(text, finding)) };
}

/** Attributions, notices and blocks of a text, in code points of the text as given. */
function extracted(given: z.infer<typeof documentSchema>, by: Extractor | undefined) {
  const { words, document, findings, place } = readWholeText(given, by);
  return {
    id: given.id,
    attributions: findings.map((finding: Reported) => ({
      source: finding.source.map(place),
      cue: finding.cue.map(place),
      content: finding.content.map(place),
      via: finding.via.map(place),
      manner: finding.manner,
      act: finding.act,
      polarity: finding.polarity,
      agent: finding.speaker && {
        name: finding.speaker.name,
        kind: finding.speaker.kind,
        behalf: finding.speaker.behalf,
        ...toldOf(words, finding),
      },
      confidence: finding.confidence,
      assertions: finding.assertions.map((assertion) =>
        asserted(words, assertion, given.published ?? null, place),
      ),
    })),
    notices: document.notices.map((notice) => ({ ...notice, span: place(notice.span) })),
    blocks: document.blocks.map((block) => ({ ...place(block), role: block.role })),
  };
}

/** One thing that an attribution asserts, with the figures and the times in it. */
function asserted(text: string, assertion: Assertion, at: string | null, place: (span: Span) => Span) {
  const { content, subject, about, negated, modality } = assertion;
  const { quantities, dates } = factsIn(text, content, at);
  return {
    content: content.map(place),
    text: wordsOf(text, content),
    subject: subject.map(place),
    about,
    negated,
    modality,
    quantities: quantities.map(({ span, ...told }) => ({ ...told, ...place(span) })),
    dates: dates.map(({ span, ...told }) => ({ ...told, ...place(span) })),
  };
}
