import type { Alignment, ClaimEvent, EventSide } from "../../model/change.ts";
import type { HeldRevision } from "../../model/graph.ts";
import { overlaps } from "../../text/span.ts";
import { dice, grams } from "../grams.ts";
import { reason } from "../reason.ts";
import { contentWords, stem } from "../similar.ts";
import { kindOf } from "../slots/slots.ts";
import { otherSource } from "./holder.ts";

/** What one source says in one sentence is the same claim though less alike than elsewhere: "the crash on the driver", "the crash on a broken rail". */
const ALIKE = 0.3;

/**
 * A claim that seems gone and one that seems new, of one source, each the only one in its sentence, where the one sentence became the
 * other, are one claim that changed; what it changed in is what the sentences differ in, for the cue may tell of it ("blamed").
 */
export function inPlace(
  events: readonly ClaimEvent[],
  old: HeldRevision,
  next: HeldRevision,
  { links, changes }: Alignment,
): ClaimEvent[] {
  const gone = events.filter(({ kind }) => kind === "removed");
  const come = events.filter(({ kind }) => kind === "added");
  if (gone.length === 0 || come.length === 0) return [...events];
  const became = new Map<ClaimEvent, ClaimEvent | null>();
  for (const { from, to, kind, slots } of changes) {
    if (kind === "split" || kind === "merged" || links.filter(([i, j]) => i === from || j === to).length > 1)
      continue;
    const [a, ...others] = gone.filter((event) => standsIn(old, from, event.old));
    const [b, ...more] = come.filter((event) => standsIn(next, to, event.new));
    if (!a?.old || !b?.new || others.length + more.length > 0) continue;
    const [was, is] = [a.old, b.new];
    if (!oneTells(old, was, next, is) || !shareWord(was.text, is.text)) continue;
    if (dice(grams(was.text), grams(is.text)) < ALIKE) continue;
    const found = slots.filter(
      (slot) =>
        (slot.old !== null && was.text.includes(slot.old)) ||
        (slot.new !== null && is.text.includes(slot.new)),
    );
    const now = kindOf(was.text, is.text, found) ?? "reworded";
    const changed = { old: was, slots: found, supersedes: a.claim, confidence: 0.7 };
    became.set(a, null).set(b, { ...b, ...changed, kind: now, reason: reason(now, found) });
  }
  return events.flatMap((event) => {
    const other = became.get(event);
    return other === undefined ? [event] : other === null ? [] : [other];
  });
}

/** "She would resign" and "she would wait" have but small words in common. */
function shareWord(one: string, other: string): boolean {
  const words = new Set(contentWords(one).map(stem));
  return contentWords(other).some((word) => words.has(stem(word)));
}

function standsIn({ document }: HeldRevision, sentence: number, side: EventSide | null): boolean {
  const span = document.sentences[sentence];
  return span !== undefined && (side?.spans.some((own) => overlaps(own, span)) ?? false);
}

/** True when both are told by one source; nobody in particular is nobody known to be the same. */
function oneTells(old: HeldRevision, was: EventSide, next: HeldRevision, is: EventSide): boolean {
  const teller = ({ attributions }: HeldRevision, { attribution }: EventSide) =>
    attributions.find(({ id, agent }) => id === attribution && agent !== null);
  const [a, b] = [teller(old, was), teller(next, is)];
  return a !== undefined && b !== undefined && otherSource(a, b) === null;
}
