/**
 * How many pages a second are read, beside Readability over linkedom alone, in turns on one core; and what forty hostile
 * pages cost in time and memory, each in a thread as `stemma import` reads it.
 *
 *   node --import tsx bench/pages-ingest.ts PAGES.jsonl.gz [ROUNDS]
 */
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { bodyByReadability, readPage } from "../src/ingest/page/page.ts";
import { pageReader } from "../src/journey/pages.ts";
import { HOSTILE } from "../test/ingest/hostile.ts";

const [path, rounds = "6"] = process.argv.slice(2);

const reader = pageReader();
await reader.read("<p>A first page, so that the thread has begun.</p>", null);
let [slowest, most, refused] = [0, 0, 0];
for (const { name, html } of HOSTILE) {
  const page = html();
  const start = performance.now();
  const read = await reader.read(page, null).then(
    () => "read",
    () => "refused",
  );
  const ms = performance.now() - start;
  if (read === "refused") refused += 1;
  slowest = Math.max(slowest, ms);
  most = Math.max(most, process.memoryUsage().rss / 1e6);
  if (ms > 500) console.log(`  ${Math.round(ms)} ms: ${name}`);
}
await reader.close();
console.log(
  `hostile pages         ${HOSTILE.length}: ${refused} refused, slowest ${Math.round(slowest)} ms, process at most ${Math.round(most)} MB`,
);

if (path) {
  const raw = readFileSync(path);
  const rows = (path.endsWith(".gz") ? gunzipSync(raw) : raw)
    .toString("utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as { html: string; url?: string });
  const timed = (work: () => void) => {
    const start = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1e6;
  };
  const took = rows.map(() => ({ ours: [] as number[], alone: [] as number[] }));
  // Page by page in turns, so that a busy machine is busy for both, and each first in every other round, so that the
  // garbage of one is collected in the time of the other as often as the other way round. Round 0 warms up.
  for (let round = 0; round <= Number(rounds); round += 1)
    for (const [i, { html, url }] of rows.entries()) {
      const ours = () => took[i]?.ours.push(timed(() => readPage(html, url ?? null)));
      const alone = () => took[i]?.alone.push(timed(() => bodyByReadability(html)));
      for (const work of round % 2 === 0 ? [ours, alone] : [alone, ours]) work();
      if (round === 0) took[i] = { ours: [], alone: [] };
    }
  const sum = (of: "ours" | "alone") => took.reduce((all, page) => all + median(page[of]), 0);
  const [ours, alone] = [sum("ours"), sum("alone")];
  console.log(`stemma                ${(rows.length / ours).toFixed(1)} pages per second of CPU`);
  console.log(`Readability, linkedom ${(rows.length / alone).toFixed(1)} pages per second of CPU`);
  console.log(`ratio                 ${(alone / ours).toFixed(2)}`);
}

function median(times: readonly number[]): number {
  const sorted = [...times].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return ((sorted[middle] ?? 0) + (sorted[(sorted.length - 1) >> 1] ?? 0)) / 2;
}
