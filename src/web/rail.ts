import type { State } from "../model/article.ts";
import type { Notice } from "../model/document.ts";
import type { Publication } from "../model/watch.ts";
import { chain } from "../present/chain.ts";
import { html, type Markup } from "./html.ts";
import { noticed, time } from "./parts.ts";
import type { Visit } from "./visit.ts";

const GONE = { unpublished: "Gone from its outlet", republished: "Back at its outlet" } as const;

/**
 * The revisions of an article down the side: those that were seen, those known only from a notice, and when its page was
 * found gone or back.
 */
export function rail(
  visit: Visit,
  states: readonly State[],
  notices: ReadonlyMap<string, readonly Notice[]>,
  arrivals: ReadonlyMap<string, string>,
  publications: readonly Publication[],
  current: number,
): Markup {
  const numberOf = (revision: string) => states.find((state) => state.revision === revision)?.n ?? null;
  const told = [...publications];
  const before = (at: string) => {
    const next = told.findIndex((one) => one.at >= at);
    return told.splice(0, next < 0 ? told.length : next).map(went);
  };
  const items = chain(states, notices).map((entry) => {
    if ("declared" in entry) {
      const { by, revision, since } = entry.declared;
      return html`<li class="declared"><strong>Known, but not seen</strong> <dl>${
        since && line("from", noticed(since))
      }${line("until", noticed(by))}</dl><small>says the ${by.kind.replace("-", " ")} in revision ${numberOf(revision)}</small></li>`;
    }
    return html`${before(entry.state.at)}<li${entry.state.n === current ? html` class="current"` : null}>${seen(visit, entry.state)}</li>`;
  });

  function seen(visit: Visit, state: State): Markup {
    const path = `/articles/${state.article}`;
    const restored = state.restores ? numberOf(state.restores) : null;
    const arrived = arrivals.get(state.revision);
    return html`${
      state.n === current
        ? html`<strong aria-current="page">Revision ${state.n}</strong>`
        : html`<a href="${visit.href(path, { n: state.n })}">Revision ${state.n}</a>`
    }<dl>${state.published && (state.n === 1 || !state.modified) ? line("outlet: published", time(state.published)) : null}${
      state.modified && state.modified !== state.published
        ? line("outlet: changed", time(state.modified))
        : null
    }${state.captured ? line("captured", time(state.captured)) : null}${
      arrived ? line("read by Stemma", time(arrived)) : null
    }</dl><small>${restored ? html`brings back revision ${restored}<br>` : null}${
      state.n > 1
        ? html`<a class="leads" href="${visit.href(`${path}/diff`, { from: state.n - 1, to: state.n })}">what changed<span class="unseen"> in revision ${state.n}</span></a>`
        : null
    }</small>`;
  }

  return html`<nav class="rail" id="revisions" aria-label="Revisions"><h2>Revisions</h2><ol>${items}${told.map(went)}</ol></nav>`;
}

function went({ kind, at, status }: Publication): Markup {
  return html`<li class="${kind}"><strong>${GONE[kind]}</strong><dl>${line(`answered ${status}`, time(at))}</dl></li>`;
}

function line(what: string, when: Markup | null): Markup {
  return html`<div><dt>${what}</dt> <dd>${when}</dd></div>`;
}
