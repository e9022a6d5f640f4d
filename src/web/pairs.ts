import type { Evidence } from "../model/graph.ts";
import { declined, heldBy } from "../present/held.ts";
import type { PairRow, ToldRow } from "../store/room.ts";
import { alsoIn, firstTold, folded, saying } from "./fold.ts";
import { html, type Markup } from "./html.ts";
import { type Now, nowIn, wordsNow } from "./now.ts";
import { namedAll, SIGNS, stood, unsure } from "./parts.ts";
import type { Visit } from "./visit.ts";

/** The claim's words with those marked that the evidence points at. */
export function weighed(text: string, which: "a" | "b", evidence: readonly Evidence[]): Markup[] {
  const spans = evidence
    .flatMap(({ spans, feature }) => spans.map((span) => ({ ...span, feature })))
    .filter((span) => span.side === which && span.end <= text.length)
    .sort((x, y) => x.start - y.start);
  const parts: Markup[] = [];
  let from = 0;
  for (const { start, end } of spans) {
    if (end <= from) continue;
    const begin = Math.max(start, from);
    parts.push(html`${text.slice(from, begin)}<mark>${text.slice(begin, end)}</mark>`);
    from = end;
  }
  return [...parts, html`${text.slice(from)}`];
}

/** Why two claims are said to agree or to contradict each other, in words. */
export function reasons(evidence: readonly Evidence[]): Markup {
  return html`<ul class="why">${evidence.map(({ detail }) => html`<li>${detail}</li>`)}</ul>`;
}

function half(row: ToldRow, which: "a" | "b", evidence: readonly Evidence[], now: Now): Markup {
  const { first } = row;
  return html`<div class="half"><p class="quote"><bdi>${first && declined(first.polarity, row.claim.text)}${weighed(row.claim.text, which, evidence)}</bdi></p>
${nowIn(now, row.claim.id)}<small class="from">${
    first
      ? html`<span class="held ${first.polarity}">${heldBy(first.polarity, row.claim.text)}</span> ${namedAll(first)}<br><bdi>${first.publisher}</bdi> · ${stood(first)}`
      : "no longer stands anywhere"
  }</small></div>`;
}

/** Pairs of claims face to face, each a link to both sides and why; the one told first, or replaced, stands first. Copies of both sides are told with them. */
export async function pairList(visit: Visit, rows: readonly PairRow[]): Promise<Markup> {
  const now = await wordsNow(
    visit,
    rows.flatMap(({ a, b }) => [a, b]),
  );
  const folds = folded(
    rows,
    ({ relation, a, b }) => JSON.stringify([relation.level, ...[saying(a), saying(b)].sort()]),
    ({ a, b }) => [firstTold(a), firstTold(b)].sort().join(" "),
  );
  const items = folds.map(({ head: { relation, a, b }, also }) => {
    const turned = relation.stance === "supersedes" || firstTold(b) < firstTold(a);
    const sides = [half(a, "a", relation.evidence, now), half(b, "b", relation.evidence, now)];
    return html`<li class="pair ${relation.stance}">${turned ? (sides.reverse()[0] ?? null) : (sides[0] ?? null)}<span class="sign" aria-hidden="true">${
      SIGNS[relation.stance]
    }</span>${sides[1] ?? null}
<p class="open"><a href="${visit.href(`/disputes/${relation.id}`)}">Both sides and why<span class="unseen">: ${a.claim.text.slice(0, 80)} – ${b.claim.text.slice(0, 80)}</span></a>${unsure(relation)}${copiesOf(visit, a, b, also)}</p></li>`;
  });
  return html`<ul class="pairs">${items}</ul>`;
}

/** Where one side or the other is told in the same words, each place a link to the pair that it makes. */
function copiesOf(visit: Visit, a: ToldRow, b: ToldRow, also: readonly PairRow[]): Markup | null {
  const places = [a, b].flatMap((side) => {
    const copies = also.flatMap((pair) =>
      [pair.a, pair.b]
        .filter((row) => row.claim.id !== side.claim.id && saying(row) === saying(side))
        .map((row) => ({ row, path: `/disputes/${pair.relation.id}` })),
    );
    return copies.filter(({ row }, i) => copies.findIndex((one) => one.row.claim.id === row.claim.id) === i);
  });
  return alsoIn(visit, places);
}

/** Of many pairs, the few that show the most different claims: no claim twice. */
export function varied(rows: readonly PairRow[], most: number): PairRow[] {
  const seen = new Set<string>();
  const chosen: PairRow[] = [];
  for (const row of rows) {
    const words = [row.a, row.b].map(({ claim }) =>
      claim.text
        .toLowerCase()
        .replace(/\P{L}+/gu, " ")
        .trim(),
    );
    if (chosen.length >= most || words.some((text) => seen.has(text))) continue;
    for (const text of words) seen.add(text);
    chosen.push(row);
  }
  return chosen;
}
