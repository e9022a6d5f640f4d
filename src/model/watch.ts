export const WATCH_KINDS = ["feed", "page"] as const;
export type WatchKind = (typeof WATCH_KINDS)[number];

/** What is known of a page from the feed that led to it. */
export interface Hints {
  readonly publisher: string | null;
  readonly headline: string | null;
  readonly published: string | null;
}

/** A feed or a page that is looked at again and again. Times are UTC ISO 8601. */
export interface Watch extends Hints {
  readonly id: string;
  readonly url: string;
  /** Host and port of what is looked at, which have one rate and one robots.txt for all that is watched there. */
  readonly host: string;
  /** Where the URL led, which is looked at in its place; null while it is looked at itself. */
  readonly target: string | null;
  /** True where a redirect on the way to the target is for now only, so that the URL itself is asked again after it. */
  readonly passing: boolean;
  /** Redirects that led on, one after the other, since the last answer that was none. */
  readonly hops: number;
  /** Null until it was fetched for the first time. */
  readonly kind: WatchKind | null;
  /** The watch of the feed that led to it; null when a person asked for it. */
  readonly feed: string | null;
  readonly added: string;
  /** When it is to be looked at next. */
  readonly due: string;
  readonly checked: string | null;
  /** When it was last found changed. */
  readonly changed: string | null;
  readonly etag: string | null;
  /** The server's `Last-Modified`, as it came. */
  readonly modified: string | null;
  /** Digest of the bytes that were fetched last. */
  readonly body: string | null;
  /** Digest of the words that a page had. */
  readonly content: string | null;
  readonly article: string | null;
  /** The last answer's HTTP status; null where none came. */
  readonly status: number | null;
  /** Why the last look gave nothing; null when it did. */
  readonly fault: string | null;
  /** Looks in a row that failed. */
  readonly failures: number;
  /** Since when the page is not there any more; null while it is. */
  readonly gone: string | null;
}

/** A watch as somebody asks for it, or as a feed leads to it. */
export type NewWatch = Pick<Watch, "id" | "url" | "host" | "kind" | "feed" | "added" | "due" | keyof Hints>;

export const PUBLICATION_KINDS = ["unpublished", "republished"] as const;

/** A page that was there and is there no more, or is there again. */
export interface Publication {
  readonly id: string;
  readonly watch: string;
  readonly article: string;
  readonly url: string;
  readonly kind: (typeof PUBLICATION_KINDS)[number];
  readonly at: string;
  /** The HTTP status that told. */
  readonly status: number;
}

/** What a host says in its robots.txt; no text where it has none, or could not be asked. */
export interface Robots {
  readonly text: string | null;
  /** Null where no answer came. */
  readonly status: number | null;
  readonly read: string;
}

/** A watch that a worker is to look at now, and nobody else until the lease ends. */
export interface Job {
  readonly watch: Watch;
  readonly lease: string;
  readonly robots: Robots | null;
}

/** What became of a job. */
export interface Settled {
  readonly watch: string;
  readonly lease: string;
  /** What is known anew of the watch. */
  readonly now: Partial<Omit<Watch, "id" | "url" | "feed" | "added">> & Pick<Watch, "due">;
  readonly publication: Publication | null;
  /** Nothing more is asked of the host until then. */
  readonly hostFree: string;
  readonly robots: Robots | null;
}
