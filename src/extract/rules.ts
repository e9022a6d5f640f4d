import type { Finding } from "../model/attribution.ts";
import type { Document } from "../model/document.ts";
import type { Span } from "../model/span.ts";
import { overlaps, trimmed, wordsOf } from "../text/span.ts";
import { clause } from "./clause.ts";
import { type Line, linesOf, mayAttribute, mayCue, type Run, spanOf } from "./line.ts";
import { isOwnPast } from "./own.ts";
import { adjunct, decline, nominal, type Raw } from "./patterns.ts";
import { isSpeech, type Quote, quotesOf } from "./quotes.ts";
import { Speakers } from "./speakers.ts";

/** A finding on its way, with the line it was found in. */
interface Draft extends Omit<Finding, "speaker" | "manner"> {
  readonly line: number;
}

/** Everything attributed in a text, by rules of grammar. */
export function findings(text: string, document: Document): Finding[] {
  const speakers = new Speakers(text);
  return unresolved(text, document, quotesOf(text, document)).map((finding) => ({
    ...finding,
    speaker: speakers.resolve(wordsOf(text, finding.source), finding.source[0]?.start ?? 0),
  }));
}

/** The same before anybody asks who speaks. */
export function unresolved(text: string, document: Document, quotes: readonly Quote[]): Finding[] {
  const lines = linesOf(text, document, quotes);
  const drafts: Draft[] = [];
  lines.forEach((line, index) => {
    if (!mayAttribute(text, line.sentence)) return;
    for (const raw of readLine(line)) drafts.push(...draftsOf(text, lines, index, raw, quotes));
  });
  const all = withLoose(text, lines, quotes, drafts).filter((draft) => !isOwnPast(text, draft));
  return all
    .sort((a, b) => a.line - b.line)
    .map(({ line: _, ...draft }) => ({
      ...draft,
      manner: mannerOf(draft.content, quotes),
      polarity: draft.polarity === "asserts" && hedged(text, draft) ? "hedges" : draft.polarity,
      speaker: null,
    }));
}

function readLine({ words }: Line): Raw[] {
  const found: Raw[] = [];
  const taken = (i: number) => found.some((raw) => raw.content.some((run) => run.from <= i && i < run.to));
  words.forEach((word, i) => {
    if (!mayCue(word.low)) return;
    if (word.quote || (/^[^a-z]/.test(word.text) && word.low !== "according" && word.low !== "as")) return;
    if (found.some((raw) => raw.cue.from <= i && i < raw.cue.to)) return;
    if (taken(i)) return;
    const raw =
      adjunct(words, i) ?? nominal(words, i) ?? decline(words, i) ?? clause(words, i, found.at(-1) ?? null);
    if (raw) found.push(...(Array.isArray(raw) ? raw : [raw]));
  });
  return found;
}

function draftsOf(
  text: string,
  lines: readonly Line[],
  index: number,
  raw: Raw,
  quotes: readonly Quote[],
): Draft[] {
  const line = lines[index];
  if (!line) return [];
  const one = (run: Run | null): Span[] => {
    const span = run && spanOf(line.words, run);
    return span ? [span] : [];
  };
  const base = {
    line: index,
    source: one(raw.source),
    cue: one(raw.cue),
    via: one(raw.via),
    act: raw.act,
    polarity: raw.polarity,
    confidence: raw.confidence,
  };
  if (raw.announces) {
    const quote = quotes.find(
      (q) => q.block === line.sentence.block + 1 && q.spans[0]?.start === firstOf(lines, q.block),
    );
    if (!quote) return [];
    return sentencesIn(text, lines, quote).map((content) => ({ ...base, content: [content] }));
  }
  const content = raw.content.flatMap(one).flatMap((span) => reach(text, span, quotes));
  const before = lines[index - 1];
  if (raw.frame && before && before.sentence.block === line.sentence.block)
    content.unshift(trimmed(text, before.sentence));
  return content.length > 0 ? [{ ...base, content: merged(content) }] : [];
}

const firstOf = (lines: readonly Line[], block: number): number =>
  lines.find((line) => line.sentence.block === block)?.sentence.start ?? -1;

/** The sentences of a quotation, each cut to it. */
function sentencesIn(text: string, lines: readonly Line[], quote: Quote): Span[] {
  return quote.spans.flatMap((span) =>
    lines
      .filter(({ sentence }) => overlaps(sentence, span))
      .map(({ sentence }) =>
        trimmed(text, { start: Math.max(sentence.start, span.start), end: Math.min(sentence.end, span.end) }),
      ),
  );
}

/** A span carried on to the ends of the quotations it cuts. */
function reach(text: string, span: Span, quotes: readonly Quote[]): Span[] {
  const cut = quotes.filter((quote) => quote.spans.some((part) => overlaps(part, span)));
  if (cut.length === 0) return [trimmed(text, span)];
  const parts = cut.flatMap((quote) => quote.spans);
  const here = parts.filter((part) => overlaps(part, span));
  const whole = {
    start: Math.min(span.start, ...here.map((p) => p.start)),
    end: Math.max(span.end, ...here.map((p) => p.end)),
  };
  return [trimmed(text, whole), ...parts.filter((part) => !here.includes(part))];
}

function merged(spans: readonly Span[]): Span[] {
  const out: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = out.at(-1);
    if (last && span.start < last.end)
      out[out.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else out.push(span);
  }
  return out;
}

/** Speech that no cue claims goes on from the speech before it: in its block as its content, else on its own. */
function withLoose(
  text: string,
  lines: readonly Line[],
  quotes: readonly Quote[],
  drafts: readonly Draft[],
): Draft[] {
  const all = [...drafts];
  for (const quote of quotes) {
    const first = quote.spans[0];
    if (!first || !isSpeech(text, quote)) continue;
    if (all.some((d) => [...d.content, ...d.source].some((span) => overlaps(span, first)))) continue;
    const index = lines.findIndex(({ sentence }) => overlaps(sentence, first));
    const line = lines[index];
    if (
      !line ||
      line.sentence.start !== first.start ||
      line.words.some((word) => !word.quote && /\w/.test(word.text))
    )
      continue;
    const near = all.findIndex((d) => {
      const at = lines[d.line];
      return (
        at?.sentence.block === line.sentence.block &&
        d.line < index &&
        d.content.some((s) => quotes.some((q) => q.spans.some((p) => overlaps(p, s))))
      );
    });
    let last = near;
    for (let k = near + 1; near >= 0 && k < all.length; k += 1) {
      if (
        lines[all[k]?.line ?? -1]?.sentence.block === line.sentence.block &&
        (all[k]?.line ?? index) < index
      )
        last = k;
    }
    const host = all[last];
    if (host) {
      all[last] = { ...host, content: merged([...host.content, ...quote.spans]) };
      continue;
    }
    const prior = all.filter((d) => d.line < index && d.source.length > 0).at(-1);
    const near2 = prior && line.sentence.block - (lines[prior.line]?.sentence.block ?? -9) <= 1;
    if (!prior || !near2) continue;
    all.push({
      ...prior,
      line: index,
      cue: [],
      via: [],
      content: quote.spans,
      act: "statement",
      polarity: "asserts",
      confidence: 0.5,
    });
  }
  return all;
}

/** Whether the words are quoted whole, in part or not at all. */
export function mannerOf(content: readonly Span[], quotes: readonly Quote[]): Finding["manner"] {
  const parts = quotes.flatMap((quote) => quote.spans);
  if (content.every((span) => parts.some((part) => part.start <= span.start && span.end <= part.end)))
    return "direct";
  return content.some((span) => parts.some((part) => overlaps(part, span))) ? "mixed" : "indirect";
}

/** True where what is said begins with a hedge. */
export function hedged(text: string, draft: Pick<Finding, "content">): boolean {
  const start = wordsOf(text, draft.content).split(/\s+/).slice(0, 14).join(" ");
  return /\b(may|might|could|appears?|appeared|seems?|seemed|possibly|perhaps|reportedly|allegedly|probably|likely)\b/.test(
    start,
  );
}
