import type { Notice } from "./document.ts";
import type { Span } from "./span.ts";

/** One step of a text edit between an old and a new revision; `equal` steps are left out of answers. */
export interface Edit {
  readonly kind: "insert" | "delete" | "replace";
  readonly old: Span;
  readonly new: Span;
}

export const SLOT_TYPES = [
  "number",
  "date",
  "name",
  "negation",
  "antonym",
  "hedge",
  "quote",
  "source",
  "cause",
  "word",
] as const;
export type SlotType = (typeof SLOT_TYPES)[number];

/** A small part that changed: "13 hours" to "15 hours". */
export interface Slot {
  readonly type: SlotType;
  readonly old: string | null;
  readonly new: string | null;
}

export const EVENT_KINDS = [
  "added",
  "removed",
  "reworded",
  "fact-changed",
  "elaborated",
  "attribution-changed",
  "hedging-changed",
  "quote-changed",
  "moved",
  "split",
  "merged",
  "reinstated",
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/** What the ledger tells of: what became of claims and of what the outlet tells itself, and that a headline was changed, which is no claim's. */
export const RETITLED = "headline-changed";
export const LEDGER_KINDS = [...EVENT_KINDS, RETITLED] as const;
export type LedgerKind = (typeof LEDGER_KINDS)[number];

/** Whose words changed: the outlet's own, or a source's, for which somebody is named. */
export const VOICES = ["outlet", "source"] as const;
export type Voice = (typeof VOICES)[number];

/** The words of a claim on one side of an event, where they stand there, and the attribution that they are of. */
export interface EventSide {
  readonly text: string;
  readonly spans: readonly Span[];
  readonly attribution: string;
}

/** What became of one claim between two revisions. */
export interface ClaimEvent {
  readonly kind: EventKind;
  /** The claim in the new revision, or in the old when it is gone. */
  readonly claim: string;
  /** The claim that a changed fact replaced. */
  readonly supersedes: string | null;
  readonly old: EventSide | null;
  readonly new: EventSide | null;
  readonly slots: readonly Slot[];
  /** The notice of the new revision that owns up to it; null when it is silent. */
  readonly disclosedBy: Notice | null;
  readonly confidence: number;
  readonly reason: string;
}

/** What may become of what an outlet tells in its own voice: what it merely adds, takes out or puts otherwise is an edit of the text. */
export const OWN_KINDS = ["fact-changed", "hedging-changed", "quote-changed"] as const satisfies EventKind[];
export type OwnKind = (typeof OWN_KINDS)[number];

/** A sentence, or what is left of it beside what somebody is named for, that tells in the outlet's own voice what changed in it. */
export interface OwnChange extends Pick<ClaimEvent, "slots" | "disclosedBy" | "confidence" | "reason"> {
  readonly kind: OwnKind;
  readonly old: OwnSide;
  readonly new: OwnSide;
}
export type OwnSide = Pick<EventSide, "text" | "spans">;

/** How a headline was changed between two revisions that both came with one. */
export interface HeadlineChange extends Pick<ClaimEvent, "slots" | "disclosedBy" | "confidence" | "reason"> {
  readonly old: string;
  readonly new: string;
}

/**
 * An event as recorded: what became of one claim, of the headline, or of what the outlet tells in its own voice, from one captured revision to the next of its article. A
 * versioned record: it lives as long as the two are neighbours in the chain. What both revisions say is not repeated.
 */
export type RecordedEvent = Recorded &
  (
    | { readonly kind: EventKind; readonly claim: string; readonly own?: undefined }
    | { readonly kind: typeof RETITLED; readonly claim: null; readonly own?: undefined }
    | { readonly kind: OwnKind; readonly claim: null; readonly own: OwnPlaces }
  );

/** Where what changed in the outlet's own voice stands, before and after. */
export interface OwnPlaces {
  readonly old: readonly Span[];
  readonly new: readonly Span[];
}

interface Recorded {
  /** A digest of article, revisions, kind and ends. */
  readonly id: string;
  readonly article: string;
  /** The revisions that it lies between. */
  readonly before: string;
  readonly after: string;
  /** The publisher and the time of the state after it. */
  readonly publisher: string;
  readonly at: string;
  /** Its place among the events of its step, in the order of the text; the headline stands before all, at -1. */
  readonly place: number;
  readonly supersedes: string | null;
  /** The attributions that tell it, before and after. */
  readonly old: string | null;
  readonly new: string | null;
  readonly slots: readonly Slot[];
  /** Which notice of the revision after it, or of its `owner`, counted from 0, owns up to it; null when it is silent. */
  readonly notice: number | null;
  /** The later revision whose notice that is, where none of the one after it owned up to it. */
  readonly owner?: string;
  readonly confidence: number;
  readonly reason: string;
}

/** How the sentences of two texts correspond, by index. */
export interface Alignment {
  readonly links: readonly (readonly [number, number])[];
  readonly added: readonly number[];
  readonly removed: readonly number[];
  readonly moved: readonly (readonly [number, number])[];
  readonly changes: readonly {
    readonly from: number;
    readonly to: number;
    readonly kind: EventKind;
    readonly slots: readonly Slot[];
  }[];
}
