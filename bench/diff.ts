/**
 * Times GET /v1/articles/{id}/diff over the embedded database: worked out for the first time at a version, and again
 * (goal: p95 within 10 ms). Revisions of 600 words and of 6,000, some claims of each changed.
 *
 *   node --import tsx bench/diff.ts [times=100]
 */
import { readFileSync } from "node:fs";
import { createPipeline } from "../src/pipeline.ts";
import { createApp } from "../src/serve/app.ts";
import { openStore } from "../src/store/open.ts";
import { articles, machine, scratch } from "./stemma.ts";

const times = Number(process.argv[2] ?? 100);
const now = () => new Date().toISOString();
const store = await openStore({ data: "memory://" });
const pipeline = createPipeline(store, now);
const app = createApp({ store, pipeline, now, requestId: () => "bench", log: () => {} });
const at = (all: readonly number[], share: number) =>
  [...all].sort((a, b) => a - b)[Math.ceil(all.length * share) - 1] ?? Number.NaN;

async function timed(path: string): Promise<number> {
  const started = performance.now();
  const response = await app.request(path);
  await response.text();
  if (response.status !== 200) throw new Error(`${path} answered ${response.status}`);
  return performance.now() - started;
}

console.log(machine);
for (const words of [600, 6000]) {
  const [line = ""] = readFileSync(articles(scratch(), 1, words), "utf8").split("\n");
  const { text } = JSON.parse(line) as { text: string };
  const edited = text.replace(/\b\d+\b/g, (figure, place: number) => String(Number(figure) + (place % 3)));
  const of = (text: string, modified: string) => ({ key: `a-${words}`, publisher: "Bench", modified, text });
  const { article } = await pipeline.submit(of(text, "2026-01-01T00:00:00Z"), null);
  await pipeline.submit(of(edited, "2026-01-02T00:00:00Z"), null);
  const path = `/v1/articles/${article}/diff`;
  const { summary } = (await (await app.request(path)).json()) as { summary: Record<string, number> };
  const cold: number[] = [];
  const kept: number[] = [];
  // Each question has not been asked before: the parameters name the same revisions in as many ways.
  for (let i = 0; i < Math.min(times, 20); i += 1)
    cold.push(await timed(`${path}?since=2026-01-01T00:00:${i + 10}Z`));
  for (let i = 0; i < times; i += 1) kept.push(await timed(path));
  console.log(`\n${words} words, ${summary["events"]} claim events`);
  for (const [name, all] of [["worked out", cold] as const, ["kept", kept] as const])
    console.log(`  ${name.padEnd(10)} p50 ${at(all, 0.5).toFixed(2)} ms  p95 ${at(all, 0.95).toFixed(2)} ms`);
}
await store.close();
