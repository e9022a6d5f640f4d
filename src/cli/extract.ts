import { type Command, Option } from "commander";
import { type Extractor, extractors } from "../extract/extract.ts";
import { factsIn } from "../journey/facts.ts";
import { pageReader } from "../journey/pages.ts";
import type { Assertion, Reported } from "../model/attribution.ts";
import type { Span } from "../model/span.ts";
import { wordsOf } from "../text/span.ts";
import { behalfIn } from "../text/spoken-for.ts";
import { describeUnnamed, sentenceAround } from "../text/unnamed.ts";
import { articlesIn } from "./input/articles.ts";
import { FORMATS } from "./input/items.ts";
import { type Given, readWholeText } from "./input/texts.ts";
import { print, reasonOf, refuse } from "./lines.ts";

interface Options {
  readonly format: string;
  readonly extractor?: string;
}

export function extractCommand(program: Command): Command {
  return program
    .command("extract")
    .description("Print who said what in texts, and their notices; needs no database.")
    .argument("[files...]", "files to read; - is standard input", ["-"])
    .addOption(
      new Option(
        "--format <format>",
        "text; html, a page, whose article is printed as `text` with what is found in it; json, an article as import takes it, or a list; jsonl, one {id, text} or article a line; warc; auto tells them apart",
      )
        .choices(FORMATS)
        .default("auto"),
    )
    .addOption(
      new Option("--extractor <name>", "who reads them, if not whom import asks").choices(
        extractors.map(({ name }) => name),
      ),
    )
    .action(async (files: string[], options: Options) => {
      const by = extractors.find(({ name }) => name === options.extractor);
      const pages = pageReader();
      try {
        for (const file of files)
          await orRefused(file, async () => {
            for await (const { where, article } of articlesIn(file, options.format, pages.read))
              await orRefused(where, async () => {
                const { apart, ...given } = await article();
                await print({ ...extracted(given, by), ...(apart && { text: given.text }) });
              });
          });
      } finally {
        await pages.close();
      }
    });
}

/** Does the work on a file or an article in it; one that cannot be read is refused by name, and the rest goes on. */
async function orRefused(where: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    refuse(where, reasonOf(error));
  }
}

/** What is told of somebody unnamed. */
function toldOf(text: string, finding: Reported) {
  const { speaker } = finding;
  if (speaker?.kind !== "unnamed") return {};
  return { told_of: describeUnnamed(speaker.name, sentenceAround(text, finding)) };
}

/** Attributions, notices and blocks of a text, in code points of the text as given. */
function extracted(given: Given, by: Extractor | undefined) {
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
        behalf: behalfIn(words, finding.speaker),
        ...toldOf(words, finding),
      },
      ...(finding.also && {
        also: finding.also.map(({ name, kind, behalf, source }) => ({
          name,
          kind,
          behalf: behalfIn(words, { name, kind, behalf }),
          source: source.map(place),
        })),
      }),
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
