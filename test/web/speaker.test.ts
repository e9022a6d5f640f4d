import { afterAll, beforeAll, expect, test } from "vitest";
import { createWeb } from "../../src/web/room.ts";
import { openSite } from "../site.ts";

let site: Awaited<ReturnType<typeof openSite>>;
let web: ReturnType<typeof createWeb>;
beforeAll(async () => {
  const story = (outlet: string, day: string, text: string) => ({
    url: `https://${outlet.toLowerCase()}.example/${day}`,
    publisher: outlet,
    published: `${day}T08:00:00Z`,
    text,
  });
  const depots = Array.from(
    { length: 110 },
    (_, i) => `Colette Ferrand said that depot number ${i + 1} had ${300 + i * 7} trams.`,
  );
  site = await openSite([
    story("Weekly", "2026-01-05", "Colette Ferrand said that the bridge over the Tarn had 14 lamps."),
    story("Monthly", "2026-01-06", "Colette Ferrand said that the bridge over the Tarn had 40 lamps."),
    story("Daily", "2026-10-05", depots.join("\n\n")),
    story("Gazette", "2026-10-06", "Amazon Web Services said that the cables had been cut."),
    story("Post", "2026-10-08", "Ferrand said that the harbour was full."),
    story("Mail", "2026-10-07", "AWS said that the cables would be mended. AWS said that no data were lost."),
  ]);
  web = createWeb({ store: site.store, diff: async () => null });
}, 120_000);
afterAll(() => site.stop());

const read = async (path: string) => (await web.request(path)).text();
const addressOf = async (name: string) => {
  const { items } = await site.store.agents(6, { limit: 9 }, { q: name });
  return `/agents/${items.find(({ agent }) => agent.name === name)?.agent.id}`;
};

test("a speaker's statements are counted under all names that are one", async () => {
  for (const name of ["AWS", "Amazon Web Services"])
    expect(await read(await addressOf(name))).toContain(" 3 statements in 2 outlets");
});

test("lists of speakers say which other names are the same", async () => {
  for (const path of ["/agents?q=aws", "/search?q=aws&in=speakers"])
    expect(await read(path), path).toContain("the same as <bdi>Amazon Web Services</bdi>");
  expect(await read("/agents?q=ferrand")).not.toContain("the same");
});

test("names that are only perhaps the same are not said to be told together", async () => {
  expect(await read(await addressOf("AWS"))).toContain(
    "Statements of those who are the same are told together",
  );
  const page = await read(await addressOf("Ferrand"));
  expect(page).toContain("perhaps the same");
  expect(page).toContain("Their statements are told apart.");
  expect(page).not.toContain("told together");
});

test("a speaker's page leads to feeds of what is changed in their statements, in its head too", async () => {
  const address = await addressOf("AWS");
  const page = await read(address);
  const feed = `href="/v1/changes.atom?agent=${address.split("/").at(-1)}"`;
  expect(page.split(feed)).toHaveLength(3);
  expect(page).not.toContain('href="/v1/changes.atom"');
});

test("each page of a speaker tells of all statements, and the first of every change of position", async () => {
  const first = await read(await addressOf("Colette Ferrand"));
  const older = /href="([^"]+)" rel="next">Older/.exec(first)?.[1] ?? "";
  const last = await read(older.replaceAll("&amp;", "&"));
  for (const page of [first, last]) expect(page).toContain(" 112 statements in 3 outlets");
  expect(first).toMatch(/<h2>Changes of position<\/h2>.*14 lamps.*40 lamps/s);
  expect(last).not.toContain("Changes of position");
  expect(last).toContain("14 lamps");
});
