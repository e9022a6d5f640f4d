import { type Facts, factsIn } from "../../journey/facts.ts";
import type { Agent, Attribution } from "../../model/attribution.ts";
import type { Notice } from "../../model/document.ts";
import type { Span } from "../../model/span.ts";
import { toldOf } from "../../present/told-of.ts";
import type { OccurrenceRow, Store } from "../../store/contract.ts";
import { codePoints, describe, type Selector } from "../../text/selector.ts";
import { listOf, wordsOf } from "../../text/span.ts";
import { behalfIn } from "../../text/spoken-for.ts";
import { sentenceAround } from "../../text/unnamed.ts";

type Points = (offset: number) => number;

/** One revision's text, ready to have its spans told to the outside. */
export interface Telling {
  readonly passage: (spans: readonly Span[]) => { text: string; selectors: Selector[] };
  /** Those who carried something, as a list. */
  readonly carriers: (spans: readonly Span[]) => { text: string; selectors: Selector[] };
  readonly place: (span: Span) => { start: number; end: number };
  /** The figures and days in the words of a claim that stood so at a time. */
  readonly facts: (content: readonly Span[], at: string | null) => Facts;
  /** The agent with whom the text says that they speak for. */
  readonly speaking: <A extends Agent>(agent: A) => A;
  /** The sentence in which an attribution names its source, without what is said. */
  readonly around: (attribution: Pick<Attribution, "source" | "content">) => string | undefined;
}

export function telling(text: string): Telling {
  const points: Points = codePoints(text);
  const selectors = (spans: readonly Span[]) => spans.flatMap((span) => describe(text, span, points));
  return {
    passage: (spans) => ({
      text: wordsOf(text, spans),
      selectors: selectors(spans),
    }),
    carriers: (spans) => ({ text: listOf(text, spans), selectors: selectors(spans) }),
    place: (span) => ({ start: points(span.start), end: points(span.end) }),
    facts: (content, at) => factsIn(text, content, at),
    speaking: (agent) => ({ ...agent, behalf: behalfIn(text, agent) }),
    around: (attribution) => sentenceAround(text, attribution),
  };
}

/** An agent, with what is told of somebody unnamed here and in the sentence `around`. */
export const showAgent = <A extends Agent>(agent: A, around?: string) => ({
  ...agent,
  told_of: toldOf(agent, around),
});

/** Who says it with an agent, where anybody does. */
export const showOthers = (also: readonly Agent[] = []) =>
  also.length === 0
    ? {}
    : { also: also.map(({ id, name, kind, behalf }) => showAgent({ id, name, kind, behalf })) };

export function showNotice(notice: Notice, tell: Telling) {
  const { kind, at, zone, certain, text } = notice;
  return {
    kind,
    at,
    zone,
    certain,
    text,
    span: tell.place(notice.span),
    selectors: tell.passage([notice.span]).selectors,
  };
}

/** An attribution in the words of its revision, which stood so at a time, UTC ISO 8601. */
export function showAttribution(
  attribution: Attribution,
  tell: Telling,
  claim: string | null,
  at: string | null,
) {
  const { id, source, cue, content, via, agent, also, manner, act, polarity, confidence, extractor } =
    attribution;
  return {
    id,
    claim,
    source: tell.passage(source),
    cue: tell.passage(cue),
    content: tell.passage(content),
    via: tell.carriers(via),
    agent: agent && showAgent(tell.speaking(agent), tell.around(attribution)),
    ...(also && {
      also: also.map(({ source: words, ...one }) => ({
        ...showAgent(tell.speaking(one)),
        source: tell.passage(words),
      })),
    }),
    manner,
    act,
    polarity,
    confidence,
    extractor,
    assertion: showAssertion(attribution, tell, at),
  };
}

/** What an attribution says of what, with the figures and days in it; of older readings only these are known. */
function showAssertion({ content, predication }: Attribution, tell: Telling, at: string | null) {
  const { quantities, dates } = tell.facts(content, at);
  const placed = <T extends { readonly span: Span }>({ span, ...told }: T) => ({
    ...told,
    selectors: tell.passage([span]).selectors,
  });
  return {
    subject: tell.passage(predication?.subject ?? []),
    about: predication?.about ?? null,
    negated: predication?.negated ?? null,
    modality: predication?.modality ?? null,
    quantities: quantities.map(placed),
    dates: dates.map(placed),
  };
}

/** The telling of each of the revisions, their texts read at once. */
export async function tellings(store: Store, revisions: readonly string[]): Promise<Map<string, Telling>> {
  if (revisions.length === 0) return new Map();
  const texts = await store.texts([...new Set(revisions)]);
  return new Map([...texts].map(([id, text]) => [id, telling(text)]));
}

export const revisionsOf = (rows: readonly OccurrenceRow[]): string[] =>
  rows.map(({ occurrence }) => occurrence.revision);
