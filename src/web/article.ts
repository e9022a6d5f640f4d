import type { Block, Notice } from "../model/document.ts";
import type { HeldRevision, Stance } from "../model/graph.ts";
import type { RelationRow } from "../store/contract.ts";
import { html, type Markup } from "./html.ts";
import { lost, page } from "./layout.ts";
import { marked, type Numbered, numbered } from "./marks.ts";
import { SIGNS, speaker, time } from "./parts.ts";
import { rail } from "./rail.ts";
import type { Visit } from "./visit.ts";

const LEGEND = html`<p class="legend"><span class="source">source</span> <span class="cue">cue</span>
<span class="content">content</span> <span class="via">via</span> <small>Numbers lead to who said it, and to who disputes it.</small></p>`;

/** `/articles/:id`: one revision, with who said what marked in its place. */
export async function articlePage(visit: Visit): Promise<Response> {
  const { c, store, version } = visit;
  const found = await store.article(c.req.param("id") ?? "", version);
  const states = [...(found?.states ?? [])].sort((a, b) => a.n - b.n);
  const asked = c.req.query("n");
  const state = asked ? states.find(({ n }) => String(n) === asked) : states.at(-1);
  const held = state && (await store.revision(state.revision));
  if (!found || !state || !held) return lost(visit);
  const [rows, notices] = await Promise.all([
    store.occurrences({ revision: state.revision }, version),
    store.notices(states.map(({ revision }) => revision)),
  ]);
  const claims = new Map(rows.map(({ occurrence }) => [occurrence.attribution, occurrence.claim]));
  const related = await store.relations([...new Set(claims.values())], version);
  const all = numbered(held.attributions);
  const { url } = found.article;
  const original =
    url && /^https?:\/\//.test(url) ? html` · <a href="${url}" rel="noreferrer">original</a>` : null;
  const body = html`<p class="meta"><bdi>${state.publisher}</bdi> · ${time(state.at)} · revision ${state.n} of ${
    states.length
  }${original}</p>
<div class="desk">${rail(visit, states, notices, state.n)}<div>${LEGEND}<article>${blocks(visit, held, all, claims, related)}</article></div></div>`;
  return page(visit, held.revision.headline ?? "Article", body, { wide: true });
}

function blocks(
  visit: Visit,
  held: HeldRevision,
  all: readonly Numbered[],
  claims: ReadonlyMap<string, string>,
  related: readonly RelationRow[],
): Markup[] {
  const { revision, document } = held;
  return document.blocks.map((block) => {
    const here = all.filter(({ at }) => at >= block.start && at < block.end);
    const notes = here.map((one) => note(visit, one, claims.get(one.attribution.id) ?? null, related));
    const inner = html`${marked(revision.text, block, all)}`;
    const told = document.notices.filter(({ span }) => span.start < block.end && span.end > block.start);
    return html`<div class="row">${told.length > 0 ? notice(told, inner) : words(block, inner)}${
      notes.length > 0 ? html`<ol class="notes">${notes}</ol>` : null
    }</div>`;
  });
}

function words(block: Block, inner: Markup): Markup {
  return html`<p class="${block.role}">${inner}</p>`;
}

function notice(told: readonly Notice[], inner: Markup): Markup {
  const labels = told.map(
    ({ kind, at, certain }) =>
      html`<strong>${kind.replace("editors-note", "editor’s note").replace("-", " ")}</strong>${
        at ? html` <small>${certain ? "" : "about "}${time(at)}</small>` : null
      } `,
  );
  return html`<div class="notice">${labels}<p>${inner}</p></div>`;
}

function note(
  visit: Visit,
  { n, attribution }: Numbered,
  claim: string | null,
  related: readonly RelationRow[],
): Markup {
  const mine = related.filter(({ a, b }) => claim !== null && (a.id === claim || b.id === claim));
  const stances: readonly [Stance, string][] = [
    ["agrees", "agrees"],
    ["contradicts", "disputed"],
    ["supersedes", "superseded"],
  ];
  const links = stances.flatMap(([stance, word]) =>
    mine
      .filter(({ relation }) => relation.stance === stance)
      .map(
        ({ relation }, i) =>
          html` <a class="${stance}" href="${visit.href(`/disputes/${relation.id}`)}"><span aria-hidden="true">${SIGNS[stance]}</span> ${word}<span class="unseen"> ${i + 1}</span></a>`,
      ),
  );
  const how =
    attribution.polarity === "asserts"
      ? attribution.manner
      : `${attribution.manner}, ${attribution.polarity}`;
  return html`<li id="said-${n}"><a class="number" href="#in-${n}" aria-label="Back to attribution ${n} in the text">${n}</a>
${speaker(visit, attribution.agent)} <small>${how}${
    claim
      ? html` · <a href="${visit.href(`/claims/${claim}`)}">claim<span class="unseen"> ${n}</span></a>`
      : null
  }${links}</small></li>`;
}
