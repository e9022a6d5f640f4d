import { randomUUID } from "node:crypto";
import { serve } from "@hono/node-server";
import { now } from "./config.ts";
import { pageReader } from "./journey/pages.ts";
import { readers } from "./journey/readers.ts";
import { createPipeline, type Pipeline } from "./pipeline.ts";
import { createApp } from "./serve/app.ts";
import type { Store } from "./store/contract.ts";
import { createWeb } from "./web/room.ts";

/** Serves API and pages of a store until `close` is called; gives the address that it listens on. */
export function startServer(
  store: Store,
  options: { host: string; port: number; log: boolean },
): Promise<{ address: string; pipeline: Pipeline; close: () => Promise<void> }> {
  const beside = readers();
  const pages = pageReader();
  const pipeline = createPipeline(store, now, beside.reader, pages.read);
  const log = options.log ? (line: object) => process.stderr.write(`${JSON.stringify(line)}\n`) : () => {};
  const app = createApp({
    store,
    pipeline,
    now,
    requestId: randomUUID,
    log,
    web: createWeb({ store, diff: pipeline.diff }),
  });
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname: options.host, port: options.port }, (info) => {
      const host = info.family === "IPv6" ? `[${info.address}]` : info.address;
      resolve({
        address: `http://${host}:${info.port}`,
        pipeline,
        close: async () => {
          await new Promise<void>((done) => server.close(() => done()));
          await Promise.all([beside.close(), pages.close()]);
        },
      });
    });
    server.once("error", reject);
  });
}
