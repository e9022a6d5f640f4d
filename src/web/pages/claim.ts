import { isCopy } from "../../present/copies.ts";
import { declined, heldBy } from "../../present/held.ts";
import { disputersOf, sourcesOf } from "../../present/origins.ts";
import { inWords, toldOf } from "../../present/told-of.ts";
import type { OccurrenceRow, RelationRow } from "../../store/contract.ts";
import type { ToldRow } from "../../store/room.ts";
import { sentenceAround } from "../../text/unnamed.ts";
import { assertion } from "../assertion.ts";
import { citation } from "../cite.ts";
import { exports } from "../exports.ts";
import { alsoIn, firstTold, folded, saying } from "../fold.ts";
import { html, type Markup } from "../html.ts";
import { lost, page } from "../layout.ts";
import { nowIn, unquoted, wordsNow } from "../now.ts";
import { reasons, weighed } from "../pairs.ts";
import {
  bearing,
  chip,
  counted,
  provenance,
  readsOf,
  speakers,
  stanceFrom,
  stood,
  unsure,
} from "../parts.ts";
import { sourceCount, sourceList, voices } from "../sources.ts";
import { type Told, timeline, told } from "../timeline.ts";
import type { Visit } from "../visit.ts";
import { becameOf } from "./changes.ts";

/** How many claims that bear on this one are shown; no story has had more. */
const MOST = 200;

/** `/claims/:id`: who said it first and through whom, its words wherever they stand, and what bears on it and why. */
export async function claimPage(visit: Visit): Promise<Response> {
  const { c, store, version } = visit;
  const id = c.req.param("id") ?? "";
  const [row] = (await store.told(version, { limit: 1 }, { ids: [id] })).items;
  if (!row) return lost(visit);
  const relations = store.relations([id], version);
  const [related, history, origins, disputers, became, latest] = await Promise.all([
    relations,
    store.claimHistory(id, version),
    sourcesOf(store, id, version, relations),
    disputersOf(store, id, version, relations),
    becameOf(visit, id),
    wordsNow(visit, [row]),
  ]);
  const ids = related.map(({ a, b }) => (a.id === id ? b.id : a.id)).slice(0, MOST);
  const others = new Map(
    ids.length === 0
      ? []
      : (await store.told(version, { limit: MOST }, { ids })).items.map((one) => [one.claim.id, one]),
  );
  const lives = history.filter(({ occurrence: o }) => o.until === null || o.until > version);
  const places = await told(visit, lives);
  const first = places[0] ?? null;
  const now = visit.asOf === null ? "today" : "at this version";
  const polarity = first?.row.attribution.polarity ?? "asserts";
  const body = html`<p class="meta big"><span class="held ${polarity}">${heldBy(polarity, row.claim.text)}</span> ${
    first ? speakers(visit, first.row.attribution) : "nobody named"
  }${first && unnamed(first)}${first?.via ? html`, through <q><bdi>${first.via}</bdi></q>` : null}${
    first?.row.state
      ? html` · first in <bdi>${first.row.state.publisher}</bdi>, ${stood(first.row.state)}`
      : null
  }</p>
<p>${row.standing ? chip("stands", `stands ${now}${latest.has(id) ? " in other words" : ""}`) : chip("gone", `stands in no story ${now}`)}${
    disputers.length > 0
      ? html` <a class="chip contradicts" href="#contradicted">≠ ${voices(disputers)}${disputers.length === 1 ? " contradicts" : " contradict"}</a>`
      : null
  }${bearing({ agrees: row.agrees, contradicts: 0 })} ${sourceCount(origins)}</p>
${nowIn(latest, id)}
${first && assertion(first)}
${group(visit, related, others, id, "contradicts", "Contradicted by", "contradicted", voices(disputers))}
${group(visit, related, others, id, "agrees", "Supported by", "supported")}
${group(visit, related, others, id, "supersedes", "What it replaced, and what replaced it", "replaced")}
${related.length === 0 ? html`<p class="empty">No statement stands ${now} that is known to agree with it or to contradict it.</p>` : null}
${became}${sourceList(visit, origins)}
<h2>Its words over time</h2>${timeline(visit, id, places, related, others)}
<h2>Cite it</h2>${first && citation(visit, id, first)}${versions(history, row, version)}${exports(visit, { claim: id })}`;
  const words = readsOf(row);
  // That somebody declined to comment is nobody's words.
  const heading =
    words === row.claim.text
      ? html`<q class="said"><bdi>${unquoted(words)}</bdi></q>`
      : html`<span class="said"><bdi>${words}</bdi></span>`;
  return page(visit, "Statement", body, {
    name: `“${words.slice(0, 80)}”`,
    kicker: "Statement",
    heading,
    followed: { claim: id },
  });
}

/** What the text tells of a speaker whom it does not name. */
function unnamed({ row: { attribution }, text }: Told): Markup | null {
  const { agent } = attribution;
  const told = agent && toldOf(agent, sentenceAround(text, attribution));
  const words = told ? inWords(told) : "";
  return words === "" ? null : html` (${words})`;
}

/** The claims of one stance, those told first first, with what meets or clashes marked in both. What one speaker says in the same words in several places is told once. */
function group(
  visit: Visit,
  related: readonly RelationRow[],
  others: ReadonlyMap<string, ToldRow>,
  id: string,
  stance: RelationRow["relation"]["stance"],
  title: string,
  anchor: string,
  whose = "",
): Markup | null {
  const mine = related
    .filter(({ relation }) => relation.stance === stance)
    .map((row) => ({ ...row, other: others.get(row.a.id === id ? row.b.id : row.a.id) }))
    .sort((x, y) => ((x.other?.first?.at ?? "9") < (y.other?.first?.at ?? "9") ? -1 : 1));
  if (mine.length === 0) return null;
  const folds = folded(
    mine,
    ({ relation, other }) => (other ? `${relation.level} ${saying(other)}` : relation.id),
    ({ other }) => (other ? firstTold(other) : "9"),
  );
  const items = folds.map(({ head: { relation, a, b, other }, also }) => {
    const first = a.id === id;
    const text = (first ? b : a).text;
    const own = first ? "a" : "b";
    return html`<li class="${stance}">${stance === "supersedes" ? html`<small>${stanceFrom(stance, first)}</small> ` : null}<a class="claim" href="${visit.href(
      `/claims/${(first ? b : a).id}`,
    )}"><bdi>${declined(other?.first?.polarity ?? "asserts", text)}${weighed(text, first ? "b" : "a", relation.evidence)}</bdi></a>${unsure(
      relation,
    )}${isCopy({ relation, a, b }) ? html` ${chip("quiet", "the same words")}` : null}
${other ? provenance(visit, other) : null}${alsoIn(
  visit,
  also.flatMap(({ other: row }) => (row ? [{ row, path: `/claims/${row.claim.id}` }] : [])),
)}
<details><summary>Why<span class="unseen">: ${text.slice(0, 80)}</span></summary><p class="own"><bdi>${weighed((first ? a : b).text, own, relation.evidence)}</bdi></p>
${reasons(relation.evidence)}<p><a href="${visit.href(`/disputes/${relation.id}`)}">Both sides face to face<span class="unseen">: ${text.slice(0, 80)}</span></a></p></details></li>`;
  });
  const count = counted(mine.length, "statement");
  return html`<section class="bears" id="${anchor}"><h2>${title} <small>${whose === "" ? count : `${whose}, in ${count}`}</small></h2>
<ul class="list">${items}</ul></section>`;
}

/** In which versions the claim came to stand at which place, and left it. */
function versions(history: readonly OccurrenceRow[], row: ToldRow, version: number): Markup {
  const steps = history.flatMap(({ occurrence: o, state }) => {
    const where = html`<bdi>${state?.publisher ?? "a story"}</bdi>, revision ${state?.n ?? "?"}`;
    return [
      { at: o.since, what: html`found in ${where}` },
      ...(o.until === null ? [] : [{ at: o.until, what: html`no longer held to stand in ${where}` }]),
    ];
  });
  const path = `/claims/${row.claim.id}`;
  const items = steps
    .filter(({ at }) => at <= version)
    .sort((x, y) => x.at - y.at)
    .map(({ at, what }) => html`<li><a href="${path}?as_of=${at}">Version ${at}</a>: ${what}</li>`);
  return html`<details class="record"><summary>How Stemma’s record of it grew</summary><ul>${items}</ul></details>`;
}
