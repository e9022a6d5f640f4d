import type { Alignment, ClaimEvent, Edit, HeadlineChange, OwnChange } from "./change.ts";
import type { Notice } from "./document.ts";
import type { HeldRevision, Relation } from "./graph.ts";

/** Why no claim changed, from the least difference to the greatest. */
export const EMPTY_BECAUSE = [
  "same words",
  "only the headline",
  "only white space",
  "only typography",
  "only page furniture",
  "only a notice",
  "only words outside of claims",
] as const;
export type EmptyBecause = (typeof EMPTY_BECAUSE)[number];

/** The whole difference of two revisions of an article. */
export interface Diff {
  readonly edits: readonly Edit[];
  readonly alignment: Alignment;
  readonly headline: HeadlineChange | null;
  readonly events: readonly ClaimEvent[];
  /** What changed in what the outlet tells in its own voice. */
  readonly ownVoice: readonly OwnChange[];
  readonly notices: readonly Notice[];
  readonly relations: { readonly born: readonly Relation[]; readonly dissolved: readonly Relation[] };
  /** Why there are no events; null when there are some, something in the outlet's own voice changed, or relations came or went. */
  readonly emptyBecause: EmptyBecause | null;
}

/** The difference of two revisions, and the two. */
export interface Difference {
  readonly diff: Diff;
  readonly from: HeldRevision;
  readonly to: HeldRevision;
}
