import type { Notice } from "./document.ts";
import type { Relation } from "./graph.ts";
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
  "hedge",
  "quote",
  "source",
  "cause",
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

/** What became of one claim between two revisions. */
export interface ClaimEvent {
  readonly kind: EventKind;
  /** The claim in the new revision, or in the old when it is gone. */
  readonly claim: string;
  /** The claim that a changed fact replaced. */
  readonly supersedes: string | null;
  readonly old: { readonly text: string; readonly span: Span; readonly attribution: string } | null;
  readonly new: { readonly text: string; readonly span: Span; readonly attribution: string } | null;
  readonly slots: readonly Slot[];
  /** The notice of the new revision that owns up to it; null when it is silent. */
  readonly disclosedBy: Notice | null;
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

/** The whole difference of two revisions of an article. */
export interface Diff {
  readonly edits: readonly Edit[];
  readonly alignment: Alignment;
  readonly events: readonly ClaimEvent[];
  readonly notices: readonly Notice[];
  readonly relations: { readonly born: readonly Relation[]; readonly dissolved: readonly Relation[] };
  /** Why nothing is reported, when nothing is: same words, only white space, only typography, only page furniture. */
  readonly emptyBecause: string | null;
}
