import { type Context, Hono } from "hono";
import type { State } from "../model/article.ts";
import type { HeldRevision } from "../model/graph.ts";
import type { ClaimRow, OccurrenceRow, RelationRow, Store } from "../store/contract.ts";
import { wordsOf } from "../text/span.ts";
import { html, type Markup } from "./html.ts";

const POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

const STYLE = `:root{color-scheme:light dark;font:17px/1.55 Georgia,serif;--line:#8885;--mark:#ffe08a80}
@media (prefers-color-scheme:dark){:root{--mark:#7a5c0080}}
body{max-width:46rem;margin:0 auto;padding:1rem}
header,nav,small,form,th,td{font-family:system-ui,sans-serif}
header{display:flex;gap:1rem;align-items:baseline;flex-wrap:wrap;border-bottom:1px solid var(--line)}
a{color:LinkText}small{opacity:.75}li{margin:.5rem 0}
article{white-space:pre-wrap;overflow-wrap:anywhere}mark{background:var(--mark);color:inherit}
aside{border-left:3px solid var(--line);padding-left:.75rem}input{font:inherit;min-width:14rem}`;

const ITEMS = 50;

/** The reading room: pages made here, without scripts. */
export function createWeb(store: Store): Hono {
  const web = new Hono();
  const version = async () => (await store.latest())?.version ?? 0;

  web.get("/style.css", (c) => {
    c.header("Cache-Control", "public, max-age=3600");
    return c.body(STYLE, 200, { "Content-Type": "text/css; charset=utf-8" });
  });

  web.get("/", async (c) => {
    const v = await version();
    const q = (c.req.query("q") ?? "").trim().slice(0, 500);
    const cursor = c.req.query("cursor") || undefined;
    if (q !== "") {
      const claims = await store.claims(v, { limit: ITEMS, cursor }, { q });
      const list = claims.items.length > 0 ? claimList(claims.items) : html`<p>Nothing was found.</p>`;
      return page(c, `Claims with “${q}”`, html`${list}${more(claims.next, q)}`, q);
    }
    const { items, next } = await store.articles(v, { limit: ITEMS, cursor });
    const list = items.map(
      ({ article, head, headline, revisions }) =>
        html`<li><a href="/articles/${article.id}">${
          headline ?? article.url ?? article.key ?? article.id
        }</a><br><small>${head.publisher} · ${time(head.at)} · ${revisions} ${
          revisions === 1 ? "revision" : "revisions"
        }</small></li>`,
    );
    const body = items.length > 0 ? html`<ul>${list}</ul>` : html`<p>No articles have been imported yet.</p>`;
    return page(c, "Stories", html`${body}${more(next, "")}`);
  });

  web.get("/articles/:id", async (c) => {
    const v = await version();
    const found = await store.article(c.req.param("id"), v);
    const states = [...(found?.states ?? [])].sort((a, b) => a.n - b.n);
    const asked = c.req.query("n");
    const state = asked ? states.find(({ n }) => String(n) === asked) : states.at(-1);
    const held = state && (await store.revision(state.revision));
    if (!found || !state || !held) return lost(c);
    const rows = await store.occurrences({ revision: state.revision }, v);
    return articlePage(c, found.article.url, states, state, held, rows);
  });

  web.get("/claims/:id", async (c) => {
    const v = await version();
    const row = await store.claim(c.req.param("id"), v);
    if (!row) return lost(c);
    const relations = await store.relations([row.claim.id], v);
    const body = html`<blockquote>${row.claim.text}</blockquote>
<p><small>${row.standing ? "Stands today." : "Stands in no article today."}</small></p>
<h2>Where it stands</h2><ul>${row.occurrences.map(occurrence)}</ul>
<h2>What bears on it</h2>${
      relations.length > 0
        ? html`<ul>${relations.map((r) => relation(r, row.claim.id))}</ul>`
        : html`<p>Nothing known.</p>`
    }`;
    return page(c, "Claim", body);
  });

  return web;
}

function articlePage(
  c: Context,
  url: string | null,
  states: readonly State[],
  state: State,
  held: HeldRevision,
  rows: readonly OccurrenceRow[],
) {
  const { text, headline } = held.revision;
  const claims = new Map(rows.map(({ occurrence }) => [occurrence.attribution, occurrence.claim]));
  const chain = states.map((s) =>
    s.n === state.n
      ? html` <strong>${s.n}</strong>`
      : html` <a href="/articles/${s.article}?n=${s.n}">${s.n}</a>`,
  );
  const said = held.attributions.map((a) => {
    const claim = claims.get(a.id);
    const words = wordsOf(text, a.content);
    return html`<li><strong>${a.agent?.name ?? "Nobody named"}</strong> ${a.polarity}: ${
      claim ? html`<a href="/claims/${claim}">${words}</a>` : words
    }</li>`;
  });
  const link =
    url && /^https?:\/\//.test(url) ? html` · <a href="${url}" rel="noreferrer">original</a>` : null;
  const notices = held.document.notices.map((n) => html`<aside>${n.kind}: ${n.text}</aside>`);
  const body = html`<p><small>${state.publisher} · ${time(state.at)}${link}</small></p>
<nav aria-label="Revisions">Revisions:${chain}</nav>${notices}<article>${marked(held)}</article>
<h2>Who said what</h2><ul>${said}</ul>`;
  return page(c, headline ?? "Article", body);
}

/** The text with what is attributed to somebody marked. */
function marked({ revision: { text }, attributions }: HeldRevision): Markup[] {
  const spans = attributions.flatMap(({ content }) => content).sort((a, b) => a.start - b.start);
  const parts: Markup[] = [];
  let from = 0;
  for (const { start, end } of spans) {
    if (end <= from) continue;
    const begin = Math.max(start, from);
    parts.push(html`${text.slice(from, begin)}<mark>${text.slice(begin, end)}</mark>`);
    from = end;
  }
  return [...parts, html`${text.slice(from)}`];
}

function claimList(rows: readonly ClaimRow[]): Markup {
  const items = rows.map(({ claim, occurrences }) => {
    const named = occurrences.find(({ attribution }) => attribution.agent)?.attribution.agent?.name;
    return html`<li><a href="/claims/${claim.id}">${claim.text}</a><br><small>${named ?? "Nobody named"}</small></li>`;
  });
  return html`<ul>${items}</ul>`;
}

function occurrence({ occurrence: o, attribution, state, url }: OccurrenceRow): Markup {
  const place = state ? `${state.publisher}, revision ${state.n}` : (url ?? o.article);
  const href = state ? `/articles/${o.article}?n=${state.n}` : `/articles/${o.article}`;
  return html`<li>${attribution.agent?.name ?? "Nobody named"} in <a href="${href}">${place}</a>${
    state ? html` <small>${time(state.at)}</small>` : null
  }</li>`;
}

function relation({ relation: r, a, b }: RelationRow, claim: string): Markup {
  const other = a.id === claim ? b : a;
  const stance = r.stance === "supersedes" && b.id === claim ? "superseded by" : r.stance;
  return html`<li>${stance} (${r.level}): <a href="/claims/${other.id}">${other.text}</a><br><small>${r.evidence
    .map(({ detail }) => detail)
    .join("; ")}</small></li>`;
}

function time(at: string): Markup {
  return html`<time datetime="${at}">${at.slice(0, 16).replace("T", " ")} UTC</time>`;
}

function more(next: string | null, q: string): Markup | null {
  if (next === null) return null;
  const query = new URLSearchParams(q === "" ? { cursor: next } : { q, cursor: next });
  return html`<p><a href="/?${query.toString()}" rel="next">More</a></p>`;
}

function lost(c: Context) {
  return page(c, "Not found", html`<p>There is nothing here. <a href="/">See the stories.</a></p>`, "", 404);
}

function page(c: Context, title: string, body: Markup, q = "", status: 200 | 404 = 200) {
  const all = html`<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>${title} – Stemma</title>
<link rel="stylesheet" href="/style.css"></head><body><header><a href="/">Stemma</a>
<form action="/" role="search"><input type="search" name="q" value="${q}" aria-label="Search claims"> <button>Search</button></form>
<a href="/docs">API</a></header><main><h1>${title}</h1>${body}</main></body></html>`;
  return c.body(all.text, status, {
    "Content-Type": "text/html; charset=utf-8",
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-cache",
  });
}
