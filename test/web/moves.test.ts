import { afterAll, beforeAll, expect, test } from "vitest";
import { createWeb } from "../../src/web/room.ts";
import { openSite } from "../site.ts";

const SAID = [
  "Ada Lingard said that 21 farms in the valley had lost water since the spring.",
  "Bruno Castell told the council that the pumps in the upper villages ran through the night.",
  "“We will not plant again before the rain comes back,” said Dora Fenwick.",
  "The river authority said that a new reservoir would cost €40 million.",
];

let site: Awaited<ReturnType<typeof openSite>>;
let web: ReturnType<typeof createWeb>;
beforeAll(async () => {
  const [a, b, c, d] = SAID;
  const revision = (hour: string, ...paragraphs: (string | undefined)[]) => ({
    url: "https://valley.example/drought",
    publisher: "Valley Review",
    headline: "The year the river fell",
    published: "2026-03-01T08:00:00Z",
    modified: `2026-03-01T${hour}:00:00Z`,
    text: paragraphs.join("\n\n"),
  });
  site = await openSite([
    revision("08", a, b, c, d),
    revision("09", d, c, a, b),
    revision("10", a, b, c, d?.replace("40", "90")),
  ]);
  web = createWeb({ store: site.store, diff: site.pipeline.diff });
}, 60_000);
afterAll(() => site.stop());

const read = async (path: string) => (await web.request(path)).text();

test("what only moved is no silent change, and is counted apart", async () => {
  const page = await read(`/articles/${site.done[0]?.article}/diff?from=1&to=2`);
  expect(page).toContain("<p>No statement changed. 2 statements moved, in the same words.</p>");
  expect(page).not.toContain("silently");
  expect(page).toMatch(/<summary>Moved, in the same words: 2<\/summary>.*will not plant again.*in the text/s);
});

test("where statements changed and others moved, both are counted", async () => {
  const page = await read(`/articles/${site.done[0]?.article}/diff?from=2&to=3`);
  expect(page).toContain(
    "1 statement changed: 0 announced in a notice, 1 silently. 1 statement moved, in the same words.",
  );
});

test("the ledger tells what one step moved in one entry", async () => {
  const page = await read("/changes");
  expect(page.match(/<strong>moved<\/strong>/g)).toHaveLength(2);
  expect(page).toContain("2 statements stand elsewhere in the text, in the same words.");
  expect(page).not.toMatch(/<strong>moved<\/strong> <small>/);
});
