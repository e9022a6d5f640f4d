import { afterAll, beforeAll, expect, test } from "vitest";
import { createPipeline } from "../../src/pipeline.ts";
import type { Store } from "../../src/store/contract.ts";
import { createWeb } from "../../src/web/room.ts";
import { emptyStore } from "../store/fixture.ts";

let store: Store;
let web: ReturnType<typeof createWeb>;
let pipeline: ReturnType<typeof createPipeline>;
const story = (hour: string, risk: string, quote: string, left = 400) => ({
  key: "dam",
  publisher: "Gazette",
  modified: `2026-05-04T${hour}:00:00Z`,
  text: `About ${left} people left their homes in Norvik on Monday.\n\nTom Abelard said the crack was “no wider than a ${quote}”. Ines Pell said ${risk}.`,
});

beforeAll(async () => {
  store = await emptyStore();
  pipeline = createPipeline(store, () => new Date().toISOString());
  for (const payload of [
    story("08", "12 homes were at risk", "finger"),
    story("09", "19 homes were at risk", "finger"),
    story("10", "19 homes were at risk", "shadow", 600),
  ])
    await pipeline.submit(payload, null);
  web = createWeb({ store, diff: pipeline.diff });
}, 60_000);
afterAll(() => store.close());

test("a difference tells of facts that changed where nobody is told to say them", async () => {
  const { items } = await store.articles(3, { limit: 1 }, {});
  const path = `/articles/${items[0]?.article.id}/diff`;
  const page = await (await web.request(`${path}?from=2&to=3`)).text();
  const own = page.slice(page.indexOf("Facts changed in the outlet’s own words"), page.indexOf('id="words"'));
  expect(own).toMatch(/silently.*“<bdi>400<\/bdi>” became “<bdi>600<\/bdi>”/s);
  expect(own).toMatch(/About <del>400<\/del><ins>600<\/ins> people/);
  expect(own).toMatch(/href="#row-\d+"/);
  expect(own).not.toContain("finger");
  expect(page).toContain('<p class="keys" hidden>');
  await pipeline.submit(story("11", "19 homes were at risk", "shadow", 700), null);
  const alone = await (await web.request(`${path}?from=3&to=4`)).text();
  expect(alone).toContain("No statement that somebody is named for changed");
  expect(alone).toContain('<p class="keys" hidden>');
  expect(await (await web.request(`${path}?from=1&to=2`)).text()).not.toContain("outlet’s own words");
});

const pageOf = async (words: string, asOf = "") => {
  const { items } = await store.claims(3, { limit: 9 }, { q: words });
  const id = items[0]?.claim.id;
  return { id, page: await (await web.request(`/claims/${id}${asOf}`)).text() };
};

test("a statement that stands no more leads to the one that took its place, and that one back", async () => {
  const [gone, now] = [await pageOf("12 homes"), await pageOf("19 homes")];
  expect(gone.page).toContain("What became of it");
  expect(gone.page).toMatch(/“<bdi>12<\/bdi>” became “<bdi>19<\/bdi>”/);
  expect(gone.page).toContain(`href="/claims/${now.id}">the statement in its place`);
  expect(gone.page).not.toContain(`href="/claims/${gone.id}">the statement`);
  expect(now.page).toContain(`href="/claims/${gone.id}">the statement before`);
  expect(gone.page.split(`href="/v1/changes.atom?claim=${gone.id}"`)).toHaveLength(3);
});

test("lists tell a statement whose words changed in those that stand now too, but not of a time when the first stood", async () => {
  const list = async (asOf = "") => (await web.request(`/search?q=crack${asOf}`)).text();
  expect(await list()).toMatch(
    /than a finger”<.*?<small class="now">now <q><bdi>the crack was “no wider than a shadow”/s,
  );
  expect(await list("&as_of=2")).not.toContain('class="now"');
  const { items } = await store.claims(3, { limit: 9 }, { q: "crack" });
  const speaker = await (await web.request(`/agents/${items[0]?.claim.agent}`)).text();
  expect(speaker).toContain('<small class="now">now <q>');
  const { page } = await pageOf("crack");
  expect(page).toContain("stands today in other words");
  expect(page).toContain('<small class="now">now <q>');
  expect((await pageOf("19 homes")).page).toContain("stands today<");
});

test("a statement whose quoted words changed tells so", async () => {
  const { page } = await pageOf("crack");
  expect(page).toMatch(/no wider than a <del>finger<\/del><ins>shadow<\/ins>/);
  expect((await pageOf("crack", "?as_of=2")).page).not.toContain("What became of it");
});
