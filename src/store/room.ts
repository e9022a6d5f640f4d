import type { Agent, Attribution } from "../model/attribution.ts";
import type { Claim, Level, Lived, Relation, Stance } from "../model/graph.ts";
import type { Span } from "../model/span.ts";
import type { ArticleRow, Page, PageRequest } from "./page.ts";

/** Where a claim was first told: the earliest state that carries it. */
export interface First {
  readonly article: string;
  readonly n: number;
  readonly publisher: string;
  readonly at: string;
  /** True where the publisher dates it so; else all that is known is that it was seen then. */
  readonly own: boolean;
  readonly agent: Agent | null;
  /** Who else says it with the agent. */
  readonly also?: readonly Agent[];
  readonly manner: Attribution["manner"];
  readonly polarity: Attribution["polarity"];
}

/** A claim as lists tell it, without texts and profiles. */
export interface ToldRow {
  readonly claim: Lived<Claim>;
  /** Null when every occurrence has ended. */
  readonly first: First | null;
  readonly publishers: readonly string[];
  /** True when it stands in the head of some article. */
  readonly standing: boolean;
  readonly agrees: number;
  readonly contradicts: number;
}

export interface ToldFilter {
  readonly ids?: readonly string[] | undefined;
  /** All of these words, the last perhaps not typed to its end. */
  readonly q?: string | undefined;
  /** Only claims that one of these holds. */
  readonly agents?: readonly string[] | undefined;
  readonly publisher?: string | undefined;
  readonly disputed?: boolean | undefined;
  /** Only claims that stood in the revision that some article had at this instant, UTC ISO 8601. */
  readonly stoodAt?: string | undefined;
}

export interface PairRow {
  readonly relation: Lived<Relation>;
  readonly a: ToldRow;
  readonly b: ToldRow;
}

export interface DrawnFilter {
  readonly stance?: Stance | undefined;
  readonly agents?: readonly string[] | undefined;
  readonly publisher?: string | undefined;
  /** Only what was told at or after this instant, and before that one. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** A life of a claim, ended ones too, for a picture; its text is cut to 160 characters. */
export interface DrawnClaim extends Lived<Claim> {
  readonly first: First | null;
  readonly standing: boolean;
}

export type DrawnRelation = Lived<Pick<Relation, "id" | "a" | "b" | "stance">>;

export interface Drawn {
  readonly claims: readonly DrawnClaim[];
  readonly relations: readonly DrawnRelation[];
  /** True when there are more claims than the limit. */
  readonly more: boolean;
  /** True when there are more relations than can be told apart, and the latest of them are given. */
  readonly moreRelations: boolean;
}

/** The words of a revision, and where its sentences are. */
export interface Sheet {
  readonly id: string;
  readonly headline: string | null;
  readonly text: string;
  readonly sentences: readonly Span[];
}

/** What the margin of an article says of one attribution. */
export interface MarginRow {
  readonly attribution: string;
  readonly claim: string;
  readonly agrees: number;
  readonly contradicts: number;
}

/** Reads that pages for people need: short rows, made in one query each. */
export interface RoomReads {
  /** Claims, those found last first; with `stoodAt` those told last first, by the outlets' own times. */
  told(v: number, page: PageRequest, filter: ToldFilter): Promise<Page<ToldRow>>;
  /** How many claims any of these agents hold, and in how many outlets they do. */
  spoken(
    v: number,
    agents: readonly string[],
  ): Promise<{ readonly claims: number; readonly outlets: number }>;
  /** Pairs of one stance, those found last first; with `level` those that are so sure, with `agents` those of which these hold both claims. */
  pairs(
    v: number,
    page: PageRequest,
    filter: {
      stance: Stance;
      level?: Level | undefined;
      publisher?: string | undefined;
      agents?: readonly string[] | undefined;
    },
  ): Promise<Page<PairRow>>;
  /** Articles of which some headline, now or before, has all of these words, the last perhaps not typed to its end. */
  headlines(v: number, limit: number, q: string, publisher?: string): Promise<readonly ArticleRow[]>;
  /** The outlets that run articles, and how many. */
  outlets(v: number): Promise<readonly { readonly publisher: string; readonly articles: number }[]>;
  /** When each content of the article first came here, by revision. */
  arrivals(article: string): Promise<ReadonlyMap<string, string>>;
  /** Claims and relations known up to the version: those that have to do with what the filter asks for. */
  drawn(v: number, limit: number, filter: DrawnFilter): Promise<Drawn>;
  /** The words of the revisions, by revision. */
  sheets(revisions: readonly string[]): Promise<ReadonlyMap<string, Sheet>>;
  margin(revision: string, v: number): Promise<readonly MarginRow[]>;
}
