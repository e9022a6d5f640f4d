import type { Alignment, ClaimEvent, EventKind, EventSide, Slot } from "../model/change.ts";
import type { HeldRevision } from "../model/graph.ts";
import { overlaps } from "../text/span.ts";
import { unhedged } from "./facts.ts";
import { dice, grams } from "./grams.ts";
import { reason } from "./reason.ts";

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
 * Where the sentences differ in nothing but hedges, what is told of their claims is that: a word like "reportedly" may
 * make the extractor read a claim anew, its bounds or whether it is one, and then other words seem to have come and gone.
 */
export function shaded(
  events: readonly ClaimEvent[],
  old: HeldRevision,
  next: HeldRevision,
  alignment: Alignment,
): ClaimEvent[] {
  const hedged = alignment.changes.filter(
    ({ kind, from, to, slots }) =>
      kind === "hedging-changed" &&
      slots.every(({ type }) => type === "hedge") &&
      unhedged(words(old, from)) === unhedged(words(next, to)),
  );
  if (hedged.length === 0) return [...events];
  /** The hedges of the sentences in which the sides stand; a side that is not told stands where the other does. */
  const slotsOf = (a: EventSide | null, b: EventSide | null): readonly Slot[] | undefined =>
    hedged.find(({ from, to }) => (a === null || stands(old, from, a)) && (b === null || stands(next, to, b)))
      ?.slots;
  const taken = new Set<ClaimEvent>();
  return events.flatMap((event): ClaimEvent[] => {
    if (taken.has(event)) return [];
    if (!REREAD.has(event.kind)) return [event];
    const alone = slotsOf(event.old, event.new);
    if (event.kind !== "removed" && event.kind !== "added") return [alone ? told(event, alone) : event];
    const other = events.find(
      (one) =>
        !taken.has(one) &&
        one.kind === (event.kind === "removed" ? "added" : "removed") &&
        slotsOf(one.old ?? event.old, one.new ?? event.new) !== undefined &&
        dice(grams(said(one)), grams(said(event))) >= ALIKE,
    );
    // The extractor no longer finds it, or did not before, and the words stand there all the same.
    if (!other) return [alone ? told(event, alone) : event];
    taken.add(other).add(event);
    const [gone, come] = event.kind === "removed" ? [event, other] : [other, event];
    const both = { ...come, old: gone.old, supersedes: gone.claim };
    return [told(both, slotsOf(gone.old, come.new) ?? [])];
  });
}

const told = (event: ClaimEvent, slots: readonly Slot[]): ClaimEvent => ({
  ...event,
  kind: "hedging-changed",
  slots,
  reason: reason("hedging-changed", slots),
});

const said = ({ old, new: now }: ClaimEvent): string => (now ?? old)?.text ?? "";

function words({ revision, document }: HeldRevision, sentence: number): string {
  const span = document.sentences[sentence];
  return span ? revision.text.slice(span.start, span.end) : "";
}

function stands({ document }: HeldRevision, sentence: number, side: EventSide): boolean {
  const span = document.sentences[sentence];
  return span !== undefined && side.spans.some((one) => overlaps(span, one));
}
