import { afterAll, beforeAll, expect, test } from "vitest";
import { read, readWhole } from "../../src/journey/read.ts";
import type { Revision } from "../../src/model/article.ts";
import type { HeldRevision } from "../../src/model/graph.ts";
import { createPipeline } from "../../src/pipeline.ts";
import type { Store } from "../../src/store/contract.ts";
import { attributionId } from "../../src/text/digest.ts";
import { wordsOf } from "../../src/text/span.ts";
import { expectLaws } from "../laws.ts";
import { clockFrom, emptyStore } from "../store/fixture.ts";

let store: Store;
const clock = clockFrom("2026-03-01T00:00:00Z");

beforeAll(async () => {
  store = await emptyStore();
}, 60_000);
afterAll(() => store.close());

/** A program that took whatever one cue reports for one claim. */
function older(revision: Revision, published: string | null, publisher: string | null): HeldRevision {
  const { document } = read(revision, published, publisher);
  const { findings } = readWhole(revision, published, publisher);
  const parts = read(revision, published, publisher).attributions;
  const attributions = findings.flatMap(({ speaker: _, assertions: __, also: ___, ...finding }, place) => {
    const agent = parts.find(({ cue }) => JSON.stringify(cue) === JSON.stringify(finding.cue))?.agent ?? null;
    const id = attributionId(revision.id, place);
    return [{ ...finding, id, revision: revision.id, agent, predication: null, extractor: "learned@1" }];
  });
  return { revision, document, attributions };
}

const FIRST =
  "A spokesperson for Initech said the outage lasted 13 hours and hit one region. Mara Lind said that the river was safe.";

const submit = (text: string, hour: number, key: string, by?: typeof older) =>
  createPipeline(store, clock, by).submit(
    { key, publisher: "The Ledger", modified: `2026-02-01T1${hour}:00:00Z`, text },
    null,
  );

const latest = async () => (await store.latest())?.version ?? 0;

/** Kinds of events of an article, each with what it tells of. */
async function eventsOf(article: string) {
  const rows = (await store.events(await latest(), { limit: 50 }, { article })).items;
  return rows.map(({ event: { kind, slots } }) => [
    kind,
    ...slots.map(({ old, new: now }) => `${old} → ${now}`),
  ]);
}

test("what another program would have read otherwise is not told as a change", async () => {
  const { article } = await submit(FIRST, 0, "same", older);
  await submit(`${FIRST} The road is closed.`, 1, "same");
  expect(await eventsOf(article)).toEqual([]);
  const claims = (await store.claims(await latest(), { limit: 50 }, { article })).items;
  const standing = claims.filter((row) => row.standing).map((row) => row.claim.text);
  expect(standing).toContain("the outage lasted 13 hours");
  expect(standing).toContain("the outage hit one region");
  await expectLaws(store, await latest());
});

test("a fact that did change is told of the part that it stands in, against what is on record", async () => {
  const { article } = await submit(FIRST, 0, "changed", older);
  await submit(FIRST.replace("13 hours", "15 hours"), 1, "changed");
  expect(await eventsOf(article)).toEqual([["fact-changed", "13 → 15"]]);
  const [row] = (await store.events(await latest(), { limit: 50 }, { article })).items;
  const held = await store.revision(row?.event.before ?? "");
  const old = held?.attributions.find(({ id }) => id === row?.event.old);
  expect(wordsOf(held?.revision.text ?? "", old?.content ?? [])).toBe(
    "the outage lasted 13 hours and hit one region",
  );
  await expectLaws(store, await latest());
});

test("what is gone is told once, whatever it asserted", async () => {
  const { article } = await submit(FIRST, 0, "gone", older);
  await submit("Mara Lind said that the river was safe.", 1, "gone");
  expect(await eventsOf(article)).toEqual([["removed"]]);
  await expectLaws(store, await latest());
});
