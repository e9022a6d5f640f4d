import type { Command } from "commander";
import { z } from "zod";
import { bounded } from "../ingest/payload.ts";
import { pageReader } from "../journey/pages.ts";
import type { Span } from "../model/span.ts";
import { segment } from "../segment/segment.ts";
import { normalize } from "../text/normal.ts";
import { hull } from "../text/span.ts";
import { align } from "../version/align.ts";
import { between } from "../version/carry/between.ts";
import { articleIn } from "./input/articles.ts";
import { type Given, readText } from "./input/texts.ts";
import { eachLine, parsed, print } from "./lines.ts";

const side = z.union([z.string(), z.array(z.string())], { error: "has to be a text or a list of sentences" });
const pairSchema = z.object({ id: z.string(), v1: side, v2: side });

export function alignCommand(program: Command): Command {
  return program
    .command("align")
    .description("Print what happened to each sentence between two texts; needs no database.")
    .argument("[old]", "the older text or page, or with --jsonl the file of pairs", "-")
    .argument("[new]", "the newer text or page")
    .option(
      "--jsonl",
      "read {id, v1, v2} lines; of two texts what became of claims is told too (`events`), of lists of sentences it is not",
    )
    .action(async (old: string, next: string | undefined, { jsonl }: { jsonl?: true }, command: Command) => {
      if (jsonl) {
        await eachLine(old, (value) => {
          const { id, v1, v2 } = parsed(pairSchema, value);
          const alignment = align(sentences(v1), sentences(v2));
          // A list of sentences is no text in which something has a place.
          if (typeof v1 !== "string" || typeof v2 !== "string") return { id, ...alignment };
          return { id, ...alignment, events: changes({ id, text: v1 }, { id, text: v2 }).events };
        });
      } else if (next === undefined)
        command.error("error: give two texts, OLD and NEW, or --jsonl and one file");
      else {
        const pages = pageReader();
        try {
          const [was, is] = [await articleIn(old, pages.read), await articleIn(next, pages.read)];
          const texts = was.apart || is.apart ? { texts: { old: was.text, new: is.text } } : {};
          await print({ id: next, ...changes(was, is), ...texts });
        } finally {
          await pages.close();
        }
      }
    });
}

/** What became of each sentence and claim; places are in code points of the text as given. */
function changes(older: Given, newer: Given) {
  const [was, is] = [readText({ id: "old", text: older.text }), readText({ id: "new", text: newer.text })];
  const { alignment, events } = between(was.held, is.held);
  return {
    ...alignment,
    events: events.map(({ kind, slots, confidence, reason, old, new: next, disclosedBy }) => ({
      kind,
      old: old && { text: old.text, ...placed(old.spans, was.place) },
      new: next && { text: next.text, ...placed(next.spans, is.place) },
      slots,
      disclosed_by: disclosedBy && { ...disclosedBy, span: is.place(disclosedBy.span) },
      confidence,
      reason,
    })),
  };
}

/** The stretch that holds the spans, in code points. */
const placed = (spans: readonly Span[], place: (span: Span) => Span): Span =>
  place(hull(spans) ?? { start: 0, end: 0 });

function sentences(given: string | string[]): string[] {
  if (typeof given !== "string") {
    bounded(given.join(" "));
    return given;
  }
  const { text } = normalize(bounded(given));
  const { sentences: found } = segment(text);
  return found.map(({ start, end }) => text.slice(start, end));
}
