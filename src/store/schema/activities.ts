import { integer, pgTable, text as plain } from "drizzle-orm/pg-core";
import { text } from "./columns.ts";

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

export const idempotency = pgTable("idempotency", {
  key: text().primaryKey(),
  request: text().notNull(),
  status: integer().notNull(),
  body: plain().notNull(),
  at: text().notNull(),
});
