import type { Stance } from "../../model/graph.ts";
import { html } from "../html.ts";
import { page } from "../layout.ts";
import { pairList } from "../pairs.ts";
import { kept, more, outletChoice } from "../parts.ts";
import { asked, choice, type Visit } from "../visit.ts";

/** Pairs that are read for a page; copies of one statement are shown as one. */
const ITEMS = 40;

const VIEWS: readonly (readonly [Stance, string, string])[] = [
  ["contradicts", "Contradictions", "Two statements that cannot both be true, as far as their words tell."],
  ["agrees", "Agreements", "Two statements that say the same thing in their own words."],
  ["supersedes", "Replacements", "What one speaker said first, and what took its place later."],
];

/** `/disputes`: pairs of statements that contradict each other, or with `stance` agree or replace. */
export async function disputesPage(visit: Visit): Promise<Response> {
  const { store, version, cursor } = visit;
  const chosen = choice(
    visit,
    "stance",
    VIEWS.map(([value]) => value),
  );
  const [stance, title, about] = VIEWS.find(([value]) => value === chosen) ?? [chosen, "", ""];
  const outlet = asked(visit, "outlet");
  const query = {
    ...(stance === "contradicts" ? {} : { stance }),
    ...(outlet === "" ? {} : { outlet }),
  };
  const [{ items, next }, outlets] = await Promise.all([
    store.pairs(
      version,
      { limit: ITEMS, cursor },
      { stance, ...(outlet === "" ? {} : { publisher: outlet }) },
    ),
    store.outlets(version),
  ]);
  const tabs = VIEWS.map(
    ([value, word]) =>
      html`<li><a href="${visit.href("/disputes", {
        ...(value === "contradicts" ? {} : { stance: value }),
        ...(outlet === "" ? {} : { outlet }),
      })}"${value === stance ? html` aria-current="true"` : null}>${word}</a></li>`,
  );
  const body = html`<nav aria-label="Kinds"><ul class="tabs">${tabs}</ul></nav><p>${about}</p>
<form class="filter" action="/disputes">${
    stance === "contradicts" ? null : html`<input type="hidden" name="stance" value="${stance}">`
  }${kept(visit)}${outletChoice(outlets, outlet)} <button>Show</button></form>
${items.length > 0 ? await pairList(visit, items) : html`<p class="empty">None stands ${visit.asOf === null ? "today" : "at this version"}${outlet ? " with this outlet" : ""}.</p>`}
${more(visit, next, "/disputes", query)}`;
  return page(visit, title, body);
}
