import { afterAll, expect, test } from "vitest";
import { recountAll } from "../../src/cli/recount.ts";
import { createPipeline } from "../../src/pipeline.ts";
import type { Store } from "../../src/store/contract.ts";
import { expectLaws } from "../laws.ts";
import { clockFrom } from "../store/fixture.ts";
import { openLedger } from "./ledger.ts";

const clock = clockFrom("2026-03-11T00:00:00Z");
const gorge = (hour: string, year: number, dead: number, more = "") => ({
  url: "https://gazette.example/gorge",
  publisher: "Gazette",
  headline: "Bus leaves the road",
  modified: `2026-03-10T${hour}:00:00Z`,
  text: `Nine people were hurt, fire chief Peter Hallam said.\n\nIn ${year}, a bus fell into the same gorge and ${dead} people lost their lives.${more}`,
});
const NOTICE = "\n\nCorrection: An earlier version of this article gave a wrong year for the earlier fall.";
const STATES = [gorge("08", 2021, 14), gorge("09", 2021, 12), gorge("10", 2019, 12, NOTICE)];

const { store, web, app, latest, json } = await openLedger(STATES, clock);
afterAll(() => store.close());

test("the ledger tells of facts that changed where nobody is named, silently or not, and keeps every law", async () => {
  const { items } = await json("/v1/changes?voice=outlet");
  expect(items).toMatchObject([
    {
      slots: [{ type: "date", old: "2021", new: "2019" }],
      disclosed_by: { kind: "correction" },
      from: { n: 2 },
    },
    { slots: [{ type: "number", old: "14", new: "12" }], disclosed_by: null, from: { n: 1 } },
  ]);
  expect((await json("/v1/changes?voice=outlet&silent=true")).items).toEqual([items[1]]);
  expect((await json("/v1/changes?voice=source")).items).toEqual([]);
  await expectLaws(store, await latest());
});

test("feeds and pages tell of them as the outlet's own words", async () => {
  const atom = await (await app.request("/v1/changes.atom")).text();
  expect(atom).toContain(
    "Gazette: fact changed in silence, in the outlet&#39;s own voice — Bus leaves the road",
  );
  const feed = await json("/v1/changes.json");
  expect(feed.items[1].content_text).toContain("In the outlet's own voice");
  const page = await (await web.request("/changes")).text();
  expect(page).toContain("“<bdi>14</bdi>” became “<bdi>12</bdi>”");
  expect(page).toContain('<p class="said">— in the outlet’s own words</p>');
  const { items } = await json("/v1/articles");
  const diff = await (await web.request(`/articles/${items[0].id}/diff?from=2&to=3`)).text();
  expect(diff).toContain("1 change: 1 announced in a notice, 0 silently.");
});

test("those that an older program did not record come by a recount, once, and go with their step", async () => {
  const old: Store = {
    ...store,
    write: (now, work) =>
      store.write(now, async (tx) => {
        const { changeset, result } = await work(tx);
        return {
          changeset: changeset && { ...changeset, asserted: { ...changeset.asserted, events: [] } },
          result,
        };
      }),
  };
  const key = { url: undefined, key: "gorge-2" };
  for (const state of STATES) await createPipeline(old, clock).submit({ ...state, ...key }, null);
  const pipeline = createPipeline(store, clock);
  expect(await recountAll(store, pipeline, () => {})).toMatchObject({ events: 2 });
  expect(await recountAll(store, pipeline, () => {})).toMatchObject({ events: 0 });
  const of = async () =>
    (await store.events(await latest(), { limit: 9 }, { voice: "outlet" })).items
      .filter(({ article }) => article.key === "gorge-2")
      .map(({ event, from, to }) => [from.n, to.n, event.slots[0]?.new]);
  expect(await of()).toEqual([
    [2, 3, "2019"],
    [1, 2, "12"],
  ]);
  // A state that comes to stand between two parts their step.
  await pipeline.submit({ ...gorge("09", 2021, 13), ...key, modified: "2026-03-10T08:30:00Z" }, null);
  expect(await of()).toEqual([
    [3, 4, "2019"],
    [2, 3, "12"],
    [1, 2, "13"],
  ]);
  await expectLaws(store, await latest());
});
