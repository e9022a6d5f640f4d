import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openSite } from "../site.ts";
import { expectAccessible, expectFits, openBrowser, watchedPage } from "./browser.ts";

let browser: Browser;
let site: Awaited<ReturnType<typeof openSite>>;
const paths: Record<string, string> = {};
const SEARCH = "Search statements, stories and speakers";

beforeAll(async () => {
  [browser, site] = await Promise.all([openBrowser(), openSite()]);
  const [ledger, , wire, hostile] = site.done.map(({ article }) => article);
  const claims = (await site.store.claims(4, { limit: 50 }, { disputed: true })).items;
  const claim = claims.find(({ claim }) => claim.text.includes("Helix deleted"))?.claim.id ?? "";
  const [dispute] = await site.store.relations([claim], 4);
  const [agent] = (await site.store.agents(4, { limit: 1 }, { q: "Okafor" })).items;
  Object.assign(paths, {
    front: "/",
    search: "/search?q=customers",
    statements: "/search?q=customers&in=statements",
    nothing: "/search?q=zebra",
    disputed: "/search?disputed=true",
    disputes: "/disputes",
    agreements: "/disputes?stance=agrees",
    changes: "/changes",
    silent: "/changes?silent=true",
    article: `/articles/${ledger}`,
    first: `/articles/${ledger}?n=1`,
    wire: `/articles/${wire}`,
    hostile: `/articles/${hostile}`,
    difference: `/articles/${ledger}/diff`,
    beside: `/articles/${ledger}/diff?view=side`,
    claim: `/claims/${claim}`,
    dispute: `/disputes/${dispute?.relation.id}`,
    agents: "/agents",
    agent: `/agents/${agent?.agent.id}`,
    earlier: `/articles/${ledger}?as_of=1`,
    lost: "/articles/none",
    unread: "/?as_of=soon",
  });
});
afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

/** From the stories to an article, to a claim in it, to what disputes it, and to what changed. */
async function journey(page: Page): Promise<void> {
  await page.goto("/");
  await page.getByRole("link", { name: "AI agent took Initech down for 15 hours", exact: true }).click();
  await page.getByRole("heading", { level: 1, name: "AI agent took Initech down for 15 hours" }).waitFor();
  expect(await page.locator("article .source").first().textContent()).toBe(
    "Four people familiar with the matter",
  );
  expect(await page.locator("article .via").first().textContent()).toBe("The Ledger");
  expect(await page.locator(".notice").textContent()).toContain("wrong number of hours");
  await page.getByRole("link", { name: "statement (1)", exact: true }).click();
  await page.locator("h1", { hasText: "the AI agent Helix deleted the production database" }).waitFor();
  const against = page.locator("#contradicted li");
  expect(await against.locator("a.claim").textContent()).toContain("did not delete");
  expect(await page.locator(".timeline > li.own").count()).toBe(1);
  expect(await page.locator(".timeline > li.contradicts").count()).toBe(1);
  await against.locator("summary").click();
  await against.getByRole("link", { name: "Both sides face to face" }).click();
  await page.getByRole("heading", { level: 1, name: "They contradict each other" }).waitFor();
  expect(await page.locator(".sides > section").count()).toBe(2);
  await page.getByRole("link", { name: "Maria Okafor" }).click();
  await page.getByRole("heading", { level: 1, name: "Maria Okafor" }).waitFor();
  await page.goto(paths["article"] ?? "");
  await page.getByRole("link", { name: "what changed in revision 2" }).click();
  const events = page.locator(".events > li");
  expect(await events.first().textContent()).toMatch(/fact changed\s+silently/);
  expect(await page.locator(".edited del").first().textContent()).toBe("13");
  expect(await page.locator(".edited ins").first().textContent()).toBe("15");
  await page.getByRole("link", { name: "Side by side" }).click();
  const changed = page.locator(".both .changed").first();
  expect(await changed.locator(".was").textContent()).toContain("for 13 hours on Thursday");
  expect(await changed.locator(".is").textContent()).toContain("for 15 hours on Thursday");
}

test("n and p step through the changes, and a field that is typed in keeps its letters", async () => {
  const { page, faults, close } = await watchedPage(browser, site.address);
  await page.goto(paths["difference"] ?? "");
  const events = page.locator(".events > li");
  expect(await events.count()).toBeGreaterThan(1);
  const reached = () =>
    page.evaluate<number>("[...document.querySelectorAll('.events > li')].indexOf(document.activeElement)");
  const steps: number[] = [];
  for (const key of ["n", "n", "p"]) {
    await page.keyboard.press(key);
    steps.push(await reached());
  }
  expect(steps).toEqual([0, 1, 0]);
  await page.getByLabel(SEARCH).pressSequentially("np");
  expect(await page.getByLabel(SEARCH).inputValue()).toBe("np");
  expect(faults).toEqual([]);
  await close();
});

describe.each([
  ["with scripts", true],
  ["without scripts", false],
])("%s", (_, javaScriptEnabled) => {
  test("a reader gets from the stories to what disputes a claim and what changed", async () => {
    const { page, faults, close } = await watchedPage(browser, site.address, { javaScriptEnabled });
    await journey(page);
    await page.goto("/");
    await page.getByLabel(SEARCH).fill("inquiry");
    await page.getByRole("button", { name: "Search" }).click();
    await page.getByRole("link", { name: "it had opened an inquiry" }).waitFor();
    expect(faults).toEqual([]);
    await close();
  });
});

describe.each([
  ["light", { colorScheme: "light", viewport: { width: 1100, height: 800 } }],
  ["dark", { colorScheme: "dark", viewport: { width: 1100, height: 800 } }],
  ["on a phone", { colorScheme: "light", viewport: { width: 320, height: 640 } }],
] as const)("%s", (_, options) => {
  test("every page is accessible, fits, and asks nothing of other hosts", async () => {
    const { page, faults, close } = await watchedPage(browser, site.address, options);
    for (const [name, path] of Object.entries(paths)) {
      await page.goto(path);
      await expectAccessible(page, name);
      await expectFits(page, name);
    }
    // The browser notes the two answers that are meant not to be found or read, and nothing else.
    expect(faults.filter((fault) => !/status of 40[04]/.test(fault))).toEqual([]);
    await close();
  });
});

test("what a search finds is shown while it is typed", async () => {
  const { page, faults, close } = await watchedPage(browser, site.address);
  await page.goto("/search");
  await page.getByLabel(SEARCH).pressSequentially("inquiry");
  await page.getByRole("link", { name: "it had opened an inquiry" }).waitFor();
  await page.waitForURL(/q=inquiry/);
  expect(await page.title()).toContain("inquiry");
  expect(faults).toEqual([]);
  await close();
});

test("hostile text is shown as it is and never run", async () => {
  const { page, faults, close } = await watchedPage(browser, site.address);
  for (const name of ["front", "hostile"]) {
    await page.goto(paths[name] ?? "");
    expect(await page.locator("main").textContent()).toContain("<script>window.harmed = 1</script>");
    expect(await page.evaluate("window.harmed")).toBeUndefined();
    expect(await page.locator("h1", { hasText: "Owned" }).count()).toBe(0);
  }
  expect(await page.locator("article").textContent()).toContain("<h1>Owned</h1> &amp; so on.");
  expect(await page.locator("article").textContent()).toContain("⟨U+202E⟩gnol");
  expect(await page.locator("article img, article script").count()).toBe(0);
  expect(faults).toEqual([]);
  await close();
});

test("the policy keeps a script out that would get into a page", async () => {
  const { page, close } = await watchedPage(browser, site.address);
  await page.goto("/");
  await page.evaluate(`new Promise((done) => {
    const inline = document.createElement("script");
    inline.textContent = "window.harmed = 1";
    document.body.append(inline);
    document.body.insertAdjacentHTML("beforeend", '<img src="/none" onerror="window.harmed = 2">');
    document.body.lastElementChild.addEventListener("error", done);
  })`);
  expect(await page.evaluate("window.harmed")).toBeUndefined();
  await close();
});

test("a version that was read stays readable, and says that it is not the latest", async () => {
  const { page, faults, close } = await watchedPage(browser, site.address);
  await page.goto(paths["article"] ?? "");
  await page.getByLabel("See this page as Stemma knew it: a version or a UTC time").fill("1");
  await page.getByRole("button", { name: "Go" }).click();
  await page.getByRole("heading", { level: 1, name: "AI agent took Initech down for 13 hours" }).waitFor();
  const banner = page.locator(".banner");
  expect(await banner.textContent()).toContain("You are reading version 1");
  await page.getByRole("link", { name: "statement (1)", exact: true }).click();
  await banner.waitFor();
  expect(await page.locator("main").textContent()).toContain(
    "No statement stands at this version that is known",
  );
  await page.getByRole("link", { name: "Back to now" }).click();
  await page.locator("#contradicted").waitFor();
  expect(await banner.count()).toBe(0);
  expect(faults).toEqual([]);
  await close();
});

test("a state that a notice tells of, though nobody saw it, is in the rail", async () => {
  const { page, close } = await watchedPage(browser, site.address);
  await page.goto(paths["wire"] ?? "");
  expect(await page.locator(".declared").textContent()).toMatch(
    /Known, but not seen.*says the update in revision 1/s,
  );
  await close();
});

test.each([true, false])(
  "from the front page to the exact words of a contradicted claim in three clicks, scripts %s",
  async (javaScriptEnabled) => {
    const { page, faults, close } = await watchedPage(browser, site.address, { javaScriptEnabled });
    await page.goto("/");
    await page.getByRole("link", { name: "Both sides and why" }).first().click();
    const side = page.getByRole("region", { name: "The one side" });
    const claimed = (await side.locator("blockquote").textContent()) ?? "";
    await side.locator(".places a").first().click();
    await page.locator("article").waitFor();
    const target = page.locator("article .number:target");
    const words = target.locator("xpath=following-sibling::span[1]");
    expect(claimed).not.toBe("");
    // The number of a claim that shares its subject stands at the rest of its words.
    const behind = await target.evaluate((number) => {
      let said = "";
      for (let next = number.nextSibling; next; next = next.nextSibling) said += next.textContent;
      return said;
    });
    expect(behind).toContain(claimed.split(" ").slice(-3).join(" "));
    expect(await words.getAttribute("class")).toContain("disputed");
    const { height } = page.viewportSize() ?? { height: 0 };
    const box = await words.boundingBox();
    expect(box !== null && box.y >= 0 && box.y < height).toBe(true);
    expect(faults).toEqual([]);
    await close();
  },
);

test("on a phone the text of an article comes before the list of its revisions", async () => {
  const { page, close } = await watchedPage(browser, site.address, { viewport: { width: 375, height: 700 } });
  await page.goto(paths["article"] ?? "");
  const text = await page.locator("article p").first().boundingBox();
  expect(text?.y).toBeLessThan(700);
  await page.getByRole("link", { name: "revision 2 of 2" }).click();
  expect(
    await page
      .locator(".rail")
      .boundingBox()
      .then((box) => box && box.y < 700),
  ).toBe(true);
  await close();
});

test("on paper the reasons are open, what can only be clicked is gone, and the picture is whole", async () => {
  const { page, faults, close } = await watchedPage(browser, site.address, {
    viewport: { width: 700, height: 1000 },
  });
  await page.emulateMedia({ media: "print" });
  await page.goto(paths["claim"] ?? "");
  expect(await page.locator("details[open]").count()).toBe(0);
  const reasons = page.locator("#contradicted .why li");
  expect(await reasons.count()).toBeGreaterThan(0);
  // A child of closed details keeps its box; whether it is painted is what matters.
  expect(await reasons.first().evaluate((one) => one.checkVisibility({ contentVisibilityAuto: true }))).toBe(
    true,
  );
  for (const name of ["front", "search", "difference", "beside", "claim", "dispute", "agents", "earlier"]) {
    await page.goto(paths[name] ?? "");
    expect(await page.locator("form:visible, button:visible, nav:not(.rail):visible").count(), name).toBe(0);
    await expectFits(page, name);
  }
  await page.goto("/graph");
  const [picture, pane] = await Promise.all(
    ["#picture", ".scroll"].map((one) => page.locator(one).first().boundingBox()),
  );
  expect(picture?.width).toBeLessThanOrEqual(pane?.width ?? 0);
  expect(picture?.height).toBeLessThanOrEqual(pane?.height ?? 0);
  await page.emulateMedia({ media: "screen" });
  await page.goto(paths["claim"] ?? "");
  expect(await reasons.first().evaluate((one) => one.checkVisibility())).toBe(false);
  expect(faults).toEqual([]);
  await close();
});
