import { type Facts, factsIn } from "../facts.ts";
import type { State } from "../model/article.ts";
import type { Agent, Attribution } from "../model/attribution.ts";
import type { Diff } from "../model/diff.ts";
import type { Notice } from "../model/document.ts";
import type { Decision, HeldRevision, Lived, Relation } from "../model/graph.ts";
import type { Span } from "../model/span.ts";
import type { Alike } from "../present/identity.ts";
import { toldOf } from "../present/told-of.ts";
import type { ArticleRow, ClaimRow, NodeRow, OccurrenceRow } from "../store/contract.ts";
import { codePoints, describe, type Selector } from "../text/selector.ts";
import { listOf, wordsOf } from "../text/span.ts";
import { sentenceAround } from "../text/unnamed.ts";

type Points = (offset: number) => number;

/** One revision's text, ready to have its spans told to the outside. */
export interface Telling {
  readonly passage: (spans: readonly Span[]) => { text: string; selectors: Selector[] };
  /** Those who carried something, as a list. */
  readonly carriers: (spans: readonly Span[]) => { text: string; selectors: Selector[] };
  readonly place: (span: Span) => { start: number; end: number };
  /** The figures and days in the words of a claim that stood so at a time. */
  readonly facts: (content: readonly Span[], at: string | null) => Facts;
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
    around: ({ source: [source], content }) => source && sentenceAround(text, source, content),
  };
}

/** An agent, with what is told of somebody unnamed here and in the sentence `around`. */
export const showAgent = <A extends Agent>(agent: A, around?: string) => ({
  ...agent,
  told_of: toldOf(agent, around),
});

export function showState(state: State) {
  return {
    n: state.n,
    status: "captured" as const,
    revision: state.revision,
    publisher: state.publisher,
    published: state.published,
    modified: state.modified,
    captured: state.captured,
    at: state.at,
    restores: state.restores,
    head: state.head,
  };
}

export function showArticle(row: ArticleRow) {
  return {
    ...row.article,
    publisher: row.head.publisher,
    headline: row.headline,
    published: row.head.published,
    modified: row.head.modified,
    revisions: row.revisions,
    head: showState(row.head),
  };
}

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
  const { id, source, cue, content, via, agent, manner, act, polarity, confidence, extractor } = attribution;
  return {
    id,
    claim,
    source: tell.passage(source),
    cue: tell.passage(cue),
    content: tell.passage(content),
    via: tell.carriers(via),
    agent: agent && showAgent(agent, tell.around(attribution)),
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

/** The life of a record as it was known at version `v`: an end that came later had not happened yet. */
function life(record: object, v: number): { since: number | null; until: number | null } {
  const { since, until } = record as { since?: number; until?: number | null };
  return { since: since ?? null, until: typeof until === "number" && until <= v ? until : null };
}

/** What a person decided, as known at version `v`. */
export function showDecision(decision: Lived<Decision>, v: number) {
  return { ...decision, ...life(decision, v) };
}

/** An agent that may be another one. */
export function showAlike({ agent, claims, verdict, by, reason, decision }: Alike, v: number) {
  return {
    agent: { ...showAgent(agent), claims },
    verdict,
    by,
    reason,
    decision: decision && showDecision(decision, v),
  };
}

/** A relation in the words of its claims; with the decision of a person where that is asked for. */
export function showRelation(
  relation: Relation,
  textOf: (claim: string) => string | null,
  v: number,
  decision?: Lived<Decision> | null,
) {
  const a = textOf(relation.a);
  const b = textOf(relation.b);
  const points = { a: codePoints(a ?? ""), b: codePoints(b ?? "") };
  return {
    id: relation.id,
    stance: relation.stance,
    level: relation.level,
    score: relation.score,
    a: { claim: relation.a, text: a },
    b: { claim: relation.b, text: b },
    evidence: relation.evidence.map(({ feature, detail, weight, spans }) => ({
      feature,
      detail,
      weight,
      spans: spans.map(({ side, start, end }) => ({
        side,
        start: points[side](start),
        end: points[side](end),
      })),
    })),
    ...life(relation, v),
    linker: relation.linker,
    ...(decision === undefined ? {} : { decision: decision && showDecision(decision, v) }),
  };
}

/** An occurrence in brief; with the telling of its revision, also its words. */
export function showOccurrence(row: OccurrenceRow, v: number, tell?: Telling) {
  const { occurrence, attribution, state, url } = row;
  return {
    id: occurrence.id,
    claim: occurrence.claim,
    article: occurrence.article,
    url,
    revision: occurrence.revision,
    n: state?.n ?? null,
    publisher: state?.publisher ?? null,
    at: state?.at ?? null,
    head: state?.head ?? false,
    ...life(occurrence, v),
    attribution: tell
      ? showAttribution(attribution, tell, occurrence.claim, state?.at ?? null)
      : {
          id: attribution.id,
          agent: attribution.agent && showAgent(attribution.agent),
          manner: attribution.manner,
          act: attribution.act,
          polarity: attribution.polarity,
          confidence: attribution.confidence,
        },
  };
}

/** Occurrences from first to last: by the time of the state, those that stand in none last. */
export function inTime(rows: readonly OccurrenceRow[]): OccurrenceRow[] {
  const key = (row: OccurrenceRow) => row.state?.at ?? "9";
  return [...rows].sort((x, y) => {
    if (key(x) !== key(y)) return key(x) < key(y) ? -1 : 1;
    return x.occurrence.since - y.occurrence.since || (x.occurrence.id < y.occurrence.id ? -1 : 1);
  });
}

export function showClaim(row: ClaimRow, v: number, tells: ReadonlyMap<string, Telling> = new Map()) {
  const occurrences = inTime(row.occurrences).map((o) =>
    showOccurrence(o, v, tells.get(o.occurrence.revision)),
  );
  const { id, text, agent } = row.claim;
  return {
    id,
    text,
    agent,
    standing: row.standing,
    ...life(row.claim, v),
    first: occurrences[0] ?? null,
    occurrences,
  };
}

export function showNode({ claim, agent, standing }: NodeRow, v: number) {
  return { id: claim.id, text: claim.text, agent: agent && showAgent(agent), standing, ...life(claim, v) };
}

export function showDiff(
  diff: Diff,
  from: HeldRevision,
  to: HeldRevision,
  textOf: (claim: string) => string | null,
  v: number,
) {
  const old = telling(from.revision.text);
  const now = telling(to.revision.text);
  const summary: Record<string, number> = { events: diff.events.length, disclosed: 0, silent: 0 };
  for (const event of diff.events) {
    summary[event.kind] = (summary[event.kind] ?? 0) + 1;
    const told = event.disclosedBy ? "disclosed" : "silent";
    summary[told] = (summary[told] ?? 0) + 1;
  }
  const side = (end: Diff["events"][number]["old"], tell: Telling) =>
    end && { text: end.text, selectors: tell.passage(end.spans).selectors, attribution: end.attribution };
  const sentences = (held: HeldRevision, tell: Telling) =>
    held.document.sentences.map((s) => ({
      ...tell.place(s),
      text: held.revision.text.slice(s.start, s.end),
    }));
  return {
    summary,
    empty_because: diff.emptyBecause,
    edits: diff.edits.map((e) => ({ kind: e.kind, old: old.passage([e.old]), new: now.passage([e.new]) })),
    alignment: { ...diff.alignment, sentences: { old: sentences(from, old), new: sentences(to, now) } },
    events: diff.events.map((e) => ({
      kind: e.kind,
      claim: e.claim,
      supersedes: e.supersedes,
      old: side(e.old, old),
      new: side(e.new, now),
      slots: e.slots,
      disclosed_by: e.disclosedBy && showNotice(e.disclosedBy, now),
      confidence: e.confidence,
      reason: e.reason,
    })),
    relations: {
      born: diff.relations.born.map((r) => showRelation(r, textOf, v)),
      dissolved: diff.relations.dissolved.map((r) => showRelation(r, textOf, v)),
    },
    notices: diff.notices.map((n) => showNotice(n, now)),
  };
}
