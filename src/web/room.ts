import { type Context, Hono } from "hono";
import { Mistake } from "../model/problem.ts";
import { versionFor } from "../present/as-of.ts";
import { agentPage, agentsPage } from "./agents.ts";
import { articlePage } from "./article.ts";
import { claimPage } from "./claim.ts";
import { diffPage } from "./diff.ts";
import { disputePage } from "./dispute.ts";
import { front } from "./front.ts";
import { html } from "./html.ts";
import { page, type Status } from "./layout.ts";
import { SEARCH } from "./search.ts";
import { ICON, STYLE } from "./style.ts";
import { hrefAt, type Sources, type Visit } from "./visit.ts";

const PAGES: Readonly<Record<string, (visit: Visit) => Promise<Response>>> = {
  "/": front,
  "/articles/:id": articlePage,
  "/articles/:id/diff": diffPage,
  "/claims/:id": claimPage,
  "/disputes/:relation": disputePage,
  "/agents": agentsPage,
  "/agents/:id": agentPage,
};

const STATUS: Partial<Record<Mistake["code"], Status>> = {
  malformed: 400,
  "not-found": 404,
  invalid: 422,
  busy: 503,
  unavailable: 503,
};

/** The reading room: pages made here that read without scripts. */
export function createWeb(sources: Sources): Hono {
  const web = new Hono();
  const { store } = sources;

  const file = (path: string, type: string, text: string) =>
    web.get(path, (c) =>
      c.body(text, 200, {
        "Content-Type": type,
        "Cache-Control": "no-cache",
        "X-Content-Type-Options": "nosniff",
      }),
    );
  file("/style.css", "text/css; charset=utf-8", STYLE);
  file("/search.js", "text/javascript; charset=utf-8", SEARCH);
  file("/icon.svg", "image/svg+xml", ICON);

  for (const [path, show] of Object.entries(PAGES)) {
    web.get(path, async (c) => {
      const asOf = c.req.query("as_of")?.trim() || null;
      const { version } = await versionFor(store, asOf ?? undefined);
      if (decodable(c.req.path).includes("\0")) throw new Mistake("not-found", "There is nothing here.");
      return show({ ...sources, c, version, asOf, href: hrefAt(asOf) });
    });
  }

  web.notFound((c) => sorry(c, new Mistake("not-found", `There is nothing at ${c.req.path}.`)));
  web.onError((error, c) => sorry(c, error));
  return web;
}

function decodable(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function sorry(c: Context, error: Error): Response {
  const status = error instanceof Mistake ? (STATUS[error.code] ?? 500) : 500;
  const visit = { c, asOf: null, href: hrefAt(null), version: 0 };
  const told = error instanceof Mistake ? error.message : "Something went wrong on our side.";
  const title = status === 404 ? "Not found" : status < 500 ? "That cannot be read" : "Not now";
  return page(visit, title, html`<p>${told}</p><p><a href="/">See the stories.</a></p>`, { status });
}
