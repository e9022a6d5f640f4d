import { html, type Markup } from "./html.ts";

/** What the feeds of the ledger are narrowed to; nothing for all of it. */
export type Followed = Readonly<Record<string, string>>;

function addresses(of: Followed) {
  const query = new URLSearchParams(of).toString();
  const tail = query && `?${query}`;
  return { atom: `/v1/changes.atom${tail}`, json: `/v1/changes.json${tail}` };
}

/** Where programs that read feeds find those of a page. */
export function feedLinks(of: Followed): Markup {
  const { atom, json } = addresses(of);
  return html`<link rel="alternate" type="application/atom+xml" title="What became of claims" href="${atom}"><link rel="alternate" type="application/feed+json" title="What became of claims" href="${json}">`;
}

/** Where people find them. */
export function follow(what: string, of: Followed): Markup {
  const { atom, json } = addresses(of);
  return html`<p class="meta">To follow ${what}: <a href="${atom}">Atom</a>, <a href="${json}">JSON Feed</a>.</p>`;
}
