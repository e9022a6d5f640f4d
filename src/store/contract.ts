import type { Article, Sighting, State, Through } from "../model/article.ts";
import type { Polarity } from "../model/attribution.ts";
import type { RecordedEvent } from "../model/change.ts";
import type { Notice } from "../model/document.ts";
import type {
  Activity,
  Changeset,
  Claim,
  Decision,
  GraphRecords,
  HeldRevision,
  Lived,
  Occurrence,
  Profile,
  Relation,
  Rewording,
  Version,
} from "../model/graph.ts";
import type { ArticleRow, Page, PageRequest } from "./page.ts";
import type { RoomReads } from "./room.ts";
import type {
  AgentRow,
  AlikeRow,
  ClaimFilter,
  ClaimRow,
  EventFilter,
  EventRow,
  NodeRow,
  OccurrenceRow,
  RelationRow,
  SpeakerRow,
} from "./rows.ts";
import type { WatchStore } from "./watches.ts";

export type {
  AgentRow,
  AlikeRow,
  ClaimFilter,
  ClaimRow,
  EventFilter,
  EventRow,
  NodeRow,
  OccurrenceRow,
  RelationRow,
  SpeakerRow,
} from "./rows.ts";
export type { ArticleRow, Page, PageRequest };

/** All that is known of one article, live at the latest version, without texts. */
export interface KnownArticle {
  readonly sightings: readonly Sighting[];
  readonly states: readonly State[];
  readonly claims: readonly Claim[];
  readonly occurrences: readonly Occurrence[];
  readonly events: readonly RecordedEvent[];
  /** Every revision ever recorded for the article, by id with its content digest. */
  readonly revisions: readonly { readonly id: string; readonly content: string }[];
}

/** A claim that stands in the head of an article that tells the same story. */
export interface Neighbour {
  readonly claim: Claim;
  /** The revision that is that head. */
  readonly revision: string;
  /** What the linker knows of it there. */
  readonly profile: Profile;
}

/** What joins two claims, without the reasons. */
export type Joined = Pick<Relation, "a" | "b" | "stance" | "score">;

/** Claims that stand near, and what is on record between any two of them. */
export interface Neighbourhood {
  readonly told: readonly Neighbour[];
  readonly joined: readonly Joined[];
}

/** What the one writer may do, inside its transaction and under the lock. */
export interface Writer {
  known(article: string): Promise<KnownArticle>;
  held(revisions: readonly string[]): Promise<readonly HeldRevision[]>;
  /**
   * Standing claims of other articles whose head lies within `days` and is so much `alike`: the cosine of both as lists of topics, where a
   * name weighs the more the fewer heads have it at the time; two topics have to be shared, one of them by few. They are those of the closest
   * `articles`, or of fewer once `claims` are found. Claims are left out where their sketch is known and shares fewer
   * than `shared` bits with each of the sketches.
   */
  neighbours(
    article: string,
    topics: readonly string[],
    at: string,
    limits: { alike: number; days: number; articles: number; claims: number; shared: number },
    sketches: readonly string[],
  ): Promise<Neighbourhood>;
  /**
   * Begins the search that `neighbours` will most likely be asked for, so that the database searches while the program goes on.
   * Asked in other words, `neighbours` searches anew; nothing may be written in between.
   */
  seek(...asked: Parameters<Writer["neighbours"]>): void;
  /** Live relations with any of the claims at either end. */
  relationsOf(claims: readonly string[]): Promise<readonly Relation[]>;
  /** Live decisions on pairs with any of the claims at either end. */
  decisionsOn(claims: readonly string[]): Promise<readonly Decision[]>;
  /** By which words the search finds these claims beside their first. */
  wordings(claims: readonly string[]): Promise<readonly Rewording[]>;
  /** The places of these claims in heads; those that stand in none are left out. */
  standing(claims: readonly string[]): Promise<readonly Neighbour[]>;
}

/** A page as it came, with the SHA-256 of its bytes in hexadecimal and the media type that it came with. */
export interface KeptPage {
  readonly sha256: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** How a revision came: the page that it was read from, and who stood between the publisher and the facts. */
export interface Delivery {
  readonly page: KeptPage | null;
  readonly via: readonly Through[];
}

/** Reads of the graph; every one says which version it reads. */
export interface Reader extends RoomReads {
  latest(): Promise<Version | null>;
  /** The version with this number, or the last committed at or before this UTC instant. */
  versionAt(asOf: number | string): Promise<Version | null>;
  articles(
    v: number,
    page: PageRequest,
    filter?: { publisher?: string | undefined },
  ): Promise<Page<ArticleRow>>;
  /** An article, the latest headline that it had, and its revisions. */
  article(
    id: string,
    v: number,
  ): Promise<{ article: Article; headline: string | null; states: readonly State[] } | null>;
  revision(id: string): Promise<HeldRevision | null>;
  /** The page that the revision was first read from; null when it came as text. */
  page(revision: string): Promise<KeptPage | null>;
  /** Through whom the revision came, as whoever delivered it said. */
  through(revision: string): Promise<readonly Through[]>;
  /** Notices of the revisions, by revision. */
  notices(revisions: readonly string[]): Promise<ReadonlyMap<string, readonly Notice[]>>;
  occurrences(
    of: { revision?: string; article?: string; claims?: readonly string[] },
    v: number,
  ): Promise<readonly OccurrenceRow[]>;
  /** Which claim each attribution of the revisions makes, by revision and attribution. */
  standing(
    revisions: readonly string[],
    v: number,
  ): Promise<ReadonlyMap<string, ReadonlyMap<string, string>>>;
  /** Those found last first; with `stoodAt` those told last first, by the outlets' own times. */
  claims(v: number, page: PageRequest, filter: ClaimFilter): Promise<Page<ClaimRow>>;
  /**
   * True of what has a word to look for, `asked` of the API or `typed` into the reading room: marks are none, nor are words
   * that nearly every text has, such as “the”.
   */
  searchable(q: string, how: "asked" | "typed"): Promise<boolean>;
  claim(id: string, v: number): Promise<ClaimRow | null>;
  /** Every life of the claim and its occurrences, ended ones too, up to v. */
  claimHistory(id: string, v: number): Promise<readonly OccurrenceRow[]>;
  /**
   * The versions up to v at which the claim lived and where it stands changed, or what agrees with it or contradicts it, where that
   * stands or what people decided of them, oldest first.
   */
  claimVersions(id: string, v: number): Promise<readonly Version[]>;
  relations(claims: readonly string[], v: number): Promise<readonly RelationRow[]>;
  /** The claims by these ids that live at v; those that do not are left out. */
  nodes(claims: readonly string[], v: number): Promise<readonly NodeRow[]>;
  /** How the claims were first held, where they stand at v or, of those that stand nowhere, where they did. */
  polarities(claims: readonly string[], v: number): Promise<ReadonlyMap<string, Polarity>>;
  /** The relation as last known at v, dissolved ones too. */
  relation(id: string, v: number): Promise<RelationRow | null>;
  /** What people decided of the two claims up to v, taken back or not, oldest first. */
  decisions(a: string, b: string, v: number): Promise<readonly Lived<Decision>[]>;
  /** The ledger of all articles, newest first: what became of claims, and headlines that were changed. */
  events(v: number, page: PageRequest, filter: EventFilter): Promise<Page<EventRow>>;
  /** The events of one step of an article from a revision to the next, in the order of the text. */
  step(article: string, before: string, after: string, v: number): Promise<readonly EventRow[]>;
  /** The texts of the revisions, by revision. */
  texts(revisions: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** By name, as people look names up; with `publisher` those who speak in that outlet. */
  agents(
    v: number,
    page: PageRequest,
    filter?: { q?: string | undefined; publisher?: string | undefined },
  ): Promise<Page<SpeakerRow>>;
  agent(id: string, v: number): Promise<AgentRow | null>;
  /** Agents, none of them unnamed, whose name begins, ends or is shortened as that of one of these, or that people judged with them. */
  alike(agents: readonly string[], v: number): Promise<readonly AlikeRow[]>;
  versions(page: PageRequest): Promise<Page<Version & { readonly detail: Activity }>>;
  /** Records that live at `to` and did not at `from`, and those that lived then and no longer do. */
  changes(from: number, to: number): Promise<GraphChanges>;
}

export interface GraphChanges {
  readonly born: LivedRecords;
  readonly ended: LivedRecords;
}

type LivedRecords = { readonly [K in keyof GraphRecords]: readonly Lived<GraphRecords[K][number]>[] };

export interface Store extends Reader {
  /** `embedded <dir>` or the PostgreSQL host and database, without secrets. */
  readonly where: string;
  /**
   * Runs `work` in one transaction under the writer's lock; its changeset, when there is one, becomes the next
   * version at `now()`, never earlier than the version before it. Nothing is written when `work` throws.
   */
  write<T>(
    now: () => string,
    work: (tx: Writer) => Promise<{ changeset: Changeset | null; result: T }>,
  ): Promise<{ version: Version | null; result: T }>;
  readonly watches: WatchStore;
  /** What is recorded: the sighting itself, so that importing it again would change nothing, others of its article, or neither. */
  seen(sighting: Pick<Sighting, "id" | "article">): Promise<"sighting" | "article" | null>;
  /** Keeps how a sighting comes, unless that is kept. */
  keep(sighting: string, delivery: Delivery): Promise<void>;
  replay(key: string): Promise<{ request: string; status: number; body: string } | null>;
  remember(key: string, request: string, status: number, body: string, at: string): Promise<void>;
  close(): Promise<void>;
}

// `openStore({ database?: string; data?: string }): Promise<Store>` is in `store/open.ts`.
