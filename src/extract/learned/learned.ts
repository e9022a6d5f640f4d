import { readFileSync } from "node:fs";
import type { Finding, Polarity } from "../../model/attribution.ts";
import type { Document } from "../../model/document.ts";
import type { Span } from "../../model/span.ts";
import { overlaps, trimmed, wordsOf } from "../../text/span.ts";
import { CUES } from "../lexicon.ts";
import { type Quote, quotesOf } from "../quotes.ts";
import { findings, hedged, mannerOf } from "../rules.ts";
import { Speakers } from "../speakers.ts";
import { readSyntax } from "../syntax/analyse.ts";
import { tokenize } from "../syntax/tokenize.ts";
import type { Analysed, Analyser } from "../syntax/types.ts";
import type { Scored } from "./decode.ts";
import { type Model, readModel } from "./model.ts";
import { attributed } from "./read.ts";
import { hearer } from "./via.ts";
import { type View, viewOf } from "./view.ts";

let loaded: { analyser: Analyser; model: Model } | null = null;

/** The models that lie beside the sources, read once. */
function models(): { analyser: Analyser; model: Model } {
  const read = (name: string) => readFileSync(new URL(`../../../models/${name}`, import.meta.url));
  loaded ??= { analyser: readSyntax(read("syntax.bin")), model: readModel(read("attribution.bin")) };
  return loaded;
}

/** Everything attributed in a text, by models learned from annotated news; the rules of grammar give evidence. */
export function learnedFindings(text: string, document: Document): Finding[] {
  const { analyser, model } = models();
  const ruled = findings(text, document);
  const view = viewOf(text, document, parsed(text, document, analyser), ruled);
  const quotes = quotesOf(text, document);
  const found = attributed(view, model).flatMap((scored) => told(text, view, quotes, scored, ruled));
  const missed = ruled.filter((rule) => !found.some((finding) => touches(rule, finding)) && isSure(rule));
  const speakers = new Speakers(text);
  return [...found, ...missed]
    .map((finding) => ({ finding, at: anchor(finding) }))
    .sort((a, b) => a.at - b.at)
    .map(({ finding }) => ({
      ...finding,
      speaker: speakers.resolve(wordsOf(text, finding.source), finding.source[0]?.start ?? 0),
    }));
}

function parsed(text: string, document: Document, analyser: Analyser): Analysed[] {
  return document.sentences.map(({ start, end }) => {
    const tokens = tokenize(text, start, end);
    return { tokens, ...analyser.analyse(tokens) };
  });
}

const anchor = ({ cue, content }: Finding): number => cue[0]?.start ?? content[0]?.start ?? 0;

/** What the rules are sure of and the models have nothing against. */
const isSure = (rule: Finding): boolean => rule.confidence >= 0.9;

function touches(a: Finding, b: Finding): boolean {
  const spans = [...a.cue, ...a.content];
  return [...b.cue, ...b.content].some((span) => spans.some((own) => overlaps(own, span)));
}

/** Below this chance a reading of the rules, where they are sure, stands in for the models' own. */
const DOUBT = 0.5;

/** A scored proposal as a finding; several where the rules split an announced statement into its sentences. */
function told(
  text: string,
  view: View,
  quotes: readonly Quote[],
  { proposal, chance }: Scored,
  ruled: readonly Finding[],
): Finding[] {
  const spans = (tokens: readonly number[]) => runs(text, view, tokens);
  const [source, cue, content] = [spans(proposal.source), spans(proposal.cue), spans(proposal.content)];
  const twins = ruled.filter((rule) => rule.cue.some((a) => cue.some((b) => overlaps(a, b))));
  const split = twins.filter((rule) => rule.content.every((a) => content.some((b) => overlaps(a, b))));
  const twin = twins[0];
  const known = CUES.get(view.word[proposal.head] ?? "");
  const polarity = polarityOf(
    text,
    view,
    proposal.head,
    content,
    twin?.polarity ?? known?.polarity ?? "asserts",
  );
  const via = twin && twin.via.length > 0 ? twin.via : spans(hearer(view, proposal));
  const finding: Finding = {
    source,
    cue,
    content: content.map((span) => closed(text, span, quotes)),
    via,
    manner: mannerOf(content, quotes),
    act: twin?.act ?? known?.act ?? "statement",
    polarity,
    speaker: null,
    confidence: Math.round(chance * 1000) / 1000,
  };
  if (split.length < 2 && twin && isSure(twin) && chance < DOUBT)
    return [{ ...twin, confidence: finding.confidence }];
  return split.length > 1 ? split.map((rule) => ({ ...rule, confidence: finding.confidence })) : [finding];
}

function polarityOf(
  text: string,
  view: View,
  head: number,
  content: readonly Span[],
  given: Polarity,
): Polarity {
  if (given !== "asserts") return given;
  for (let k = view.kidsFrom[head] ?? 0; k < (view.kidsFrom[head + 1] ?? 0); k += 1)
    if (view.label[view.kids[k] ?? 0] === "neg") return "denies";
  return hedged(text, { content }) ? "hedges" : "asserts";
}

/** Runs of tokens as spans, without the marks that only part them from their neighbours. */
function runs(text: string, view: View, tokens: readonly number[]): Span[] {
  const out: { start: number; end: number }[] = [];
  tokens.forEach((i, k) => {
    const [start, end] = [view.start[i] ?? 0, view.end[i] ?? 0];
    const last = out.at(-1);
    if (last && tokens[k - 1] === i - 1 && view.sentence[i] === view.sentence[i - 1]) last.end = end;
    else out.push({ start, end });
  });
  return out.flatMap((span) => {
    let { start, end } = trimmed(text, span);
    while (end > start && /[,;:.\s]/.test(text[end - 1] ?? "") && !/\.\w\.$/.test(text.slice(start, end)))
      end -= 1;
    while (start < end && /[,;:.\s]/.test(text[start] ?? "")) start += 1;
    return /[\p{L}\p{N}]/u.test(text.slice(start, end)) ? [{ start, end }] : [];
  });
}

/** A span that holds one mark of a quotation holds the other too where it stands next to it. */
function closed(text: string, { start, end }: Span, quotes: readonly Quote[]): Span {
  let [from, to] = [start, end];
  for (const part of quotes.flatMap((quote) => quote.spans)) {
    if (part.end <= from - 1 || part.start >= to + 3) continue;
    const inner = text.slice(to, part.end);
    if (part.start >= from - 1 && part.start < to && part.end > to && !/[\p{L}\p{N}]/u.test(inner))
      to = part.end;
    if (part.start === from - 1 && part.end <= to + 1) from = part.start;
  }
  return trimmed(text, { start: from, end: to });
}
