import { join } from "node:path";
import { expect, test } from "vitest";
import type { State } from "../../src/model/article.ts";
import type { HeldRevision } from "../../src/model/graph.ts";
import { openEmbedded } from "../../src/store/database/embedded.ts";
import { openStore } from "../../src/store/open.ts";
import { article, changeset, claim, held, occurrence, put, state } from "./fixture.ts";
import { dir, fillOlder, unsigned } from "./older-fixture.ts";

const FOLDER = new URL("../../drizzle", import.meta.url).pathname;
const LONG = "The dam held, said Jane Roe. Nobody was hurt, and the road by the river is open again. ".repeat(
  8,
);

/** A revision of some length, of which a later one changes little. */
const long = (at: State): HeldRevision => {
  const one = held(at);
  return { ...one, revision: { ...one.revision, text: `${LONG}It was day ${at.n}.` } };
};

test("a store that told revisions apart from what stands in them reads the same, and goes on", async () => {
  const data = join(dir, "apart");
  const [a1, b1, b2, b3, c1] = [
    state("a", 1),
    state("b", 1),
    state("b", 2),
    state("b", 3),
    state("c", 1, { revision: "c-r1" }),
  ] as [State, State, State, State, State];
  const [one, two, three] = ["held", "broke", "leaked"].map((did) => claim(did, `The dam ${did}.`)) as [
    ReturnType<typeof claim>,
    ReturnType<typeof claim>,
    ReturnType<typeof claim>,
  ];
  const passed = (was: State): State => ({ ...was, id: `${was.id}x`, head: false });
  const far = held(c1);
  const sets = [
    // Nothing stands in the first yet; of the third nothing ever does, and what it attributes begins far into it.
    changeset({
      articles: ["a", "b", "c"].map(article),
      revisions: [
        held(a1),
        long(b1),
        {
          ...far,
          attributions: far.attributions.map((said) => ({
            ...said,
            source: [],
            cue: [],
            content: [{ start: 70_000, end: 70_009 }],
          })),
        },
      ],
      asserted: { states: [a1, b1, c1], claims: [one, two], occurrences: [occurrence(one, b1)] },
    }),
    changeset({
      revisions: [long(b2)],
      asserted: {
        states: [passed(b1), b2],
        occurrences: [occurrence(one, a1), occurrence(two, b1), occurrence(one, b2)],
      },
      retracted: { states: [b1.id], occurrences: [`held@${b1.revision}`] },
    }),
  ];
  await fillOlder(data, 23, unsigned, sets);

  const stores = [await openStore({ data }), await openStore({ data: "memory://" })];
  try {
    for (const set of sets) if (stores[1]) await put(stores[1], set);
    const next = changeset({
      revisions: [long(b3), held(a1)],
      asserted: {
        states: [passed(b2), b3],
        claims: [three],
        occurrences: [occurrence(one, b3), occurrence(three, a1)],
      },
      retracted: { states: [b2.id], occurrences: [`held@${b2.revision}`, `held@${a1.revision}`] },
    });
    const reads = stores.map(async (store) => {
      await put(store, next);
      const each = [1, 2, 3].map(async (v) => [
        await store.claim("held", v),
        await store.claimHistory("broke", v),
        await store.occurrences({ article: "a" }, v),
        await store.occurrences({ revision: b1.revision }, v),
        await store.margin(b1.revision, v),
      ]);
      const revisions = await Promise.all([a1, b1, b2, b3, c1].map((at) => store.revision(at.revision)));
      const words = await store.texts([b1.revision, b2.revision, b3.revision]);
      return [revisions, [...words], await store.changes(0, 3), await Promise.all(each)];
    });
    const [brought, fresh] = await Promise.all(reads);
    expect(brought).toEqual(fresh);
    expect(brought?.[0]).toEqual([held(a1), long(b1), long(b2), long(b3), sets[0]?.revisions[2]]);
    expect((await stores[0]?.claim("leaked", 3))?.occurrences).toHaveLength(1);
  } finally {
    for (const store of stores) await store.close();
  }
  const raw = await openEmbedded(data, FOLDER);
  expect(await raw.query("select json_build_array(count(*), count(base)) as j from revisions")).toEqual([
    [5, 2],
  ]);
  // The first of what stands in a revision is in its row, whenever it was asserted; what came after that has rows of its own.
  expect(await raw.query("select count(*) as j from standings where text is null")).toEqual([2]);
  await raw.close();
}, 180_000);
