/**
 * How many pages a second are read, beside Readability over linkedom alone, in turns on one core; and what forty hostile
 * pages cost in time and memory, each in a thread as `stemma import` reads it.
 *
 *   node --import tsx bench/pages-ingest.ts PAGES.jsonl.gz
 */
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { bodyByReadability, readPage } from "../src/ingest/page/page.ts";
import { pageReader } from "../src/pages.ts";
import { HOSTILE } from "../test/ingest/hostile.ts";

const ROUNDS = 3;
const [path] = process.argv.slice(2);

if (path) {
  const raw = readFileSync(path);
  const rows = (path.endsWith(".gz") ? gunzipSync(raw) : raw)
    .toString("utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as { html: string; url?: string });
  const took = { ours: 0, alone: 0 };
  const timed = (work: () => void) => {
    const start = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1e6;
  };
  // Once to warm up, then page by page in turns, so that a busy machine is busy for both.
  for (let round = 0; round <= ROUNDS; round += 1)
    for (const { html, url } of rows) {
      const [ours, alone] = [() => readPage(html, url ?? null), () => bodyByReadability(html)].map(timed);
      if (round === 0) continue;
      took.ours += ours ?? 0;
      took.alone += alone ?? 0;
    }
  const count = rows.length * ROUNDS;
  console.log(`stemma                ${(count / took.ours).toFixed(1)} pages per second of CPU`);
  console.log(`Readability, linkedom ${(count / took.alone).toFixed(1)} pages per second of CPU`);
  console.log(`ratio                 ${(took.alone / took.ours).toFixed(2)}`);
}

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
