import type { ClaimEvent, Edit } from "../../model/change.ts";
import { html, type Markup } from "../html.ts";
import { lost, page } from "../layout.ts";
import { counted, SIGNS, time } from "../parts.ts";
import type { Visit } from "../visit.ts";

/** `/articles/:id/diff`: what became of each claim between two revisions, and the words that changed. */
export async function diffPage(visit: Visit): Promise<Response> {
  const { c, store, version } = visit;
  const found = await store.article(c.req.param("id") ?? "", version);
  const states = [...(found?.states ?? [])].sort((a, b) => a.n - b.n);
  const last = states.at(-1)?.n ?? 0;
  const to = Number(c.req.query("to") || last);
  const from = Number(c.req.query("from") || Math.max(1, to - 1));
  const [old, now] = [from, to].map((n) => states.find((state) => state.n === n));
  const result = found && old && now && (await visit.diff(found.article.id, old.n, now.n, version));
  if (!found || !old || !now || !result) return lost(visit);
  const { diff } = result;
  const path = `/articles/${found.article.id}`;
  const choose = (name: string, chosen: number) =>
    html`<select name="${name}" id="${name}">${states.map(
      ({ n }) => html`<option value="${n}"${n === chosen ? html` selected` : null}>${n}</option>`,
    )}</select>`;
  const silent = diff.events.filter(({ disclosedBy }) => !disclosedBy).length;
  const told = diff.events.length - silent;
  const body = html`<p class="meta"><a href="${visit.href(path)}"><bdi>${
    result.to.revision.headline ?? "Article"
  }</bdi></a> · <bdi>${now.publisher}</bdi></p>
<form class="choose" action="${path}/diff"><label for="from">From revision</label> ${choose("from", old.n)}
<label for="to">to</label> ${choose("to", now.n)}${
    visit.asOf === null ? null : html`<input type="hidden" name="as_of" value="${visit.asOf}">`
  } <button>Compare</button></form>
<p>Revision ${old.n}: ${time(old.at)}. Revision ${now.n}: ${time(now.at)}.</p>
<h2>What became of the claims</h2>${
    diff.events.length > 0
      ? html`<p>${counted(diff.events.length, "claim")} changed: ${told} announced in a notice, ${silent} silently.</p>
<p class="keys"><kbd>n</kbd> next change, <kbd>p</kbd> the one before</p><ol class="events">${diff.events.map((event) => fate(visit, event))}</ol>`
      : html`<p>No claim changed${diff.emptyBecause ? html`: ${diff.emptyBecause}` : null}.</p>`
  }${joined(visit, "New agreements and disputes", diff.relations.born)}${joined(visit, "Agreements and disputes that ended", diff.relations.dissolved)}
<h2>The words</h2>${
    diff.edits.length > 0
      ? html`<p class="legend"><del>taken out</del> <ins>put in</ins></p>
<article class="edited">${edited(result.from.revision.text, result.to.revision.text, diff.edits)}</article>`
      : html`<p>Not a word changed.</p>`
  }`;
  return page(visit, `Revision ${old.n} to ${now.n}`, body, { kicker: "What changed" });
}

function fate(visit: Visit, event: ClaimEvent): Markup {
  const side = (words: string | null, mark: "del" | "ins") =>
    words === null
      ? null
      : mark === "del"
        ? html`<p><del>${words}</del></p>`
        : html`<p><ins>${words}</ins></p>`;
  const slots = event.slots.map(
    ({ type, old, new: now }) =>
      html`<li>${type}: <del>${old ?? "none"}</del> → <ins>${now ?? "none"}</ins></li>`,
  );
  const silence = event.disclosedBy
    ? html`<span class="told">announced in the ${event.disclosedBy.kind}: <q><bdi>${event.disclosedBy.text}</bdi></q></span>`
    : html`<span class="silent">silently</span>`;
  const became = event.slots.map(({ old, new: now }) =>
    old !== null && now !== null
      ? html`<p class="became">“<bdi>${old}</bdi>” became “<bdi>${now}</bdi>”</p>`
      : null,
  );
  return html`<li tabindex="-1"><strong>${event.kind.replaceAll("-", " ")}</strong> <small>${silence}</small>${became}
${side(event.old?.text ?? null, "del")}${side(event.new?.text ?? null, "ins")}${
  slots.length > 0 ? html`<ul class="slots">${slots}</ul>` : null
}<small>${event.reason} · <a href="${visit.href(`/claims/${event.claim}`)}">the claim</a></small></li>`;
}

function joined(
  visit: Visit,
  title: string,
  relations: readonly {
    readonly id: string;
    readonly stance: keyof typeof SIGNS;
    readonly evidence: readonly { readonly detail: string }[];
  }[],
): Markup | null {
  if (relations.length === 0) return null;
  return html`<details class="record"><summary>${title}: ${relations.length}</summary><ul class="list">${relations.map(
    ({ id, stance, evidence }) =>
      html`<li><a class="${stance}" href="${visit.href(`/disputes/${id}`)}"><span aria-hidden="true">${SIGNS[stance]}</span> ${stance}</a>
<small>${evidence.map(({ detail }) => detail).join("; ")}</small></li>`,
  )}</ul></details>`;
}

/** The new text with what was taken out and put in. */
function edited(old: string, now: string, edits: readonly Edit[]): Markup[] {
  const parts: Markup[] = [];
  let at = 0;
  for (const edit of edits) {
    parts.push(html`${now.slice(at, edit.new.start)}`);
    if (edit.old.end > edit.old.start)
      parts.push(html`<del>${old.slice(edit.old.start, edit.old.end)}</del>`);
    if (edit.new.end > edit.new.start)
      parts.push(html`<ins>${now.slice(edit.new.start, edit.new.end)}</ins>`);
    at = edit.new.end;
  }
  return [...parts, html`${now.slice(at)}`];
}
