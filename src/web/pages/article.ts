import type { Block, Notice } from "../../model/document.ts";
import type { HeldRevision } from "../../model/graph.ts";
import { inWords, toldOf } from "../../present/told-of.ts";
import type { MarginRow } from "../../store/room.ts";
import { directionOf } from "../../text/direction.ts";
import { sentenceAround } from "../../text/unnamed.ts";
import { exports } from "../exports.ts";
import { html, type Markup } from "../html.ts";
import { lost, page } from "../layout.ts";
import { marked, type Numbered, numbered, piecesOf } from "../marks.ts";
import { bearsOn, noticed, speakers, stood, time, titleOf } from "../parts.ts";
import { rail } from "../rail.ts";
import { unrevised } from "../unrevised.ts";
import type { Visit } from "../visit.ts";

const LEGEND = html`<p class="legend"><span class="source">who</span> <span class="cue">how</span>
<span class="content">what was said</span> <span class="via">through whom</span> <small>The numbers lead to the margin, the margin to the statement.</small></p>`;

const KINDS: Readonly<Record<Notice["kind"], string>> = {
  update: "Update",
  correction: "Correction",
  clarification: "Clarification",
  "editors-note": "Editor’s note",
  retraction: "Retraction",
  "live-entry": "Live entry",
  timestamp: "Time stamp",
  developing: "Developing story",
};

/** `/articles/:id`: one revision, with who said what marked in its place. */
export async function articlePage(visit: Visit): Promise<Response> {
  const { c, store, version } = visit;
  const found = await store.article(c.req.param("id") ?? "", version);
  const states = [...(found?.states ?? [])].sort((a, b) => a.n - b.n);
  const asked = c.req.query("n");
  const state = asked ? states.find(({ n }) => String(n) === asked) : states.at(-1);
  const held = state && (await store.revision(state.revision));
  if (found && !state && asked) return unrevised(visit, found, asked);
  if (!found || !state || !held) return lost(visit);
  const [rows, notices, arrivals, publications] = await Promise.all([
    store.margin(state.revision, version),
    store.notices(states.map(({ revision }) => revision)),
    store.arrivals(found.article.id),
    store.watches.publications({ article: found.article.id }),
  ]);
  const known = publications.filter(({ at }) => visit.madeAt === null || at <= visit.madeAt);
  const last = known.at(-1);
  const margin = new Map(rows.map((row) => [row.attribution, row]));
  const { url } = found.article;
  const original =
    url && /^https?:\/\//.test(url)
      ? html` · <a class="original" href="${url}" rel="noreferrer">the story at its outlet</a>`
      : null;
  const newer =
    state.n < states.length
      ? html` · <a href="${visit.href(`/articles/${found.article.id}`)}">the latest is revision ${states.length}</a>`
      : null;
  const gone =
    last?.kind === "unpublished"
      ? html` · <strong>gone from its outlet</strong>, found ${time(last.at)}`
      : null;
  const body = html`<p class="meta">${stood(state)} · <a href="#revisions">revision ${state.n} of ${states.length}</a>${newer}<span class="leads"> · <a href="${visit.href(
    "/search",
    { in: "statements", stood_at: state.at },
  )}">what all stories said then</a></span>${original}${gone}</p>
<div class="desk"><div class="sheet">${LEGEND}<article>${blocks(
    visit,
    held,
    numbered(held.attributions),
    margin,
  )}</article></div>${rail(visit, states, notices, arrivals, known, state.n)}</div>${exports(visit, { article: found.article.id })}`;
  return page(visit, held.revision.headline ?? titleOf(found), body, {
    wide: true,
    kicker: html`<bdi>${state.publisher}</bdi>`,
  });
}

function blocks(
  visit: Visit,
  { revision, document }: HeldRevision,
  all: readonly Numbered[],
  margin: ReadonlyMap<string, MarginRow>,
): Markup[] {
  const disputed = new Set(
    all.filter(({ attribution }) => (margin.get(attribution.id)?.contradicts ?? 0) > 0).map(({ n }) => n),
  );
  const pieces = piecesOf(all);
  return document.blocks.map((block) => {
    const here = all.filter(({ at }) => at >= block.start && at < block.end);
    const notes = here.map((one) => note(visit, one, margin.get(one.attribution.id) ?? null, revision.text));
    const inner = html`${marked(revision.text, block, all, pieces, disputed)}`;
    const direction = directionOf(revision.text.slice(block.start, block.end));
    const told = document.notices.filter(({ span }) => span.start < block.end && span.end > block.start);
    return html`<div class="row">${told.length > 0 ? notice(told, inner, direction) : words(block, inner, direction)}${
      notes.length > 0 ? html`<ol class="notes">${notes}</ol>` : null
    }</div>`;
  });
}

function words(block: Block, inner: Markup, direction: string): Markup {
  return html`<p class="${block.role}" dir="${direction}">${inner}</p>`;
}

function notice(told: readonly Notice[], inner: Markup, direction: string): Markup {
  const labels = told.map(
    (one) =>
      html`<strong>${KINDS[one.kind]}</strong>${one.at ? html` <small>${noticed(one)}</small>` : null} `,
  );
  return html`<div class="notice">${labels}<p dir="${direction}">${inner}</p></div>`;
}

const MANNERS = { direct: "quoted", indirect: "paraphrased", mixed: "partly quoted" } as const;
const ACTS = { statement: "", belief: ", a belief", intention: ", an intention" } as const;
const POLARITIES = {
  asserts: "",
  denies: "denies it",
  hedges: "with reserve",
  declines: "declines",
} as const;

function note(visit: Visit, { n, attribution }: Numbered, row: MarginRow | null, text: string): Markup {
  const { manner, polarity, act, agent } = attribution;
  const held = POLARITIES[polarity];
  const told = agent && toldOf(agent, sentenceAround(text, attribution));
  const how = html`${told && inWords(told) ? `${inWords(told)} · ` : null}${MANNERS[manner]}${ACTS[act]}${held === "" ? null : html`, <strong>${held}</strong>`}`;
  const to = (place: string) => (row ? visit.href(`/claims/${row.claim}${place}`) : "");
  const unseen = html`<span class="unseen"> (${n})</span>`;
  return html`<li id="said-${n}"><a class="number" href="#${attribution.id}" aria-label="Back to attribution ${n} in the text">${n}</a>
${speakers(visit, attribution)} <small>${how}</small>${
    row
      ? html`<span class="links"><a class="leads" href="${to("")}">statement${unseen}</a>${
          row.contradicts > 0
            ? html` <a class="contradicts" href="${to("#contradicted")}">${bearsOn("contradicts", row.contradicts)}${unseen}</a>`
            : null
        }${row.agrees > 0 ? html` <a class="agrees" href="${to("#supported")}">${bearsOn("agrees", row.agrees)}${unseen}</a>` : null}</span>`
      : null
  }</li>`;
}
