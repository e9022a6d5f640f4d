import type { ArticleRow } from "../../store/contract.ts";
import type { PairRow } from "../../store/room.ts";
import { html, type Markup } from "../html.ts";
import { page } from "../layout.ts";
import { pairList, varied } from "../pairs.ts";
import { kept, more, outletChoice, stood, titleOf } from "../parts.ts";
import { asked, type Visit } from "../visit.ts";

const ITEMS = 50;
/** Disputes shown, and how many are looked through for ones about different things. */
const DISPUTES = { shown: 3, among: 60 };

/** `/`: what Stemma is, what is disputed now, and the stories; with `outlet`, those of one outlet. */
export async function front(visit: Visit): Promise<Response> {
  const { c, store, version, cursor } = visit;
  // Addresses of before there were pages for these.
  const q = asked(visit, "q");
  if (q !== "") return c.redirect(visit.href("/search", { q }), 301);
  if (asked(visit, "disputed") === "true") return c.redirect(visit.href("/disputes"), 301);
  const outlet = asked(visit, "outlet");
  const plain = cursor === undefined && outlet === "";
  const [{ items, next }, pairs, outlets] = await Promise.all([
    store.articles(version, { limit: ITEMS, cursor }, outlet === "" ? {} : { publisher: outlet }),
    plain ? disputed(visit) : [],
    store.outlets(version),
  ]);
  const disputes = varied(pairs, DISPUTES.shown);
  const dispute =
    disputes.length === 0
      ? null
      : html`<section aria-labelledby="disputed"><div class="head"><h2 id="disputed">In dispute</h2><a href="${visit.href("/disputes")}">All disputes</a></div>
${await pairList(visit, disputes)}</section>`;
  const filter =
    outlets.length > 1
      ? html`<form class="filter" action="/">${outletChoice(outlets, outlet)}${kept(visit)} <button>Show</button></form>`
      : null;
  const query = outlet === "" ? {} : { outlet };
  const stories =
    items.length > 0
      ? html`${storyList(visit, items)}${more(visit, next, "/", query)}`
      : outlet !== ""
        ? html`<p class="empty">No story of <bdi>${outlet}</bdi> is known${visit.asOf === null ? "" : " at this version"}. <a href="${visit.href("/")}">The stories of every outlet</a></p>`
        : html`<p>No article is known${visit.asOf === null ? " yet" : " at this version"}. Send one with
<code>stemma import</code> or <a href="/docs">the API</a>.</p>`;
  const body = html`${
    plain
      ? html`<p class="lede">Stemma reads news stories, and every later version of them. It marks each statement: who made it,
and who passed it on. It shows what was changed afterwards, announced or silently, and puts statements that contradict each other side by side.</p>`
      : null
  }
${dispute}<section aria-labelledby="stories"><div class="head"><h2 id="stories">${
    outlet === "" ? "Latest stories" : html`Stories of <bdi>${outlet}</bdi>`
  }</h2>${filter}</div>${stories}</section>`;
  const title = plain ? "Who said what, and who says otherwise" : "Stories";
  return page(visit, title, body, { name: "Stories" });
}

/** The latest disputes, those that are sure before those that may be none. */
async function disputed({ store, version }: Visit): Promise<PairRow[]> {
  const pages = await Promise.all(
    (["confirmed", "suggested"] as const).map((level) =>
      store.pairs(version, { limit: DISPUTES.among }, { stance: "contradicts", level }),
    ),
  );
  return pages.flatMap(({ items }) => items);
}

/** Stories as a list: headline, outlet, time, and how often they were changed. */
export function storyList(visit: Visit, rows: readonly ArticleRow[]): Markup {
  const items = rows.map(
    ({ article, head, headline, revisions }) =>
      html`<li><a class="headline" href="${visit.href(`/articles/${article.id}`)}"><bdi>${titleOf({
        article,
        headline,
      })}</bdi></a>
<small class="from"><bdi>${head.publisher}</bdi> · ${stood(head)}${
        revisions > 1
          ? html` · <a href="${visit.href(`/articles/${article.id}/diff`)}">changed ${
              revisions === 2 ? "once" : `${revisions - 1} times`
            }<span class="unseen">: ${headline ?? "the story"}</span></a>`
          : null
      }</small></li>`,
  );
  return html`<ul class="list">${items}</ul>`;
}
