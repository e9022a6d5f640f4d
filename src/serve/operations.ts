import { z } from "@hono/zod-openapi";
import { Mistake } from "../model/problem.ts";
import type { Store } from "../store/contract.ts";
import type { App } from "./ask/read.ts";

const BUCKETS = [0.005, 0.025, 0.1, 0.25, 1, 2.5, 10];

/** Counts what was asked and how long it took, for Prometheus. */
export class Metrics {
  readonly #counts = new Map<string, number>();
  readonly #buckets = BUCKETS.map(() => 0);
  #sum = 0;
  #count = 0;

  record(method: string, route: string, status: number, seconds: number): void {
    const labels = `method="${method}",route="${route.replace(/["\\\n]/g, "")}",status="${status}"`;
    this.#counts.set(labels, (this.#counts.get(labels) ?? 0) + 1);
    this.#sum += seconds;
    this.#count += 1;
    for (const [i, most] of BUCKETS.entries())
      if (seconds <= most) this.#buckets[i] = (this.#buckets[i] ?? 0) + 1;
  }

  /** Without the version where it is not known now: none would read as an empty graph. */
  text(version: number | null): string {
    const name = "stemma_http_request_duration_seconds";
    return [
      "# HELP stemma_http_requests_total Requests answered.",
      "# TYPE stemma_http_requests_total counter",
      ...[...this.#counts].map(([labels, n]) => `stemma_http_requests_total{${labels}} ${n}`),
      `# HELP ${name} How long requests took.`,
      `# TYPE ${name} histogram`,
      ...BUCKETS.map((most, i) => `${name}_bucket{le="${most}"} ${this.#buckets[i]}`),
      `${name}_bucket{le="+Inf"} ${this.#count}`,
      `${name}_sum ${this.#sum}`,
      `${name}_count ${this.#count}`,
      ...(version === null
        ? []
        : [
            "# HELP stemma_graph_version The latest version of the claim graph.",
            "# TYPE stemma_graph_version gauge",
            `stemma_graph_version ${version}`,
          ]),
      "# HELP process_resident_memory_bytes Resident memory.",
      "# TYPE process_resident_memory_bytes gauge",
      `process_resident_memory_bytes ${process.memoryUsage.rss()}`,
      "",
    ].join("\n");
  }
}

/** Milliseconds in which a store that is well answers: whoever asks how it is has to be told before giving up. */
const PATIENCE = 5_000;

/** The latest version, 0 where there is none. @throws Mistake where the store does not answer, or not in time. */
async function versionOf(store: Store): Promise<number> {
  let patience: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const told = `The store (${store.where}) has not answered within ${PATIENCE / 1000} s.`;
    patience = setTimeout(() => reject(new Mistake("unavailable", told)), PATIENCE);
  });
  try {
    return (await Promise.race([store.latest(), late]))?.version ?? 0;
  } finally {
    clearTimeout(patience);
  }
}

export function operations(app: App, store: Store, metrics: Metrics): void {
  const ready = z.object({ status: z.literal("ready"), store: z.string(), version: z.number().int() });
  const unready = z.object({ status: z.literal("unavailable"), store: z.string() });
  const register = (
    path: string,
    operationId: string,
    summary: string,
    type: string,
    schema: z.ZodType,
    otherwise?: z.ZodType,
  ) =>
    app.openAPIRegistry.registerPath({
      method: "get",
      path,
      operationId,
      tags: ["operations"],
      summary,
      responses: {
        200: { description: "All is well.", content: { [type]: { schema } } },
        ...(otherwise && {
          503: { description: "It is not now.", content: { [type]: { schema: otherwise } } },
        }),
      },
    });
  const json = "application/json";
  register("/healthz", "health", "Whether the process answers", json, z.object({ status: z.literal("ok") }));
  register("/readyz", "readiness", "Whether the store answers too; 503 when not", json, ready, unready);
  register("/metrics", "metrics", "Figures for Prometheus", "text/plain", z.string());
  app.get("/healthz", (c) => c.json({ status: "ok" }, 200, { "Cache-Control": "no-store" }));
  app.get("/readyz", async (c) => {
    try {
      const version = await versionOf(store);
      return c.json({ status: "ready", store: store.where, version }, 200, { "Cache-Control": "no-store" });
    } catch (error) {
      // Only the log tells why.
      if (error instanceof Error) c.error = error;
      return c.json({ status: "unavailable", store: store.where }, 503, { "Cache-Control": "no-store" });
    }
  });
  app.get("/metrics", async (c) => {
    const version = await versionOf(store).catch(() => null);
    return c.body(metrics.text(version), 200, { "Content-Type": "text/plain; version=0.0.4; charset=utf-8" });
  });
}
