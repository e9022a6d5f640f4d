import { sql } from "drizzle-orm";
import {
  check,
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
import { bits, bytea, life, text } from "./columns.ts";

/** What attributions of revisions say that list them by themselves, packed, their spans counted from where each begins. */
export const findings = pgTable(
  "findings",
  {
    key: integer().primaryKey().generatedAlwaysAsIdentity(),
    digest: uuid().notNull(),
    body: bytea().notNull(),
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

export const claims = pgTable(
  "claims",
  {
    id: text().notNull(),
    text: plain().notNull(),
    agent: text(),
    ...life,
  },
  (t) => [
    index("claims_id").using("hash", t.id),
    check("claims_life", sql`${t.until} > ${t.since}`),
    index("claims_search").using("gin", sql`to_tsvector('english', stemma_plain(${t.text}))`),
    index("claims_since").on(t.since),
    index("claims_until").on(t.until).where(sql`${t.until} is not null`),
  ],
);

/** Words in which claims came to stand that were first told in others, by which the search finds them from the version `since` on. */
export const wordings = pgTable(
  "wordings",
  { since: integer().notNull(), claim: text().notNull(), words: plain().notNull() },
  (t) => [
    index("wordings_claim").using("hash", t.claim),
    index("wordings_search").using("gin", sql`to_tsvector('english', stemma_plain(${t.words}))`),
  ],
);

/**
 * What occurrences say, apart from the revision in which they stand. What one revision says `again`, for the first or a
 * later time, is another telling, so that each stands but once in a standing. The `sign` is the number of a telling within its
 * article, as a character (`stemma_sign`); the profile is written as `profileTold` has it. `said` is what its attribution says, packed, the
 * spans counted from where that begins; empty where the revision lists its attributions by itself. The sketch tells, where
 * it is known, what the claim is about, so that claims which have nothing in common need not be read.
 */
export const tellings = pgTable(
  "tellings",
  {
    again: smallint().notNull(),
    sign: text().notNull(),
    article: text().notNull(),
    claim: text().notNull(),
    agent: text(),
    wording: bytea().notNull(),
    profile: plain().notNull(),
    sketch: bits({ length: 512 }),
    said: bytea(),
  },
  (t) => [
    primaryKey({ columns: [t.article, t.sign] }),
    index("tellings_claim").using("hash", t.claim),
    index("tellings_agent").on(t.agent),
  ],
);

/**
 * The occurrences of one revision that one version asserted, told by the signs of their tellings, and at which of the revision's
 * attributions they stand, unless these are all in order, and where these begin, two bytes each, unless the revision lists them by itself.
 * Where ids do not follow from these, `names` are those of the occurrences and then of their attributions. The view
 * `occurrences` puts them together.
 *
 * The first of a revision's rows tells the revision too, from `content` on, as the view `revisions` has it, and has no version
 * where nothing was asserted with it. One that has a `base` says its text and its layout as pieces of those in the row of that key. Its attributions are told
 * by its first standing; where that cannot tell them all, `findings` are these in order, each beginning at its place of `begins`.
 * The ids of attributions follow from revision and place, and are written down only where they do not. The function
 * `stemma_attributions` puts them together.
 */
export const standings = pgTable(
  "standings",
  {
    key: integer().primaryKey().generatedAlwaysAsIdentity(),
    since: integer(),
    base: integer(),
    revision: text().notNull(),
    article: text().notNull(),
    tellings: text(),
    starts: bytea(),
    places: integer().array(),
    names: plain().array(),
    content: bytea(),
    headline: plain(),
    language: text(),
    layout: plain(),
    text: plain(),
    document: jsonb(),
    findings: integer().array(),
    begins: integer().array(),
    ids: plain().array(),
  },
  (t) => [
    check(
      "standings_told",
      sql`(${t.tellings} is null) = (${t.since} is null)
      and (${t.content} is null) = (${t.text} is null)
      and (${t.tellings} is not null or ${t.text} is not null)`,
    ),
    index("standings_article").on(t.article),
    index("standings_revision").using("hash", t.revision),
  ],
);

/** The version at which the nth occurrence of a standing ended. */
export const endings = pgTable(
  "endings",
  { standing: integer().notNull(), nth: integer().notNull(), until: integer().notNull() },
  (t) => [primaryKey({ columns: [t.standing, t.nth] }), index("endings_until").on(t.until)],
);

/** What joins claims; why it does is packed. */
export const relations = pgTable(
  "relations",
  {
    id: text().notNull(),
    a: text().notNull(),
    b: text().notNull(),
    stance: text().notNull(),
    level: text().notNull(),
    score: doublePrecision().notNull(),
    evidence: bytea().notNull(),
    linker: text().notNull(),
    ...life,
  },
  (t) => [
    index("relations_id").using("hash", t.id),
    check("relations_life", sql`${t.until} > ${t.since}`),
    index("relations_a").using("hash", t.a),
    index("relations_b").using("hash", t.b),
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

/**
 * The ledger, in the order in which it is read: by the time of the state after its events. That a headline was changed, or what an outlet tells in its own voice, has no claim. An attribution that
 * follows from its revision is told by a point and its place; slots, confidence and reason are packed in `said`.
 */
export const events = pgTable(
  "events",
  {
    place: integer().notNull(),
    notice: integer(),
    ...life,
    id: text().notNull(),
    article: text().notNull(),
    before: text().notNull(),
    after: text().notNull(),
    publisher: text().notNull(),
    at: text().notNull(),
    kind: text().notNull(),
    claim: text(),
    supersedes: text(),
    old: text(),
    new: text(),
    said: bytea().notNull(),
  },
  (t) => [
    index("events_id").using("hash", t.id),
    check("events_life", sql`${t.until} > ${t.since}`),
    check(
      "events_claim",
      sql`case when ${t.claim} is null then ${t.kind} in ('headline-changed', 'fact-changed', 'hedging-changed', 'quote-changed') else ${t.kind} <> 'headline-changed' end`,
    ),
    index("events_at").on(t.at),
    index("events_article").using("hash", t.article),
  ],
);
