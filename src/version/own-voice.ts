import {
  type Alignment,
  type ClaimEvent,
  OWN_KINDS,
  type OwnChange,
  type OwnKind,
  type OwnSide,
  type Slot,
} from "../model/change.ts";
import type { Notice } from "../model/document.ts";
import type { HeldRevision } from "../model/graph.ts";
import type { Span } from "../model/span.ts";
import { hasLetter, overlaps } from "../text/span.ts";
import { asClaim, disclosed } from "./disclosure.ts";
import { startOf } from "./events.ts";
import { dice, grams } from "./grams.ts";
import { about } from "./owning/about.ts";
import { toldApart } from "./owning/apart.ts";
import { reason } from "./reason.ts";
import { kindOf, slots } from "./slots/slots.ts";

/** Where what did not change of two sentences is less alike than this, another stands in the place of one: what differs is no part of it. */
const ALIKE = 0.6;

/**
 * What changed in what the outlet tells in its own voice, in the order of the new text: a figure, a date, a name, a negation, a doubt or quoted
 * words of a sentence that stands in both revisions, outside of what somebody is named for; and which of the new notices owns up to it.
 */
export function ownChanges(
  old: HeldRevision,
  next: HeldRevision,
  { changes }: Pick<Alignment, "changes">,
  notices: readonly Notice[],
  events: readonly ClaimEvent[],
): OwnChange[] {
  const likely = changes.filter(({ kind }) => isOwnKind(kind));
  if (likely.length === 0) return [];
  const [left, right] = [ownIn(old), ownIn(next)];
  return likely
    .flatMap(({ from, to, slots: whole }) => {
      const [was, is] = [left(from), right(to)];
      if (was === null || is === null) return [];
      const told = events.filter(
        (event) => within(event.old, was.side.spans) || within(event.new, is.side.spans),
      );
      // What is read as somebody's in one of the two alone, and of which no claim came or went, is the outlet's in both.
      const unread = told.length === 0 && was.isWhole !== is.isWhole;
      const [before, after] = unread ? [was.side.text, is.side.text] : [was.own, is.own];
      if (![before, after].every(hasLetter) || !isSameBut(whole, before, after)) return [];
      const here = slots(before, after);
      // What a claim's end takes in of one revision, and not of the other, differs in one of the two alone.
      const parts = whole.filter(
        (slot) =>
          here.some((one) => isSame(one, slot)) &&
          // Who says something else says it on another day.
          (slot.type !== "date" || told.length === 0) &&
          !told.some((event) => event.slots.some((one) => isSame(one, slot))),
      );
      const kind = parts.length === 0 ? null : kindOf(before, after, parts);
      if (kind === null || !isOwnKind(kind)) return [];
      const change = {
        kind,
        old: was.side,
        new: is.side,
        slots: parts,
        disclosedBy: null,
        confidence: 0.85,
        reason: reason(kind, parts),
      };
      return owned(change, notices, events, old, next);
    })
    .sort((a, b) => startOf(a) - startOf(b));
}

/** True where two wordings are nearly the same but for the parts that changed. */
function isSameBut(parts: readonly Slot[], was: string, is: string): boolean {
  const rest = (words: string, of: "old" | "new") =>
    grams(parts.reduce((left, part) => left.replace(part[of] ?? "", ""), words));
  return dice(rest(was, "old"), rest(is, "new")) >= ALIKE;
}

const isOwnKind = (kind: string): kind is OwnKind => OWN_KINDS.some((one) => one === kind);

const isSame = (a: Slot, b: Slot): boolean => a.type === b.type && a.old === b.old && a.new === b.new;

const within = (side: OwnSide | null, spans: readonly Span[]): boolean =>
  side?.spans.some((span) => spans.some((other) => overlaps(span, other))) ?? false;

/** The change with the notice that owns up to it; where one owns up to some of its facts alone, told once for these and once for the others. */
function owned(
  change: OwnChange,
  notices: readonly Notice[],
  events: readonly ClaimEvent[],
  old: HeldRevision,
  next: HeldRevision,
): OwnChange[] {
  if (notices.length === 0) return [change];
  return toldApart(change, asClaim(change, change.old, change.new), (event) =>
    disclosed(event, notices, "", about(event, events, old, next)),
  );
}

/** A sentence, and what of its words the outlet itself tells. */
interface Own {
  readonly side: OwnSide;
  readonly own: string;
  /** True where that is all of it. */
  readonly isWhole: boolean;
}

/** What the outlet itself tells in each sentence of a revision; null of one that is none of the story. */
function ownIn({
  revision: { text },
  document,
  attributions,
}: HeldRevision): (sentence: number) => Own | null {
  const said = attributions
    .flatMap(({ source, cue, content, via }) => [...source, ...cue, ...content, ...via])
    .sort((a, b) => a.start - b.start);
  return (at) => {
    const sentence = document.sentences[at];
    const role = document.blocks[sentence?.block ?? -1]?.role;
    if (sentence === undefined || (role !== "paragraph" && role !== "caption")) return null;
    const { start, end } = sentence;
    const own = outside(
      sentence,
      said.filter((span) => overlaps(span, sentence)),
    )
      .map((span) => text.slice(span.start, span.end).trim())
      .join(" ");
    const whole = text.slice(start, end);
    return { own, isWhole: own === whole.trim(), side: { text: whole, spans: [{ start, end }] } };
  };
}

/** What of a span lies outside of others, which are in order. */
function outside(span: Span, others: readonly Span[]): Span[] {
  const left: Span[] = [];
  let at = span.start;
  for (const { start, end } of others) {
    if (start > at) left.push({ start: at, end: start });
    at = Math.max(at, end);
  }
  if (at < span.end) left.push({ start: at, end: span.end });
  return left;
}
