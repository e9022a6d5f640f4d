import { afterAll, beforeAll, expect, test } from "vitest";
import { createPipeline } from "../../src/pipeline.ts";
import type { Store } from "../../src/store/contract.ts";
import { createWeb } from "../../src/web/room.ts";
import { emptyStore } from "../store/fixture.ts";

let store: Store;
let web: ReturnType<typeof createWeb>;
const leak = (publisher: string, n: string, modified: string, more = "") => ({
  url: `https://${publisher.toLowerCase()}.example/leak`,
  publisher,
  headline: `Leak in ${publisher}`,
  published: "2026-03-10T08:00:00Z",
  modified,
  text: `${n} people were taken to hospital, fire chief Peter Hallam said.${more}`,
});
const NOTICE =
  "\n\nCorrection: An earlier version misstated the number of people taken to hospital. It is 17, not 19.";

beforeAll(async () => {
  store = await emptyStore();
  const pipeline = createPipeline(store, () => new Date().toISOString());
  for (const payload of [
    leak("Gazette", "12", "2026-03-10T08:10:00Z"),
    leak("Gazette", "19", "2026-03-10T09:05:00Z"),
    leak("Wire", "19", "2026-03-10T08:40:00Z"),
    leak("Wire", "17", "2026-03-10T15:00:00Z", NOTICE),
  ])
    await pipeline.submit(payload, null);
  web = createWeb({ store, diff: pipeline.diff });
}, 60_000);
afterAll(() => store.close());

const read = async (path: string) => {
  const response = await web.request(path);
  expect(response.status).toBe(200);
  return response.text();
};

test("changes of all stories stand on one page, the latest first, each with whether it was announced", async () => {
  const page = await read("/changes");
  expect(page.indexOf("Leak in Wire")).toBeLessThan(page.indexOf("Leak in Gazette"));
  expect(page).toMatch(/“<bdi>19<\/bdi>” became “<bdi>17<\/bdi>”/);
  expect(page).toMatch(/announced in the correction: <q><bdi>Correction: An earlier version/);
  expect(page).toMatch(/<del>12<\/del><ins>19<\/ins>/);
  expect(
    page.match(/<p class="said">— <a class="who" href="\/agents\/agt_\w+"><bdi>Peter Hallam/g),
  ).toHaveLength(2);
  expect(page).toMatch(/href="\/articles\/art_\w+\/diff\?from=1&amp;to=2"/);
});

test("a difference asked for backwards is told forwards, and one of a single revision is none", async () => {
  const { items } = await store.articles(4, { limit: 2 });
  const [id = ""] = items.map(({ article }) => article.id);
  const back = await web.request(`/articles/${id}/diff?from=2&to=1&view=side&as_of=4`);
  expect(back.status).toBe(302);
  expect(back.headers.get("location")).toBe(`/articles/${id}/diff?from=1&to=2&view=side&as_of=4`);
  const { items: alone } = await store.articles(1, { limit: 1 });
  const page = await read(`/articles/${alone[0]?.article.id}/diff?as_of=1`);
  expect(page).toContain("This story has one revision here, ");
  expect(page).not.toContain("Not a word changed");
});

test("where no dispute stands, that is all that is said: one may have stood", async () => {
  const none = await read("/disputes?outlet=Nobody");
  expect(none).toContain("None stands today with this outlet.");
  expect(none).toContain('<option value="Nobody" selected>Nobody (0)</option>');
  expect(await read("/disputes?as_of=1")).toContain("None stands at this version.");
});

test("silent changes are told apart from those that a notice owns up to, and so are outlets and versions", async () => {
  const silent = await read("/changes?silent=true");
  expect(silent).toContain("Leak in Gazette");
  expect(silent).not.toContain("Leak in Wire");
  const announced = await read("/changes?silent=false");
  expect(announced).toContain("Leak in Wire");
  expect(announced).not.toContain("Leak in Gazette");
  expect(await read("/changes?silent=true&outlet=Wire")).toContain("None is known with this outlet");
  expect(await read("/changes?as_of=1")).toContain("None is known");
});

test("the changes of one speaker are a page and feeds of their own, to which the speaker's page leads", async () => {
  const version = (await store.latest())?.version ?? 0;
  const { items } = await store.agents(version, { limit: 9 }, { q: "hallam" });
  const id = items[0]?.agent.id;
  expect(await read(`/agents/${id}`)).toContain(`href="/changes?agent=${id}"`);
  const page = await read(`/changes?agent=${id}&silent=true`);
  expect(page).toContain("Leak in Gazette");
  expect(page.split(`href="/v1/changes.atom?silent=true&amp;agent=${id}"`)).toHaveLength(3);
  expect(page).toContain('href="/changes?silent=true">Of everybody');
  expect((await web.request("/changes?agent=agt_none")).status).toBe(404);
});

test("every page tells readers of feeds where the feeds are", async () => {
  expect(await read("/")).toContain('<link rel="alternate" type="application/atom+xml"');
});
