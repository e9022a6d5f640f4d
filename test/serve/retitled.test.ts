import { afterAll, expect, test } from "vitest";
import { recountAll } from "../../src/cli/recount.ts";
import { createPipeline } from "../../src/pipeline.ts";
import type { Store } from "../../src/store/contract.ts";
import { expectLaws } from "../laws.ts";
import { clockFrom } from "../store/fixture.ts";
import { openLedger } from "./ledger.ts";

const clock = clockFrom("2026-03-11T00:00:00Z");
const leak = (hour: string, headline: string | null, hurt = 12, more = "") => ({
  url: "https://gazette.example/leak",
  publisher: "Gazette",
  ...(headline === null ? {} : { headline }),
  modified: `2026-03-10T${hour}:00:00Z`,
  text: `${hurt} people were taken to hospital, fire chief Peter Hallam said.${more}`,
});
const [FIRST, SECOND, THIRD] = [
  "Leak at the works, twelve hurt",
  "Leak was no accident",
  "Leak at works injures 14",
];
const NOTICE =
  "\n\nCorrection: An earlier headline on this article said wrongly that the leak was no accident.";
const STATES = [
  leak("08", FIRST),
  leak("09", SECOND),
  leak("10", null, 14),
  leak("11", SECOND, 14),
  leak("12", THIRD, 14, NOTICE),
];

const { store, web, app, latest, json } = await openLedger(STATES, clock);
afterAll(() => store.close());
const side = (text: string) => ({ text, selectors: [], attribution: null, agent: null, polarity: null });

test("the ledger tells of headlines that changed, each disclosed or silent and no claim's", async () => {
  const { items } = await json("/v1/changes?event=headline-changed");
  expect(items).toHaveLength(2);
  const [later, first] = items;
  expect(first).toMatchObject({
    kind: "headline-changed",
    claim: null,
    agent: null,
    old: side(FIRST),
    new: side(SECOND),
    from: { n: 1 },
    to: { n: 2 },
    disclosed_by: null,
  });
  expect(later).toMatchObject({ old: side(SECOND), new: side(THIRD), disclosed_by: { kind: "correction" } });
  const kinds = async (query: string) =>
    (await json(`/v1/changes?${query}`)).items.map(({ kind }: { kind: string }) => kind);
  expect(await kinds("")).toEqual(["headline-changed", "fact-changed", "headline-changed"]);
  expect(await kinds("silent=true")).toEqual(["fact-changed", "headline-changed"]);
  expect(await kinds("silent=false")).toEqual(["headline-changed"]);
  expect(await kinds("limit=1")).toEqual(["headline-changed"]);
  const claim = (await json("/v1/changes?event=fact-changed")).items[0].claim;
  expect(await kinds(`claim=${claim}`)).toEqual(["fact-changed"]);
  await expectLaws(store, await latest());
});

test("the difference says whether the changed headline was announced, and counts it as no claim's change", async () => {
  const diff = async (to: number) => json(`/v1/articles/${articleId()}/diff?from=${to - 1}&to=${to}`);
  const { items } = await json("/v1/articles");
  const articleId = () => items[0].id;
  expect(await diff(2)).toMatchObject({
    headline: { old: FIRST, new: SECOND, disclosed_by: null },
    events: [],
    empty_because: "only the headline",
  });
  expect((await diff(5)).headline).toMatchObject({ new: THIRD, disclosed_by: { kind: "correction" } });
  const page = async (to: number) =>
    (await web.request(`/articles/${articleId()}/diff?from=${to - 1}&to=${to}`)).text();
  expect(await page(2)).toMatch(/<h2>The headline changed<\/h2>\s*<p><small><span class="silent">/);
  expect(await page(5)).toMatch(/<h2>The headline changed<\/h2>\s*<p><small><span class="told">/);
});

test("the page of changes and the feeds tell them in words", async () => {
  const page = await (await web.request("/changes")).text();
  expect(page).toMatch(
    /<strong>headline changed<\/strong> <small><span class="silent">silently<\/span><\/small>\s*<p><bdi>Leak .*?<del>/,
  );
  const { items } = await json("/v1/changes.json");
  const [later, , first] = items;
  expect(first.title).toBe(`Gazette: headline changed in silence — ${SECOND}`);
  expect(later.title).toBe(`Gazette: headline changed and told by the correction — ${THIRD}`);
  expect(first.content_text).toContain(`Before: ${FIRST}\nAfter: ${SECOND}`);
  expect(first.content_text).not.toContain("nobody named");
  expect(first.tags).toEqual(["headline-changed", "silent"]);
  const atom = await (await app.request("/v1/changes.atom")).text();
  expect(atom).toContain(`<title type="text">Gazette: headline changed in silence — ${SECOND}</title>`);
});

test("a store from before headlines were recorded has them once it is recounted, and once alone", async () => {
  const older: Store = {
    ...store,
    write: (now, work) =>
      store.write(now, async (tx) => {
        const { changeset, result } = await work(tx);
        const events = changeset?.asserted.events.filter(({ kind }) => kind !== "headline-changed") ?? [];
        return {
          changeset: changeset && { ...changeset, asserted: { ...changeset.asserted, events } },
          result,
        };
      }),
  };
  for (const state of STATES) {
    const { url: _, ...rest } = state;
    await createPipeline(older, clock).submit({ ...rest, key: "older" }, null);
  }
  const before = await latest();
  expect((await json("/v1/changes?event=headline-changed")).items).toHaveLength(2);
  const recounted = () => recountAll(store, createPipeline(store, clock), () => {});
  expect(await recounted()).toEqual({ articles: 1, events: 2, wordings: 0 });
  expect((await json("/v1/changes?event=headline-changed")).items).toHaveLength(4);
  expect((await json(`/v1/changes?event=headline-changed&as_of=${before}`)).items).toHaveLength(2);
  expect(await recounted()).toEqual({ articles: 0, events: 0, wordings: 0 });
  await expectLaws(store, await latest());
});
