import { expect, test } from "vitest";
import { createWeb } from "../../src/web/room.ts";
import { fakePipeline, fakeStore } from "../serve/fakes.ts";

/** A room whose store gets a further version once `grow` is called, and what its stories were asked for. */
function growing() {
  const store = fakeStore();
  const asked: [number, string | undefined][] = [];
  let latest = 1;
  const web = createWeb({
    store: {
      ...store,
      latest: () => store.versionAt(latest),
      articles: (v, page, filter) => {
        asked.push([v, page.cursor]);
        return store.articles(v, page, filter);
      },
    },
    diff: fakePipeline.diff,
  });
  const read = async (path: string) => (await web.request(path)).text();
  return { read, asked, grow: () => (latest += 1) };
}

test("older stories go on in the version in which the list was begun, whatever came in meanwhile", async () => {
  const { read, asked, grow } = growing();
  const older = /href="([^"]+)" rel="next">Older/.exec(await read("/?outlet=Example"))?.[1];
  grow();
  const page = await read(older?.replaceAll("&amp;", "&") ?? "");
  expect(asked).toEqual([
    [1, undefined],
    [1, "c2"],
  ]);
  // The page itself lasts by that version; another one shows the list from its beginning.
  expect(page).toContain('href="/?outlet=Example&amp;cursor=1.c2&amp;as_of=1"');
  expect(page).not.toContain('name="cursor"');
});

test("a cursor of before it had a version goes on in the latest", async () => {
  const { read, asked } = growing();
  await read("/?cursor=c2");
  expect(asked).toEqual([[1, "c2"]]);
});
