import { bigint, integer, jsonb, pgTable, text as plain } from "drizzle-orm/pg-core";
import { bytea, text } from "./columns.ts";

/** The programs that took part, each list said once. */
export const softwareLists = pgTable("software_lists", {
  key: integer().primaryKey().generatedAlwaysAsIdentity(),
  names: plain().array().notNull(),
});

/**
 * The activities with the versions that they made; the view `versions` tells these by themselves, and `activities` puts
 * each together. The time is in milliseconds since 1970, when one started and ended in milliseconds before it. What
 * an import of a revision does not have stands in `rest`: kind, article, who and why, and times which that does not tell.
 */
export const runs = pgTable("runs", {
  at: bigint({ mode: "number" }).notNull(),
  version: integer().primaryKey(),
  software: integer().notNull(),
  started: integer(),
  ended: integer(),
  id: bytea().notNull(),
  revision: bytea(),
  rest: jsonb(),
});

export const idempotency = pgTable("idempotency", {
  key: text().primaryKey(),
  request: text().notNull(),
  status: integer().notNull(),
  body: plain().notNull(),
  at: text().notNull(),
});
