import type { ClaimEvent, EventSide } from "../../model/change.ts";
import type { HeldRevision } from "../../model/graph.ts";
import { plain } from "../../text/words/words.ts";
import { dice, grams } from "../grams.ts";
import { reason } from "../reason.ts";
import { kindOf, slots } from "../slots/slots.ts";
import { SPLIT } from "./parted.ts";

/** What joins the second half of a claim to the first. */
const JOINT = /^(?:[,;]\s*(?:(?:and|but|or|while)\s+)?|\s+(?:and|but|or|while)\s+)/;
/** So much alike a half and what stands in its place have to be. */
const ALIKE = 0.4;
/** A half of fewer words tells too little to know it by. */
const LEAST = 3;

/**
 * The events, where a claim was told in one with another and each is a claim by itself now, of which the second changed: "she was found in the yard
 * and taken to a clinic", "she was found in the yard. She was taken to a hospital". What changed is told of that half.
 */
export function withHalves(events: readonly ClaimEvent[], { revision }: HeldRevision): ClaimEvent[] {
  const come = events.filter(({ kind }) => kind === "added");
  if (come.length === 0) return [...events];
  const became = new Map<ClaimEvent, ClaimEvent>();
  for (const first of events) {
    if (first.old === null || first.new === null) continue;
    const half = second(first.old, first.new, revision.text);
    if (half === null) continue;
    const pieces = grams(half.text);
    const other = come.find(({ new: is }) => is !== null && dice(pieces, grams(is.text)) >= ALIKE);
    if (!other?.new || became.has(other)) continue;
    const found = slots(half.text, other.new.text);
    const kind = kindOf(half.text, other.new.text, found) ?? "split";
    const why = kind === "split" ? SPLIT : reason(kind, found);
    became.set(first, { ...first, kind: "split", slots: [], reason: SPLIT, confidence: 0.7 });
    became.set(other, {
      ...other,
      kind,
      old: half,
      slots: found,
      supersedes: first.supersedes,
      confidence: 0.7,
      reason: why,
    });
  }
  return events.map((event) => became.get(event) ?? event);
}

/** What stands in one wording behind all of another; null where it does not begin by that. */
function second(whole: EventSide, part: EventSide, text: string): EventSide | null {
  const [span] = whole.spans;
  if (span === undefined || whole.spans.length > 1 || part.text.length >= whole.text.length) return null;
  const [head, rest] = [whole.text.slice(0, part.text.length), whole.text.slice(part.text.length)];
  const said = rest.replace(JOINT, "");
  if (plain(head) !== plain(part.text) || said === rest || said.split(/\s+/).length < LEAST) return null;
  const start = text.indexOf(said, span.start);
  return start < 0 ? null : { ...whole, text: said, spans: [{ start, end: start + said.length }] };
}
