import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Browser, chromium, type Page } from "playwright-core";
import { startServer } from "../src/main.ts";
import { openStore } from "../src/store/open.ts";

const FIXTURES = fileURLToPath(new URL("../fixtures", import.meta.url));

/** The browser at CHROMIUM, or at the usual place. */
export const openBrowser = () =>
  chromium.launch({
    executablePath: process.env["CHROMIUM"] || "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-dev-shm-usage"],
  });

/** One page in a fresh context of the browser: after how many ms it first shows something, and its bytes; `look` may look at it. */
export async function shownIn(
  browser: Browser,
  baseURL: string,
  path: string,
  look: (page: Page) => Promise<void> = async () => {},
): Promise<{ paint: number; weight: number }> {
  const context = await browser.newContext({ baseURL });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  let weight = 0;
  session.on("Network.loadingFinished", ({ encodedDataLength }) => {
    weight += encodedDataLength;
  });
  await page.goto(path, { waitUntil: "networkidle" });
  await look(page);
  const paint = await page.evaluate<number>(
    "performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN",
  );
  await context.close();
  return { paint, weight };
}

/** The reading room over the fixtures' stories, in memory, and the address of each of its views. */
export async function openRoom() {
  const store = await openStore({ data: "memory://" });
  const server = await startServer(store, { host: "127.0.0.1", port: 0, log: false });
  for (const story of readdirSync(FIXTURES, { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
    const folder = join(FIXTURES, story.name);
    for (const file of readdirSync(folder).sort())
      if (file !== "expected.json")
        await server.pipeline.submit(JSON.parse(readFileSync(join(folder, file), "utf8")), file);
  }
  const version = (await store.latest())?.version ?? 0;
  const { items } = await store.articles(version, { limit: 100 });
  const most = [...items].sort((a, b) => b.revisions - a.revisions)[0];
  const [pair] = (await store.pairs(version, { limit: 1 }, { stance: "contradicts" })).items;
  const article = `/articles/${most?.article.id}`;
  const views: Readonly<Record<string, string>> = {
    front: "/",
    search: "/search?q=user+error",
    disputes: "/disputes",
    dispute: `/disputes/${pair?.relation.id}`,
    claim: `/claims/${pair?.relation.a}`,
    article,
    diff: `${article}/diff?from=1&to=2`,
    "side-by-side": `${article}/diff?from=1&to=2&view=side#words`,
    speakers: "/agents",
    speaker: `/agents/${pair?.a.first?.agent?.id ?? pair?.b.first?.agent?.id}`,
    graph: "/graph",
    "as-of": `${article}?as_of=${Math.max(1, version - 5)}`,
  };
  const close = async () => {
    await server.close();
    await store.close();
  };
  return { store, views, address: server.address, pipeline: server.pipeline, close };
}
