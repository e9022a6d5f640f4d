/**
 * Takes the pictures of the reading room that stand in docs/pictures: each view of the fixtures' stories, light, dark
 * and on a phone.
 *
 *   npm run pictures [view…]
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { openBrowser, openRoom } from "../bench/room.ts";

const FOLDER = fileURLToPath(new URL("../docs/pictures", import.meta.url));
const LOOKS = {
  light: { colorScheme: "light", viewport: { width: 1100, height: 800 } },
  dark: { colorScheme: "dark", viewport: { width: 1100, height: 800 } },
  phone: { colorScheme: "light", viewport: { width: 375, height: 740 } },
} as const;
const QUALITY = 80;

const wanted = process.argv.slice(2);
const [browser, room] = await Promise.all([openBrowser(), openRoom()]);
mkdirSync(FOLDER, { recursive: true });
for (const [look, options] of Object.entries(LOOKS)) {
  const context = await browser.newContext({ baseURL: room.address, ...options });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  for (const [view, path] of Object.entries(room.views)) {
    if (wanted.length > 0 && !wanted.includes(view)) continue;
    await page.goto(path, { waitUntil: "networkidle" });
    const { data } = await session.send("Page.captureScreenshot", { format: "webp", quality: QUALITY });
    const file = `${view}-${look}.webp`;
    writeFileSync(`${FOLDER}/${file}`, Buffer.from(data, "base64"));
    console.log(`${file} ${Math.round((data.length * 3) / 4 / 1000)} kB`);
  }
  await context.close();
}
await browser.close();
await room.close();
