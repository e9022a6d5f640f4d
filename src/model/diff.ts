import type { Alignment, ClaimEvent, Edit } from "./change.ts";
import type { Notice } from "./document.ts";
import type { HeldRevision, Relation } from "./graph.ts";

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

/** The difference of two revisions, and the two. */
export interface Difference {
  readonly diff: Diff;
  readonly from: HeldRevision;
  readonly to: HeldRevision;
}
