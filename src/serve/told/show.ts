import type { State } from "../../model/article.ts";
import type { Diff } from "../../model/diff.ts";
import type { Decision, HeldRevision, Lived, Relation } from "../../model/graph.ts";
import { reads } from "../../present/held.ts";
import type { Alike } from "../../present/identity.ts";
import { inTime } from "../../present/in-time.ts";
import type { Now } from "../../present/now.ts";
import type { ArticleRow, ClaimRow, NodeRow, OccurrenceRow } from "../../store/contract.ts";
import { codePoints } from "../../text/selector.ts";
import { showAgent, showAttribution, showNotice, showOthers, type Telling, telling } from "./telling.ts";
import type { Wording } from "./wording.ts";

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
  wordingOf: (claim: string) => Wording,
  v: number,
  decision?: Lived<Decision> | null,
) {
  const a = wordingOf(relation.a);
  const b = wordingOf(relation.b);
  const points = { a: codePoints(a.text ?? ""), b: codePoints(b.text ?? "") };
  return {
    id: relation.id,
    stance: relation.stance,
    level: relation.level,
    score: relation.score,
    a: { claim: relation.a, ...a },
    b: { claim: relation.b, ...b },
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
          ...showOthers(attribution.also),
          manner: attribution.manner,
          act: attribution.act,
          polarity: attribution.polarity,
          confidence: attribution.confidence,
        },
  };
}

/** A claim where it stands; `now` are the words of those that stand in others than their first. */
export function showClaim(
  row: ClaimRow,
  v: number,
  now: Now,
  tells: ReadonlyMap<string, Telling> = new Map(),
) {
  const occurrences = inTime(row.occurrences).map((o) =>
    showOccurrence(o, v, tells.get(o.occurrence.revision)),
  );
  const { id, text, agent } = row.claim;
  return {
    id,
    text,
    reads: reads(occurrences[0]?.attribution.polarity ?? "asserts", text),
    now: now.get(id) ?? null,
    agent,
    standing: row.standing,
    ...life(row.claim, v),
    first: occurrences[0] ?? null,
    occurrences,
  };
}

export function showNode({ claim, agent, standing }: NodeRow, wording: Wording, v: number) {
  return { id: claim.id, ...wording, agent: agent && showAgent(agent), standing, ...life(claim, v) };
}

/** Both headlines, where they differ, and who owns up to it; null on the side of a revision that came without one. */
function headlines(
  { headline: changed }: Diff,
  { revision: { headline: old } }: HeldRevision,
  to: HeldRevision,
  now: Telling,
) {
  const { headline } = to.revision;
  const notice = changed?.disclosedBy ?? null;
  return old === headline ? null : { old, new: headline, disclosed_by: notice && showNotice(notice, now) };
}

/** A difference in the words of its revisions; `publisher` ran the later one. */
export function showDiff(
  diff: Diff,
  publisher: string,
  from: HeldRevision,
  to: HeldRevision,
  wordingOf: (claim: string) => Wording,
  v: number,
) {
  const old = telling(from.revision.text);
  const now = telling(to.revision.text);
  const summary: Record<string, number> = {
    events: diff.events.length,
    own_voice: diff.ownVoice.length,
    disclosed: 0,
    silent: 0,
  };
  for (const event of [...diff.events, ...diff.ownVoice]) {
    summary[event.kind] = (summary[event.kind] ?? 0) + 1;
    const told = event.disclosedBy ? "disclosed" : "silent";
    summary[told] = (summary[told] ?? 0) + 1;
  }
  const toldBy = (end: Diff["events"][number]["old"], { attributions }: HeldRevision) =>
    attributions.find(({ id }) => id === end?.attribution);
  const sayers = (end: Diff["events"][number]["old"], held: HeldRevision) => {
    const found = toldBy(end, held);
    return { agent: found?.agent ? showAgent(found.agent) : null, ...showOthers(found?.also) };
  };
  const side = (end: Diff["events"][number]["old"], held: HeldRevision, tell: Telling) =>
    end && {
      text: end.text,
      selectors: tell.passage(end.spans).selectors,
      attribution: end.attribution,
      ...sayers(end, held),
      polarity: toldBy(end, held)?.polarity ?? "asserts",
    };
  const sentences = (held: HeldRevision, tell: Telling) =>
    held.document.sentences.map((s) => ({
      ...tell.place(s),
      text: held.revision.text.slice(s.start, s.end),
    }));
  return {
    summary,
    empty_because: diff.emptyBecause,
    headline: headlines(diff, from, to, now),
    edits: diff.edits.map((e) => ({ kind: e.kind, old: old.passage([e.old]), new: now.passage([e.new]) })),
    alignment: { ...diff.alignment, sentences: { old: sentences(from, old), new: sentences(to, now) } },
    events: diff.events.map((e) => ({
      kind: e.kind,
      claim: e.claim,
      publisher,
      ...(e.new ? sayers(e.new, to) : sayers(e.old, from)),
      supersedes: e.supersedes,
      old: side(e.old, from, old),
      new: side(e.new, to, now),
      slots: e.slots,
      disclosed_by: e.disclosedBy && showNotice(e.disclosedBy, now),
      confidence: e.confidence,
      reason: e.reason,
    })),
    own_voice: diff.ownVoice.map((e) => ({
      kind: e.kind,
      publisher,
      old: old.passage(e.old.spans),
      new: now.passage(e.new.spans),
      slots: e.slots,
      disclosed_by: e.disclosedBy && showNotice(e.disclosedBy, now),
      confidence: e.confidence,
      reason: e.reason,
    })),
    relations: {
      born: diff.relations.born.map((r) => showRelation(r, wordingOf, v)),
      dissolved: diff.relations.dissolved.map((r) => showRelation(r, wordingOf, v)),
    },
    notices: diff.notices.map((n) => showNotice(n, now)),
  };
}
