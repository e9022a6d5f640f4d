import { afterAll, beforeAll, expect, test } from "vitest";
import type { Payload } from "../../src/model/article.ts";
import { openSite } from "../site.ts";

const story = (n: number, more: Partial<Payload> = {}): Payload => ({
  url: `https://daily.example/${n}`,
  publisher: "The Daily",
  published: `2026-03-0${n}T08:00:00Z`,
  text: `Mayor Ann Lee said that pier ${n} was shut.`,
  ...more,
});

let site: Awaited<ReturnType<typeof openSite>>;
beforeAll(async () => {
  site = await openSite([1, 2, 3, 4, 5].map((n) => story(n)));
}, 120_000);
afterAll(() => site.stop());

const get = async (query: string) => {
  const response = await fetch(`${site.address}/v1/articles?limit=2${query}`);
  const body = (await response.json()) as {
    version: number;
    items: { url: string }[];
    next: string | null;
    detail: string;
    errors: { pointer: string }[];
  };
  return { status: response.status, ...body };
};

test("a list walked by its cursors alone loses nothing that was revised meanwhile", async () => {
  const seen: string[] = [];
  let page = await get("");
  // The story of the last page becomes the first of the list.
  await site.pipeline.submit(
    story(1, { modified: "2026-03-09T08:00:00Z", text: "Mayor Ann Lee said that pier 1 was open." }),
    null,
  );
  const begun = page.version;
  for (;;) {
    seen.push(...page.items.map(({ url }) => url));
    expect(page.version).toBe(begun);
    if (page.next === null) break;
    page = await get(`&cursor=${page.next}`);
  }
  expect(seen).toEqual([5, 4, 3, 2, 1].map((n) => story(n).url));
  expect((await get("")).items[0]?.url).toBe(story(1).url);
});

test("a cursor goes on in its own version, and in no other that is asked for beside it", async () => {
  const { next, version } = await get("&as_of=5");
  expect((await get(`&cursor=${next}`)).version).toBe(5);
  expect((await get(`&cursor=${next}&as_of=${version}`)).items).toHaveLength(2);
  expect(await get(`&cursor=${next}&as_of=4`)).toMatchObject({
    status: 422,
    errors: [{ pointer: "/cursor" }],
  });
  expect(await get(`&cursor=${next?.replace("5.", "99.")}`)).toMatchObject({
    status: 404,
    errors: [{ pointer: "/cursor" }],
  });
});
