import { type Context, Hono } from "hono";
import { compress } from "hono/compress";
import { Mistake } from "../model/problem.ts";
import { placeFor } from "../present/cursor.ts";
import { ASSETS } from "./assets.ts";
import { html } from "./html.ts";
import { page, type Status } from "./layout.ts";
import { agentPage, agentsPage } from "./pages/agents.ts";
import { articlePage } from "./pages/article.ts";
import { changesPage } from "./pages/changes.ts";
import { claimPage } from "./pages/claim.ts";
import { diffPage } from "./pages/diff.ts";
import { disputePage } from "./pages/dispute.ts";
import { disputesPage } from "./pages/disputes.ts";
import { front } from "./pages/front.ts";
import { graphPage } from "./pages/graph.ts";
import { searchPage } from "./pages/search.ts";
import { type Frame, hrefAt, moment, type Sources, type Visit } from "./visit.ts";

const PAGES: Readonly<Record<string, (visit: Visit) => Promise<Response>>> = {
  "/": front,
  "/search": searchPage,
  "/articles/:id": articlePage,
  "/articles/:id/diff": diffPage,
  "/claims/:id": claimPage,
  "/changes": changesPage,
  "/disputes": disputesPage,
  "/disputes/:relation": disputePage,
  "/agents": agentsPage,
  "/agents/:id": agentPage,
  "/graph": graphPage,
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
  const smaller = compress();

  for (const { name, type, text } of ASSETS)
    web.get(`/assets/${name}`, smaller, (c) =>
      c.body(text, 200, {
        "Content-Type": type,
        "Cache-Control": "public, max-age=31536000, immutable",
        "X-Content-Type-Options": "nosniff",
      }),
    );

  for (const [path, show] of Object.entries(PAGES)) {
    web.get(path, smaller, async (c) => {
      const asOf = c.req.query("as_of")?.trim() || null;
      const asked = { as_of: asOf === null ? undefined : moment(asOf), cursor: c.req.query("cursor") };
      const { version, place } = await placeFor(store, asked);
      if (decodable(c.req.path).includes("\0")) throw new Mistake("not-found", "There is nothing here.");
      const made = asOf === null || version === 0 ? null : await store.versionAt(version);
      const cursor = place || undefined;
      return show({ ...sources, c, version, cursor, asOf, madeAt: made?.at ?? null, href: hrefAt(asOf) });
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
  const visit: Frame = { c, asOf: null, madeAt: null, href: hrefAt(null), version: 0 };
  const unread = status === 400 ? unreadIn(c, error) : null;
  const told =
    unread?.told ?? (error instanceof Mistake ? error.message : "Something went wrong on our side.");
  const title = status === 404 ? "Not found" : status < 500 ? "That cannot be read" : "Not now";
  const body = html`<p>${told}</p><p>${unread ? "Go back and put it right" : "Search for its words above"}, or start from <a href="/">the stories</a>,
<a href="/disputes">the disputes</a> or <a href="/agents">the speakers</a>.</p>`;
  return page(visit, title, body, { status, unread: unread?.version ?? null });
}

/** What is wrong in an address, a time told as people write times; null where it is nothing that the address gives. */
function unreadIn(c: Context, error: Error): { told: string; version: string | null } | null {
  if (!(error instanceof Mistake)) return null;
  const name = error.pointers[0]?.pointer.slice(1);
  if (name === undefined) return null;
  if (name !== "as_of" && name !== "stood_at") return { told: error.message, version: null };
  const given = c.req.query(name) ?? "";
  const likes = "2026-02-21 or 2026-02-21 09:30, in UTC";
  return name === "as_of"
    ? {
        told: `“${given}” is no time and no version. Give a time, like ${likes}; or the number of a version, like 12.`,
        version: given,
      }
    : { told: `“${given}” is no time. Give one like ${likes}.`, version: null };
}
