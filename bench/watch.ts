/**
 * Watching many feeds on loopback, nearly all of which have nothing new: looks a second, memory, and whether any host
 * was asked faster than its pace.
 *
 *   node --import tsx bench/watch.ts [feeds=10000] [hosts=2000] [postgres]
 */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { watchOf } from "../src/cli/watch/watched.ts";
import { createWorker } from "../src/cli/watch/watching.ts";
import { now } from "../src/config.ts";
import { createPipeline } from "../src/pipeline.ts";
import { openStore } from "../src/store/open.ts";
import { MANNER, runWatches } from "../src/watch/run.ts";
import { startPostgres } from "./postgres.ts";
import { machine, memoryOf, scratch } from "./stemma.ts";

const [feeds, hosts] = [Number(process.argv[2] ?? 10_000), Number(process.argv[3] ?? 2000)];
const GAP = 1000;
/** One answer in so many has something new. */
const NEWS = 100;

/** When each host was asked. */
const asked = new Map<string, number[]>();
const answers = { robots: 0, same: 0, full: 0 };
const feed = `<rss version="2.0"><channel><title>Example</title></channel></rss>`;
const server = createServer((request, response) => {
  const host = request.headers.host ?? "";
  asked.set(host, [...(asked.get(host) ?? []), performance.now()]);
  if (request.url === "/robots.txt") {
    answers.robots += 1;
    response.end("User-agent: *\nDisallow: /private\n");
  } else if (request.headers["if-none-match"] && Math.random() * NEWS > 1) {
    answers.same += 1;
    response.writeHead(304).end();
  } else {
    answers.full += 1;
    response.writeHead(200, { etag: '"1"', "content-type": "application/rss+xml" });
    response.end(feed.replace("Example", `Example ${answers.full}`));
  }
});
await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
const { port } = server.address() as AddressInfo;

const postgres = process.argv[4] === "postgres" ? await startPostgres() : null;
const store = await openStore(postgres ? { database: postgres.url } : { data: scratch() });
let looks = 0;
let from = 0;
// Every name leads to this machine, as if each were a host of its own.
const worker = createWorker(
  store,
  createPipeline(store, now),
  {
    contact: "mailto:desk@example.org",
    resolve: async () => [{ address: "127.0.0.1", family: 4 }],
    mayReach: () => true,
    connections: 1,
  },
  () => {
    looks += 1;
  },
);
const urls = Array.from(
  { length: feeds },
  (_, n) => `http://feed-${n % hosts}.example:${port}/feeds/${n}.xml`,
);
const at = now();
for (let i = 0; i < urls.length; i += 1000)
  await store.watches.add(urls.slice(i, i + 1000).map((url) => watchOf(url, { kind: "feed" }, at)));

/** All that is due, once; looks a second and the most memory. */
async function pass(what: string, clock: () => string = now): Promise<void> {
  // The clock of the jobs is set ahead between passes; hosts rest by the real one.
  await pause(GAP);
  looks = 0;
  from = performance.now();
  const before = process.cpuUsage();
  let most = 0;
  const measure = setInterval(() => {
    most = Math.max(most, memoryOf(process.pid));
  }, 500);
  const eyes = { ...worker.eyes, now: clock };
  await runWatches({ ...worker, eyes }, { ...MANNER, gap: GAP, once: true }, new AbortController().signal);
  clearInterval(measure);
  const took = (performance.now() - from) / 1000;
  const { user, system } = process.cpuUsage(before);
  // Of a machine that others use too, only this says what it takes.
  const processor = (user + system) / 1e6;
  console.log(
    `${what}: ${looks} looks in ${took.toFixed(1)} s, ${Math.round(looks / took)} a second, ` +
      `${Math.round(looks / processor)} a second of processor time, the servers' included; ${most} MiB at most`,
  );
}

console.log(`${machine}; ${feeds} feeds on ${hosts} hosts; ${postgres?.what ?? "embedded database"}`);
await pass("first look, with robots.txt");
for (const time of ["second", "third"]) {
  const { items } = await store.watches.list({ limit: 1 }, {});
  // Time goes on for the jobs, not for the clock: they are due again now.
  await pass(`${time} look`, laterBy(items[0]?.due ?? now()));
}
function laterBy(due: string): () => string {
  const ahead = Date.parse(due) + 600_000 - Date.now();
  return () => new Date(Date.now() + ahead).toISOString();
}
const gaps = [...asked.values()].flatMap((times) => times.slice(1).map((time, i) => time - (times[i] ?? 0)));
const least = gaps.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
const early = gaps.filter((gap) => gap < GAP * 0.9).length;
console.log(
  `answers: ${answers.same} times 304, ${answers.full} times 200, ${answers.robots} times robots.txt; ` +
    `least time between two requests to one host ${least.toFixed(0)} ms, ${early} of ${gaps.length} under ${GAP * 0.9} ms`,
);
await worker.close();
await store.close();
server.close();
server.closeAllConnections();
postgres?.stop();
