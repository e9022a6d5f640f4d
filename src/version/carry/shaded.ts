import type { Alignment, ClaimEvent, EventKind, EventSide } from "../../model/change.ts";
import type { HeldRevision } from "../../model/graph.ts";
import type { Span } from "../../model/span.ts";
import { overlaps } from "../../text/span.ts";
import { dice, grams } from "../grams.ts";
import { reason } from "../reason.ts";
import { unhedged } from "../slots/hedges.ts";
import { negated, swap } from "./swap.ts";

/** Of what was taken out and put in where a sentence was hedged, so much has to be alike to be one claim. */
const ALIKE = 0.5;

/** What another reading of a claim may look like. */
const REREAD: ReadonlySet<EventKind> = new Set([
  "reworded",
  "elaborated",
  "fact-changed",
  "removed",
  "added",
]);

/**
 * Where sentences differ in nothing but hedges, or in one fact or "not", what is told of their claims is that: a word like
 * "reportedly" or "not" may make the extractor read a claim anew, its bounds or whether it is one, and then other words seem to
 * have come and gone. Of a fact that is told only where a claim of the words around it is found in one of the two alone.
 */
export function shaded(
  events: readonly ClaimEvent[],
  old: HeldRevision,
  next: HeldRevision,
  alignment: Alignment,
): ClaimEvent[] {
  const small = alignment.changes.flatMap((change) => {
    const [was, is] = [words(old, change.from), words(next, change.to)];
    const stretch = alone(change, was, is);
    return stretch ? [{ ...change, ...stretch }] : [];
  });
  if (small.length === 0) return [...events];
  /** The small change amid which the sides stand; a side that is not told stands where the other does. */
  const changeOf = (a: EventSide | null, b: EventSide | null): (typeof small)[number] | undefined =>
    small.find(
      ({ from, to, was, is }) =>
        (a === null || stands(old, from, was, a)) && (b === null || stands(next, to, is, b)),
    );
  const taken = new Set<ClaimEvent>();
  return events.flatMap((event): ClaimEvent[] => {
    if (taken.has(event)) return [];
    if (!REREAD.has(event.kind)) return [event];
    const change = changeOf(event.old, event.new);
    if (event.kind !== "removed" && event.kind !== "added")
      return [change?.kind === "hedging-changed" ? told(event, change) : event];
    const other = events.find(
      (one) =>
        !taken.has(one) &&
        one.kind === (event.kind === "removed" ? "added" : "removed") &&
        changeOf(one.old ?? event.old, one.new ?? event.new) !== undefined &&
        (dice(grams(said(one)), grams(said(event))) >= ALIKE || swap(said(one), said(event)) !== null),
    );
    // The extractor no longer finds it, or did not before, and the words stand there all the same.
    if (!other) return [change ? told(event, change) : event];
    taken.add(other).add(event);
    const [gone, come] = event.kind === "removed" ? [event, other] : [other, event];
    const both = { ...come, old: gone.old, supersedes: gone.claim };
    const between = changeOf(gone.old, come.new);
    return [between ? told(both, between) : both];
  });
}

type Change = Alignment["changes"][number];

const told = (event: ClaimEvent, { kind, slots }: Pick<Change, "kind" | "slots">): ClaimEvent => ({
  ...event,
  kind,
  slots,
  reason: reason(kind, slots),
});

/** Where in two sentences stands all that they differ in, when that is hedges, one fact or one negation; null otherwise. */
function alone({ kind, slots }: Change, was: string, is: string): { was: Span; is: Span } | null {
  if (kind === "hedging-changed") {
    const whole = slots.every(({ type }) => type === "hedge") && unhedged(was) === unhedged(is);
    return whole ? { was: { start: 0, end: was.length }, is: { start: 0, end: is.length } } : null;
  }
  if (kind !== "fact-changed") return null;
  const found = swap(was, is) ?? negated(was, is, slots);
  return found && { was: found.old, is: found.next };
}

const said = ({ old, new: now }: ClaimEvent): string => (now ?? old)?.text ?? "";

function words({ revision, document }: HeldRevision, sentence: number): string {
  const span = document.sentences[sentence];
  return span ? revision.text.slice(span.start, span.end) : "";
}

/** True when the side touches a part of a sentence. */
function stands(
  { document }: HeldRevision,
  sentence: number,
  { start, end }: Span,
  side: EventSide,
): boolean {
  const from = document.sentences[sentence]?.start;
  return (
    from !== undefined && side.spans.some((one) => overlaps({ start: from + start, end: from + end }, one))
  );
}
