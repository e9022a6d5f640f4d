import { readMigrationFiles } from "drizzle-orm/migrator";
import { Mistake } from "../../model/problem.ts";
import type { Query } from "./driver.ts";

const TABLE = "drizzle.__drizzle_migrations";

/**
 * Lets on only what the migrations in `folder` made. @throws Mistake where others were run, as by a newer program: what it
 * changed this one would not find, and would write beside it.
 */
export async function onlyKnown(query: Query, folder: string, where: string): Promise<void> {
  const [ours] = await query<boolean>(`select to_json(to_regclass('${TABLE}') is not null) as j`);
  if (!ours) return;
  const known = new Set(readMigrationFiles({ migrationsFolder: folder }).map((one) => one.folderMillis));
  const run = await query<number>(`select to_json(created_at) as j from ${TABLE}`);
  if (run.every((at) => known.has(at))) return;
  throw new Mistake(
    "unsupported",
    `The database (${where}) was upgraded by another Stemma, most likely a newer one; start that one, or go back to a copy from before the upgrade.`,
  );
}
