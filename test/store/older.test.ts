import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { ingest } from "../../src/ingest/ingest.ts";
import type { Sighting, State } from "../../src/model/article.ts";
import type { RecordedEvent } from "../../src/model/change.ts";
import type { Relation } from "../../src/model/graph.ts";
import type { Store } from "../../src/store/contract.ts";
import type { Query } from "../../src/store/database/driver.ts";
import { openEmbedded } from "../../src/store/database/embedded.ts";
import { openStore } from "../../src/store/open.ts";
import {
  eventOf,
  relationOf,
  type StoredEvent,
  type StoredRelation,
} from "../../src/store/packed/records.ts";
import { unpacked } from "../../src/store/packed/unpack.ts";
import { applied } from "../../src/store/write/write.ts";
import { article, changeset, claim, held, occurrence, put, state } from "./fixture.ts";

const dir = mkdtempSync(join(tmpdir(), "stemma-older-"));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

/** The migrations up to the one of this number. */
function migrationsTo(last: number): string {
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

/** As programs wrote that listed all attributions with their revisions. */
const listed = writing((body) => {
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
const inFull = (query: Query): Query =>
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

test("a store that packed nothing reads the same, and what stands in it may end", async () => {
  const data = join(dir, "unpacked");
  const [one, two] = [
    state("a", 1, { revision: "rev_aaaaaaaaaaaaaaaaaaaa" }),
    state("a", 2, { revision: "rev_bbbbbbbbbbbbbbbbbbbb" }),
  ];
  const at = (revision: string, place: number) => `att_${revision.slice(4)}_${place}`;
  const of = (here: State) => {
    const all = held(here);
    return {
      ...all,
      attributions: all.attributions.map((said, i) => ({ ...said, id: at(here.revision, i) })),
    };
  };
  const [c1, c2] = [claim("c1", "The dam held for 2 days."), claim("c2", "The dam held for 3 days.")];
  const relation: Relation = {
    id: "r1",
    a: "c1",
    b: "c2",
    stance: "contradicts",
    level: "suggested",
    score: 0.6,
    evidence: [
      {
        feature: "number clash",
        detail: "“2” against “3”.",
        weight: 0.7,
        spans: [{ side: "b", start: 17, end: 18 }],
      },
    ],
    linker: "stance@1",
  };
  const event: RecordedEvent = {
    id: "e1",
    article: "a",
    before: one.revision,
    after: two.revision,
    publisher: two.publisher,
    at: two.at,
    place: 0,
    kind: "fact-changed",
    claim: "c2",
    supersedes: "c1",
    old: at(one.revision, 0),
    new: "elsewhere",
    slots: [{ type: "number", old: "2", new: "3" }],
    notice: null,
    confidence: 0.95,
    reason: "a fact in it changed: number “2” became “3”",
  };
  const sets = [
    changeset({
      articles: [article("a")],
      revisions: [of(one)],
      asserted: { states: [one], claims: [c1] },
    }),
    changeset({
      revisions: [of(two)],
      asserted: {
        states: [{ ...one, id: "a-s1x", head: false }, two],
        claims: [c2],
        relations: [relation],
        events: [event, { ...event, id: "e2", old: null, new: null }],
      },
      retracted: { states: [one.id] },
    }),
  ];
  const older = await openEmbedded(data, migrationsTo(18));
  for (const set of sets)
    await older.transaction((query, tx) => applied(inFull(query), tx, set, "2026-03-01T00:00:00.000Z"));
  await older.close();

  const store = await openStore({ data });
  try {
    const read = async () => [
      await store.revision(one.revision),
      (await store.relation("r1", 2))?.relation,
      (await store.events(2, { limit: 5 }, {})).items,
      (await store.changes(1, 2)).born.events,
      (await store.changes(1, 2)).born.relations,
    ];
    const was = await read();
    const [since, until] = [2, null];
    expect(was[0]).toEqual(of(one));
    expect(was[1]).toEqual({ ...relation, since, until });
    expect(was[2]).toMatchObject([
      { event, old: of(one).attributions[0]?.content, new: null },
      { event: { id: "e2", old: null, new: null }, old: null, new: null },
    ]);
    expect(was[3]).toEqual([
      { ...event, since, until },
      { ...event, id: "e2", old: null, new: null, since, until },
    ]);
    expect(was[4]).toEqual([{ ...relation, since, until }]);
    const known = await store.write(
      () => "2026-03-02T00:00:00Z",
      async (tx) => ({
        changeset: null,
        result: [(await tx.known("a")).events[0], (await tx.relationsOf(["c2"]))[0]],
      }),
    );
    expect(known.result).toEqual([event, relation]);
    await put(store, changeset({ retracted: { events: ["e1", "e2"], relations: ["r1"] } }));
    expect(await read()).toEqual(was);
    expect((await store.events(3, { limit: 5 }, {})).items).toEqual([]);
    expect((await store.relation("r1", 3))?.relation.until).toBe(3);
  } finally {
    await store.close();
  }
}, 180_000);

test("a store that listed all attributions with their revisions reads the same, and goes on with what it told", async () => {
  const data = join(dir, "listed");
  const states = [1, 2, 3, 4].map((n) => state("a", n));
  const [one, two, three, four] = states as [State, State, State, State];
  const claims = [claim("c1", "The dam held."), claim("c2", "The dam leaked.")];
  const [c1, c2] = claims as [(typeof claims)[0], (typeof claims)[0]];
  /** A revision with so many attributions, which begin and are worded as they are told. */
  const of = (here: State, begins: readonly number[], manner: "indirect" | "direct" = "indirect") => {
    const all = held(here);
    const [said] = all.attributions as [(typeof all.attributions)[0]];
    const attributions = begins.map((start, i) => ({
      ...said,
      id: `${here.revision}-t${i}`,
      manner,
      source: [],
      cue: [{ start, end: start + 4 }],
      content: [{ start: start + 5, end: start + 17 }],
    }));
    return { ...all, attributions };
  };
  const at = (of: typeof c1, here: State, place: number) => ({
    ...occurrence(of, here),
    id: `${of.id}@${here.revision}-${place}`,
    attribution: `${here.revision}-t${place}`,
  });
  // The second revision tells the same of the first claim in another manner; the third has an attribution that no claim
  // stands at; two claims stand at one attribution of the fourth.
  const made = [of(one, [12]), of(two, [12, 60], "direct"), of(three, [12, 60]), of(four, [40])];
  const stand = [
    [at(c1, one, 0)],
    [at(c1, two, 0), at(c2, two, 1)],
    [at(c1, three, 0)],
    [at(c1, four, 0), at(c2, four, 0)],
  ];
  const passed = (n: number): State => ({ ...(states[n - 1] as State), id: `a-s${n}x`, head: false });
  const sets = made.map((revision, i) =>
    changeset({
      articles: i === 0 ? [article("a")] : [],
      revisions: [revision],
      asserted: {
        states: [...(i === 0 ? [] : [passed(i)]), states[i] as State],
        claims: i === 0 ? [c1] : i === 1 ? [c2] : [],
        occurrences: stand[i] as (typeof stand)[0],
      },
      retracted: { states: i === 0 ? [] : [(states[i - 1] as State).id] },
    }),
  );
  // What stood in the second revision is told anew, as another claim's.
  const anew = changeset({
    asserted: { occurrences: [{ ...at(c2, two, 0), id: "anew" }] },
    retracted: { occurrences: [`c1@${two.revision}-0`] },
  });
  const older = await openEmbedded(data, migrationsTo(21));
  for (const set of [...sets, anew])
    await older.transaction((query, tx) => applied(listed(query), tx, set, "2026-03-01T00:00:00.000Z"));
  await older.close();

  const stores = [await openStore({ data }), await openStore({ data: "memory://" })];
  try {
    for (const set of [...sets, anew]) await put(stores[1] as Store, set);
    const five = state("a", 5);
    const next = changeset({
      revisions: [of(five, [12, 60])],
      asserted: {
        states: [passed(4), five],
        occurrences: [at(c1, five, 0), at(c2, five, 1)],
      },
      retracted: { states: [four.id] },
    });
    for (const store of stores) await put(store, next);
    const reads = stores.map(async (store) => {
      const versions = [1, 2, 3, 4, 5, 6];
      const each = versions.map(async (v) => [
        await store.claim("c1", v),
        await store.claimHistory("c2", v),
        await store.occurrences({ article: "a" }, v),
        (await store.told(v, { limit: 5 }, {})).items,
      ]);
      const revisions = await Promise.all([...states, five].map(({ revision }) => store.revision(revision)));
      return [revisions, await store.changes(0, 6), await Promise.all(each)];
    });
    const [brought, fresh] = await Promise.all(reads);
    expect(brought).toEqual(fresh);
    expect(brought?.[0]).toEqual([...made, of(five, [12, 60])]);
  } finally {
    for (const store of stores) await store.close();
  }
}, 180_000);
