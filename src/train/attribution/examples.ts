import { type Filler, fillers, type Roles } from "../../eval/attribution.ts";
import type { Proposal } from "../../extract/learned/judge/proposal.ts";
import type { Senses } from "../../extract/learned/sight/senses.ts";
import { type View, viewOf } from "../../extract/learned/sight/view.ts";
import { quotesOf } from "../../extract/quotes/quotes.ts";
import { documentIn, moved, retyped } from "../../extract/quotes/typed.ts";
import { unresolved } from "../../extract/rules/rules.ts";
import { tokenize } from "../../extract/syntax/tokenize.ts";
import type { Analysed } from "../../extract/syntax/types.ts";
import type { Span } from "../../model/span.ts";
import { segment } from "../../segment/segment.ts";
import type { Gold } from "./data.ts";
import { type Marked, marked } from "./gold.ts";

/** An article ready to learn from. */
export interface Example {
  readonly id: string;
  readonly text: string;
  readonly view: View;
  readonly marked: readonly Marked[];
  readonly gold: readonly Filler[];
}

/** All lemmas of parsed articles, in lower case. */
export function lemmasIn(articles: Iterable<readonly Analysed[]>): Set<string> {
  const found = new Set<string>();
  for (const sentences of articles)
    for (const { lemma } of sentences) for (const one of lemma) found.add(one.toLowerCase());
  return found;
}

/** The example of an annotated article with its syntax; a typewriter's marks are read as all readers read them. */
export function exampleOf(given: Gold, analysed: readonly Analysed[], senses: Senses): Example {
  const { id, text, attributions, parsed, document } = read(given, analysed);
  const quotes = quotesOf(text, document);
  const view = viewOf(document, parsed, quotes, unresolved(text, document, quotes), senses);
  return { id, text, view, marked: marked(view, attributions), gold: fillers(text, attributions) };
}

function read(given: Gold, parsed: readonly Analysed[]) {
  const document = segment(given.text);
  const other = retyped(given.text);
  if (!other) return { ...given, parsed, document };
  const { text, forth } = other;
  const there = (spans: readonly Span[]) => moved(spans, forth);
  return {
    ...given,
    text,
    document: documentIn(other, document),
    attributions: given.attributions.map(({ source, cue, content }) => ({
      source: there(source),
      cue: there(cue),
      content: there(content),
    })),
    parsed: parsed.map((sentence) => {
      const [first, last] = [sentence.tokens[0], sentence.tokens.at(-1)];
      const tokens = first && last ? tokenize(text, forth(first.start), forth(last.end)) : [];
      if (tokens.length === sentence.tokens.length) return { ...sentence, tokens };
      const were = moved(sentence.tokens, forth);
      return { ...sentence, tokens: sentence.tokens.map((token, k) => ({ ...token, ...were[k] })) };
    }),
  };
}

/** Runs of tokens as spans of the text. */
function spansOf(view: View, tokens: readonly number[]): Span[] {
  const out: { start: number; end: number }[] = [];
  tokens.forEach((i, k) => {
    const [start, end] = [view.start[i] ?? 0, view.end[i] ?? 0];
    const last = out.at(-1);
    if (last && tokens[k - 1] === i - 1) last.end = end;
    else out.push({ start, end });
  });
  return out;
}

export function rolesOf(view: View, { source, cue, content }: Proposal): Roles {
  return { source: spansOf(view, source), cue: spansOf(view, cue), content: spansOf(view, content) };
}
