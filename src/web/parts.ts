import type { Article, State } from "../model/article.ts";
import { type Agent, everyOne } from "../model/attribution.ts";
import type { Notice } from "../model/document.ts";
import type { Level, Stance } from "../model/graph.ts";
import { cursorAt } from "../present/cursor.ts";
import { heldBy, reads } from "../present/held.ts";
import type { First, ToldRow } from "../store/room.ts";
import { unsaidBehalf } from "../text/spoken-for.ts";
import { alsoIn, firstTold, folded, saying } from "./fold.ts";
import { html, type Markup } from "./html.ts";
import { nowIn, wordsNow } from "./now.ts";
import type { Visit } from "./visit.ts";

const CLOCK = new Intl.DateTimeFormat("en-GB", {
  dateStyle: "medium",
  timeStyle: "short",
  timeZone: "UTC",
});
const SHORT = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeZone: "UTC" });
const DAY = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });

/** A time as every page and citation tells it, in UTC. */
export const clock = (at: string): string => `${CLOCK.format(new Date(at))} UTC`;

/** The day of a time in UTC, as short as `clock` has it. */
export const shortDay = (at: string): string => SHORT.format(new Date(at));

/** What a story is called: by its headline, or else by its address or its key. */
export const titleOf = ({ article, headline }: { article: Article; headline: string | null }): string =>
  headline ?? article.url ?? article.key ?? article.id;

/** A time as people read it, with the exact one for machines. */
export function time(at: string): Markup {
  return html`<time datetime="${at}">${clock(at)}</time>`;
}

/** When something stood, and whether its outlet dates it so: of what is not dated, all that is known is when it was seen. */
type Dated = { readonly at: string } & (Pick<First, "own"> | Pick<State, "published" | "modified">);

/** True of what its outlet dates so. */
export const isOwn = (dated: Dated): boolean =>
  "own" in dated ? dated.own : dated.at === dated.published || dated.at === dated.modified;

/** When something stood, with "seen" before what its outlet does not date. */
export const stood = (dated: Dated): Markup => html`${isOwn(dated) ? null : "seen "}${time(dated.at)}`;

/** When a notice says that something was, with "about" before what it does not print whole: day, hour and zone. One that prints a day alone was read at its midnight. */
export function noticed({ at, zone, certain }: Pick<Notice, "at" | "zone" | "certain">): Markup | null {
  if (at === null) return null;
  if (zone === null && /T00:00(?::00(?:\.000)?)?Z$/.test(at))
    return html`<time datetime="${at.slice(0, 10)}">${shortDay(at)}</time>`;
  return html`${certain ? null : "about "}${time(at)}`;
}

/** The day of a time, in UTC. */
export function day(at: string): Markup {
  return html`<time datetime="${at.slice(0, 10)}">${DAY.format(new Date(at))}</time>`;
}

/** Who speaks, with for whom, as a link. */
export function speaker(visit: Visit, agent: Agent | null): Markup {
  if (!agent) return html`<span class="nobody">nobody named</span>`;
  return html`<a class="who" href="${visit.href(`/agents/${agent.id}`)}"><bdi>${agent.name}</bdi></a>${behalf(agent)}`;
}

/** All who say it together, each as a link. */
export const speakers = (visit: Visit, said: Speaking): Markup =>
  inRow(said, (agent) => speaker(visit, agent));

/** With whom somebody said something who goes by these ids, each a link to them; nothing where they said it alone. */
export function alongside(visit: Visit, said: Speaking, ids: ReadonlySet<string>): Markup | null {
  const all = everyOne(said).filter((one) => one !== null);
  const [agent, ...also] = all.filter(({ id }) => !ids.has(id));
  return agent && also.length + 1 < all.length ? html` with ${speakers(visit, { agent, also })}` : null;
}

/** The same in words alone. */
export const namedAll = (said: Speaking): Markup => inRow(said, named);

/** Who says something, and who else does. */
type Speaking = { readonly agent: Agent | null; readonly also?: readonly Agent[] | undefined };

function inRow(said: Speaking, one: (agent: Agent | null) => Markup): Markup {
  const all = everyOne(said);
  if (all.length < 2) return one(said.agent);
  return html`${all.map((agent, i) => html`${i === 0 ? null : i === all.length - 1 ? " and " : ", "}${one(agent)}`)}`;
}

/** Who speaks, in words alone. */
function named(agent: Agent | null): Markup {
  if (!agent) return html`<span class="nobody">nobody named</span>`;
  return html`<bdi>${agent.name}</bdi>${behalf(agent)}`;
}

function behalf(agent: Agent): Markup | null {
  const whom = unsaidBehalf(agent);
  return whom === null ? null : html` for <bdi>${whom}</bdi>`;
}

/** With a capital at its head. */
export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** "1 revision", "2 revisions". */
export const counted = (n: number, one: string): string => `${n} ${n === 1 ? one : `${one}s`}`;

/** The stance of a relation as it reads from one of its ends. */
export function stanceFrom(stance: Stance, first: boolean): string {
  if (stance === "agrees") return "agrees with";
  if (stance === "contradicts") return "contradicts";
  return first ? "replaced" : "was replaced by";
}

/** A mark for a stance that does not depend on colour. */
export const SIGNS: Readonly<Record<Stance, string>> = { agrees: "=", contradicts: "≠", supersedes: "→" };

/** The mark of a relation that is a suggestion; nothing for one that is sure. */
export const unsure = ({ level }: { readonly level: Level }): Markup | null =>
  level === "suggested" ? html` ${chip("quiet", "perhaps")}` : null;

/** A word in a frame that tells how a thing stands. */
export function chip(kind: string, words: Markup | string): Markup {
  return html`<span class="chip ${kind}">${words}</span>`;
}

/** The words of a claim as they read by themselves in a list. */
export const readsOf = ({ claim, first }: Pick<ToldRow, "claim" | "first">): string =>
  reads(first?.polarity ?? "asserts", claim.text);

/** Who held a claim first, where and when. */
export function provenance(visit: Visit, { claim, first, publishers, standing }: ToldRow): Markup {
  if (!first) return html`<small class="from">no longer stands anywhere</small>`;
  const others = publishers.filter((name) => name !== first.publisher).length;
  return html`<small class="from"><span class="held ${first.polarity}">${heldBy(first.polarity, claim.text)}</span> ${speakers(visit, first)} · <bdi>${
    first.publisher
  }</bdi>${others > 0 ? ` and ${counted(others, "other outlet")}` : null} · ${stood(first)}${
    standing ? null : html` · ${chip("gone", "no longer stands")}`
  }</small>`;
}

/**
 * Claims as a list: the words, who says them, and how many others agree or contradict; copies are told with the first.
 * `byTime` puts those told last first, also where copies of one were told later.
 */
export async function claimList(visit: Visit, rows: readonly ToldRow[], byTime = false): Promise<Markup> {
  const now = await wordsNow(visit, rows);
  const folds = folded(rows, saying, firstTold);
  if (byTime) folds.sort((x, y) => (firstTold(x.head) > firstTold(y.head) ? -1 : 1));
  const items = folds.map(
    ({ head, also }) =>
      html`<li><a class="claim" href="${visit.href(`/claims/${head.claim.id}`)}"><bdi>${readsOf(head)}</bdi></a>${bearing(head)}${nowIn(now, head.claim.id)}
${provenance(visit, head)}${alsoIn(
  visit,
  also.map((row) => ({ row, path: `/claims/${row.claim.id}` })),
)}</li>`,
  );
  return html`<ul class="list">${items}</ul>`;
}

/** How many statements are for a claim or against it. They are counted, not the voices behind them, which a claim's own page tells. */
export function bearsOn(stance: "agrees" | "contradicts", n: number): string {
  const verb = n === 1 ? stance : stance.slice(0, -1);
  return `${SIGNS[stance]} ${counted(n, "statement")} ${verb}${stance === "contradicts" ? " it" : ""}`;
}

/** How many contradict a claim, and how many agree with it. */
export function bearing({ agrees, contradicts }: Pick<ToldRow, "agrees" | "contradicts">): Markup {
  return html`${contradicts > 0 ? html` ${chip("contradicts", bearsOn("contradicts", contradicts))}` : null}${
    agrees > 0 ? html` ${chip("agrees", bearsOn("agrees", agrees))}` : null
  }`;
}

/** The link to the next page of a list, in the version of this one, whatever comes in meanwhile. */
export function more(
  visit: Visit,
  next: string | null,
  path: string,
  query: Readonly<Record<string, string>> = {},
): Markup | null {
  const cursor = cursorAt(visit.version, next);
  if (cursor === null) return null;
  return html`<p class="more"><a href="${visit.href(path, { ...query, cursor })}" rel="next">Older</a></p>`;
}

/** A choice of one outlet. One that has no story here stays chosen, as what is shown is what is asked for. */
export function outletChoice(
  outlets: readonly { readonly publisher: string; readonly articles: number }[],
  chosen: string,
): Markup {
  const known = chosen === "" || outlets.some(({ publisher }) => publisher === chosen);
  const offered = known ? outlets : [{ publisher: chosen, articles: 0 }, ...outlets];
  return html`<label>Outlet <select name="outlet"><option value="">every outlet</option>${offered.map(
    ({ publisher, articles }) =>
      html`<option value="${publisher}"${publisher === chosen ? html` selected` : null}>${publisher} (${articles})</option>`,
  )}</select></label>`;
}

/** The form fields that keep `as_of`. */
export function kept(visit: Visit): Markup | null {
  return visit.asOf === null ? null : html`<input type="hidden" name="as_of" value="${visit.asOf}">`;
}
