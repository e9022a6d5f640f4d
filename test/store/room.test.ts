import { afterAll, beforeAll, expect, test } from "vitest";
import type { Sighting } from "../../src/model/article.ts";
import type { Relation } from "../../src/model/graph.ts";
import type { Store } from "../../src/store/contract.ts";
import { agent, article, changeset, claim, emptyStore, held, occurrence, put, state } from "./fixture.ts";

let store: Store;
const one = state("x", 1);
const other = state("y", 2, { publisher: "The Other" });
const yes = claim("c1", "The dam held");
const no = claim("c2", "The dam broke");
const bare = claim("c3", "The river rose");
const relation = (id: string, a: string, b: string, stance: Relation["stance"]): Relation => ({
  id,
  a,
  b,
  stance,
  level: "suggested",
  score: 0.5,
  evidence: [],
  linker: "linker@1",
});

const sighting = (arrived: string): Sighting => ({
  id: `y-${arrived}`,
  article: "y",
  content: `c-${other.revision}`,
  publisher: other.publisher,
  published: null,
  modified: null,
  captured: null,
  arrived,
  origin: null,
});

beforeAll(async () => {
  store = await emptyStore();
  await put(
    store,
    changeset({
      articles: [article("x")],
      revisions: [held(one)],
      asserted: { states: [one], claims: [yes, bare], occurrences: [occurrence(yes, one)] },
    }),
  );
  await put(
    store,
    changeset({
      articles: [article("y")],
      revisions: [held(other)],
      sightings: [sighting("2026-02-03T08:00:00.000Z"), sighting("2026-02-02T08:00:00.000Z")],
      asserted: {
        states: [other],
        claims: [no],
        occurrences: [occurrence(no, other)],
        relations: [relation("r1", "c1", "c2", "contradicts"), relation("r2", "c1", "c3", "agrees")],
      },
    }),
  );
  await put(store, changeset({ agents: [], retracted: { relations: ["r2"] } }));
}, 60_000);
afterAll(() => store.close());

const page = { limit: 10 };
const ids = (rows: readonly { claim: { id: string } }[]) => rows.map((row) => row.claim.id);

test("claims are told with who held them first, where, and how many agree or contradict", async () => {
  const { items } = await store.told(2, page, { ids: ["c1", "none"] });
  expect(items).toEqual([
    {
      claim: { ...yes, since: 1, until: null },
      first: {
        article: "x",
        n: 1,
        publisher: "The Example",
        at: one.at,
        own: false,
        agent,
        manner: "indirect",
        polarity: "asserts",
      },
      publishers: ["The Example"],
      standing: true,
      agrees: 1,
      contradicts: 1,
    },
  ]);
  const [before] = (await store.told(1, page, { ids: ["c1"] })).items;
  expect([before?.agrees, before?.contradicts]).toEqual([0, 0]);
  const [after] = (await store.told(3, page, { ids: ["c1"] })).items;
  expect([after?.agrees, after?.contradicts]).toEqual([0, 1]);
  const [homeless] = (await store.told(3, page, { ids: ["c3"] })).items;
  expect([homeless?.first, homeless?.publishers, homeless?.standing]).toEqual([null, [], false]);
});

test("claims are found by words, the last half typed, by agent, by outlet and by dispute", async () => {
  const told = async (filter: Parameters<Store["told"]>[2], v = 3) =>
    ids((await store.told(v, page, filter)).items);
  expect(await told({})).toEqual(["c2", "c3", "c1"]);
  expect(await told({}, 0)).toEqual([]);
  expect(await told({ q: "dam bro" })).toEqual(["c2"]);
  expect(await told({ q: "zebra" })).toEqual([]);
  for (const q of ["dam -broke", "“dam held”", '"dam held"', '-"dam broke" dam', "dam -“broke”"])
    expect(await told({ q }), q).toEqual(["c1"]);
  for (const q of ['"held dam"', "-dam", "dam -dam"]) expect(await told({ q }), q).toEqual([]);
  for (const q of ["dam - broke", '"dam bro', "-river dam b"]) expect(await told({ q }), q).toEqual(["c2"]);
  expect(await told({ agents: [agent.id] })).toEqual(["c2", "c1"]);
  expect(await told({ publisher: "The Other" })).toEqual(["c2"]);
  expect(await told({ disputed: true })).toEqual(["c2", "c1"]);
});

test("what agents hold is counted once, with the outlets in which it stands", async () => {
  expect(await store.spoken(1, [agent.id])).toEqual({ claims: 1, outlets: 1 });
  expect(await store.spoken(3, [agent.id, "none"])).toEqual({ claims: 2, outlets: 2 });
  expect(await store.spoken(3, [])).toEqual({ claims: 0, outlets: 0 });
});

test("lists of claims go on where the page before ended", async () => {
  const first = await store.told(3, { limit: 2 }, {});
  const rest = await store.told(3, { limit: 2, cursor: first.next ?? "" }, {});
  expect([ids(first.items), ids(rest.items), rest.next]).toEqual([["c2", "c3"], ["c1"], null]);
});

test("pairs of one stance come with both claims as they are told, of an outlet too", async () => {
  const { items } = await store.pairs(3, page, { stance: "contradicts" });
  expect(items.map((row) => [row.relation.id, row.a.claim.id, row.b.first?.publisher])).toEqual([
    ["r1", "c1", "The Other"],
  ]);
  const count = async (v: number, filter: Parameters<Store["pairs"]>[2]) =>
    (await store.pairs(v, page, filter)).items.length;
  expect(await count(1, { stance: "contradicts" })).toBe(0);
  expect(await count(2, { stance: "agrees" })).toBe(1);
  expect(await count(3, { stance: "agrees" })).toBe(0);
  expect(await count(3, { stance: "contradicts", publisher: "The Other", agents: [agent.id] })).toBe(1);
  expect(await count(3, { stance: "contradicts", agents: ["none"] })).toBe(0);
  expect(await count(3, { stance: "contradicts", publisher: "None" })).toBe(0);
  expect(await count(3, { stance: "contradicts", level: "suggested" })).toBe(1);
  expect(await count(3, { stance: "contradicts", level: "confirmed" })).toBe(0);
});

test("stories are found by words of their headline", async () => {
  const found = async (q: string, publisher?: string) =>
    (await store.headlines(3, 5, q, publisher)).map((row) => [row.article.id, row.headline, row.revisions]);
  expect(await found("headl")).toEqual([
    ["y", "Headline 2", 1],
    ["x", "Headline 1", 1],
  ]);
  expect(await found("headline", "The Example")).toEqual([["x", "Headline 1", 1]]);
  expect(await found("…")).toEqual([]);
});

test("outlets are counted at the version, arrivals are the earliest, the margin knows what is disputed", async () => {
  expect(await store.outlets(1)).toEqual([{ publisher: "The Example", articles: 1 }]);
  expect(await store.outlets(3)).toEqual([
    { publisher: "The Example", articles: 1 },
    { publisher: "The Other", articles: 1 },
  ]);
  expect([...(await store.arrivals("y"))]).toEqual([[other.revision, "2026-02-02T08:00:00.000Z"]]);
  expect(await store.margin(one.revision, 2)).toEqual([
    { attribution: `${one.revision}-t`, claim: "c1", agrees: 1, contradicts: 1 },
  ]);
  expect(await store.margin(one.revision, 0)).toEqual([]);
  const { revision, document } = held(other);
  expect([...(await store.sheets([other.revision, "none"])).values()]).toEqual([
    { id: revision.id, headline: revision.headline, text: revision.text, sentences: document.sentences },
  ]);
});

test("a picture has what was known up to the version, ended records too, with where each claim was first told", async () => {
  const seen = async (v: number, filter: Parameters<Store["drawn"]>[2] = {}, limit = 10) => {
    const { claims, relations, more } = await store.drawn(v, limit, filter);
    return [claims.map(({ id }) => id), relations.map(({ id, until }) => [id, until]), more];
  };
  expect(await seen(0)).toEqual([[], [], false]);
  expect(await seen(1)).toEqual([["c1", "c3"], [], false]);
  const both = [
    ["r2", null],
    ["r1", null],
  ];
  expect(await seen(2)).toEqual([["c1", "c3", "c2"], both, false]);
  // What ended is still drawn, with its end, so that versions before it can be shown.
  expect((await seen(3))[1]).toEqual([
    ["r2", 3],
    ["r1", null],
  ]);
  expect((await seen(3, {}, 2))[2]).toBe(true);
  expect((await store.drawn(3, 10, {})).moreRelations).toBe(false);
  const { claims } = await store.drawn(3, 10, {});
  expect(claims.map(({ first, standing }) => [first?.publisher ?? null, standing])).toEqual([
    ["The Example", true],
    [null, false],
    ["The Other", true],
  ]);
});

test("a picture shows what a filter asks for, and what that is joined to", async () => {
  const seen = async (filter: Parameters<Store["drawn"]>[2]) => {
    const { claims, relations } = await store.drawn(3, 10, filter);
    return [claims.map(({ id }) => id), relations.map(({ id }) => id)];
  };
  expect(await seen({ stance: "contradicts" })).toEqual([["c1", "c2"], ["r1"]]);
  expect(await seen({ publisher: "The Other" })).toEqual([["c1", "c2"], ["r1"]]);
  expect(await seen({ publisher: "None" })).toEqual([[], []]);
  expect(await seen({ agents: [agent.id] })).toEqual([
    ["c1", "c3", "c2"],
    ["r2", "r1"],
  ]);
  expect(await seen({ agents: [] })).toEqual([[], []]);
  expect(await seen({ from: other.at, stance: "agrees" })).toEqual([[], []]);
  expect(await seen({ to: other.at, stance: "agrees" })).toEqual([["c1", "c3"], ["r2"]]);
});
