import { type AssetName, asset } from "./assets.ts";
import { type Followed, feedLinks } from "./feeds.ts";
import { html, type Markup } from "./html.ts";
import { time } from "./parts.ts";
import type { Frame } from "./visit.ts";

const POLICY =
  "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

const NAV = [
  ["/", "Stories"],
  ["/disputes", "Disputes"],
  ["/changes", "Changes"],
  ["/agents", "Speakers"],
  ["/graph", "Picture"],
] as const;

export type Status = 200 | 400 | 404 | 422 | 500 | 503;

export interface PageOptions {
  readonly status?: Status;
  /** What is in the field of the search. */
  readonly q?: string;
  readonly wide?: boolean;
  /** The name in the window where the title alone would not tell the page apart. */
  readonly name?: string;
  /** A line above the title. */
  readonly kicker?: Markup | string;
  /** The title as shown, where it is more than words. */
  readonly heading?: Markup;
  /** Words given as a version or time that are none, to be put right where a version is asked for. */
  readonly unread?: string | null;
  /** Style and scripts that this page needs beside those of the room. */
  readonly assets?: readonly AssetName[];
  /** What its feeds are narrowed to; nothing for those of all changes. */
  readonly followed?: Followed;
}

const ROOM: readonly AssetName[] = ["room.css", "room.js"];
const loaded = (name: AssetName) =>
  name.endsWith(".css")
    ? html`<link rel="stylesheet" href="${asset(name)}">`
    : html`<script src="${asset(name)}" defer></script>`;

/** A page of the room: header with search, the banner of another version, the body, and how to come back to it. */
export function page(visit: Frame, title: string, body: Markup, more: PageOptions = {}): Response {
  const { c, asOf, href } = visit;
  const {
    status = 200,
    q = "",
    wide = false,
    name = title,
    kicker = null,
    unread = null,
    assets = [],
    followed = {},
  } = more;
  const here = new URLSearchParams(c.req.query());
  here.delete("as_of");
  // At another version the list begins anew.
  const begun = new URLSearchParams(here);
  begun.delete("cursor");
  const current = status === 200 ? NAV.find(([path]) => path === c.req.path)?.[0] : undefined;
  const links = NAV.map(
    ([path, word]) =>
      html`<a href="${href(path)}"${path === current ? html` aria-current="page"` : null}>${word}</a> `,
  );
  const keep = asOf === null ? null : html`<input type="hidden" name="as_of" value="${asOf}">`;
  const all = html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${name} – Stemma</title><link rel="icon" href="${asset("icon.svg")}" type="image/svg+xml">
${feedLinks(followed)}
${[...ROOM, ...assets].map(loaded)}</head>
<body><a class="skip" href="#main">Skip to the text</a>
<header><div class="bar"><a class="home" href="${href("/")}">Stemma</a>
<nav aria-label="Site">${links}</nav>
<form action="/search" role="search"><input type="search" name="q" value="${q}" aria-label="Search statements, stories and speakers" placeholder="Search" autocomplete="off">${keep}<button>Search</button></form></div></header>
${banner(visit, begun)}<main id="main"${wide ? html` class="wide"` : null}>${
    kicker === null ? null : html`<p class="kicker">${kicker}</p>`
  }<h1>${more.heading ?? html`<bdi>${title}</bdi>`}</h1>${body}</main>
<footer><div class="bar">${status === 200 ? travel(visit, here, begun) : unread === null ? null : travelForm(c.req.path, begun, unread, "")}<p>Stemma reads articles and their revisions and
records who said what. <a href="/docs">For programs: the API</a></p></div></footer></body></html>`;
  return c.body(all.text, status, {
    "Content-Type": "text/html; charset=utf-8",
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-cache",
  });
}

function banner({ c, asOf, madeAt, version }: Frame, here: URLSearchParams): Markup | null {
  if (asOf === null) return null;
  const now = here.size > 0 ? `${c.req.path}?${here}` : c.req.path;
  const earlier = html`<a href="${addressAt(c.req.path, here, version - 1)}" rel="prev">One version earlier</a> · `;
  return html`<aside class="banner" aria-label="Time travel"><p><strong>You are reading version ${version}</strong>, ${
    madeAt
      ? html`what Stemma knew at ${time(madeAt)}`
      : "before Stemma had read anything. What outlets showed at a time stands with the revisions of each story"
  }. Nothing that came later is shown. ${version > 0 ? earlier : null}<a href="${now}">Back to now</a></p></aside>
`;
}

/** How to read the page as it was, and its lasting address. */
function travel({ c, asOf, version }: Frame, here: URLSearchParams, begun: URLSearchParams): Markup {
  const path = addressAt(c.req.path, here, version);
  return html`${travelForm(c.req.path, begun, asOf ?? "", version)}
<p>Lasting link to this page as it is now: <a href="${path}">${new URL(c.req.url).origin}${path}</a></p>`;
}

function travelForm(path: string, here: URLSearchParams, asOf: string, version: number | ""): Markup {
  const hidden = [...here].map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
  );
  return html`<form action="${path}">${hidden}<label>See this page as Stemma knew it: a version or a UTC time
<input name="as_of" value="${asOf}" placeholder="${version === "" ? "12" : version} or 2026-02-21 09:30" size="20"></label> <button>Go</button></form>`;
}

/** The address of a page at a version, which will always show the same. */
export function addressAt(path: string, query: URLSearchParams, version: number): string {
  const pinned = new URLSearchParams(query);
  pinned.set("as_of", String(version));
  return `${path}?${pinned}`;
}

/** The page for what is not there, told in the words given where more is known of it. */
export function lost(visit: Frame, what: Markup | string = "Nothing has this address"): Response {
  const when = visit.asOf === null ? "" : ` at version ${visit.version}`;
  const body = html`<p>${what}${when}.${visit.asOf === null ? null : " It may have come later."}</p>
<p>Search for its words above, or start from <a href="${visit.href("/")}">the stories</a>,
<a href="${visit.href("/disputes")}">the disputes</a> or <a href="${visit.href("/agents")}">the speakers</a>.</p>`;
  return page(visit, "Not found", body, { status: 404 });
}
