import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { expect } from "vitest";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Starts the browser at CHROMIUM, or at the usual place. */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env["CHROMIUM"] || "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-dev-shm-usage"],
  });

/** A page that notes what should not happen: errors on the console, and requests that leave the address. */
export async function watchedPage(browser: Browser, address: string, options: BrowserContextOptions = {}) {
  const context = await browser.newContext({ baseURL: address, ...options });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") faults.push(message.text());
  });
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("dialog", (dialog) => {
    faults.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("request", (request) => {
    if (!request.url().startsWith(`${address}/`)) faults.push(`leaves the host: ${request.url()}`);
  });
  return { page, faults, close: () => context.close() };
}

/** Fails with what the accessibility checker finds on the page. */
export async function expectAccessible(page: Page, name: string): Promise<void> {
  await page.evaluate(AXE);
  const found = await page.evaluate(async () => {
    // biome-ignore lint/suspicious/noExplicitAny: the checker was put into the page just now
    const { violations } = await (globalThis as any).axe.run();
    return violations.map((v: { id: string; nodes: { html: string; failureSummary: string }[] }) =>
      [v.id, ...v.nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`)].join("\n"),
    );
  });
  expect(found, name).toEqual([]);
}

/** Fails when something is wider than the window: nobody should have to scroll sideways to read. */
export async function expectFits(page: Page, name: string): Promise<void> {
  const wide = await page.evaluate(
    "document.documentElement.scrollWidth - document.documentElement.clientWidth",
  );
  expect(wide, `${name} scrolls sideways`).toBe(0);
}
