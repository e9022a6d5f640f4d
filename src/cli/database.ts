import { type Command, Option } from "commander";
import { readConfig } from "../config.ts";
import type { Store } from "../store/contract.ts";
import { openStore } from "../store/open.ts";

export interface DatabaseOptions {
  readonly data?: string;
  readonly database?: string;
}

/** The command with the options that name a database, one of the two. */
export const onDatabase = (command: Command): Command =>
  command
    .addOption(
      new Option("--data <dir>", "where the embedded database lives (.stemma; STEMMA_DATA)").conflicts(
        "database",
      ),
    )
    .option("--database <url>", "a PostgreSQL URL instead of the embedded database (DATABASE_URL)");

/** The database that the options name, else the environment's, else the embedded one. */
export function whichDatabase(
  options: DatabaseOptions,
  config: { DATABASE_URL?: string | undefined; STEMMA_DATA: string },
): DatabaseOptions {
  const database = options.database ?? (options.data === undefined ? config.DATABASE_URL : undefined);
  return database === undefined ? { data: options.data ?? config.STEMMA_DATA } : { database };
}

/**
 * Works on the store of the database that the options name, and closes it. An embedded one has to be there, so that a
 * slip in its name is not answered out of an empty one, unless the work may begin it (`begin`).
 */
export async function withStore(
  options: DatabaseOptions,
  work: (store: Store) => Promise<void>,
  { begin = false }: { readonly begin?: boolean } = {},
): Promise<void> {
  const store = await openStore({ ...whichDatabase(options, readConfig(process.env)), existing: !begin });
  await work(store).finally(() => store.close());
}
