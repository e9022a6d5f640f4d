import type { OccurrenceRow } from "../store/contract.ts";
import { wordsOf } from "../text/span.ts";
import { html, type Markup } from "./html.ts";
import { lost, page } from "./layout.ts";
import { relations, speaker, time } from "./parts.ts";
import { picture } from "./picture.ts";
import type { Visit } from "./visit.ts";

/** `/claims/:id`: who says it, where it stands and stood, through whom it came, and what bears on it. */
export async function claimPage(visit: Visit): Promise<Response> {
  const { c, store, version } = visit;
  const id = c.req.param("id") ?? "";
  const row = await store.claim(id, version);
  if (!row) return lost(visit);
  const [related, history, drawing] = await Promise.all([
    store.relations([id], version),
    store.claimHistory(id, version),
    picture(visit, id),
  ]);
  const lives = inOrder(
    history.filter(({ occurrence }) => occurrence.until === null || occurrence.until > version),
  );
  const first = lives[0];
  const sections: Markup[] = [];
  const byArticle = new Map<string, OccurrenceRow[]>();
  for (const one of lives) {
    const { article } = one.occurrence;
    byArticle.set(article, [...(byArticle.get(article) ?? []), one]);
  }
  for (const rows of byArticle.values()) sections.push(await place(visit, rows));
  const now = visit.asOf === null ? "today" : "at this version";
  const body = html`<blockquote><bdi>${row.claim.text}</bdi></blockquote>
<p>${first ? speaker(visit, first.attribution.agent) : null} · ${
    row.standing
      ? html`<span class="stands">stands ${now}</span>`
      : html`<span class="gone">stands in no article ${now}</span>`
  }</p>
<h2>What bears on it</h2>${relations(visit, related, id)}${drawing}
<h2>Where it stands, from the first</h2><ol class="places">${sections}</ol>`;
  return page(visit, "Claim", body, { name: `“${row.claim.text.slice(0, 80)}”` });
}

/** One article that carries the claim: in which of its revisions, from whom and through whom. */
async function place(visit: Visit, rows: readonly OccurrenceRow[]): Promise<Markup> {
  const [first] = rows;
  if (!first) return html``;
  const { occurrence: o, attribution, state, url } = first;
  const text = (await visit.store.revision(o.revision))?.revision.text ?? "";
  const via = wordsOf(text, attribution.via);
  const path = `/articles/${o.article}`;
  const revisions = rows.map(
    (row) =>
      html` <a href="${row.state ? visit.href(path, { n: row.state.n }) : visit.href(path)}">revision ${
        row.state?.n ?? "?"
      }</a>`,
  );
  return html`<li>${speaker(visit, attribution.agent)}, ${attribution.manner}${
    via ? html`, through <q><bdi>${via}</bdi></q>` : null
  }, in <bdi>${state?.publisher ?? url ?? o.article}</bdi>:${revisions}${
    state ? html` <small>first ${time(state.at)}</small>` : null
  }<br><bdi class="context">${wordsOf(text, attribution.content)}</bdi></li>`;
}

function inOrder(rows: readonly OccurrenceRow[]): OccurrenceRow[] {
  const key = ({ state }: OccurrenceRow) => state?.at ?? "9";
  return [...rows].sort((x, y) => (key(x) < key(y) ? -1 : key(x) > key(y) ? 1 : 0));
}
