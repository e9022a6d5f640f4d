import type { Agent } from "../model/attribution.ts";
import type { Stance } from "../model/graph.ts";
import type { ClaimRow, RelationRow } from "../store/contract.ts";
import { html, type Markup } from "./html.ts";
import type { Visit } from "./visit.ts";

const CLOCK = new Intl.DateTimeFormat("en-GB", {
  dateStyle: "medium",
  timeStyle: "short",
  timeZone: "UTC",
});

/** A time as people read it, with the exact one for machines. */
export function time(at: string): Markup {
  return html`<time datetime="${at}">${CLOCK.format(new Date(at))} UTC</time>`;
}

/** Who speaks, with for whom, as a link. */
export function speaker(visit: Visit, agent: Agent | null): Markup {
  if (!agent) return html`<span class="nobody">Nobody named</span>`;
  const behalf = agent.behalf ? html` <small>for <bdi>${agent.behalf}</bdi></small>` : null;
  return html`<a href="${visit.href(`/agents/${agent.id}`)}"><bdi>${agent.name}</bdi></a>${behalf}`;
}

/** "1 revision", "2 revisions". */
export const counted = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;

/** The stance of a relation as it reads from one of its ends. */
export function stanceFrom(stance: Stance, first: boolean): string {
  if (stance === "agrees") return "agrees with";
  if (stance === "contradicts") return "contradicts";
  return first ? "supersedes" : "is superseded by";
}

/** A mark for a stance that does not depend on colour. */
export const SIGNS: Readonly<Record<Stance, string>> = { agrees: "=", contradicts: "≠", supersedes: "→" };

/** The other ends of a claim's relations, each with a link to why. */
export function relations(visit: Visit, rows: readonly RelationRow[], claim: string): Markup {
  if (rows.length === 0) return html`<p>No other claim is known to agree with it or to contradict it.</p>`;
  const items = rows.map(({ relation, a, b }) => {
    const first = a.id === claim;
    const other = first ? b : a;
    return html`<li class="${relation.stance}"><span class="sign" aria-hidden="true">${SIGNS[relation.stance]}</span>
<span>${stanceFrom(relation.stance, first)} <a href="${visit.href(`/claims/${other.id}`)}"><bdi>${other.text}</bdi></a><br>
<small><a href="${visit.href(`/disputes/${relation.id}`)}">why</a> · ${relation.level} · score ${relation.score.toFixed(2)}</small></span></li>`;
  });
  return html`<ul class="relations">${items}</ul>`;
}

/** Claims as a list: the words, who says them, and where they first stood. */
export function claimList(visit: Visit, rows: readonly ClaimRow[]): Markup {
  const items = rows.map(({ claim, occurrences, standing }) => {
    const named = occurrences.find(({ attribution }) => attribution.agent)?.attribution.agent ?? null;
    const publishers = [...new Set(occurrences.flatMap(({ state }) => (state ? [state.publisher] : [])))];
    return html`<li><a class="claim" href="${visit.href(`/claims/${claim.id}`)}"><bdi>${claim.text}</bdi></a><br>
<small>${speaker(visit, named)} · in ${publishers.map((name, i) => html`${i > 0 ? ", " : ""}<bdi>${name}</bdi>`)}${
      standing ? null : html` · <span class="gone">no longer stands</span>`
    }</small></li>`;
  });
  return html`<ul class="list">${items}</ul>`;
}

/** The link to the next page of a list. */
export function more(
  visit: Visit,
  next: string | null,
  path: string,
  query: Readonly<Record<string, string>> = {},
): Markup | null {
  if (next === null) return null;
  return html`<p><a href="${visit.href(path, { ...query, cursor: next })}" rel="next">More</a></p>`;
}
