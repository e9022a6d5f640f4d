import type { Polarity } from "../../model/attribution.ts";
import { reads } from "../../present/held.ts";
import { oneWith } from "../../present/identity.ts";
import type { EventRow } from "../../store/contract.ts";
import { wordsOf } from "../../text/span.ts";
import { changed, holders, isMove, words } from "../changes/fate.ts";
import { follow } from "../feeds.ts";
import { folded } from "../fold.ts";
import { html, type Markup } from "../html.ts";
import { lost, page } from "../layout.ts";
import { counted, kept, more, outletChoice, speaker, stood, titleOf } from "../parts.ts";
import { asked, choice, type Visit } from "../visit.ts";

const ITEMS = 40;

const TABS = [
  ["", "All changes"],
  ["true", "Silent"],
  ["false", "Announced"],
] as const;

/** `/changes`: what became of claims, headlines and what outlets tell themselves in all stories, the latest first; with `silent`, what no notice owns up to, or what one does; with `agent`, of one speaker alone. */
export async function changesPage(visit: Visit): Promise<Response> {
  const { store, version, cursor } = visit;
  const outlet = asked(visit, "outlet");
  const silent = choice(
    visit,
    "silent",
    TABS.map(([value]) => value),
  );
  const agent = asked(visit, "agent");
  const whose = agent === "" ? null : await store.agent(agent, version);
  if (agent !== "" && whose === null) return lost(visit);
  const agents = whose && (await oneWith(store, whose.agent, version)).map(({ id }) => id);
  const [{ items, next }, outlets] = await Promise.all([
    store.events(
      version,
      { limit: ITEMS, cursor },
      {
        ...(outlet === "" ? {} : { publisher: outlet }),
        ...(silent === "" ? {} : { silent: silent === "true" }),
        ...(agents === null ? {} : { agents }),
      },
    ),
    store.outlets(version),
  ]);
  const knows = outlet === "" || outlets.some(({ publisher }) => publisher === outlet);
  const texts = await store.texts([...new Set(items.flatMap(({ event }) => [event.before, event.after]))]);
  const asking = (value: string) => ({
    ...(value === "" ? {} : { silent: value }),
    ...(outlet === "" ? {} : { outlet }),
    ...(agent === "" ? {} : { agent }),
  });
  const followed = {
    ...(silent === "" ? {} : { silent }),
    ...(outlet === "" ? {} : { publisher: outlet }),
    ...(agent === "" ? {} : { agent }),
  };
  const follows = knows || items.length > 0;
  const { agent: _, ...everybody } = { agent, ...asking(silent) };
  const tabs = TABS.map(
    ([value, word]) =>
      html`<li><a href="${visit.href("/changes", asking(value))}"${value === silent ? html` aria-current="true"` : null}>${word}</a></li>`,
  );
  const body = html`<nav aria-label="Kinds"><ul class="tabs">${tabs}</ul></nav>
<p>What became of statements, headlines and facts in the outlet’s own words from one revision of a story to the next, and whether the outlet said so.</p>
${whose ? html`<p>Only of ${speaker(visit, whose.agent)}. <a href="${visit.href("/changes", everybody)}">Of everybody</a></p>` : null}
<form class="filter" action="/changes">${
    silent === "" ? null : html`<input type="hidden" name="silent" value="${silent}">`
  }${agent === "" ? null : html`<input type="hidden" name="agent" value="${agent}">`}${kept(visit)}${outletChoice(outlets, outlet)} <button>Show</button></form>
${
  items.length > 0
    ? html`<p class="keys" hidden><kbd>n</kbd> next change, <kbd>p</kbd> the one before</p><ol class="events">${steps(items).map(({ head, also }) => (also.length > 0 ? moves(visit, head, also.length + 1) : change(visit, head, texts)))}</ol>`
    : html`<p class="empty">None is known${outlet === "" ? "" : knows ? " with this outlet" : html`, nor any story of <bdi>${outlet}</bdi>`}.</p>`
}
${more(visit, next, "/changes", asking(silent))}
${follows ? follow("them", followed) : null}`;
  return page(visit, "Changes", body, follows ? { followed } : {});
}

/** What became of one claim, in the order of time, each step leading to the claims beside it; nothing where nothing did. */
export async function becameOf(visit: Visit, claim: string): Promise<Markup | null> {
  const { store, version } = visit;
  const { items } = await store.events(version, { limit: ITEMS }, { claim });
  if (items.length === 0) return null;
  const texts = await store.texts([...new Set(items.flatMap(({ event }) => [event.before, event.after]))]);
  return html`<section><h2>What became of it</h2><ol class="events">${items
    .toReversed()
    .map((row) => change(visit, row, texts, claim))}</ol>
${follow("it", { claim })}</section>`;
}

/**
 * One change: what sort, whether it was announced, the words before and after, whose they are, and where to read both revisions and
 * all about the claims, where it is of claims, but for `own`, on whose page it stands.
 */
function change(
  visit: Visit,
  row: EventRow,
  texts: ReadonlyMap<string, string>,
  own: string | null = null,
): Markup {
  const { event, headline, article, to, disclosedBy, ownedIn } = row;
  const side = (revision: string, spans: EventRow["old"]) =>
    spans && wordsOf(texts.get(revision) ?? "", spans);
  const [was, is] = row.retitled
    ? [row.retitled.old, row.retitled.new]
    : [side(event.before, row.old), side(event.after, row.new)];
  const told = (text: string | null, polarity: Polarity | null) => text && reads(polarity ?? "asserts", text);
  const lead = (claim: string | null, words: string) =>
    claim === null || claim === own
      ? null
      : html`<span class="leads"> · <a href="${visit.href(`/claims/${claim}`)}">${words}<span class="unseen"> of ${titleOf({ article, headline })}, revision ${to.n}</span></a></span>`;
  const leads = [
    lead(
      event.claim,
      own === null || own !== event.supersedes ? "the statement" : "the statement in its place",
    ),
    event.supersedes === event.claim ? null : lead(event.supersedes, "the statement before"),
  ];
  return html`<li tabindex="-1">${changed({ ...event, disclosedBy, ownedIn })}
<p><bdi>${words(told(was, row.oldPolarity), told(is, row.newPolarity))}</bdi></p>
${teller(visit, row, is ?? was ?? "")}
<small>${step(visit, row)}${leads}</small></li>`;
}

/** Changes, those that one step only moved together. */
const steps = (rows: readonly EventRow[]) =>
  folded(
    rows,
    ({ event, disclosedBy }) =>
      isMove({ ...event, disclosedBy }) ? `${event.article} ${event.before} ${event.after}` : event.id,
    () => "",
  );

/** The statements that one step moved, counted. */
const moves = (
  visit: Visit,
  row: EventRow,
  n: number,
): Markup => html`<li tabindex="-1">${changed({ ...row.event, disclosedBy: null })}
<p>${counted(n, "statement")} stand elsewhere in the text, in the same words.</p>
<small>${step(visit, row)}</small></li>`;

/** Where and when a step was made, and where to read both revisions. */
const step = (visit: Visit, { event, article, headline, from, to }: EventRow): Markup =>
  html`<bdi>${event.publisher}</bdi> · ${stood(to)} · <a href="${visit.href(`/articles/${article.id}/diff`, { from: from.n, to: to.n })}"><bdi>${titleOf({ article, headline })}</bdi>, revision ${from.n} to ${to.n}</a>`;

/** Whose words a change is of; nothing of a headline. */
function teller(visit: Visit, row: EventRow, words: string): Markup | null {
  if (row.retitled) return null;
  if (row.event.claim === null) return html`<p class="said">— in the outlet’s own words</p>`;
  const said =
    row.event.new === null
      ? { agent: row.oldAgent, also: row.oldAlso, polarity: row.oldPolarity }
      : { agent: row.newAgent, also: row.newAlso, polarity: row.newPolarity };
  return holders(visit, said, words);
}
