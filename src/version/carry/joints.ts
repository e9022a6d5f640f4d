import type { Alignment, ClaimEvent, EventSide } from "../../model/change.ts";
import type { HeldRevision } from "../../model/graph.ts";
import { hull, overlaps } from "../../text/span.ts";
import { reason } from "../reason.ts";
import type { Standing } from "./carry.ts";

/**
 * The events, and one for each quotation told in parts of which each stayed, though the words between them changed: "It was hard and it was
 * fair", "It was hard, but it was fair".
 */
export function withJoints(
  events: readonly ClaimEvent[],
  old: Standing,
  next: Standing,
  { changes, links }: Alignment,
): ClaimEvent[] {
  const found = changes.flatMap(({ from, to, kind, slots }): ClaimEvent[] => {
    const quotes = slots.filter((slot) => slot.type === "quote" && slot.old !== null && slot.new !== null);
    if (kind !== "quote-changed" || quotes.length === 0) return [];
    if (links.filter(([i, j]) => i === from || j === to).length > 1) return [];
    if (events.some((event) => touches(old.held, from, event.old) || touches(next.held, to, event.new)))
      return [];
    const [was, is] = [quoted(old, from), quoted(next, to)];
    if (was === null || is === null || was.parts < 2 || was.parts !== is.parts) return [];
    return [
      {
        kind,
        claim: is.claim,
        supersedes: null,
        old: was.side,
        new: is.side,
        slots: quotes,
        disclosedBy: null,
        confidence: 0.7,
        reason: reason(kind, quotes),
      },
    ];
  });
  return [...events, ...found];
}

/**
 * The events, each side of a changed quotation with all of it where it was told in parts there and is told as one here, or the other way
 * round.
 */
export function withWholes(
  events: readonly ClaimEvent[],
  old: HeldRevision,
  next: HeldRevision,
): ClaimEvent[] {
  return events.map((event) => {
    const quote = event.slots.find(({ type }) => type === "quote");
    if (event.kind !== "quote-changed" || quote === undefined) return event;
    return {
      ...event,
      old: wholeOf(event.old, quote.old, old),
      new: wholeOf(event.new, quote.new, next),
    };
  });
}

/** A side with the whole quotation of which it tells a part. */
function wholeOf(side: EventSide | null, quote: string | null, { revision }: HeldRevision): EventSide | null {
  const first = side?.spans[0];
  if (!side || !first || quote === null || quote.length <= side.text.length) return side;
  const start = revision.text.lastIndexOf(quote, first.start);
  const span = { start, end: start + quote.length };
  return start >= 0 && overlaps(span, first) ? { ...side, text: quote, spans: [span] } : side;
}

/** True for a side that stands in a sentence. */
function touches({ document }: HeldRevision, sentence: number, side: EventSide | null): boolean {
  const span = document.sentences[sentence];
  return span !== undefined && (side?.spans.some((own) => overlaps(own, span)) ?? false);
}

/** What is quoted in a sentence, from the first of its parts to the last, as of the first one; null where nothing is. */
function quoted({ held, claims }: Standing, sentence: number) {
  const span = held.document.sentences[sentence];
  const parts = held.attributions.filter(
    ({ content, manner }) => manner !== "indirect" && span && content.some((own) => overlaps(own, span)),
  );
  const whole = hull(parts.flatMap(({ content }) => content));
  const [first] = parts;
  const claim = first && claims.get(first.id);
  if (!first || !whole || claim === undefined) return null;
  const text = held.revision.text.slice(whole.start, whole.end);
  return { claim, parts: parts.length, side: { text, spans: [whole], attribution: first.id } };
}
