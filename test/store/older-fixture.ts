import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import type { Changeset } from "../../src/model/graph.ts";
import type { Query } from "../../src/store/database/driver.ts";
import { openEmbedded } from "../../src/store/database/embedded.ts";
import { profileOf } from "../../src/store/packed/profile.ts";
import {
  eventOf,
  relationOf,
  type StoredEvent,
  type StoredRelation,
} from "../../src/store/packed/records.ts";
import { unpacked } from "../../src/store/packed/unpack.ts";
import { applied } from "../../src/store/write/write.ts";

/** Where older stores are made. */
export const dir = mkdtempSync(join(tmpdir(), "stemma-older-"));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

/** The migrations up to the one of this number. */
export function migrationsTo(last: number): string {
  const folder = join(dir, `migrations-${last}`);
  cpSync(new URL("../../drizzle", import.meta.url).pathname, folder, { recursive: true });
  const file = join(folder, "meta/_journal.json");
  const journal = JSON.parse(readFileSync(file, "utf8")) as { entries: { idx: number }[] };
  writeFileSync(
    file,
    JSON.stringify({ ...journal, entries: journal.entries.filter(({ idx }) => idx <= last) }),
  );
  return folder;
}

interface Standing {
  readonly revision: string;
  readonly attribution: string;
  readonly place?: number;
  readonly start?: number;
  readonly said?: string;
}

/** Writes what `change` makes of the body of each changeset. */
const writing =
  // biome-ignore lint/suspicious/noExplicitAny: bodies of older programs have no type of their own any more.
    (change: (body: any) => object) =>
    (query: Query): Query =>
    (text, params = []) => {
      if (!text.includes("stemma_apply")) return query(text, params);
      const [tx, body, at] = params as [string, string, string];
      return query(text, [tx, JSON.stringify(change(JSON.parse(body))), at]);
    };

/** As programs asked that told a revision's base by its id. */
const byId =
  (query: Query): Query =>
  (text, params = []) =>
    query(text.replaceAll(/\b([br])\.key\b/g, "$1.id"), params);

/** As programs wrote that left it to the database how profiles are stored. */
export const unsigned = (query: Query): Query => signless(byId(query));

const signless = writing(({ asserted, ...rest }) => ({
  ...rest,
  asserted: {
    ...asserted,
    occurrences: asserted.occurrences.map((one: { profile: string }) => ({
      ...one,
      profile: profileOf(one.profile),
    })),
  },
}));

/** As programs wrote that listed all attributions with their revisions, too. */
export const listed = (query: Query): Query => unsigned(listing(query));

const listing = writing((body) => {
  const digest = (said = "") => createHash("sha256").update(said).digest("hex").slice(0, 32);
  const stands = (body.asserted.occurrences as Standing[]).filter(({ said }) => said !== undefined);
  const of = (id: string) =>
    new Map(
      stands
        .filter(({ revision }) => revision === id)
        .map(({ attribution, place, start, said }) => [
          place,
          { id: attribution, place, start, digest: digest(said) },
        ]),
    );
  return {
    ...body,
    findings: [...body.findings, ...stands.map(({ said }) => ({ digest: digest(said), body: said }))],
    revisions: body.revisions.map((one: { id: string; attributions: object[] }) => ({
      ...one,
      attributions: [...one.attributions, ...of(one.id).values()],
    })),
  };
});

/** As programs wrote that packed nothing either. */
export const inFull = (query: Query): Query =>
  listed(
    writing(({ findings, asserted, ...rest }) => ({
      ...rest,
      findings: findings.map((f: { body: string }) => ({ ...f, body: unpacked(f.body) })),
      asserted: {
        ...asserted,
        relations: asserted.relations.map((stored: StoredRelation) => relationOf(stored)),
        events: asserted.events.map((stored: StoredEvent) => eventOf(stored)),
      },
    }))(query),
  );

/** Makes a store as of a migration's number, with changesets as programs wrote them then. */
export async function fillOlder(
  data: string,
  last: number,
  as: (query: Query) => Query,
  sets: readonly Changeset[],
): Promise<void> {
  const older = await openEmbedded(data, migrationsTo(last));
  for (const set of sets)
    await older.transaction((query, tx) => applied(as(query), tx, set, "2026-03-01T00:00:00.000Z"));
  await older.close();
}
