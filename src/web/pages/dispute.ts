import { declined, heldBy } from "../../present/held.ts";
import type { RelationRow } from "../../store/contract.ts";
import type { ToldRow } from "../../store/room.ts";
import { citation } from "../cite.ts";
import { html, type Markup } from "../html.ts";
import { lost, page } from "../layout.ts";
import { reasons, weighed } from "../pairs.ts";
import { capital, SIGNS, speakers, stanceFrom, stood, time } from "../parts.ts";
import { type Told, told } from "../timeline.ts";
import type { Visit } from "../visit.ts";

const TITLES = {
  agrees: "they say the same",
  contradicts: "they contradict each other",
  supersedes: "one took the place of the other",
} as const;

/** `/disputes/:relation`: two claims face to face, the words that meet or clash, and who said so. */
export async function disputePage(visit: Visit): Promise<Response> {
  const { c, store, version } = visit;
  const row = await store.relation(c.req.param("relation") ?? "", version);
  if (!row) return lost(visit);
  const { relation, a, b } = row;
  const rows = (await store.told(version, { limit: 2 }, { ids: [a.id, b.id] })).items;
  const rowOf = (id: string) => rows.find(({ claim }) => claim.id === id) ?? null;
  const turned = relation.stance === "supersedes" || firstAt(rowOf(b.id)) < firstAt(rowOf(a.id));
  const order: readonly ("a" | "b")[] = turned ? ["b", "a"] : ["a", "b"];
  const [left, right] = await Promise.all(order.map((which, i) => side(visit, row, which, i === 0)));
  const ended =
    relation.until === null
      ? null
      : html`<p class="empty">This was taken back in version ${relation.until}.</p>`;
  const body = html`${ended}${decided(row)}<div class="sides ${relation.stance}">${left ?? null}<div class="between"><span class="sign" aria-hidden="true">${
    SIGNS[relation.stance]
  }</span><span>${stanceFrom(relation.stance, !turned)}</span></div>${right ?? null}</div>
<h2>Why Stemma holds this</h2><p>The words that meet or clash are marked above.</p>${reasons(relation.evidence)}
<details class="record"><summary>How sure, and since when</summary><p>${
    relation.level === "confirmed" ? "Held to be certain" : "A suggestion"
  }, score ${relation.score.toFixed(2)} of 1, by <code>${relation.linker}</code>; known since version ${relation.since}.</p></details>`;
  const title = TITLES[relation.stance];
  return page(visit, relation.level === "suggested" ? `Perhaps ${title}` : capital(title), body, {
    wide: true,
    kicker: relation.stance === "contradicts" ? "Dispute" : "Two statements",
    name: order.map((which) => `“${row[which].text.slice(0, 50)}”`).join(` ${SIGNS[relation.stance]} `),
  });
}

/** Who decided of the two claims, what, when and why; nothing where nobody did. */
function decided({ relation, decision }: RelationRow): Markup | null {
  if (!decision) return null;
  const { verdict, stance, who, why, at } = decision;
  const what =
    verdict === "confirm"
      ? "confirmed that this holds"
      : verdict === "reject"
        ? "decided that nothing joins them"
        : stance === relation.stance
          ? `changed what joins them to “${stance}”`
          : `decided that “${stance}” joins them instead`;
  return html`<p class="decided"><bdi>${who}</bdi> ${what} (${time(at)}): <q><bdi>${why}</bdi></q></p>`;
}

const firstAt = (row: ToldRow | null) => row?.first?.at ?? "9";

async function side(visit: Visit, row: RelationRow, which: "a" | "b", first: boolean): Promise<Markup> {
  const claim = row[which];
  const occurrences = await visit.store.occurrences({ claims: [claim.id] }, visit.version);
  const all = await told(visit, occurrences);
  const origin = all[0] ?? null;
  const polarity = origin?.row.attribution.polarity ?? "asserts";
  const name = first ? "The one side" : "The other side";
  return html`<section aria-label="${name}"><p class="meta"><span class="held ${polarity}">${heldBy(polarity, claim.text)}</span> ${speakers(
    visit,
    origin?.row.attribution ?? { agent: null },
  )}</p><blockquote><bdi>${declined(polarity, claim.text)}${weighed(claim.text, which, row.relation.evidence)}</bdi></blockquote>
<p class="leads"><a href="${visit.href(`/claims/${claim.id}`)}">All about this statement<span class="unseen">: ${claim.text.slice(0, 80)}</span></a></p>
<h2>Where it stands</h2><ul class="places">${places(visit, all)}</ul>${origin && citation(visit, claim.id, origin)}</section>`;
}

/** One line for each article that carries the claim: where its words first stood in it. */
function places(visit: Visit, all: readonly Told[]): Markup[] {
  const seen = new Set<string>();
  return all.flatMap(({ row, via, around }) => {
    const { article } = row.occurrence;
    if (seen.has(article)) return [];
    seen.add(article);
    const { state } = row;
    return [
      html`<li><a href="${visit.href(`/articles/${article}#${row.attribution.id}`, state ? { n: state.n } : {})}"><bdi>${
        state?.publisher ?? "a story"
      }</bdi></a>${state ? html`, revision ${state.n} · ${stood(state)}` : null}${
        via ? html` · through <q><bdi>${via}</bdi></q>` : null
      }<br><bdi class="context">${around.map(({ text, own }) => (own ? html`<strong>${text}</strong>` : text))}</bdi></li>`,
    ];
  });
}
