import type { IncomingMessage, ServerResponse } from "node:http";
import { afterAll, afterEach, beforeAll } from "vitest";
import { watchOf } from "../../src/cli/watch/watched.ts";
import { createWorker } from "../../src/cli/watch/watching.ts";
import { createPipeline } from "../../src/pipeline.ts";
import type { Store } from "../../src/store/contract.ts";
import { openStore } from "../../src/store/open.ts";
import type { Looked } from "../../src/watch/eyes.ts";
import { MANNER, type Manner, runWatches } from "../../src/watch/run.ts";
import { site } from "../fetch/server.ts";

export type Page = (request: IncomingMessage, response: ServerResponse) => void;

export const MINUTE = 60_000;
const START = Date.UTC(2026, 2, 1, 12);
export let store: Store;
const open: { close(): Promise<unknown> }[] = [];
beforeAll(async () => {
  store = await openStore({ data: "memory://" });
});
afterAll(async () => store?.close());
afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one.close();
  const { items } = await store.watches.list({ limit: 100 }, {});
  for (const { id } of items) await store.watches.remove(id, false);
});

/** A newsroom on loopback, and a clock that only waiting moves on. */
export async function desk(pages: Record<string, Page>, elsewhere: Record<string, Page> = {}) {
  const server = await site(pages);
  const other = await site(elsewhere);
  let clock = START;
  const now = () => new Date(clock).toISOString();
  const seen: { outcome: Looked["outcome"]; path: string; fault: string | null }[] = [];
  const made = createWorker(
    store,
    createPipeline(store, now),
    { contact: "mailto:desk@example.org", allow: ["127.0.0.1"], limits: { ms: 2000, bytes: 100_000 } },
    ({ outcome, settled }, { url }) =>
      seen.push({ outcome, path: new URL(url).pathname, fault: settled.now.fault ?? null }),
  );
  open.push(server, other, made);
  const worker = {
    ...made,
    eyes: { ...made.eyes, now, random: () => 0 },
    // Time goes on by what is waited for; work that is under way gets its turn, and a server that is slow in earnest
    // must not be waited for so often that everything is due again.
    sleep: async (ms: number) => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      clock += ms;
    },
  };
  return {
    server,
    other,
    seen,
    now,
    add: (path: string) => store.watches.add([watchOf(`${server.url}${path}`, {}, now())]),
    /** Does all that is due, `minutes` from now. */
    async pass(minutes = 0, manner: Partial<Manner> = {}, signal = new AbortController().signal) {
      clock += minutes * MINUTE;
      seen.length = 0;
      return runWatches(worker, { ...MANNER, once: true, ...manner }, signal);
    },
    watch: (path: string) => store.watches.get(watchOf(`${server.url}${path}`, {}, now()).id),
    paths: () => server.asked.map(({ path }) => path),
  };
}

export const robots: Page = (_, response) => response.end("User-agent: *\nDisallow: /private\n");
export const story = (hours: number) =>
  `<html><body><article><h1>Search ends</h1><p>The search took ${hours} hours, harbour master Anna Lindqvist said on Sunday.</p></article></body></html>`;

export const to =
  (location: () => string, status = 301): Page =>
  (_, response) =>
    response.writeHead(status, { location: location() }).end();
