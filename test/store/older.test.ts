import { join } from "node:path";
import { expect, test } from "vitest";
import { ingest } from "../../src/ingest/ingest.ts";
import type { Sighting, State } from "../../src/model/article.ts";
import { openEmbedded } from "../../src/store/database/embedded.ts";
import { openStore } from "../../src/store/open.ts";
import { applied } from "../../src/store/write/write.ts";
import { article, changeset, claim, held, occurrence, put, state } from "./fixture.ts";
import { dir, inFull, migrationsTo } from "./older-fixture.ts";

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
    await older.transaction(async (query, named) => {
      const tx = await named;
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
      // What began and ended between is not told.
      born: { states: [{ id: past.id }, { id: two.id }] },
      ended: { states: [] },
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
}, 180_000);

test("a store that wrote sightings, times and digests out in full reads the same", async () => {
  const data = join(dir, "in-full");
  const started = "2026-03-01T08:00:00.250Z";
  const saw = (id: string, text: string, times: object, origin: string | null = null, arrived = started) => {
    const given = { key: id, publisher: "The “Example”", text, ...times };
    const { sighting } = ingest(given, { arrived, origin });
    return { ...sighting, article: id, id: `${id}-${sighting.id}` };
  };
  /** The state that a sighting makes, and its revision with the sighting's digest and one attribution far into the text. */
  const of = (sighting: Sighting, n: number, more: Partial<State> = {}) => {
    const { article: id, publisher, published, modified, captured, content, arrived } = sighting;
    const at = modified ?? captured ?? published ?? arrived;
    const here = state(id, n, { publisher, published, modified, captured, at, ...more });
    const all = held(here);
    const attributions = all.attributions.map((one) => ({
      ...one,
      content: [{ start: 70_000, end: 70_012 }],
    }));
    const far = attributions.map((one) => ({ ...one, cue: [{ start: 69_990, end: 69_994 }], source: [] }));
    return {
      state: here,
      held: { ...all, revision: { ...all.revision, content }, attributions: n === 2 ? far : attributions },
    };
  };
  const day = "2026-02-01T00:00:00.000Z";
  const real = ingest(
    { key: "b", publisher: "B", text: "It rained.", modified: day },
    { arrived: started, origin: null },
  );
  const seen = {
    dated: saw("a", "The dam held.", { published: day, modified: day }),
    captured: saw("a", "The dam broke.", { modified: day, captured: "2026-02-02T00:00:00.000Z" }, 'w\\"1'),
    undated: { ...saw("c", "Nobody came.", {}, null, "2026-02-28T00:00:00.000Z"), content: "no digest" },
    other: { ...saw("c", "Nobody came at all.", {}), content: "0123456789012345678901234567890" },
    again: { ...saw("c", "Nobody came.", {}), content: "no digest", publisher: "Another" },
    real: real.sighting,
  };
  const [one, two, three, four, five] = [
    of(seen.dated, 1),
    of(seen.captured, 2),
    of(seen.undated, 1),
    of(seen.other, 2),
    of(real.sighting, 1),
  ];
  const wrote = (sighting: Sighting | null, made: ReturnType<typeof of>, more: object, past: State[] = []) =>
    changeset({
      articles: made.state.n === 1 ? [{ ...article(made.state.article) }] : [],
      sightings: sighting === null ? [] : [sighting],
      revisions: [made.held],
      activity: {
        started,
        ended: started,
        article: made.state.article,
        revision: made.state.revision,
        ...more,
      },
      asserted: {
        states: [...past.map((s) => ({ ...s, id: `${s.id}x`, head: false })), made.state],
        claims: made === one ? [claim("c1", "The dam held.")] : [],
        occurrences: made === one ? [occurrence(claim("c1", ""), one.state)] : [],
      },
      retracted: { states: past.map(({ id }) => id) },
    });
  const sets = [
    wrote(seen.dated, one, {}),
    wrote(seen.captured, two, { started: "2026-03-01T08:00:00Z", article: null }, [one.state]),
    wrote(seen.undated, three, { started: "1999-03-01T08:00:00.000Z" }),
    wrote(seen.other, four, { revision: null, who: "Ada", why: "so" }, [three.state]),
    wrote(real.sighting, five, {}),
    changeset({ sightings: [seen.again] }),
  ];
  const older = await openEmbedded(data, migrationsTo(15));
  for (const set of sets)
    await older.transaction((query, tx) => applied(inFull(query), tx, set, "2026-03-01T08:00:01.000Z"));
  await older.close();

  const store = await openStore({ data });
  try {
    const known = async (id: string) =>
      (
        await store.write(
          () => day,
          async (tx) => ({ changeset: null, result: await tx.known(id) }),
        )
      ).result;
    const inOrder = (...all: Sighting[]) =>
      all.sort((x, y) => (`${x.arrived} ${x.id}` < `${y.arrived} ${y.id}` ? -1 : 1));
    expect((await known("a")).sightings).toEqual(inOrder(seen.dated, seen.captured));
    expect((await known("c")).sightings).toEqual(inOrder(seen.undated, seen.other, seen.again));
    expect((await known(real.article.id)).sightings).toEqual([real.sighting]);
    expect((await known("c")).revisions).toEqual([
      { id: "c-r1", content: "no digest" },
      { id: "c-r2", content: "0123456789012345678901234567890" },
    ]);
    expect((await store.article("a", 1))?.states).toEqual([one.state]);
    expect((await store.article("a", 2))?.states.at(-1)).toEqual(two.state);
    for (const made of [one, two, three, four, five])
      expect(await store.revision(made.state.revision)).toEqual(made.held);
    expect((await store.claim("c1", 2))?.occurrences[0]?.occurrence.wording).toBe("w-c1");
    expect((await store.versions({ limit: 9 })).items.map(({ detail }) => detail)).toEqual(
      sets.map(({ activity }) => activity).reverse(),
    );
    expect(await store.seen(real.sighting)).toBe("sighting");
    expect(await store.seen(seen.again)).toBe("sighting");
    expect(await store.seen({ ...seen.again, id: "see_0" })).toBe("article");
  } finally {
    await store.close();
  }
}, 180_000);
