import type {
  ClaimEvent,
  EventKind,
  EventSide,
  LedgerKind,
  RecordedEvent,
  Slot,
} from "../../model/change.ts";
import type { Notice, NoticeKind } from "../../model/document.ts";
import type { HeldRevision } from "../../model/graph.ts";
import { claimed } from "../../text/claimed.ts";
import { wordsOf } from "../../text/span.ts";
import { disclosed } from "../disclosure.ts";
import { sourceOf } from "../events.ts";
import { isFactual } from "../slots/slots.ts";
import { about } from "./about.ts";
import { toldApart } from "./apart.ts";
import { isGeneral } from "./general.ts";
import { stems } from "./words.ts";

/** How an outlet says that what stood there was wrong; an update tells what is new. */
const REGRETS: readonly NoticeKind[] = ["correction", "clarification", "editors-note", "retraction"];
/** What may be owned up to later: what merely came, moved or was put otherwise was not wrong. */
const RIGHTED: readonly EventKind[] = [
  "fact-changed",
  "attribution-changed",
  "hedging-changed",
  "quote-changed",
  "removed",
];
const isRighted = (kind: LedgerKind): kind is EventKind => RIGHTED.some((one) => one === kind);

/** True of a notice by which an outlet may own up to what it changed before. */
export const isRegret = ({ kind }: Notice): boolean => REGRETS.includes(kind);

/** True of a change that no notice owned up to, and that a later one might. */
export const isOpen = ({ kind, notice }: RecordedEvent): boolean => notice === null && isRighted(kind);

/** A change of an earlier step, with the revisions that it lies between. */
export interface Earlier {
  readonly event: RecordedEvent;
  readonly old: HeldRevision;
  readonly next: HeldRevision;
}

/**
 * The earlier changes that a notice owns up to. One that prints what stood there and what stands there now speaks of no other; one that
 * owns up to a change of its own step (`used`) speaks of an earlier only so.
 */
export function ownedBy(notice: Notice, earlier: readonly Earlier[], used: boolean): RecordedEvent[] {
  const words = stems(notice.text);
  const found = earlier.filter((one) => speaksOf(notice, one)).map(({ event }) => event);
  const printed = found.filter(({ slots }) =>
    slots.some((slot) => isFactual(slot) && [slot.old, slot.new].every((side) => prints(words, side))),
  );
  return printed.length > 0 || used ? printed : found;
}

const prints = (words: ReadonlySet<string>, side: Slot["old"]): boolean => {
  const part = stems(side ?? "");
  return part.size > 0 && [...part].every((word) => words.has(word));
};

/** True where a notice names the change, all of its facts. */
function speaksOf(notice: Notice, { event: recorded, old, next }: Earlier): boolean {
  const event = claimEvent(recorded, old, next);
  if (event === null || isGeneral(notice, event)) return false;
  const who = event.new ? sourceOf(next, event.new) : sourceOf(old, event.old);
  const known = about(event, [], old, next);
  const [told, ...others] = toldApart(event, event, (asked) => disclosed(asked, [notice], who, known));
  return others.length === 0 && told?.disclosedBy === notice;
}

/** An event on record as it was found; null where its words are told no more. */
function claimEvent(event: RecordedEvent, old: HeldRevision, next: HeldRevision): ClaimEvent | null {
  const { kind, claim, supersedes, slots, confidence, reason, own } = event;
  if (!isRighted(kind)) return null;
  const side = (held: HeldRevision, attribution: string | null, at: "old" | "new"): EventSide | null => {
    const { text } = held.revision;
    const content = held.attributions.find(({ id }) => id === attribution)?.content;
    const spans = own?.[at] ?? (content && claimed(text, content));
    return spans ? { text: wordsOf(text, spans), spans, attribution: attribution ?? "" } : null;
  };
  const [was, is] = [side(old, event.old, "old"), side(next, event.new, "new")];
  const isTold = (there: unknown, attribution: string | null) => there !== null || attribution === null;
  if (!(isTold(was, event.old) && isTold(is, event.new)) || (was === null && is === null)) return null;
  return {
    kind,
    claim: claim ?? "",
    supersedes,
    old: was,
    new: is,
    slots,
    disclosedBy: null,
    confidence,
    reason,
  };
}
