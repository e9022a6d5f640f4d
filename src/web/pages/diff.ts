import type { ClaimEvent, OwnChange } from "../../model/change.ts";
import type { Difference } from "../../model/diff.ts";
import { overlaps } from "../../text/span.ts";
import { fate, isMove, movedOnly, silence, silences, words as wordsOf } from "../changes/fate.ts";
import { narrated } from "../changes/narrated.ts";
import { type Row, rowsOf } from "../changes/rows.ts";
import { oneColumn, sideBySide } from "../changes/wordings.ts";
import { html, type Markup } from "../html.ts";
import { lost, page } from "../layout.ts";
import { counted, kept, SIGNS, stood, titleOf } from "../parts.ts";
import { unrevised } from "../unrevised.ts";
import { choice, type Visit } from "../visit.ts";

const VIEWS = [
  ["", "In one column"],
  ["side", "Side by side"],
] as const;

/** `/articles/:id/diff`: what became of each claim between two revisions, and the words that changed. */
export async function diffPage(visit: Visit): Promise<Response> {
  const { c, store, version } = visit;
  const found = await store.article(c.req.param("id") ?? "", version);
  const states = [...(found?.states ?? [])].sort((a, b) => a.n - b.n);
  const last = states.at(-1)?.n ?? 0;
  const to = Number(c.req.query("to") || last);
  const from = Number(c.req.query("from") || Math.max(1, to - 1));
  const [old, now] = [from, to].map((n) => states.find((state) => state.n === n));
  if (found && !(old && now)) return unrevised(visit, found, c.req.query(now ? "from" : "to") ?? "");
  if (!found || !old || !now) return lost(visit);
  const path = `/articles/${found.article.id}`;
  const view = choice(
    visit,
    "view",
    VIEWS.map(([value]) => value),
  );
  // Backwards it would tell of changes that nobody made.
  if (old.n > now.n)
    return c.redirect(
      visit.href(`${path}/diff`, { from: now.n, to: old.n, ...(view === "" ? {} : { view }) }),
      302,
    );
  const result = await visit.diff(found.article.id, old.n, now.n, version);
  if (!result) return lost(visit);
  const { diff } = result;
  const rows = diff.edits.length === 0 ? [] : rowsOf(result);
  const headline = result.to.revision.headline ?? titleOf(found);
  const story = html`<p class="meta"><a href="${visit.href(path)}"><bdi>${headline}</bdi></a> · <bdi>${now.publisher}</bdi></p>`;
  if (states.length === 1)
    return page(
      visit,
      "One revision",
      html`${story}<p>This story has one revision here, ${stood(now)}: there is nothing yet that it could be compared with.</p>`,
      { kicker: "What changed", name: `One revision: ${headline}` },
    );
  const choose = (name: string, chosen: number) =>
    html`<select name="${name}" id="${name}">${states.map(
      ({ n }) => html`<option value="${n}"${n === chosen ? html` selected` : null}>${n}</option>`,
    )}</select>`;
  const claims = await claimsOf(visit, [...diff.relations.born, ...diff.relations.dissolved]);
  const own = narrated(diff.ownVoice, (change) => placeOf(change, rows));
  const moves = diff.events.filter(isMove);
  const changes = diff.events.filter((event) => !isMove(event));
  const keys =
    changes.length > 0 || own
      ? html`<p class="keys" hidden><kbd>n</kbd> next change, <kbd>p</kbd> the one before</p>`
      : null;
  const body = html`${story}
<form class="choose" action="${path}/diff"><label for="from">From revision</label> ${choose("from", old.n)}
<label for="to">to</label> ${choose("to", now.n)}${
    view === "" ? null : html`<input type="hidden" name="view" value="${view}">`
  }${kept(visit)} <button>Compare</button></form>
<p>Revision ${old.n}: ${stood(old)}. Revision ${now.n}: ${stood(now)}.</p>
${headlines(result)}<h2>What became of the statements</h2>${
    changes.length > 0
      ? html`<p>${counted(changes.length, "statement")} changed: ${silences(changes)}.${alsoMoved(moves)}</p>${keys}<ol class="events">${changes.map((event) => fate(visit, event, placeOf(event, rows), result))}</ol>`
      : html`<p>No statement${own ? " that somebody is named for" : null} changed${diff.emptyBecause ? html`: ${diff.emptyBecause}` : null}.${alsoMoved(moves)}</p>${keys}`
  }${movedOnly(visit, moves, (move) => placeOf(move, rows), result)}${own}${joined(visit, "New agreements and disputes", diff.relations.born, claims)}${joined(visit, "Agreements and disputes that ended", diff.relations.dissolved, claims)}
<h2 id="words">The words</h2>${
    rows.length > 0 ? words(visit, result, rows, view, [old.n, now.n]) : html`<p>Not a word changed.</p>`
  }`;
  const title = `Revision ${old.n} to ${now.n}`;
  return page(visit, title, body, {
    name: `${title}: ${headline}`,
    kicker: "What changed",
    wide: view === "side",
  });
}

const alsoMoved = (moves: readonly ClaimEvent[]) =>
  moves.length > 0 ? ` ${counted(moves.length, "statement")} moved, in the same words.` : null;

/** How the headline was changed, and whether the outlet said so. */
function headlines({ diff: { headline } }: Difference): Markup | null {
  if (headline === null) return null;
  return html`<h2>The headline changed</h2><p><small>${silence(headline.disclosedBy)}</small></p><p><bdi>${wordsOf(headline.old, headline.new)}</bdi></p>
`;
}

/** The words of both revisions, in the view that the address asks for. */
function words(
  visit: Visit,
  result: Difference,
  rows: readonly Row[],
  view: string,
  [from, to]: readonly [number, number],
): Markup {
  const path = `/articles/${result.to.revision.article}/diff#words`;
  const views = VIEWS.map(([value, word]) => {
    const query = { from, to, ...(value === "" ? {} : { view: value }) };
    return html`<li><a href="${visit.href(path, query)}"${value === view ? html` aria-current="true"` : null}>${word}</a></li>`;
  });
  const moves = rows.some(({ move }) => move !== null);
  return html`<nav aria-label="Views"><ul class="tabs">${views}</ul></nav>
<p class="legend"><del>taken out</del> <ins>put in</ins>${moves ? html` <span class="moved">moved</span>` : null}</p>
${view === "side" ? sideBySide(rows, result, [`Revision ${from}`, `Revision ${to}`]) : oneColumn(rows, result)}`;
}

/** The row in which the words of a change stand: the new ones, or the old where they are gone. */
function placeOf(
  { old, new: now }: Pick<ClaimEvent, "old" | "new"> | OwnChange,
  rows: readonly Row[],
): number | null {
  const spans = (now ?? old)?.spans ?? [];
  const n = rows.findIndex(
    (row) =>
      (now === null || row.move?.side !== "away") &&
      row[now ? "now" : "old"].some((one) => spans.some((span) => overlaps(one, span))),
  );
  return n < 0 ? null : n;
}

type Joined = Difference["diff"]["relations"]["born"][number];

/** The words of the claims that relations join, by their ids. */
async function claimsOf(
  { store, version }: Visit,
  relations: readonly Joined[],
): Promise<Map<string, string>> {
  const ids = [...new Set(relations.flatMap(({ a, b }) => [a, b]))];
  if (ids.length === 0) return new Map();
  const { items } = await store.told(version, { limit: ids.length }, { ids });
  return new Map(items.map(({ claim }) => [claim.id, claim.text]));
}

/** Relations that came or ended with this revision: both statements, and why. */
function joined(
  visit: Visit,
  title: string,
  relations: readonly Joined[],
  claims: ReadonlyMap<string, string>,
): Markup | null {
  if (relations.length === 0) return null;
  const said = (id: string) => html`<q><bdi>${claims.get(id) ?? "a statement that stands no more"}</bdi></q>`;
  return html`<details class="record"><summary>${title}: ${relations.length}</summary><ul class="list">${relations.map(
    ({ id, a, b, stance, evidence }) =>
      html`<li><a class="${stance}" href="${visit.href(`/disputes/${id}`)}"><span aria-hidden="true">${SIGNS[stance]}</span> ${stance}</a>: ${said(a)} – ${said(b)}
<small>${evidence.map(({ detail }) => detail).join("; ")}</small></li>`,
  )}</ul></details>`;
}
