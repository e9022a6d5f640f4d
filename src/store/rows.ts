import type { Article, State } from "../model/article.ts";
import type { Agent, Attribution, Polarity } from "../model/attribution.ts";
import type { LedgerKind, RecordedEvent, Voice } from "../model/change.ts";
import type { Notice } from "../model/document.ts";
import type { Claim, Decision, Lived, Occurrence, Relation, Stance } from "../model/graph.ts";
import type { Span } from "../model/span.ts";
// What reads of the graph give for each thing that they list, and what they can be narrowed to.

export interface ClaimFilter {
  readonly q?: string | undefined;
  /** Only claims that one of these holds. */
  readonly agents?: readonly string[] | undefined;
  readonly publisher?: string | undefined;
  readonly article?: string | undefined;
  readonly stance?: Stance | undefined;
  readonly disputed?: boolean | undefined;
  /** Only claims asserted after this version. */
  readonly since?: number | undefined;
  /** Only claims that stood in the revision that some article had at this instant, UTC ISO 8601. */
  readonly stoodAt?: string | undefined;
}

export interface ClaimRow {
  readonly claim: Lived<Claim>;
  /** True when it stands in the head of some article. */
  readonly standing: boolean;
  readonly occurrences: readonly OccurrenceRow[];
}

export interface OccurrenceRow {
  readonly occurrence: Lived<Occurrence>;
  readonly attribution: Attribution;
  readonly state: State | null;
  readonly url: string | null;
  /** What the article goes by that has no address. */
  readonly key: string | null;
}

export interface RelationRow {
  readonly relation: Lived<Relation>;
  readonly a: Claim;
  readonly b: Claim;
  /** What a person holds of the two claims. */
  readonly decision: Lived<Decision> | null;
}

/** A claim as a picture of the graph needs it: its life, who first held it, and whether it stands in some head. */
export interface NodeRow {
  readonly claim: Lived<Claim>;
  readonly agent: Agent | null;
  readonly standing: boolean;
}

export interface EventFilter {
  readonly silent?: boolean | undefined;
  readonly publisher?: string | undefined;
  /** Only events of claims that one of these is said to hold, before or after. */
  readonly agents?: readonly string[] | undefined;
  readonly kind?: LedgerKind | undefined;
  /** Only what the outlet tells in its own voice, headlines with it, or what somebody is named for. */
  readonly voice?: Voice | undefined;
  readonly article?: string | undefined;
  /** Only what became of this claim, and of the one that it replaced. */
  readonly claim?: string | undefined;
  /** Only changes that publishers made at or after this instant, and before that one. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** Only events that were recorded after this version, and up to that one. */
  readonly after?: number | undefined;
  readonly upTo?: number | undefined;
}

/** An event with the states that it lies between, and what it says in spans of their texts. */
export interface EventRow {
  readonly event: Lived<RecordedEvent>;
  readonly article: Article;
  readonly headline: string | null;
  /** How the headline read, where that is what the event tells of. */
  readonly retitled: { readonly old: string; readonly new: string } | null;
  readonly from: State;
  readonly to: State;
  readonly old: readonly Span[] | null;
  readonly new: readonly Span[] | null;
  /** Who says it, before and after; null where nobody is named or nothing is said. */
  readonly oldAgent: Agent | null;
  readonly newAgent: Agent | null;
  /** Who else says it with them. */
  readonly oldAlso: readonly Agent[];
  readonly newAlso: readonly Agent[];
  /** Whether they say it, deny it or say nothing of it; null where nothing is said. */
  readonly oldPolarity: Polarity | null;
  readonly newPolarity: Polarity | null;
  readonly disclosedBy: Notice | null;
  /** The later state whose notice that is; null where it is one of the state that it led to. */
  readonly ownedIn: State | null;
  /** When the version that recorded it was made. */
  readonly recorded: string;
}

export interface AgentRow {
  readonly agent: Agent;
  readonly claims: number;
}

/** An agent in a list, where others may have its name. */
export interface SpeakerRow extends AgentRow {
  /** The article that alone tells of it, with the head's headline and publisher; null where several do. */
  readonly only: {
    readonly article: string;
    readonly headline: string | null;
    readonly publisher: string;
  } | null;
}

/** An agent that may be the same as another, and what people hold of the two. */
export interface AlikeRow extends AgentRow {
  /** The agent that was asked about. */
  readonly of: string;
  readonly decision: Lived<Decision> | null;
}
