import { OpenAPIHono } from "@hono/zod-openapi";
import type { Context, Hono, MiddlewareHandler } from "hono";
import { cors } from "hono/cors";
import { routePath } from "hono/route";
import { isUnavailable, Mistake, toldWithCause } from "../model/problem.ts";
import type { Pipeline } from "../pipeline.ts";
import type { Store } from "../store/contract.ts";
import { problem, problemOf } from "./ask/problem.ts";
import type { App, Env } from "./ask/read.ts";
import { docs } from "./docs.ts";
import { Metrics, operations } from "./operations.ts";
import { agentReads } from "./routes/agents.ts";
import { identities } from "./routes/alike.ts";
import { articleReads } from "./routes/articles.ts";
import { claimReads } from "./routes/claims.ts";
import { decisions } from "./routes/decisions.ts";
import { diffReads } from "./routes/diff.ts";
import { exports } from "./routes/exports.ts";
import { graphReads } from "./routes/graph.ts";
import { keptPage } from "./routes/kept-page.ts";
import { ledgerReads } from "./routes/ledger/ledger.ts";
import { submissions } from "./routes/submit.ts";
import { timegates } from "./routes/timegates.ts";
import { watchReads } from "./routes/watches.ts";

export interface Deps {
  readonly store: Store;
  readonly pipeline: Pipeline;
  readonly now: () => string;
  readonly requestId: () => string;
  readonly log: (line: Record<string, unknown>) => void;
  /** Who may write, by what a request names as its host; everybody where it is not given. */
  readonly writes?: MiddlewareHandler<Env>;
  /** The reading room, served beside the API. */
  readonly web?: Hono;
}

export function createApp(deps: Deps): App {
  const { store, pipeline, now, requestId, log, writes, web } = deps;
  const app = new OpenAPIHono<Env>();
  const metrics = new Metrics();

  app.use(async (c, next) => {
    const given = c.req.header("X-Request-Id");
    const request = given && /^[\w.:-]{1,128}$/.test(given) ? given : requestId();
    c.set("request", request);
    const started = performance.now();
    await next();
    c.header("X-Request-Id", request);
    const ms = Math.round((performance.now() - started) * 1000) / 1000;
    const route = routePath(c, -1);
    const { status } = c.res;
    metrics.record(c.req.method, route, status, ms / 1000);
    log({
      at: now(),
      request,
      method: c.req.method,
      path: c.req.path,
      route,
      status,
      ms,
      ...faultOf(c.error),
    });
  });
  if (writes) app.use(writes);
  const open = cors({
    origin: "*",
    allowMethods: ["GET", "HEAD"],
    allowHeaders: ["If-None-Match", "X-Request-Id", "Accept-Datetime"],
    exposeHeaders: ["ETag", "Link", "Content-Location", "Memento-Datetime", "X-Request-Id"],
    maxAge: 86400,
  });
  // Other sites' pages may read; writing from them is left to the browser to refuse. Whoever asks for the OPTIONS of
  // a path, and is no browser that asks whether it may, is told its methods.
  const isRead = ({ req }: Context<Env>) =>
    ["GET", "HEAD"].includes(req.method) ||
    (req.method === "OPTIONS" && req.header("Access-Control-Request-Method") !== undefined);
  for (const path of ["/v1/*", "/openapi.json"])
    app.use(path, (c, next) => (isRead(c) ? open(c, next) : next()));

  submissions(app, store, pipeline, now);
  articleReads(app, store);
  keptPage(app, store);
  diffReads(app, store, pipeline);
  claimReads(app, store);
  timegates(app, store);
  ledgerReads(app, store);
  agentReads(app, store);
  graphReads(app, store);
  exports(app, store);
  decisions(app, store, pipeline);
  identities(app, store, pipeline);
  watchReads(app, store);
  operations(app, store, metrics);
  app.doc31("/openapi.json", {
    openapi: "3.1.0",
    info: {
      title: "Stemma",
      version: "1",
      description: "Who said what, through whom, how it changed, and who disputes it.",
    },
  });
  docs(app);
  if (web) app.route("/", web);

  app.onError((error, c) => problemOf(error, c.get("request")));
  app.notFound((c) => {
    const request = c.get("request");
    const allowed = methodsAt(app, c.req.path);
    // A reader who lost the way gets a page; a program gets a problem.
    const reader = c.req.header("Accept")?.includes("text/html") && !c.req.path.startsWith("/v1/");
    if (web && reader && allowed.length === 0) return web.fetch(c.req.raw);
    if (allowed.length === 0 || (allowed.includes(c.req.method) && c.req.method !== "OPTIONS"))
      return problem(404, "not-found", `There is nothing at ${c.req.path}.`, request);
    const allow = { Allow: allowed.join(", ") };
    if (c.req.method === "OPTIONS") return new Response(null, { status: 204, headers: allow });
    const detail = `${c.req.path} takes ${allow.Allow}, not ${c.req.method}.`;
    return problem(405, "method-not-allowed", detail, request, [], allow);
  });
  return app;
}

/** What the log says of a fault that is not the asker's: where it was thrown, or why the store cannot be reached. */
function faultOf(error: Error | undefined): { readonly error?: string } {
  if (error === undefined || (error instanceof Mistake && !isUnavailable(error))) return {};
  return { error: isUnavailable(error) ? toldWithCause(error) : (error.stack ?? error.message) };
}

/** The methods that some route takes at the path. */
function methodsAt(app: App, path: string): string[] {
  const methods = new Set<string>();
  for (const route of app.routes) {
    if (route.method === "ALL" || route.path.includes("*")) continue;
    const pattern = route.path.replace(/[.]/g, "\\.").replace(/:\w+/g, "[^/]+");
    if (new RegExp(`^${pattern}$`).test(path)) methods.add(route.method);
  }
  if (methods.has("GET")) methods.add("HEAD").add("OPTIONS");
  return [...methods].sort();
}
