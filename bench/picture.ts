/**
 * The picture of a large graph over PostgreSQL: how long the server takes, what the page weighs, and how soon it shows.
 *
 *   node --import tsx bench/picture.ts [articles=700] [times=5]
 */
import { readFileSync } from "node:fs";
import { startServer } from "../src/main.ts";
import { openStore } from "../src/store/open.ts";
import { startPostgres } from "./postgres.ts";
import { openBrowser, shownIn } from "./room.ts";
import { articles, machine, scratch } from "./stemma.ts";

const [count, times] = [Number(process.argv[2] ?? 700), Number(process.argv[3] ?? 5)];
const WORDS = 300;
const middle = (numbers: number[]) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

const server = await startPostgres();
const store = await openStore({ database: server.url });
const room = await startServer(store, { host: "127.0.0.1", port: 0, log: false });
const lines = readFileSync(articles(scratch(), count, WORDS), "utf8")
  .trim()
  .split("\n");
await Promise.all(lines.map((line) => room.pipeline.submit(JSON.parse(line), null)));
const version = (await store.latest())?.version ?? 0;
const { born } = await store.changes(0, version);
console.log(`${machine}; ${server.what}`);
console.log(`${count} articles, ${born.claims.length} claims, ${born.relations.length} relations`);

const drawing: number[] = [];
const answers: number[] = [];
for (let i = 0; i < times * 2; i += 1) {
  const start = performance.now();
  await store.drawn(version, 2000, {});
  drawing.push(performance.now() - start);
  const asked = performance.now();
  await (await fetch(`${room.address}/graph`)).text();
  answers.push(performance.now() - asked);
}
const browser = await openBrowser();
const paints: number[] = [];
let [weight, marks] = [0, 0];
for (let i = 0; i < times; i += 1) {
  const shown = await shownIn(browser, room.address, "/graph", async (page) => {
    marks = await page.locator("#picture a[data-life]").count();
  });
  paints.push(shown.paint);
  weight = shown.weight;
}
await browser.close();
console.log(
  `${marks} claims drawn: read in ${middle(drawing).toFixed(0)} ms, answered in ${middle(answers).toFixed(0)} ms, ` +
    `${(weight / 1000).toFixed(0)} kB, first contentful paint after ${middle(paints).toFixed(0)} ms`,
);
await room.close();
await store.close();
server.stop();
