import type { Agent } from "../../model/attribution.ts";
import type { EventRow } from "../../store/contract.ts";
import { wordsOf } from "../../text/span.ts";
import { became, silence, words } from "../changes/fate.ts";
import { html, type Markup } from "../html.ts";
import { page } from "../layout.ts";
import { kept, more, outletChoice, speaker, time } from "../parts.ts";
import { asked, type Visit } from "../visit.ts";

const ITEMS = 40;

const TABS = [
  ["", "All changes"],
  ["true", "Silent"],
  ["false", "Announced"],
] as const;

/** `/changes`: what became of claims in all stories, the latest first; with `silent`, what no notice owns up to, or what one does. */
export async function changesPage(visit: Visit): Promise<Response> {
  const { c, store, version } = visit;
  const outlet = asked(visit, "outlet");
  const silent = TABS.find(([value]) => value === asked(visit, "silent"))?.[0] ?? "";
  const [{ items, next }, outlets] = await Promise.all([
    store.events(
      version,
      { limit: ITEMS, cursor: c.req.query("cursor") || undefined },
      {
        ...(outlet === "" ? {} : { publisher: outlet }),
        ...(silent === "" ? {} : { silent: silent === "true" }),
      },
    ),
    store.outlets(version),
  ]);
  const claims = [...new Set(items.map(({ event }) => event.claim))];
  const [texts, told] = await Promise.all([
    store.texts([...new Set(items.flatMap(({ event }) => [event.before, event.after]))]),
    claims.length === 0 ? null : store.told(version, { limit: ITEMS }, { ids: claims }),
  ]);
  const speakers = new Map((told?.items ?? []).map(({ claim, first }) => [claim.id, first?.agent ?? null]));
  const asking = (value: string) => ({
    ...(value === "" ? {} : { silent: value }),
    ...(outlet === "" ? {} : { outlet }),
  });
  const tabs = TABS.map(
    ([value, word]) =>
      html`<li><a href="${visit.href("/changes", asking(value))}"${value === silent ? html` aria-current="true"` : null}>${word}</a></li>`,
  );
  const body = html`<nav aria-label="Kinds"><ul class="tabs">${tabs}</ul></nav>
<p>What became of statements from one revision of a story to the next, and whether the outlet said so.</p>
<form class="filter" action="/changes">${
    silent === "" ? null : html`<input type="hidden" name="silent" value="${silent}">`
  }${kept(visit)}${outletChoice(outlets, outlet)} <button>Show</button></form>
${
  items.length > 0
    ? html`<p class="keys" hidden><kbd>n</kbd> next change, <kbd>p</kbd> the one before</p><ol class="events">${items.map((row) => change(visit, row, texts, speakers))}</ol>`
    : html`<p class="empty">None is known${outlet ? " with this outlet" : ""}.</p>`
}
${more(visit, next, "/changes", asking(silent))}
<p class="meta">To follow them: <a href="/v1/changes.atom">Atom</a>, <a href="/v1/changes.json">JSON Feed</a>.</p>`;
  return page(visit, "Changes", body);
}

/** One change: what sort, whether it was announced, the words before and after, whose they are, and where to read both revisions. */
function change(
  visit: Visit,
  row: EventRow,
  texts: ReadonlyMap<string, string>,
  speakers: ReadonlyMap<string, Agent | null>,
): Markup {
  const { event, headline, article, from, to, disclosedBy } = row;
  const side = (revision: string, spans: EventRow["old"]) =>
    spans && wordsOf(texts.get(revision) ?? "", spans);
  const name = headline ?? article.url ?? article.key ?? article.id;
  return html`<li tabindex="-1"><strong>${event.kind.replaceAll("-", " ")}</strong> <small>${silence(disclosedBy)}</small>${event.slots.map(became)}
<p><bdi>${words(side(event.before, row.old), side(event.after, row.new))}</bdi></p>
<p class="said">— ${speaker(visit, speakers.get(event.claim) ?? null)}</p>
<small><bdi>${event.publisher}</bdi> · ${time(to.at)} · <a href="${visit.href(`/articles/${article.id}/diff`, { from: from.n, to: to.n })}"><bdi>${name}</bdi>, revision ${from.n} to ${to.n}</a> · <a href="${visit.href(
    `/claims/${event.claim}`,
  )}">the statement<span class="unseen"> of ${name}, revision ${to.n}</span></a></small></li>`;
}
