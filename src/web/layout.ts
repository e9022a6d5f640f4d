import { html, type Markup } from "./html.ts";
import type { Visit } from "./visit.ts";

const POLICY =
  "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

export type Status = 200 | 400 | 404 | 422 | 500 | 503;

/** A page of the room, named `name` in the window where its title alone would not tell it apart: header with search, the banner of another version, the body, and where to cite it. */
export function page(
  visit: Pick<Visit, "c" | "asOf" | "href" | "version">,
  title: string,
  body: Markup,
  more: { status?: Status; q?: string; wide?: boolean; name?: string } = {},
): Response {
  const { c, asOf, href, version } = visit;
  const { status = 200, q = "", wide = false, name = title } = more;
  const latest = new URLSearchParams(c.req.query());
  latest.delete("as_of");
  const here = c.req.path + (latest.size > 0 ? `?${latest}` : "");
  const banner =
    asOf === null
      ? null
      : html`<aside class="banner" aria-label="Version">You are reading version ${version} of the graph, as of <bdi>${asOf}</bdi>.
<a href="${here}">Read the latest</a></aside>`;
  const keep = asOf === null ? null : html`<input type="hidden" name="as_of" value="${asOf}">`;
  const hidden = [...latest].map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
  );
  const all = html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${name} – Stemma</title><link rel="stylesheet" href="/style.css"><link rel="icon" href="/icon.svg" type="image/svg+xml">
<script src="/search.js" defer></script></head>
<body><a class="skip" href="#main">Skip to the text</a>
<header><a class="home" href="${href("/")}">Stemma</a>
<form action="/" role="search"><input type="search" name="q" value="${q}" aria-label="Search claims" placeholder="Search claims">${keep}<button>Search</button></form>
<nav aria-label="Site"><a href="${href("/agents")}">Who speaks</a> <a href="/docs">API</a></nav></header>
${banner}<main id="main"${wide ? html` class="wide"` : null}><h1><bdi>${title}</bdi></h1>${body}</main>
<footer>${
    status === 200
      ? html`<form action="${c.req.path}">${hidden}<label>Read this page as of a version or time
<input name="as_of" value="${asOf ?? ""}" placeholder="${version}" size="12"></label> <button>Go</button></form>
<p>To cite this page as it is now: <a href="${c.req.path}?${cited(latest, version)}">${new URL(c.req.url).origin}${
          c.req.path
        }?${cited(latest, version)}</a></p>`
      : null
  }</footer></body></html>`;
  return c.body(all.text, status, {
    "Content-Type": "text/html; charset=utf-8",
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-cache",
  });
}

function cited(query: URLSearchParams, version: number): string {
  const pinned = new URLSearchParams(query);
  pinned.set("as_of", String(version));
  return pinned.toString();
}

/** The page for what is not there. */
export function lost(visit: Pick<Visit, "c" | "asOf" | "href" | "version">): Response {
  const body = html`<p>There is nothing here at version ${visit.version} of the graph.
<a href="${visit.href("/")}">See the stories.</a></p>`;
  return page(visit, "Not found", body, { status: 404 });
}
