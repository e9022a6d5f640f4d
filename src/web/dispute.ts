import type { Claim, Evidence } from "../model/graph.ts";
import { html, type Markup } from "./html.ts";
import { lost, page } from "./layout.ts";
import { SIGNS, speaker, stanceFrom, time } from "./parts.ts";
import type { Visit } from "./visit.ts";

const TITLES = { agrees: "Agreement", contradicts: "Dispute", supersedes: "Succession" } as const;

/** `/disputes/:relation`: two claims side by side, the words that meet or clash, and who said so. */
export async function disputePage(visit: Visit): Promise<Response> {
  const { c, store, version } = visit;
  const row = await store.relation(c.req.param("relation") ?? "", version);
  if (!row) return lost(visit);
  const { relation, a, b } = row;
  const sides = await Promise.all([
    side(visit, a, "a", relation.evidence),
    side(visit, b, "b", relation.evidence),
  ]);
  const reasons = relation.evidence.map(
    ({ feature, detail, weight }) =>
      html`<li>${detail} <small>${feature}, weight ${weight.toFixed(2)}</small></li>`,
  );
  const body = html`<p class="stance ${relation.stance}"><span class="sign" aria-hidden="true">${
    SIGNS[relation.stance]
  }</span> The first ${stanceFrom(relation.stance, true)} the second.</p>
<div class="sides">${sides}</div>
<h2>Why</h2><ul>${reasons}</ul>
<p><small>${relation.level} by <code>${relation.linker}</code>, score ${relation.score.toFixed(2)}; known since version ${
    relation.since
  }${relation.until === null ? "" : `, dissolved in version ${relation.until}`} of the graph.</small></p>`;
  return page(visit, TITLES[relation.stance], body);
}

async function side(
  visit: Visit,
  claim: Claim,
  which: "a" | "b",
  evidence: readonly Evidence[],
): Promise<Markup> {
  const rows = await visit.store.occurrences({ claim: claim.id }, visit.version);
  const seen = new Set<string>();
  const places = rows.flatMap(({ occurrence, attribution, state }) => {
    if (seen.has(occurrence.article)) return [];
    seen.add(occurrence.article);
    return [
      html`<li>${speaker(visit, attribution.agent)} in <a href="${visit.href(
        `/articles/${occurrence.article}`,
        state ? { n: state.n } : {},
      )}"><bdi>${state?.publisher ?? "an article"}</bdi></a>${state ? html` <small>${time(state.at)}</small>` : null}</li>`,
    ];
  });
  return html`<section><h2>${which === "a" ? "The first" : "The second"}</h2>
<blockquote>${weighed(claim.text, which, evidence)}</blockquote><ul>${places}</ul>
<p><a href="${visit.href(`/claims/${claim.id}`)}">${which === "a" ? "The first" : "The second"} claim</a></p></section>`;
}

/** The claim's words with those marked that the evidence points at. */
function weighed(text: string, which: "a" | "b", evidence: readonly Evidence[]): Markup[] {
  const spans = evidence
    .flatMap(({ spans }) => spans)
    .filter((span) => span.side === which && span.end <= text.length)
    .sort((x, y) => x.start - y.start);
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
