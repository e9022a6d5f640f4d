import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { openEmbedded } from "../../src/store/embedded.ts";
import { openStore } from "../../src/store/open.ts";
import { article, changeset, claim, held, occurrence, put, state } from "./fixture.ts";

const dir = mkdtempSync(join(tmpdir(), "stemma-older-"));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

/** The migrations up to the one of this number. */
function migrationsTo(last: number): string {
  const folder = join(dir, "migrations");
  cpSync(new URL("../../drizzle", import.meta.url).pathname, folder, { recursive: true });
  const file = join(folder, "meta/_journal.json");
  const journal = JSON.parse(readFileSync(file, "utf8")) as { entries: { idx: number }[] };
  writeFileSync(
    file,
    JSON.stringify({ ...journal, entries: journal.entries.filter(({ idx }) => idx <= last) }),
  );
  return folder;
}

test("a store that held every attribution and occurrence by itself reads the same, and takes more in", async () => {
  const data = join(dir, "data");
  const [one, past, two, three] = [
    state("a", 1),
    state("a", 1, { id: "a-s1x", head: false }),
    state("a", 2),
    state("a", 3),
  ];
  const [kept, gone] = [claim("c1", "The dam held."), claim("c2", "The river rose.")];
  const write = [
    changeset({
      articles: [article("a")],
      revisions: [held(one)],
      asserted: {
        states: [one],
        claims: [kept, gone],
        occurrences: [occurrence(kept, one), occurrence(gone, one)],
      },
    }),
    changeset({
      revisions: [held(two)],
      asserted: { states: [past, two], occurrences: [occurrence(kept, two)] },
      retracted: { states: [one.id], claims: ["c2"], occurrences: ["c2@a-r1"] },
    }),
  ];
  const older = await openEmbedded(data, migrationsTo(6));
  for (const set of write) {
    await older.transaction((query, tx) => {
      const attributions = set.revisions.flatMap((h) =>
        h.attributions.map((body, place) => ({ id: body.id, revision: body.revision, place, body })),
      );
      const revisions = set.revisions.map(({ revision, document }) => ({ ...revision, document }));
      const body = JSON.stringify({ ...set, revisions, attributions });
      return query("select stemma_apply($1::text, $2::text, $3::text) as j", [
        tx,
        body,
        "2026-03-01T00:00:00.000Z",
      ]);
    });
  }
  await older.close();

  const store = await openStore({ data });
  try {
    const before = async () => [
      await store.revision("a-r1"),
      await store.claim("c1", 2),
      await store.claimHistory("c2", 2),
      await store.article("a", 1),
      await store.article("a", 2),
      await store.changes(0, 2),
      (await store.versions({ limit: 5 })).items.filter(({ version }) => version < 3),
      await store.versionAt(1),
    ];
    const was = await before();
    expect(was[0]).toEqual(held(one));
    expect(await store.claim("c2", 1)).toMatchObject({ claim: { until: null }, standing: true });
    expect(was[1]).toMatchObject({
      occurrences: [
        { occurrence: { id: "c1@a-r1", since: 1, until: null }, attribution: held(one).attributions[0] },
        { occurrence: { id: "c1@a-r2", since: 2, until: null }, attribution: held(two).attributions[0] },
      ],
    });
    expect(was[2]).toMatchObject([{ occurrence: { since: 1, until: 2 } }]);
    expect(was[3]).toMatchObject({ states: [one] });
    expect(was[4]).toMatchObject({ states: [past, two] });
    expect(was[5]).toMatchObject({
      born: { states: [{ id: one.id, until: 2 }, { id: past.id }, { id: two.id }] },
      ended: { states: [{ id: one.id, since: 1 }] },
    });
    expect(was[6]).toMatchObject([
      { version: 2, detail: write[1]?.activity },
      { version: 1, detail: write[0]?.activity },
    ]);
    expect((await store.versionAt("2026-03-01T00:00:00.000Z"))?.version).toBe(2);
    expect(await store.versionAt("2026-02-28T00:00:00.000Z")).toBeNull();

    await put(
      store,
      changeset({
        activity: { article: "a" },
        revisions: [held(three)],
        asserted: {
          states: [{ ...two, id: "a-s2x", head: false }, three],
          occurrences: [occurrence(kept, three)],
        },
        retracted: { states: [two.id], occurrences: ["c1@a-r2"] },
      }),
    );
    expect(await before()).toEqual(was);
    expect(await store.revision("a-r3")).toEqual(held(three));
    expect((await store.claim("c1", 3))?.occurrences.map((row) => row.occurrence.revision)).toEqual([
      "a-r1",
      "a-r3",
    ]);
    await expect(
      put(store, changeset({ asserted: { occurrences: [occurrence(kept, three)] } })),
    ).rejects.toThrow(/live already/);
  } finally {
    await store.close();
  }
}, 60_000);
