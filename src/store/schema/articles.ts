import { sql } from "drizzle-orm";
import {
  bigint,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  text as plain,
  primaryKey,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { bits, bytea, text } from "./columns.ts";

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

/**
 * What the search for neighbours asks of live heads, kept by triggers: what a head is about as numbers of its topics, and the signs of what
 * stands in it with the sketch of each. `read` names the versions that made it say that; a name `weighs` two topics. A head that says nothing has none.
 */
export const heads = pgTable("heads", {
  key: bigint({ mode: "bigint" }).primaryKey(),
  article: text().notNull(),
  at: bigint({ mode: "number" }).notNull(),
  read: text().notNull(),
  weighs: integer().notNull(),
  topics: bigint({ mode: "bigint" }).array().notNull(),
  tellings: text().notNull(),
  sketches: bits({ length: 512 }).array().notNull(),
});

/** The names among the topics of live heads, and all topics of those that have few: who names them next in time is found at once. */
export const mentions = pgTable(
  "mentions",
  {
    topic: bigint({ mode: "bigint" }).notNull(),
    at: bigint({ mode: "number" }).notNull(),
    head: bigint({ mode: "bigint" }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.topic, t.at, t.head] })],
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
