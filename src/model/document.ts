import type { Span } from "./span.ts";

export const BLOCK_ROLES = [
  "headline",
  "byline",
  "paragraph",
  "notice",
  "promo",
  "topics",
  "caption",
  "timestamp",
] as const;
export type BlockRole = (typeof BLOCK_ROLES)[number];

/** A stretch of a revision that plays one part; blocks are in order, do not overlap and leave out only white space. */
export interface Block extends Span {
  readonly role: BlockRole;
}

/** One sentence; `block` is the index of the block it stands in. */
export interface Sentence extends Span {
  readonly block: number;
}

export const NOTICE_KINDS = [
  "update",
  "correction",
  "clarification",
  "editors-note",
  "retraction",
  "live-entry",
  "timestamp",
  "developing",
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** The kinds by which an outlet says that it changed the article's words. */
export const CHANGE_NOTICES: readonly NoticeKind[] = [
  "update",
  "correction",
  "clarification",
  "editors-note",
  "retraction",
];

/** An in-text update, correction, clarification, editor's note or retraction. */
export interface Notice {
  readonly span: Span;
  readonly kind: NoticeKind;
  /** UTC instant, or null when the text does not tell. */
  readonly at: string | null;
  /** IANA zone that the printed time was read in. */
  readonly zone: string | null;
  /** True when date, time and zone were all printed. */
  readonly certain: boolean;
  readonly text: string;
}

/** A revision read as blocks, sentences and notices. Sentences cover headline, paragraph, caption and notice blocks. */
export interface Document {
  readonly blocks: readonly Block[];
  readonly sentences: readonly Sentence[];
  readonly notices: readonly Notice[];
}
