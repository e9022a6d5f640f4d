import { sql } from "drizzle-orm";
import { boolean, index, integer, pgTable, text as plain } from "drizzle-orm/pg-core";
import { text } from "./columns.ts";

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
    index("watches_target").on(t.target).where(sql`${t.target} is not null`),
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
