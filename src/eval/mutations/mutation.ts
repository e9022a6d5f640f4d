import type { EventKind, SlotType } from "../../model/change.ts";
import type { HeldRevision } from "../../model/graph.ts";
import type { Span } from "../../model/span.ts";

/** One controlled change of an article, and what a reader must be told of it. */
export interface Mutation {
  readonly kind: (typeof MUTATIONS)[number];
  readonly text: string;
  /** Where the old text changed. */
  readonly at: Span;
  readonly wanted: {
    /** Any of these is right. */
    readonly kinds: readonly EventKind[];
    readonly slot: {
      readonly type: SlotType;
      readonly old: string | null;
      readonly new: string | null;
    } | null;
    /** True when sentences, not claims, tell it. */
    readonly sentences: boolean;
    readonly disclosed: boolean;
  };
}

export const MUTATIONS = [
  "number",
  "name",
  "date",
  "negation",
  "attribution",
  "hedge",
  "quoted word",
  "reorder",
  "split",
  "merge",
  "delete",
  "notice",
] as const;

export type Random = () => number;

/** Makes one change at a place that chance picks; null where the article has no place for it. */
export type Change = (held: HeldRevision, random: Random) => Omit<Mutation, "kind"> | null;
