import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
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

test("the API's page lists every operation and tries one, all from this host", async () => {
  const { page, faults, close } = await watchedPage(browser, site.address);
  await page.goto("/docs");
  await page.locator("details").first().waitFor();
  const described = (await (await fetch(`${site.address}/openapi.json`)).json()) as {
    paths: Record<string, object>;
  };
  const operations = Object.values(described.paths).flatMap((methods) => Object.keys(methods));
  expect(await page.locator("details").count()).toBe(operations.length);
  await expectAccessible(page, "docs");

  const search = page.locator("details", { hasText: /\/v1\/claims\s*The claims/ }).first();
  await search.locator("summary").click();
  await search.getByLabel("q", { exact: false }).first().fill("inquiry");
  await search.getByRole("button", { name: "Try it" }).click();
  await search.getByText("it had opened an inquiry").waitFor();
  expect(await search.locator("pre").textContent()).toContain("200 /v1/claims?q=inquiry");

  const submit = page.locator("details", { hasText: "POST /v1/articles" }).first();
  await submit.locator("summary").click();
  await submit.getByRole("button", { name: "Try it" }).click();
  await submit.getByText('"outcome": "created"').waitFor();
  await expectAccessible(page, "docs, tried");
  await expectFits(page, "docs");
  expect(faults).toEqual([]);
  await close();
});

test("the API's page fits a phone, and its address can name the call to open", async () => {
  const { page, faults, close } = await watchedPage(browser, site.address, {
    viewport: { width: 320, height: 640 },
  });
  await page.goto("/docs#identifyAgents");
  const box = page.locator("details[open]");
  await box.waitFor();
  expect(await box.locator("summary code").first().textContent()).toContain("POST /v1/agents/{id}/alike");
  expect(await box.locator("li", { hasText: "404" }).textContent()).toContain("There is no such agent");
  await page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true");
  await expectFits(page, "docs on a phone");
  expect(faults).toEqual([]);
  await close();
});

test("the API's page says so when scripts are off", async () => {
  const { page, close } = await watchedPage(browser, site.address, { javaScriptEnabled: false });
  await page.goto("/docs");
  expect(await page.locator("main").textContent()).toContain("/openapi.json");
  await close();
});
