import { z } from "zod";
import { type ArticleError, type MarkedSaid, type ReadArticle, scoreArticles } from "../../eval/articles.ts";
import { AGENT_KINDS, POLARITIES } from "../../model/attribution.ts";
import { Mistake } from "../../model/problem.ts";
import type { Span } from "../../model/span.ts";
import { hull, wordsOf } from "../../text/span.ts";
import { readWholeText } from "../input/texts.ts";
import { filesOf, inHalves } from "./folder.ts";
import type { Task } from "./task.ts";

const article = z.strictObject({
  about: z.string(),
  held: z.boolean(),
  publisher: z.string(),
  published: z.string(),
  headline: z.string(),
  text: z.array(z.string()),
  attributions: z.array(
    z.strictObject({
      content: z.array(z.string()),
      source: z.string(),
      agent: z.string(),
      kind: z.enum(AGENT_KINDS),
      behalf: z.string().optional(),
      polarity: z.enum(POLARITIES).default("asserts"),
      via: z.string().optional(),
    }),
  ),
});

/** An article with who said what in it, as a reader marked it. */
export type MarkedArticle = z.infer<typeof article> & { readonly name: string };

/** The articles of a folder, a JSON file each, by name. @throws Mistake where there are none. */
export const articlesOf = (folder: string): Promise<MarkedArticle[]> => filesOf(folder, article, "articles");

/** Who said what in annotated articles, with who they are, on what terms and to whom. */
export const ARTICLES: Task = {
  name: "articles",
  rows: articlesOf,
  measure: (gold, _, options) =>
    inHalves(gold as readonly MarkedArticle[], options, (some, named) => {
      const reads = some.map(readOf);
      const { figures, errors } = scoreArticles(reads);
      return {
        figures: figures.map((one) => named(one)),
        errors: errors.map((error) =>
          shown(error, reads.find(({ name }) => name === error.article)?.text ?? ""),
        ),
      };
    }),
};

function readOf({ name, headline, publisher, published, text, attributions }: MarkedArticle): ReadArticle {
  const given = { id: name, text: text.join("\n\n"), title: headline, publisher, published };
  const { words, findings } = readWholeText(given);
  /** Where a quote stands whole; of several places the one nearest to `near`, and not within what was said where another is. */
  const place = (quote: string, near: Span = { start: 0, end: 0 }, said: readonly Span[] = []): Span => {
    const apart = (at: number) =>
      at < near.start ? near.start - at - quote.length : Math.max(0, at - near.end);
    const isSaid = (at: number) => said.some((span) => at >= span.start && at < span.end);
    const [best] = [...words.matchAll(whole(quote))]
      .map(({ index }) => index)
      .sort((a, b) => Number(isSaid(a)) - Number(isSaid(b)) || apart(a) - apart(b));
    if (best === undefined)
      throw new Mistake("invalid", `“${quote}” does not stand in ${name}; quote its words.`);
    return { start: best, end: best + quote.length };
  };
  const marked = attributions.map(({ content, source, agent, kind, polarity, via }): MarkedSaid => {
    const spans = content.map((quote) => place(quote));
    const near = hull(spans) ?? undefined;
    return {
      content: spans,
      source: [place(source, near, spans)],
      agent,
      kind,
      polarity,
      via: via === undefined ? null : place(via, near),
    };
  });
  return { name, text: words, marked, found: findings };
}

/** A quote that no letters go on with: "he" is not in "the". */
const whole = (quote: string): RegExp =>
  new RegExp(`(?<!\\p{L})${quote.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}(?!\\p{L})`, "gu");

const shown = ({ article: name, missed, marked, found }: ArticleError, text: string) => ({
  article: name,
  missed,
  marked: marked && {
    content: wordsOf(text, marked.content),
    source: wordsOf(text, marked.source),
    agent: marked.agent,
    kind: marked.kind,
    polarity: marked.polarity,
    via: marked.via && wordsOf(text, [marked.via]),
  },
  found: found && {
    content: wordsOf(text, found.content),
    source: wordsOf(text, found.source),
    agent: found.speaker?.name ?? null,
    kind: found.speaker?.kind ?? null,
    polarity: found.polarity,
    via: wordsOf(text, found.via),
  },
});
