import type { Finding } from "../../model/attribution.ts";
import type { Document } from "../../model/document.ts";
import type { Span } from "../../model/span.ts";
import { sought } from "../../text/sought.ts";
import { overlaps, trimmed, wordsOf } from "../../text/span.ts";
import { isOwnPast } from "../own.ts";
import type { Places } from "../quotes/places.ts";
import { placed, type Quote, quotesOf } from "../quotes/quotes.ts";
import { Speakers } from "../speakers/speakers.ts";
import { carried } from "../via/carried.ts";
import { withLaidOut } from "../wiring/placed/layout.ts";
import { mayHave, sentenceOf, type Written, written } from "../wiring/reading.ts";
import { adjunct } from "./adjunct.ts";
import { clause } from "./clause.ts";
import { firstLine, type Line, linesOf, type Run, spanOf } from "./line.ts";
import { type Draft, merged, withLoose } from "./loose.ts";
import { decline, nominal, type Raw } from "./patterns.ts";
import { mayAttribute, mayCue } from "./triggers.ts";

/** Everything attributed in a text, by rules of grammar. */
export function findings(text: string, document: Document): Finding[] {
  const speakers = new Speakers(text);
  const quotes = quotesOf(text, document);
  const words = written(text, document, quotes, within);
  const found = carried(words, withLaidOut(words, unresolved(text, document, quotes, words.quotes)));
  return inOrder(found).map((finding) => ({
    ...finding,
    speaker: speakers.resolve(wordsOf(text, finding.source), finding.source[0]?.start ?? 0),
  }));
}

/** Findings in the order of their cues. */
export function inOrder(findings: readonly Finding[]): Finding[] {
  return findings
    .map((finding) => ({ finding, at: finding.cue[0]?.start ?? finding.content[0]?.start ?? 0 }))
    .sort((a, b) => a.at - b.at)
    .map(({ finding }) => finding);
}

/** What sentences report, before anybody asks who speaks. */
export function unresolved(
  text: string,
  document: Document,
  quotes: readonly Quote[],
  places = placed(quotes),
): Finding[] {
  const lines = linesOf(text, document, places);
  const opening = new Map(quotes.map((quote) => [quote.spans[0]?.start ?? -1, quote]));
  const drafts: Draft[] = [];
  lines.forEach((line, index) => {
    if (!mayAttribute(text, line.sentence)) return;
    for (const raw of readLine(line)) drafts.push(...draftsOf(text, lines, index, raw, places, opening));
  });
  const all = withLoose(text, lines, quotes, places, drafts).filter((draft) => !isOwnPast(text, draft));
  return all
    .sort((a, b) => a.line - b.line)
    .map(({ source, cue, content, via, act, polarity, confidence }) => ({
      source,
      cue,
      content,
      via,
      manner: mannerOf(content, places),
      act,
      polarity: polarity === "asserts" && hedged(text, { content }) ? "hedges" : polarity,
      speaker: null,
      confidence,
    }));
}

/** What a stretch of a text reports when it is read as a sentence of its own. */
export function within(text: string, words: Span, quotes: readonly Quote[] = []): Finding[] {
  const document: Document = {
    blocks: [{ ...words, role: "paragraph" }],
    sentences: [{ ...words, block: 0 }],
    notices: [],
  };
  return unresolved(text, document, quotes);
}

function readLine({ words }: Line): Raw[] {
  const found: Raw[] = [];
  words.forEach((word, i) => {
    if (!mayCue(word.low)) return;
    if (word.quote || (/^[^a-z]/.test(word.text) && word.low !== "according" && word.low !== "as")) return;
    if (found.some((raw) => holds(raw.cue, i) || raw.content.some((run) => holds(run, i)))) return;
    const raw =
      adjunct(words, i) ?? nominal(words, i) ?? decline(words, i) ?? clause(words, i, found.at(-1) ?? null);
    if (raw) found.push(...(Array.isArray(raw) ? raw : [raw]));
  });
  return found;
}

const holds = ({ from, to }: Run, i: number): boolean => from <= i && i < to;

function draftsOf(
  text: string,
  lines: readonly Line[],
  index: number,
  raw: Raw,
  quotes: Places<Quote>,
  opening: ReadonlyMap<number, Quote>,
): Draft[] {
  const line = lines[index];
  if (!line) return [];
  const base: Draft = {
    line: index,
    content: [],
    source: spansOf(line, raw.source),
    cue: spansOf(line, raw.cue),
    via: spansOf(line, raw.via),
    act: raw.act,
    polarity: raw.polarity,
    confidence: raw.confidence,
  };
  if (raw.announces) {
    const next = lines[firstLine(lines, ({ block }) => block > line.sentence.block)]?.sentence;
    const quote = next && opening.get(next.start);
    if (!quote || next.block !== line.sentence.block + 1) return [];
    return [{ ...base, content: quote.spans }];
  }
  const content = raw.content
    .flatMap((run) => spansOf(line, run))
    .flatMap((span) => reach(text, span, quotes));
  const before = lines[index - 1];
  if (raw.frame && before && before.sentence.block === line.sentence.block)
    content.unshift(trimmed(text, before.sentence));
  return content.length > 0 ? [{ ...base, content: merged(content) }] : [];
}

function spansOf({ words }: Line, run: Run | null): Span[] {
  const span = run && spanOf(words, run);
  return span ? [span] : [];
}

/** A span carried on to the ends of the quotations it cuts. */
function reach(text: string, span: Span, quotes: Places<Quote>): Span[] {
  const cut = quotes.touching([span]);
  if (cut.length === 0) return [trimmed(text, span)];
  const parts = cut.flatMap((quote) => quote.spans);
  const here = parts.filter((part) => overlaps(part, span));
  const whole = {
    start: Math.min(span.start, ...here.map((p) => p.start)),
    end: Math.max(span.end, ...here.map((p) => p.end)),
  };
  return [trimmed(text, whole), ...parts.filter((part) => !here.includes(part))];
}

/** Whether the words are quoted whole, in part or not at all. */
export function mannerOf(content: readonly Span[], quotes: Places<Quote>): Finding["manner"] {
  const parts = quotes.touching(content).flatMap((quote) => quote.spans);
  if (content.every((span) => parts.some((part) => part.start <= span.start && span.end <= part.end)))
    return "direct";
  return content.some((span) => parts.some((part) => overlaps(part, span))) ? "mixed" : "indirect";
}

/** True where what is said begins with a hedge; `sentences` spare most a look for one. */
export function hedged(
  text: string,
  { content }: Pick<Finding, "content">,
  sentences: readonly Written[] = [],
): boolean {
  if (!mayHave(sentenceOf(sentences, content), HEDGES)) return false;
  const words = wordsOf(text, content);
  const hedge = HEDGE.exec(words);
  // Of most content no word is a hedge, and where the first stands far behind its beginning no other is looked for.
  return hedge !== null && (words.slice(0, hedge.index).match(/\s+/g)?.length ?? 0) < BEGINNING;
}

const HEDGE =
  /\b(?:may|might|could|appears?|appeared|seems?|seemed|possibly|perhaps|reportedly|allegedly|probably|likely)\b/;
const HEDGES = sought(
  ..."may might could appear seem possibly perhaps reportedly allegedly probably likely".split(" "),
);
/** So many words of content count as its beginning. */
const BEGINNING = 14;
