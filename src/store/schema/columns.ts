import { customType, integer } from "drizzle-orm/pg-core";

/**
 * Columns that tables share. They bear the names of the model's fields, so that a row as JSON is the record. Times are UTC
 * ISO 8601 text; ids, times and numbers that are sorted compare by code unit on every server.
 */
export const text = customType<{ data: string }>({ dataType: () => 'text COLLATE "C"' });
export const bytea = customType<{ data: Buffer }>({ dataType: () => "bytea" });
export const bits = customType<{ data: string; config: { length: number } }>({
  dataType: (config) => `bit(${config?.length})`,
});

export const life = { since: integer().notNull(), until: integer() };
