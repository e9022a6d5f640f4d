import { afterAll, beforeAll, expect, test } from "vitest";
import { openSite } from "../site.ts";
import { emptyStore } from "../store/fixture.ts";

const story = (hour: string, ...lines: string[]) => ({
  key: "dam",
  publisher: "The Ledger",
  modified: `2026-05-04T${hour}:00:00Z`,
  text: lines.join("\n\n"),
});
const WARNED = "Two engineers said the owner of the dam was warned about the crack in 2024.";

let site: Awaited<ReturnType<typeof openSite>>;
beforeAll(async () => {
  const payloads = [
    story("08", WARNED, "A spokeswoman for Calder Water, Ines Pell, denied that."),
    story("09", WARNED, "A spokeswoman for Calder Water, Ines Pell, declined to comment on the crack."),
  ];
  site = await openSite(payloads, await emptyStore());
}, 120_000);
afterAll(() => site.stop());

const body = async (path: string) => {
  const answer = await fetch(`${site.address}${path}`);
  expect(answer.status, path).toBe(200);
  return answer.text();
};
// biome-ignore lint/suspicious/noExplicitAny: answers are read as a client without types would
const json = async (path: string): Promise<any> => JSON.parse(await body(path));

test("a denial that was taken out is told, though what was denied stands", async () => {
  const { events } = await json(`/v1/articles/${site.done[0]?.article}/diff`);
  expect(events).toMatchObject([
    { kind: "removed", agent: { name: "Ines Pell" }, old: { polarity: "denies" } },
    { kind: "added", agent: { name: "Ines Pell" }, new: { polarity: "declines" } },
  ]);
});

test("the ledger tells who denies a thing or does not comment on it from who says it", async () => {
  const { items } = await json("/v1/changes");
  expect(items.map((one: { old?: object; new?: object }) => one.new ?? one.old)).toMatchObject([
    { polarity: "denies" },
    { polarity: "declines" },
  ]);
  const page = await body("/changes");
  expect(page).toMatch(/<p class="said">— denied by <a [^>]*><bdi>Ines Pell/);
  expect(page).toMatch(/<p class="said">— told of <a [^>]*><bdi>Ines Pell/);
  const feed = await body("/v1/changes.atom");
  expect(feed).toContain("Denied by: Ines Pell");
  expect(feed).toContain("Told of: Ines Pell");
  expect(feed).toContain("removed in silence, claim denied by Ines Pell");
});
