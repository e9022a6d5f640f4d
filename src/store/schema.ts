import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  customType,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  text as plain,
  primaryKey,
  smallint,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";

/**
 * The tables. Columns bear the names of the model's fields, so that a row as JSON is the record. Times are UTC
 * ISO 8601 text; ids, times and numbers that are sorted compare by code unit on every server.
 */
const text = customType<{ data: string }>({ dataType: () => 'text COLLATE "C"' });
const bytea = customType<{ data: Buffer }>({ dataType: () => "bytea" });
const bits = customType<{ data: string; config: { length: number } }>({
  dataType: (config) => `bit(${config?.length})`,
});

export const articles = pgTable("articles", { id: text().primaryKey(), url: text(), key: text() });

/** Sightings that say something else than the states of their articles. `stemma_sightings` gives these and those that share a row with a state. */
export const repeats = pgTable(
  "repeats",
  {
    id: text().primaryKey(),
    article: text().notNull(),
    content: bytea().notNull(),
    publisher: text().notNull(),
    published: text(),
    modified: text(),
    captured: text(),
    arrived: text().notNull(),
    origin: text(),
  },
  (t) => [index("repeats_article").on(t.article)],
);

/** Pages as they came, by the SHA-256 of their bytes, which are kept packed by gzip. */
export const pages = pgTable("pages", {
  sha256: text().primaryKey(),
  type: plain().notNull(),
  bytes: integer().notNull(),
  packed: bytea().notNull(),
});

/** How a sighting came: the page that it was read from, and through whom, where either is known. */
export const deliveries = pgTable("deliveries", {
  sighting: text().primaryKey(),
  page: text(),
  via: jsonb().notNull(),
});

/**
 * A revision that has a `base` says its text and its layout as pieces of that revision's; `findings` are its
 * attributions in order, each beginning at its place of `starts`. The ids of attributions follow from revision and
 * place, and are written down only where they do not. The view `attributions` puts them together.
 */
export const revisions = pgTable(
  "revisions",
  {
    id: text().primaryKey(),
    article: text().notNull(),
    content: bytea().notNull(),
    headline: plain(),
    language: text(),
    text: plain().notNull(),
    document: jsonb(),
    base: text(),
    layout: plain(),
    findings: integer().array().notNull().default([]),
    starts: smallint().array().notNull().default([]),
    far: integer().array(),
    ids: plain().array(),
  },
  (t) => [index("revisions_article").on(t.article)],
);

/** What attributions say, their spans counted from where each begins: what does not change is written once. */
export const findings = pgTable(
  "findings",
  {
    key: integer().primaryKey().generatedAlwaysAsIdentity(),
    digest: uuid().notNull(),
    body: jsonb().notNull(),
  },
  (t) => [uniqueIndex("findings_digest").on(t.digest)],
);

export const agents = pgTable(
  "agents",
  { id: text().primaryKey(), name: text().notNull(), kind: text().notNull(), behalf: text() },
  (t) => [
    index("agents_name").on(t.name, t.id),
    index("agents_alike").using("gin", sql`stemma_alike(${t.kind}, ${t.name}, ${t.behalf})`),
  ],
);

/** The programs that took part, each list said once. */
export const softwareLists = pgTable("software_lists", {
  key: integer().primaryKey().generatedAlwaysAsIdentity(),
  names: plain().array().notNull(),
});

/**
 * The activities with the versions that they made; the view `versions` tells these by themselves. When one started and
 * ended is told in milliseconds before its version, or in `times` where that does not tell it; an empty `article` is that
 * of the revision.
 */
export const runs = pgTable("runs", {
  version: integer().primaryKey(),
  software: integer().notNull(),
  started: integer(),
  ended: integer(),
  at: text().notNull(),
  id: text().notNull(),
  kind: text().notNull(),
  revision: text(),
  article: text(),
  times: plain().array(),
  who: plain(),
  why: plain(),
});

const life = { since: integer().notNull(), until: integer() };

/** What heads are about, each list said once. */
export const topicLists = pgTable(
  "topic_lists",
  {
    key: integer().primaryKey().generatedAlwaysAsIdentity(),
    digest: uuid().notNull(),
    topics: plain().array().notNull(),
  },
  (t) => [uniqueIndex("topic_lists_digest").on(t.digest)],
);

/**
 * States, both lives of one in a row: as the head of its article from `headed` until it is `passed`, then from `since`
 * until `until` as one that others came after. Each life has its topics and, where its id does not follow from the rest,
 * its name. A time that is empty is `at`. A row that has `arrived` tells of a sighting too, which says the same; an empty one
 * is when its activity started. The view `states` tells them apart.
 */
export const tenures = pgTable(
  "tenures",
  {
    key: integer().notNull().generatedAlwaysAsIdentity(),
    n: integer().notNull(),
    headed: integer(),
    passed: integer(),
    since: integer(),
    until: integer(),
    topics: integer(),
    later_topics: integer(),
    article: text().notNull(),
    revision: text().notNull(),
    publisher: text().notNull(),
    published: text(),
    modified: text(),
    captured: text(),
    at: text().notNull(),
    restores: text(),
    names: plain().array(),
    arrived: text(),
    origin: text(),
    sighting: text(),
  },
  (t) => [
    check("tenures_lives", sql`${t.passed} > ${t.headed} and ${t.until} > ${t.since}`),
    index("tenures_article").on(t.article),
    index("tenures_revision").using("hash", t.revision),
    index("tenures_at").on(t.at),
    index("tenures_head").on(t.article).where(sql`${t.headed} is not null and ${t.passed} is null`),
  ],
);

/** The names among the topics of live heads, kept by a trigger on `tenures`: who names them next in time is found at once. */
export const topics = pgTable(
  "head_topics",
  { topic: text().notNull(), at: text().notNull(), article: text().notNull() },
  (t) => [primaryKey({ columns: [t.topic, t.at, t.article] }), index("head_topics_article").on(t.article)],
);

export const claims = pgTable(
  "claims",
  {
    id: text().notNull(),
    text: plain().notNull(),
    agent: text(),
    ...life,
  },
  (t) => [
    primaryKey({ columns: [t.id, t.since] }),
    check("claims_life", sql`${t.until} > ${t.since}`),
    index("claims_search").using("gin", sql`to_tsvector('english', ${t.text})`),
    index("claims_since").on(t.since),
    index("claims_until").on(t.until).where(sql`${t.until} is not null`),
  ],
);

/**
 * What occurrences say, apart from the revision in which they stand. What one revision says `again`, for the first or a
 * later time, is another telling, so that each stands but once in a standing. The sketch tells, where it is known, what the
 * claim is about, so that claims which have nothing in common need not be read.
 */
export const tellings = pgTable(
  "tellings",
  {
    key: integer().primaryKey().generatedAlwaysAsIdentity(),
    article: text().notNull(),
    claim: text().notNull(),
    agent: text(),
    wording: bytea().notNull(),
    profile: jsonb().notNull(),
    again: integer().notNull(),
    sketch: bits({ length: 512 }),
  },
  (t) => [index("tellings_claim").on(t.claim), index("tellings_agent").on(t.agent)],
);

/**
 * The occurrences of one revision that one version asserted: what each tells, and at which of the revision's
 * attributions, unless these are all in order. Ids that follow from these are not written down. The view `occurrences`
 * puts them together.
 */
export const standings = pgTable(
  "standings",
  {
    key: integer().primaryKey().generatedAlwaysAsIdentity(),
    revision: text().notNull(),
    article: text().notNull(),
    tellings: integer().array().notNull(),
    places: integer().array(),
    ids: plain().array(),
    attributions: plain().array(),
    since: integer().notNull(),
  },
  (t) => [index("standings_article").on(t.article), index("standings_revision").using("hash", t.revision)],
);

/** The version at which the nth occurrence of a standing ended. */
export const endings = pgTable(
  "endings",
  { standing: integer().notNull(), nth: integer().notNull(), until: integer().notNull() },
  (t) => [primaryKey({ columns: [t.standing, t.nth] }), index("endings_until").on(t.until)],
);

export const relations = pgTable(
  "relations",
  {
    id: text().notNull(),
    a: text().notNull(),
    b: text().notNull(),
    stance: text().notNull(),
    level: text().notNull(),
    score: doublePrecision().notNull(),
    evidence: jsonb().notNull(),
    linker: text().notNull(),
    ...life,
  },
  (t) => [
    primaryKey({ columns: [t.id, t.since] }),
    check("relations_life", sql`${t.until} > ${t.since}`),
    index("relations_a").on(t.a),
    index("relations_b").on(t.b),
    index("relations_since").on(t.since),
    index("relations_until").on(t.until).where(sql`${t.until} is not null`),
  ],
);

/** What people decided of pairs of claims. */
export const decisions = pgTable(
  "decisions",
  {
    id: text().notNull(),
    a: text().notNull(),
    b: text().notNull(),
    verdict: text().notNull(),
    stance: text(),
    later: text(),
    who: plain().notNull(),
    why: plain().notNull(),
    at: text().notNull(),
    ...life,
  },
  (t) => [
    primaryKey({ columns: [t.id, t.since] }),
    check("decisions_life", sql`${t.until} > ${t.since}`),
    check("decisions_pair", sql`${t.a} < ${t.b}`),
    uniqueIndex("decisions_live").on(t.a, t.b).where(sql`${t.until} is null`),
    index("decisions_pair_of").on(t.a, t.b),
    index("decisions_b").on(t.b),
    index("decisions_since").on(t.since),
    index("decisions_until").on(t.until).where(sql`${t.until} is not null`),
  ],
);

/** The ledger of claim events, in the order in which it is read: by the time of the state after them. */
export const events = pgTable(
  "events",
  {
    id: text().notNull(),
    article: text().notNull(),
    before: text().notNull(),
    after: text().notNull(),
    publisher: text().notNull(),
    at: text().notNull(),
    place: integer().notNull(),
    kind: text().notNull(),
    claim: text().notNull(),
    supersedes: text(),
    old: text(),
    new: text(),
    slots: jsonb().notNull(),
    notice: integer(),
    confidence: doublePrecision().notNull(),
    reason: plain().notNull(),
    ...life,
  },
  (t) => [
    primaryKey({ columns: [t.id, t.since] }),
    check("events_life", sql`${t.until} > ${t.since}`),
    index("events_at").on(t.at),
    index("events_article").on(t.article),
  ],
);

/** What is looked at again and again; no record of the graph, but the jobs of those who look. */
export const watches = pgTable(
  "watches",
  {
    id: text().primaryKey(),
    url: text().notNull(),
    host: text().notNull(),
    target: text(),
    passing: boolean().notNull().default(false),
    hops: integer().notNull().default(0),
    kind: text(),
    feed: text(),
    publisher: plain(),
    headline: plain(),
    published: text(),
    added: text().notNull(),
    due: text().notNull(),
    /** Until when one worker has it, and which. */
    lease: text(),
    checked: text(),
    changed: text(),
    etag: plain(),
    modified: plain(),
    body: text(),
    content: text(),
    article: text(),
    status: integer(),
    fault: plain(),
    failures: integer().notNull().default(0),
    gone: text(),
  },
  (t) => [
    index("watches_free").on(t.host, t.due).where(sql`${t.lease} is null`),
    index("watches_leased").on(t.host, t.lease).where(sql`${t.lease} is not null`),
    index("watches_added").on(t.added, t.id),
    index("watches_article").on(t.article),
    index("watches_feed").on(t.feed),
  ],
);

/** Hosts that are watched: when each may be asked again, and when there is something to ask. */
export const watchHosts = pgTable(
  "watch_hosts",
  {
    host: text().primaryKey(),
    free: text().notNull(),
    next: text().notNull(),
    robots: plain(),
    robotsStatus: integer("robots_status"),
    robotsRead: text("robots_read"),
  },
  (t) => [index("watch_hosts_next").on(t.next)],
);

/** Pages that went and came back: written once. */
export const publications = pgTable(
  "publications",
  {
    id: text().primaryKey(),
    watch: text().notNull(),
    article: text().notNull(),
    url: text().notNull(),
    kind: text().notNull(),
    at: text().notNull(),
    status: integer().notNull(),
  },
  (t) => [index("publications_article").on(t.article, t.at), index("publications_watch").on(t.watch)],
);

export const idempotency = pgTable("idempotency", {
  key: text().primaryKey(),
  request: text().notNull(),
  status: integer().notNull(),
  body: plain().notNull(),
  at: text().notNull(),
});
