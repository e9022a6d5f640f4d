import { readSyntax } from "../../extract/syntax/analyse.ts";
import { tokenize } from "../../extract/syntax/tokenize.ts";
import type { Analysed, Analyser } from "../../extract/syntax/types.ts";
import type { Span } from "../../model/span.ts";
import { segment } from "../../segment/segment.ts";
import type { SilverArticle } from "./silver.ts";
import { OPTIONS, type Options, trainSyntax } from "./train.ts";

/** The syntax of an article as the product itself would see it. */
export interface ReadArticle {
  readonly id: string;
  readonly sentences: readonly Analysed[];
}

/** Analyses a text sentence by sentence, by our own splitter. */
function readArticle(id: string, text: string, analyser: Analyser): ReadArticle {
  const { sentences } = segment(text);
  return { id, sentences: sentences.map((span) => readSentence(text, span, analyser)) };
}

function readSentence(text: string, { start, end }: Span, analyser: Analyser): Analysed {
  const tokens = tokenize(text, start, end);
  return { tokens, ...analyser.analyse(tokens) };
}

/** The articles of one fold as a model sees them that was trained on the other folds. */
function* heldOut(
  articles: readonly SilverArticle[],
  folds: number,
  fold: number,
  options: Options,
): Generator<ReadArticle> {
  const others = articles.filter((_, at) => at % folds !== fold);
  const analyser = readSyntax(trainSyntax(others, options));
  for (const [at, { id, text }] of articles.entries())
    if (at % folds === fold) yield readArticle(id, text, analyser);
}

/**
 * Every article as a model sees it that was trained on the other folds, so that what is learned on top of the
 * syntax meets it with the mistakes that it makes on new text.
 */
export function* jackknife(
  articles: readonly SilverArticle[],
  folds: number,
  options: Options = OPTIONS,
): Generator<ReadArticle> {
  for (let fold = 0; fold < folds; fold++) yield* heldOut(articles, folds, fold, options);
}
