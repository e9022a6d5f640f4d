import { randomUUID } from "node:crypto";
import { serve } from "@hono/node-server";
import { now } from "./config.ts";
import { pageReader } from "./journey/pages.ts";
import { readers } from "./journey/readers.ts";
import { createPipeline, type Pipeline } from "./pipeline.ts";
import { createApp } from "./serve/app.ts";
import { ownHost } from "./serve/ask/host.ts";
import type { Store } from "./store/contract.ts";
import { createWeb } from "./web/room.ts";

/** Milliseconds in which requests under way are still answered once the server is told to stop. */
const GRACE = 5_000;

/**
 * Serves API and pages of a store until `close` is called; gives the address that it listens on. Where others reach it
 * at a `base`, whatever it tells in full begins with that: a proxy that ends TLS is asked by another scheme and host.
 */
export function startServer(
  store: Store,
  options: { host: string; port: number; log: boolean; base?: string | undefined },
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
    writes: ownHost(options.host, options.base),
    web: createWeb({ store, diff: pipeline.diff }),
  });
  const origin = options.base === undefined ? null : new URL(options.base).origin;
  const reached: typeof app.fetch = (request, ...rest) => {
    const { pathname, search } = new URL(request.url);
    return app.fetch(new Request(`${origin}${pathname}${search}`, request), ...rest);
  };
  return new Promise((resolve, reject) => {
    const fetch = origin === null ? app.fetch : reached;
    const server = serve({ fetch, hostname: options.host, port: options.port }, (info) => {
      const host = info.family === "IPv6" ? `[${info.address}]` : info.address;
      resolve({
        address: `http://${host}:${info.port}`,
        pipeline,
        close: async () => {
          // Who opened a connection and asks nothing on it, as browsers do beforehand, would be waited for.
          const patience = setTimeout(
            () => "closeAllConnections" in server && server.closeAllConnections(),
            GRACE,
          );
          await new Promise<void>((done) => server.close(() => done()));
          clearTimeout(patience);
          await Promise.all([beside.close(), pages.close()]);
        },
      });
    });
    server.once("error", reject);
  });
}
