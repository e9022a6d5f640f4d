import { afterAll, beforeAll, expect, test } from "vitest";
import { createWeb } from "../../src/web/room.ts";
import { openSite } from "../site.ts";

let site: Awaited<ReturnType<typeof openSite>>;
let web: ReturnType<typeof createWeb>;
beforeAll(async () => {
  const story = (publisher: string, headline: string, text: string) => ({
    url: `https://${publisher.split(" ")[0]?.toLowerCase()}.example/1`,
    publisher,
    headline,
    published: "2026-04-01T09:00:00Z",
    captured: "2026-04-01T09:05:00Z",
    text,
  });
  site = await openSite([
    story("Metro Lines", "Nurses strike", "The nurses' union said that 120 nurses had been hired."),
    story(
      "Quiet Garden",
      "Ten plants",
      "Nurses of trees, the garden nurses' guild said that it was warm.\n\nGarlic needs cold.",
    ),
  ]);
  web = createWeb({ store: site.store, diff: async () => null });
}, 120_000);
afterAll(() => site.stop());

const results = async (query: string) => {
  const page = await (await web.request(`/search?${query}`)).text();
  return page.slice(page.indexOf('<div id="results"'), page.indexOf("</main>"));
};

test("where nothing is found the page says what was looked through", async () => {
  const none = await results("q=garlic");
  expect(none).toContain(
    "No statement, no headline and no speaker’s name has the words “<bdi>garlic</bdi>”.",
  );
  expect(none).toContain("The texts of stories are not looked through");
  expect(none).not.toContain("Try fewer");
  expect(await results("q=garlic+zebra")).toContain("Try fewer words.");
  expect(await results("q=garlic&in=stories")).toContain("No headline has the words");
  const speakers = await results("q=garlic&in=speakers&outlet=Metro+Lines");
  expect(speakers).toContain("No speaker’s name has the words “<bdi>garlic</bdi>” with these filters.");
  expect(speakers).not.toContain("texts of stories");
});

test("filters narrow all that is shown, and what they cannot narrow is left out or said", async () => {
  const everything = await results("q=nurses");
  expect(everything).toContain("garden nurses&#39; guild");
  expect(everything).toContain("Nurses strike");
  const metro = await results("q=nurses&outlet=Metro+Lines");
  expect(metro).toMatch(/<h2>Speakers<\/h2>.*nurses&#39; union/s);
  expect(metro).not.toContain("guild");
  for (const filter of ["disputed=true", "stood_at=2026-04-02"]) {
    const narrowed = await results(`q=nurses&${filter}`);
    expect(narrowed, filter).toContain("Only statements are shown");
    expect(narrowed).not.toMatch(/<h2>(?:Stories|Speakers)/);
    const stories = await results(`q=nurses&in=stories&${filter}`);
    expect(stories).toContain("These are all stories");
    expect(stories).toContain("Nurses strike");
  }
});

test("a citation of what was seen later says when the story was published, too", async () => {
  const version = (await site.store.latest())?.version ?? 0;
  const { items } = await site.store.told(version, { limit: 1 }, { q: "120" });
  const page = await (await web.request(`/claims/${items[0]?.claim.id}`)).text();
  expect(page).toContain("revision 1, published 1 Apr 2026, 09:00 UTC, seen 1 Apr 2026, 09:05 UTC.");
});
