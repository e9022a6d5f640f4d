import { join } from "node:path";
import { expect, test } from "vitest";
import type { State } from "../../src/model/article.ts";
import type { RecordedEvent } from "../../src/model/change.ts";
import type { Relation } from "../../src/model/graph.ts";
import type { Store } from "../../src/store/contract.ts";
import { openStore } from "../../src/store/open.ts";
import { article, changeset, claim, held, occurrence, put, state } from "./fixture.ts";
import { dir, fillOlder, inFull, listed } from "./older-fixture.ts";

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
  await fillOlder(data, 18, inFull, sets);

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
  await fillOlder(data, 21, listed, [...sets, anew]);

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
