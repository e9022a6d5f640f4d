import { join } from "node:path";
import { expect, test } from "vitest";
import type { State } from "../../src/model/article.ts";
import { ALSO, type Claim, type Profile } from "../../src/model/graph.ts";
import { openEmbedded } from "../../src/store/database/embedded.ts";
import { openStore } from "../../src/store/open.ts";
import { profileOf, profileTold } from "../../src/store/packed/profile.ts";
import { article, changeset, claim, held, occurrence, put, state } from "./fixture.ts";
import { dir, fillOlder, unsigned } from "./older-fixture.ts";

const FOLDER = new URL("../../drizzle", import.meta.url).pathname;

const profile = (more: Profile = {}): Profile => ({
  speaker: "Jane “J.” Roe\n\u0001\u2028",
  behalf: null,
  holder: "jane roe",
  polarity: "asserts",
  at: "2026-02-01T00:00:00.000Z",
  months: ["2026-01", "2026-02"],
  ...more,
});

const PROFILES: readonly Profile[] = [
  profile(),
  profile({ at: null, months: [] }),
  profile({ at: "in spring", behalf: "Dam, Ltd" }),
  profile({ at: "2026-02-01T00:00:00Z" }),
  profile({ at: 12 }),
  profile({ bare: true }),
  profile({ bare: true, breath: "b1" }),
  profile({ bare: false }),
  profile({ stands: { start: 1, end: 2, for: "the dam" } }),
  { at: "2026-02-01T00:00:00.000Z", [ALSO]: true },
  {},
  { words: ["flood"], score: 0.1 },
];

test.each(PROFILES)("a profile comes back as it was: %j", (one) => {
  expect(profileOf(profileTold(one))).toEqual(one);
  expect(profileTold(profileOf(profileTold(one)))).toBe(profileTold(one));
});

test("what only names something takes two letters more", () => {
  expect(profileTold(profile({ bare: true }))).toHaveLength(profileTold(profile()).length + 2);
});

test("a profile is the same text whatever order its names are in", () => {
  const turned = Object.fromEntries(Object.entries(profile()).reverse());
  expect(profileTold(turned)).toBe(profileTold(profile()));
});

test("a store that numbered tellings by themselves reads the same, and tells nothing of it again", async () => {
  const data = join(dir, "unsigned");
  const states = [1, 2, 3].map((n) => state("a", n));
  const [one, two, three] = states as [State, State, State];
  // More than one byte tells, so that the places of signs are told from those of their bytes.
  const claims = Array.from({ length: 130 }, (_, n) => claim(`c${n}`, `The dam held for ${n} days.`));
  const profiles = [0, 1, 2, 3].map((n) => PROFILES[n] as Profile);
  const of = (here: State, all: readonly Claim[]) => {
    const revision = held(here);
    const [said] = revision.attributions as [(typeof revision.attributions)[0]];
    const attributions = all.map((_, n) => ({
      ...said,
      id: `${here.revision}-t${n}`,
      source: [],
      cue: [],
      content: [{ start: 250 * n, end: 250 * n + 9 }],
    }));
    const occurrences = all.map((each, n) => ({
      ...occurrence(each, here),
      id: `${each.id}@${here.revision}`,
      attribution: `${here.revision}-t${n}`,
      profile: profiles[n % profiles.length] as Profile,
    }));
    return { held: { ...revision, attributions }, occurrences };
  };
  const [first, second, third] = [of(one, claims.slice(0, 129)), of(two, claims), of(three, claims)];
  const passed = (was: State): State => ({ ...was, id: `${was.id}x`, head: false });
  const sets = [
    changeset({
      articles: [article("a")],
      revisions: [first.held],
      asserted: { states: [one], claims: claims.slice(0, 129), occurrences: first.occurrences },
    }),
    changeset({
      revisions: [second.held],
      asserted: { states: [passed(one), two], claims: claims.slice(129), occurrences: second.occurrences },
      retracted: { states: [one.id], occurrences: [`c0@${one.revision}`, `c128@${one.revision}`] },
    }),
  ];
  await fillOlder(data, 23, unsigned, sets);

  const stores = [await openStore({ data }), await openStore({ data: "memory://" })];
  try {
    for (const set of sets) if (stores[1]) await put(stores[1], set);
    const next = changeset({
      revisions: [third.held],
      asserted: { states: [passed(two), three], occurrences: third.occurrences },
      retracted: { states: [two.id], occurrences: [`c129@${two.revision}`] },
    });
    const reads = stores.map(async (store) => {
      await put(store, next);
      const each = [1, 2, 3].map(async (v) => [
        await store.claim("c0", v),
        await store.claimHistory("c128", v),
        await store.occurrences({ article: "a" }, v),
        (await store.told(v, { limit: 200 }, {})).items,
      ]);
      const revisions = await Promise.all(states.map(({ revision }) => store.revision(revision)));
      return [revisions, await store.changes(0, 3), await Promise.all(each)];
    });
    const [brought, fresh] = await Promise.all(reads);
    expect(brought).toEqual(fresh);
    expect(brought?.[0]).toEqual([first.held, second.held, third.held]);
  } finally {
    for (const store of stores) await store.close();
  }
  const raw = await openEmbedded(data, FOLDER);
  expect(await raw.query("select count(*) as j from tellings")).toEqual([130]);
  expect(await raw.query("select max(length(tellings)) as j from standings")).toEqual([130]);
  await raw.close();
}, 180_000);
