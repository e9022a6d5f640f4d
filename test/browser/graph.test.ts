import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Drawn } from "../../src/store/room.ts";
import { openSite } from "../site.ts";
import { expectAccessible, expectFits, openBrowser, watchedPage } from "./browser.ts";

let browser: Browser;
let site: Awaited<ReturnType<typeof openSite>>;
beforeAll(async () => {
  [browser, site] = await Promise.all([openBrowser(), openSite()]);
});
afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

const MARKS = "#picture a[data-life]";

test("without scripts the picture is there, its marks lead to their pages, and filters are in the address", async () => {
  const { page, faults, close } = await watchedPage(browser, site.address, { javaScriptEnabled: false });
  await page.goto("/graph");
  const all = await page.locator(MARKS).count();
  expect(all).toBeGreaterThan(4);
  expect(await page.locator("table.claims tbody tr").count()).toBe(all);
  expect(await page.locator(".tools").isVisible()).toBe(false);
  await page.getByLabel("Lines of every kind").selectOption("contradicts");
  await page.getByRole("button", { name: "Show" }).click();
  await page.waitForURL(/stance=contradicts/);
  expect(await page.locator("#picture .line.contradicts").count()).toBe(3);
  expect(await page.locator(MARKS).count()).toBe(4);
  await page.getByLabel("Speaker", { exact: true }).fill("nobody of that name");
  await page.getByRole("button", { name: "Show" }).click();
  await page.getByText("No statement is known with these filters.").waitFor();
  await page.goto("/graph?stance=contradicts");
  await page.locator(MARKS, { hasText: "did not delete" }).locator("path").click();
  await page.locator("h1", { hasText: "did not delete the production database" }).waitFor();
  expect(faults).toEqual([]);
  await close();
});

test("a reader zooms, steps from mark to mark by keys, and goes back through the versions", async () => {
  const { page, faults, close } = await watchedPage(browser, site.address);
  await page.goto("/graph");
  const width = () => page.locator("#picture").evaluate((svg) => svg.getBoundingClientRect().width);
  const before = await width();
  await page.getByRole("button", { name: "Larger" }).click();
  expect(await width()).toBeCloseTo(before * 1.25, 0);
  await page.getByRole("button", { name: "Fit" }).click();
  expect(await width()).toBeLessThan(before * 1.1);

  const last = page.locator(MARKS).last();
  await last.focus();
  const words = await last.locator("title").textContent();
  expect(await page.locator("#told").textContent()).toBe(words);
  await page.keyboard.press("ArrowLeft");
  expect(await page.locator("#told").textContent()).not.toBe(words);
  expect(await page.locator(`${MARKS}:focus`).count()).toBe(1);

  const shown = () => page.locator(`${MARKS}:not(.off)`).count();
  const all = await shown();
  await page.getByLabel("Versions").focus();
  await page.keyboard.press("Home");
  await page.getByText("version 1", { exact: true }).waitFor();
  expect(await shown()).toBeLessThan(all);
  // The counts are of what is drawn, what is drawn is in view and marked as it was, and the list says of when it is.
  const drawnThen = await shown();
  expect(await page.locator("#sum").textContent()).toContain(`${drawnThen} statements, 0 lines, `);
  expect(await page.locator(`${MARKS}:not(.off) .dot.contradicts`).count()).toBe(0);
  expect(await page.getByText("This list is of version 4.").isVisible()).toBe(true);
  expect(await page.locator("#picture .line:not(.off)").count()).toBe(0);
  const drawn = await shown();
  await page.getByRole("link", { name: "this version’s page" }).click();
  await page.locator(".banner").waitFor();
  // What the slider shows of a version is what the version's own page shows.
  expect(await page.locator(`${MARKS}`).count()).toBe(drawn);
  await page.locator(MARKS).last().focus();
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/claims\/.*as_of=1/);
  expect(faults).toEqual([]);
  await close();
});

test.each([
  ["light", { colorScheme: "light", viewport: { width: 1100, height: 800 } }],
  ["dark", { colorScheme: "dark", viewport: { width: 1100, height: 800 } }],
  ["on a phone", { colorScheme: "light", viewport: { width: 320, height: 640 } }],
] as const)("%s, the picture is accessible and fits", async (_, options) => {
  const { page, faults, close } = await watchedPage(browser, site.address, options);
  for (const path of ["/graph", "/graph?speaker=Okafor&from=2026-02-20", "/graph?speaker=none"]) {
    await page.goto(path);
    await expectAccessible(page, path);
    await expectFits(page, path);
  }
  expect(faults).toEqual([]);
  await close();
});

/** A graph of 2,000 claims in 20 outlets. */
const large: Drawn = {
  claims: Array.from({ length: 2000 }, (_, n) => ({
    id: `clm_${n}`,
    text: `Statement ${n} about the works on the bridge over the river at the old harbour`,
    agent: null,
    since: 1 + (n % 3),
    until: null,
    standing: true,
    first: {
      article: `art_${n >> 2}`,
      n: 1,
      publisher: `Outlet ${(n >> 2) % 20}`,
      at: new Date(Date.UTC(2026, 0, 1) + (n >> 2) * 3_600_000).toISOString(),
      own: true,
      agent: { id: `agt_${n % 300}`, kind: "person", name: `Speaker ${n % 300}`, behalf: null },
      manner: "indirect",
      polarity: "asserts",
    },
  })),
  relations: Array.from({ length: 1500 }, (_, n) => ({
    id: `rel_${n}`,
    a: `clm_${n}`,
    b: `clm_${n + 1 + (n % 40)}`,
    stance: n % 2 === 0 ? "contradicts" : "agrees",
    since: 3,
    until: null,
  })),
  more: true,
  moreRelations: true,
};

test("2,000 claims are drawn, each a link, and a list says that there are more", async () => {
  const store = { ...site.store, drawn: async () => large, close: async () => {} };
  const busy = await openSite([], store);
  const { page, faults, close } = await watchedPage(browser, busy.address);
  let weight = 0;
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  session.on("Network.loadingFinished", ({ encodedDataLength }) => {
    weight += encodedDataLength;
  });
  await page.goto("/graph", { waitUntil: "networkidle" });
  expect(await page.locator(MARKS).count()).toBe(2000);
  expect(await page.locator("#picture .line").count()).toBe(1500);
  expect(weight).toBeGreaterThan(10_000);
  expect(weight).toBeLessThan(500_000);
  await page.getByText("only the latest 2000 statements are drawn").waitFor();
  await page.getByLabel("Versions").focus();
  await page.keyboard.press("Home");
  expect(await page.locator(`${MARKS}:not(.off)`).count()).toBe(667);
  await expectFits(page, "2,000 claims");
  expect(faults).toEqual([]);
  await close();
  await busy.stop();
});
