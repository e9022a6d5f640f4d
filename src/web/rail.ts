import type { State } from "../model/article.ts";
import type { Notice } from "../model/document.ts";
import { chain } from "../present/chain.ts";
import { html, type Markup } from "./html.ts";
import { time } from "./parts.ts";
import type { Visit } from "./visit.ts";

/** The revisions of an article down the side: those that were seen, and those known only from a notice. */
export function rail(
  visit: Visit,
  states: readonly State[],
  notices: ReadonlyMap<string, readonly Notice[]>,
  current: number,
): Markup {
  const numberOf = (revision: string) => states.find((state) => state.revision === revision)?.n ?? null;
  const items = chain(states, notices).map((entry) => {
    if ("declared" in entry) {
      const { by, revision, from, until } = entry.declared;
      return html`<li class="declared"><strong>Known, but not seen</strong> <small>stood ${
        from ? html`from ${time(from)} ` : null
      }until ${time(until)}, says the ${by.kind} in revision ${numberOf(revision)}</small></li>`;
    }
    const { state } = entry;
    const path = `/articles/${state.article}`;
    const name = `Revision ${state.n}`;
    const told = [
      state.published && html`published ${time(state.published)}`,
      state.modified && html`changed ${time(state.modified)}`,
      state.captured && html`seen by us ${time(state.captured)}`,
    ].flatMap((line) => (line ? [html`${line}<br>`] : []));
    const restored = state.restores ? numberOf(state.restores) : null;
    return html`<li${state.n === current ? html` class="current"` : null}>${
      state.n === current
        ? html`<strong aria-current="page">${name}</strong>`
        : html`<a href="${visit.href(path, { n: state.n })}">${name}</a>`
    }<small>${told.length > 0 ? told : html`no time told; it came ${time(state.at)}<br>`}${
      restored ? html`brings back revision ${restored}<br>` : null
    }${
      state.n > 1
        ? html`<a href="${visit.href(`${path}/diff`, { from: state.n - 1, to: state.n })}">what changed<span class="unseen"> in revision ${state.n}</span></a>`
        : null
    }</small></li>`;
  });
  return html`<nav class="rail" aria-label="Revisions"><h2>Revisions</h2><ol>${items}</ol></nav>`;
}
