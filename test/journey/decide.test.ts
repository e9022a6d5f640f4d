import { afterAll, beforeAll, expect, test } from "vitest";
import type { Ruling } from "../../src/journey/decide.ts";
import { createPipeline, type Pipeline } from "../../src/pipeline.ts";
import type { Store } from "../../src/store/contract.ts";
import { expectLaws, graphAt } from "../laws.ts";
import { clockFrom, emptyStore } from "../store/fixture.ts";

let store: Store;
let pipeline: Pipeline;
const clock = clockFrom("2026-03-01T00:00:00Z");

beforeAll(async () => {
  store = await emptyStore();
  pipeline = createPipeline(store, clock);
}, 60_000);
afterAll(() => store.close());

const MACHINE = "Sources told The Ledger that the AI agent deleted the environment of Initech.";
const PEOPLE = "A spokesperson for Initech said the cause was user error, not AI.";
const ELSE = "A minister said that the river was safe.";
const submit = (key: string, text: string) =>
  pipeline.submit({ key, publisher: "The Ledger", published: "2026-02-01T10:00:00Z", text }, null);
const latest = async () => (await store.latest())?.version ?? 0;
const person = { who: "Ada Lindgren", why: "They speak of two different outages." };
const ruling = (more: Partial<Ruling>): Ruling => ({ verdict: "reject", ...person, ...more });

/** The live relations of an article's claims at a version, without their lives. */
async function relations(article: string, v: number) {
  const claims = (await store.occurrences({ article }, v)).map(({ occurrence }) => occurrence.claim);
  return (await store.relations(claims, v)).map(({ relation: { since: _, until: __, ...one } }) => one);
}
/** An article whose two claims contradict each other, and their relation. */
async function dispute(key: string) {
  const { article } = await submit(key, `${MACHINE} ${PEOPLE}`);
  const relation = await disputeWithin(article, article);
  if (!relation) throw new Error("nothing is in dispute");
  return { article, relation };
}
/** A contradiction of a claim of one article with one of the other; articles of other tests tell the like. */
async function disputeWithin(one: string, other: string) {
  const of = async (article: string) =>
    (await store.occurrences({ article }, await latest())).map(({ occurrence }) => occurrence.claim);
  const [mine, theirs] = [await of(one), await of(other)];
  return (await relations(one, await latest())).find(
    ({ stance, a, b }) =>
      stance === "contradicts" &&
      ((mine.includes(a) && theirs.includes(b)) || (mine.includes(b) && theirs.includes(a))),
  );
}
/** What joins the two claims of the relation now. */
const between = async (article: string, { a, b }: { a: string; b: string }, v?: number) =>
  (await relations(article, v ?? (await latest()))).filter(
    (one) => [a, b].sort().join() === [one.a, one.b].sort().join(),
  );

test("what a person confirms says who and why, and is an activity of theirs", async () => {
  const { article, relation } = await dispute("confirmed");
  const before = await latest();
  const done = await pipeline.decide(
    relation.id,
    ruling({ verdict: "confirm", why: "Both were on record." }),
  );
  expect(done).toMatchObject({ outcome: "created", relation: relation.id, version: before + 1 });
  const [now] = await between(article, relation);
  expect(now).toMatchObject({ id: relation.id, level: "confirmed", score: 1 });
  expect(now?.evidence[0]?.detail).toContain("Ada Lindgren");
  expect(now?.evidence.slice(1)).toEqual(relation.evidence);
  expect(await between(article, relation, before)).toEqual([relation]);
  const [made] = (await store.versions({ limit: 1, cursor: undefined })).items;
  expect(made?.detail).toMatchObject({ kind: "decision", who: "Ada Lindgren", why: "Both were on record." });
  const row = await store.relation(relation.id, before + 1);
  expect(row?.decision).toMatchObject({ verdict: "confirm", who: "Ada Lindgren", until: null });
  expect((await store.relation(relation.id, before))?.decision).toBeNull();
  await expectLaws(store, before + 1);
});

test("the same decision again changes nothing", async () => {
  const { relation } = await dispute("again");
  const { version } = await pipeline.decide(relation.id, ruling({}));
  const again = await pipeline.decide(relation.id, ruling({ who: "Bo Ek", why: "I think so too." }));
  expect(again).toMatchObject({ outcome: "unchanged", version: null, decision: { who: "Ada Lindgren" } });
  expect(await latest()).toBe(version);
});

test("where a decision is taken back, what third claims say of the pair is heard again", async () => {
  const told = async (key: string, text: string) => (await submit(key, text)).article;
  await told("egg-1", "Keeper Marta Dole said that zoo keeper Marta Dole found a live dragon egg in Tarnby.");
  await told(
    "egg-2",
    "The Tarnby Post said that a live dragon egg was found by zoo keeper Marta Dole in Tarnby.",
  );
  const last = await told(
    "egg-3",
    "Mayor Ole Rask said that zoo keeper Marta Dole did not find a live dragon egg in Tarnby.",
  );
  const heard = (await relations(last, await latest())).find(({ evidence }) =>
    evidence.some(({ feature }) => feature === "other claims"),
  );
  if (!heard) throw new Error("no third claim is heard");
  await pipeline.decide(heard.id, ruling({}));
  await pipeline.withdraw(heard.id, person);
  const [back] = await between(last, heard);
  expect(back?.stance).toBe(heard.stance);
  expect(back?.evidence.some(({ feature }) => feature === "other claims")).toBe(true);
});

test("a rejected pair stays apart whatever is imported, until that is taken back", async () => {
  const { article, relation } = await dispute("rejected");
  const done = await pipeline.decide(relation.id, ruling({}));
  expect(done).toMatchObject({ outcome: "created", relation: null });
  expect(await between(article, relation)).toEqual([]);
  await submit("rejected", `${MACHINE} ${PEOPLE} ${ELSE}`);
  expect(await between(article, relation)).toEqual([]);
  await submit("rejected", `${MACHINE} ${PEOPLE}`);
  expect(await between(article, relation)).toEqual([]);
  const rejected = await latest();
  const back = await pipeline.withdraw(relation.id, { who: "Bo Ek", why: "It was one outage after all." });
  expect(back).toMatchObject({ outcome: "withdrawn", relation: relation.id, version: rejected + 1 });
  expect(await between(article, relation)).toEqual([relation]);
  expect(await between(article, relation, rejected)).toEqual([]);
  const told = await store.decisions(relation.a, relation.b, rejected + 1);
  expect(told).toMatchObject([{ verdict: "reject", until: rejected + 1 }]);
  expect(await store.decisions(relation.b, relation.a, rejected)).toMatchObject([{ until: null }]);
  await expectLaws(store, rejected + 1);
});

test("a changed stance is another relation, and the program's comes back when it is taken back", async () => {
  const { article, relation } = await dispute("changed");
  const done = await pipeline.decide(relation.id, ruling({ verdict: "change", stance: "agrees" }));
  expect(await between(article, relation)).toMatchObject([
    { id: done.relation, stance: "agrees", level: "confirmed" },
  ]);
  const { a, b } = relation;
  await pipeline.decide(relation.id, ruling({ verdict: "change", stance: "supersedes", later: b }));
  expect(await between(article, relation)).toMatchObject([{ stance: "supersedes", a: b, b: a }]);
  await expectLaws(store, await latest());
  await pipeline.withdraw(done.relation ?? "", person);
  expect(await between(article, relation)).toEqual([relation]);
  const said = (await store.decisions(a, b, await latest())).map(({ stance, until }) => [
    stance,
    until !== null,
  ]);
  expect(said).toEqual([
    ["agrees", true],
    ["supersedes", true],
  ]);
});

test("a decision waits while one of its claims is gone, and counts again when it is back", async () => {
  const { article, relation } = await dispute("gone");
  await pipeline.decide(relation.id, ruling({ verdict: "change", stance: "agrees" }));
  await submit("gone", `${MACHINE} ${ELSE}`);
  expect(await between(article, relation)).toEqual([]);
  const refused = pipeline.decide(relation.id, ruling({ verdict: "confirm" }));
  await expect(refused).rejects.toMatchObject({ code: "conflict" });
  await submit("gone", `${MACHINE} ${PEOPLE}`);
  expect(await between(article, relation)).toMatchObject([{ stance: "agrees", level: "confirmed" }]);
});

test("pairs of two articles stay as decided when either is revised", async () => {
  const first = await submit("here", `${MACHINE} Initech and Hooli were asked by Globex.`);
  const second = await submit("there", `${PEOPLE} Initech and Hooli were asked by Globex.`);
  const relation = await disputeWithin(first.article, second.article);
  if (!relation) throw new Error("nothing joins the two articles");
  await pipeline.decide(relation.id, ruling({}));
  for (const [key, text] of [
    ["here", MACHINE],
    ["there", PEOPLE],
  ] as const)
    await submit(key, `${text} Initech and Hooli were asked by Globex. ${ELSE}`);
  expect(await between(first.article, relation)).toEqual([]);
  await pipeline.decide(relation.id, ruling({ verdict: "confirm" }));
  await submit("there", `${PEOPLE} Initech and Hooli were asked by Globex.`);
  expect(await between(second.article, relation)).toMatchObject([{ id: relation.id, score: 1 }]);
  await expectLaws(store, await latest());
});

test("what cannot be decided is refused with its reason, and writes nothing", async () => {
  const { relation } = await dispute("refused");
  const before = await graphAt(store, await latest());
  const cases: [string, Ruling, string][] = [
    ["rel_none", ruling({}), "not-found"],
    [relation.id, ruling({ verdict: "change" }), "invalid"],
    [relation.id, ruling({ verdict: "confirm", stance: "agrees" }), "invalid"],
    [relation.id, ruling({ verdict: "change", stance: "supersedes" }), "invalid"],
    [relation.id, ruling({ verdict: "change", stance: "supersedes", later: "clm_other" }), "invalid"],
  ];
  for (const [id, asked, code] of cases)
    await expect(pipeline.decide(id, asked), JSON.stringify(asked)).rejects.toMatchObject({ code });
  await expect(pipeline.withdraw(relation.id, person)).rejects.toMatchObject({ code: "not-found" });
  expect(await graphAt(store, await latest())).toEqual(before);
});
