import type { Article, Revision, Sighting, State } from "./article.ts";
import type { Agent, Attribution } from "./attribution.ts";
import type { RecordedEvent } from "./change.ts";
import type { Document } from "./document.ts";

/** What is asserted, apart from where it stands. `text` is its earliest known wording, `agent` who held it then. */
export interface Claim {
  readonly id: string;
  readonly text: string;
  readonly agent: string | null;
}

/** What the linker knows of a claim where it stands; made and read by the linker alone, kept as it is. */
export type Profile = Readonly<Record<string, unknown>>;

/** What a profile has where the claim stands there for another of those who say it together, and is not compared again. */
export const ALSO = "also";

/** A claim standing at an attribution of one revision. */
export interface Occurrence {
  readonly id: string;
  readonly claim: string;
  readonly attribution: string;
  readonly revision: string;
  readonly article: string;
  readonly agent: string | null;
  /** Digest of holder and normalised words: the same wording has the same digest in every revision. */
  readonly wording: string;
  readonly profile: Profile;
}

export const STANCES = ["agrees", "contradicts", "supersedes"] as const;
export type Stance = (typeof STANCES)[number];

export const LEVELS = ["suggested", "confirmed"] as const;
export type Level = (typeof LEVELS)[number];

/** One reason for a relation, in words. `spans` are offsets in the texts of the claims `a` and `b`. */
export interface Evidence {
  readonly feature: string;
  readonly detail: string;
  readonly weight: number;
  readonly spans: readonly { readonly side: "a" | "b"; readonly start: number; readonly end: number }[];
}

/**
 * Two claims and a stance. Undirected stances have `a < b` by code unit; `supersedes` reads "a supersedes b".
 * `id` is a digest of both ends and the stance.
 */
export interface Relation {
  readonly id: string;
  readonly a: string;
  readonly b: string;
  readonly stance: Stance;
  readonly level: Level;
  /** 0 to 1. */
  readonly score: number;
  readonly evidence: readonly Evidence[];
  /** `name@version` of the linker that said so. */
  readonly linker: string;
}

export const VERDICTS = ["confirm", "reject", "change"] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What a person can hold of two agents: one and the same, two, or that it cannot be told. */
export const JUDGEMENTS = ["same", "different", "undecided"] as const;
export type Judgement = (typeof JUDGEMENTS)[number];

/**
 * What a person holds of two claims, or of two agents, `a < b` by code unit. While it lives, it stands in place of
 * whatever the program finds between them.
 */
export interface Decision {
  readonly id: string;
  readonly a: string;
  readonly b: string;
  readonly verdict: Verdict | Judgement;
  /** What joins two claims; null where nothing does, and of agents. */
  readonly stance: Stance | null;
  /** The one of the two that supersedes the other; null for every other stance. */
  readonly later: string | null;
  readonly who: string;
  readonly why: string;
  /** UTC ISO 8601. */
  readonly at: string;
}

/** One run of the pipeline over one revision, or one decision of a person (PROV). */
export interface Activity {
  readonly id: string;
  readonly kind: "import" | "decision";
  /** `name@version` of every stage that took part. */
  readonly software: readonly string[];
  readonly started: string;
  readonly ended: string;
  readonly article: string | null;
  readonly revision: string | null;
  /** The person who decided; null for a program. */
  readonly who: string | null;
  readonly why: string | null;
}

/** The number of one committed state of the claim graph. Numbers start at 1 and have no gaps. */
export interface Version {
  readonly version: number;
  readonly at: string;
  readonly activity: string;
}

/** The records that live in `[since, until)` versions. */
export interface GraphRecords {
  readonly states: readonly State[];
  readonly claims: readonly Claim[];
  readonly occurrences: readonly Occurrence[];
  readonly relations: readonly Relation[];
  readonly events: readonly RecordedEvent[];
  readonly decisions: readonly Decision[];
}

/** A versioned record as stored. `until` is null while it lives. */
export type Lived<T> = T & { readonly since: number; readonly until: number | null };

/** A revision with what was read in it. */
export interface HeldRevision {
  readonly revision: Revision;
  readonly document: Document;
  readonly attributions: readonly Attribution[];
}

/** Other words than its first in which a claim came to stand. */
export interface Rewording {
  readonly claim: string;
  readonly words: string;
}

/** What one activity writes: immutable records, and what it asserts and retracts (by id) of the graph. */
export interface Changeset {
  readonly activity: Activity;
  readonly articles: readonly Article[];
  readonly sightings: readonly Sighting[];
  readonly revisions: readonly HeldRevision[];
  readonly agents: readonly Agent[];
  readonly asserted: GraphRecords;
  readonly retracted: { readonly [K in keyof GraphRecords]: readonly string[] };
  /** What claims told anew are about, by claim, so that the store can leave out those that share nothing with others. */
  readonly sketches?: ReadonlyMap<string, string>;
  /** By which words the search finds claims from now on, beside those in which they were first told. */
  readonly reworded?: readonly Rewording[];
}
