import { html } from "./html.ts";
import { page } from "./layout.ts";
import { claimList, counted, more, time } from "./parts.ts";
import type { Visit } from "./visit.ts";

const ITEMS = 50;
const DISPUTED = 5;

/** `/`: the stories, and what is disputed; with `q`, the claims that have its words. */
export async function front(visit: Visit): Promise<Response> {
  const { c, store, version } = visit;
  const q = (c.req.query("q") ?? "").replaceAll("\0", "").trim().slice(0, 500);
  const disputed = c.req.query("disputed") === "true";
  const cursor = c.req.query("cursor") || undefined;
  if (q !== "" || disputed) {
    const filter = { ...(q === "" ? {} : { q }), ...(disputed ? { disputed } : {}) };
    const claims = await store.claims(version, { limit: ITEMS, cursor }, filter);
    const found =
      claims.items.length > 0
        ? claimList(visit, claims.items)
        : html`<p>No claim has these words. Try fewer of them, or <a href="${visit.href("/")}">see the stories</a>.</p>`;
    const query = { ...(q === "" ? {} : { q }), ...(disputed ? { disputed: "true" } : {}) };
    const title = q === "" ? "Disputed claims" : `Claims with “${q}”`;
    const results = html`<div id="results" aria-live="polite">${found}${more(visit, claims.next, "/", query)}</div>`;
    return page(visit, title, results, { q });
  }
  const [{ items, next }, contested] = await Promise.all([
    store.articles(version, { limit: ITEMS, cursor }),
    cursor ? null : store.claims(version, { limit: DISPUTED }, { disputed: true }),
  ]);
  const stories = items.map(
    ({ article, head, headline, revisions }) =>
      html`<li><a class="claim" href="${visit.href(`/articles/${article.id}`)}"><bdi>${
        headline ?? article.url ?? article.key ?? article.id
      }</bdi></a><br><small><bdi>${head.publisher}</bdi> · ${time(head.at)} · ${
        revisions > 1
          ? html`<a href="${visit.href(`/articles/${article.id}/diff`)}">${counted(revisions, "revision")}</a>`
          : counted(revisions, "revision")
      }</small></li>`,
  );
  const body =
    items.length > 0
      ? html`<ul class="list">${stories}</ul>${more(visit, next, "/")}`
      : html`<p>No article is known${visit.asOf === null ? " yet. Send one with" : " at this version. Send more with"}
<code>stemma import</code> or <a href="/docs">the API</a>.</p>`;
  const aside =
    contested && contested.items.length > 0
      ? html`<section><h2>Disputed</h2>${claimList(visit, contested.items)}<p><a href="${visit.href("/", {
          disputed: "true",
        })}">All disputed claims</a></p></section>`
      : null;
  return page(visit, "Stories", html`<div id="results" aria-live="polite">${body}${aside}</div>`);
}
