/** What comes in: one state of an article, as a newsroom or a file gives it. Times are ISO 8601 with an offset. */
export interface Payload {
  readonly url?: string | undefined;
  readonly key?: string | undefined;
  readonly publisher: string;
  readonly headline?: string | undefined;
  readonly published?: string | undefined;
  readonly modified?: string | undefined;
  readonly captured?: string | undefined;
  readonly language?: string | undefined;
  readonly text?: string | undefined;
  readonly html?: string | undefined;
  readonly via?: readonly Through[] | undefined;
}

/** Who originated, carried or supplied what an article says, as a wire's item names them; see IPTC's infoSources. */
export interface Through {
  readonly name: string;
  readonly role?: string | undefined;
  readonly uri?: string | undefined;
}

/** The lasting work. `id` is a digest of its canonical URL or key; exactly one of the two is set. */
export interface Article {
  readonly id: string;
  readonly url: string | null;
  readonly key: string | null;
}

/**
 * One captured state of an article's words. `id` is a digest of article, content and, for a text that comes
 * back after another stood in between, which appearance it is; `content` is a digest of headline and text.
 */
export interface Revision {
  readonly id: string;
  readonly article: string;
  readonly content: string;
  readonly headline: string | null;
  readonly language: string | null;
  /** The normal form that every span of this revision slices. */
  readonly text: string;
}

/**
 * One time that one content was seen for an article. The article's chain of states is derived from its
 * sightings alone, so that the order of their arrival does not matter. Times are UTC ISO 8601.
 */
export interface Sighting {
  readonly id: string;
  readonly article: string;
  readonly content: string;
  readonly publisher: string;
  readonly published: string | null;
  readonly modified: string | null;
  readonly captured: string | null;
  /** When it reached us; orders sightings that state no time of their own. */
  readonly arrived: string;
  /** Where it was read (`file.jsonl:12`); null when it was posted. */
  readonly origin: string | null;
}

/**
 * One place in an article's chain of captured revisions, counted from 1 in the order of time. A versioned
 * record: a late arrival in the middle retracts the places behind it and asserts them anew.
 */
export interface State {
  readonly id: string;
  readonly article: string;
  readonly n: number;
  readonly revision: string;
  readonly publisher: string;
  readonly published: string | null;
  readonly modified: string | null;
  readonly captured: string | null;
  /** The time that orders it: modified, else captured, else published, else arrival; none that had not come when it arrived. */
  readonly at: string;
  /** The earlier revision whose content this one restores. */
  readonly restores: string | null;
  /** True for the last of the chain: the state in which the article stands. */
  readonly head: boolean;
  /** What the story is about, as the linker's words; articles that share enough of them are compared. */
  readonly topics: readonly string[];
}
