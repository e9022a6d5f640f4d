import { z } from "zod";
import type { Model } from "../../extract/learned/model.ts";
import { parsed } from "../../extract/learned/parsed.ts";
import { viewOf } from "../../extract/learned/sight/view.ts";
import { placesOf, type Telling, tellingOf } from "../../extract/learned/telling/telling.ts";
import { quotesOf } from "../../extract/quotes/quotes.ts";
import type { Analyser } from "../../extract/syntax/types.ts";
import { segment } from "../../segment/segment.ts";
import { codeUnits } from "../../text/selector.ts";
import { digest, type Gold, linesOf } from "../attribution/data.ts";
import type { SparseRow } from "../learn/logistic.ts";

const spans = z.array(z.tuple([z.int(), z.int()]));
const line = z.object({
  text: z.string(),
  source: spans,
  cue: spans,
  content: spans,
  chance: z.number(),
  is: z.enum(["right", "amiss", "who", "unsaid", "own", "nothing"]),
});

/** A finding that a reader judged; see `test/telling/README.md`. */
export type Judged = z.infer<typeof line>;

/** Reads judged findings. @throws ZodError where a line is none. */
export const judgedOf = (path: string): Judged[] => [...linesOf(path)].map((one) => line.parse(one));

/** By what digest a judged finding names its text. */
export const named = (text: string): string => digest(Buffer.from(text)).slice(0, 16);

/** How much a finding of nothing said counts beside one that tells something. */
const NOTHING = 1.5;

/** What rows are made with. */
export interface Readers {
  readonly model: Model;
  readonly analyser: Analyser;
}

/** A judged finding as a row: 1 where somebody says or thinks something there. */
export interface JudgedRow extends SparseRow {
  readonly text: string;
  readonly chance: number;
}

/** The rows of the judged findings of one text; the outlet's own words teach nothing. */
export function judgedRows(text: string, judged: readonly Judged[], readers: Readers): JudgedRow[] {
  const known = judged.filter(({ is }) => is !== "own");
  if (known.length === 0) return [];
  const telling = read(text, readers);
  const units = codeUnits(text);
  const spansOf = (given: Judged["cue"]) => given.map(([start, end]) => units({ start, end }));
  return known.map(({ source, cue, content, chance, is }) => ({
    features: placesOf(telling, { source: spansOf(source), cue: spansOf(cue), content: spansOf(content) }),
    label: Number(is !== "nothing"),
    weight: is === "nothing" ? NOTHING : 1,
    text: named(text),
    chance,
  }));
}

/** The rows of an annotated article: all that is annotated tells something. */
export function annotatedRows({ text, attributions }: Gold, weight: number, readers: Readers): SparseRow[] {
  const telling = read(text, readers);
  return attributions
    .filter(({ content }) => content.length > 0)
    .map(({ source, cue, content }) => {
      const parts = { source: source ?? [], cue: cue ?? [], content };
      return { features: placesOf(telling, parts), label: 1, weight };
    });
}

function read(text: string, { model, analyser }: Readers): Telling {
  const document = segment(text);
  const sentences = parsed(text, document, analyser);
  const view = viewOf(document, sentences, quotesOf(text, document), [], model.senses);
  return tellingOf(text, view, model.rates);
}
