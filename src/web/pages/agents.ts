import type { Agent, Polarity } from "../../model/attribution.ts";
import { heldBy } from "../../present/held.ts";
import { type Alike, alikeTo, oneWith } from "../../present/identity.ts";
import type { SpeakerRow } from "../../store/contract.ts";
import type { PairRow, ToldRow } from "../../store/room.ts";
import { exports } from "../exports.ts";
import { follow } from "../feeds.ts";
import { alsoIn, firstTold, folded, saying } from "../fold.ts";
import { html, type Markup } from "../html.ts";
import { lost, page } from "../layout.ts";
import { type Now, nowIn, wordsNow } from "../now.ts";
import {
  alongside,
  bearing,
  capital,
  chip,
  counted,
  day,
  kept,
  more,
  readsOf,
  speaker,
  time,
} from "../parts.ts";
import { inStory, kindOf, speakerList } from "../speakers.ts";
import { bodyOf, othersOf } from "../spokesperson.ts";
import { asked, type Visit } from "../visit.ts";

const ITEMS = 100;
/** The most changes of position of each kind that are shown. */
const TURNS = 50;

/** `/agents`: everybody who speaks; with `q`, those whose name has its words. */
export async function agentsPage(visit: Visit): Promise<Response> {
  const { store, version, cursor } = visit;
  const q = asked(visit, "q");
  const { items, next } = await store.agents(version, { limit: ITEMS, cursor }, q ? { q } : {});
  const body = html`<p>Everybody who is reported to have said something, as the stories name them.</p>
<form class="filter" action="/agents"><label>Name <input name="q" value="${q}"></label>${kept(visit)} <button>Show</button></form>
${items.length > 0 ? html`<ul class="list columns">${await speakerList(visit, items)}</ul>` : html`<p class="empty">Nobody ${q ? "has that name" : "has spoken yet"}.</p>`}
${more(visit, next, "/agents", q ? { q } : {})}`;
  return page(visit, "Speakers", body);
}

/** `/agents/:id`: what one agent is reported to have said, over time, and where that changed. */
export async function agentPage(visit: Visit): Promise<Response> {
  const { c, store, version, cursor } = visit;
  const row = await store.agent(c.req.param("id") ?? "", version);
  if (!row) return lost(visit);
  const { agent } = row;
  const [one, near] = await Promise.all([oneWith(store, agent, version), alikeTo(store, agent, version)]);
  const agents = one.map(({ id }) => id);
  const [{ items, next }, spoken, turns] = await Promise.all([
    store.told(version, { limit: ITEMS, cursor }, { agents }),
    store.spoken(version, agents),
    cursor === undefined ? turnsOf(visit, agents) : null,
  ]);
  const [body, now] = await Promise.all([
    bodyOf(
      visit,
      agent,
      items.map(({ claim }) => claim.id),
    ),
    wordsNow(visit, items),
  ]);
  const followed = { agent: agent.id };
  const colleagues = body === null ? [] : await othersOf(visit, agent, body);
  const told = html`<p class="meta big">${body ? html`Speaks for <bdi>${body}</bdi>` : capital(kindOf(agent))} · ${counted(
    spoken.claims,
    "statement",
  )} in ${counted(spoken.outlets, "outlet")} · <a href="${visit.href("/changes", { agent: agent.id })}">what was changed in them</a></p>
${others(visit, one, near, await storiesOf(visit, agent, near))}${turns && positions(visit, turns)}
<h2>Everything reported, the latest first <small>by days in UTC</small></h2>${days(visit, items, new Set(agents), now)}${more(visit, next, `/agents/${agent.id}`)}${
    colleagues.length > 0
      ? html`<h2>Others who speak for <bdi>${body}</bdi></h2><ul class="list">${colleagues.map(
          (one) =>
            html`<li>${speaker(visit, one.agent)} <small>${counted(one.claims, "statement")}</small></li>`,
        )}</ul>`
      : null
  }${follow("what is changed in them", followed)}${exports(visit, { agent: agent.id })}`;
  return page(visit, agent.name, told, { kicker: "Speaker", followed });
}

/** The one story that tells of each of those who bear a name that another of them, or the agent, bears too; by id. */
async function storiesOf(
  { store, version }: Visit,
  agent: Agent,
  near: readonly Alike[],
): Promise<Map<string, SpeakerRow["only"]>> {
  const names = [agent, ...near.map((one) => one.agent)].map(({ name }) => name.toLowerCase());
  const shared = [...new Set(names.filter((name, i) => names.indexOf(name) !== i))];
  const found = await Promise.all(
    shared.map((q) => store.agents(version, { limit: ITEMS, cursor: undefined }, { q })),
  );
  return new Map(
    found.flatMap(({ items }) =>
      items.flatMap(({ agent: { id, name }, only }) =>
        shared.includes(name.toLowerCase()) ? [[id, only] as const] : [],
      ),
    ),
  );
}

const HOLDS = { same: "the same", different: "somebody else", undecided: "perhaps the same" } as const;

/** Under which other names the agent's statements are told here, and who may be the same; nothing where nobody is. */
function others(
  visit: Visit,
  one: readonly Agent[],
  near: readonly Alike[],
  stories: ReadonlyMap<string, SpeakerRow["only"]>,
): Markup | null {
  if (near.length === 0) return null;
  const told = new Set(one.map(({ id }) => id));
  const items = near.map(({ agent, claims, verdict, by, reason, decision }) => {
    const who = decision ? html`<bdi>${decision.who}</bdi> (${time(decision.at)})` : html`Stemma`;
    const kept =
      verdict === "same" && !told.has(agent.id) ? " · told apart here, since another decision bars it" : "";
    const only = stories.get(agent.id);
    return html`<li>${speaker(visit, agent)} ${chip(verdict === "same" ? "agrees" : "", HOLDS[verdict])}
<small class="from">${counted(claims, "statement")}${only ? inStory(visit, only) : null} · ${who}: ${by === "person" ? html`<q><bdi>${reason}</bdi></q>` : html`<bdi>${reason}</bdi>`}${kept}</small></li>`;
  });
  return html`<section><h2>Other names</h2><p>${
    told.size > 1
      ? "Statements of those who are the same are told together below."
      : "Their statements are told apart."
  }</p><ul class="list">${items}</ul></section>`;
}

interface Turns {
  readonly rows: readonly PairRow[];
  /** True where there are more. */
  readonly more: boolean;
}

/** Where one statement of those who go by these ids replaced or contradicts another of theirs, the latest first. */
async function turnsOf({ store, version }: Visit, agents: readonly string[]): Promise<Turns> {
  const found = await Promise.all(
    (["supersedes", "contradicts"] as const).map((stance) =>
      store.pairs(version, { limit: TURNS }, { stance, agents }),
    ),
  );
  const at = ({ a, b }: PairRow) => [firstTold(a), firstTold(b)].sort().at(-1) ?? "";
  const rows = found.flatMap(({ items }) => items).sort((x, y) => (at(x) > at(y) ? -1 : 1));
  return { rows, more: found.some(({ next }) => next !== null) };
}

/** Changes of position, each with the earlier statement first. */
function positions(visit: Visit, { rows, more: others }: Turns): Markup | null {
  if (rows.length === 0) return null;
  const items = rows.map(({ relation, a, b }) => {
    const [old, now] = relation.stance === "supersedes" || firstTold(b) < firstTold(a) ? [b, a] : [a, b];
    const told = ({ claim, first }: ToldRow) =>
      first
        ? html`<small class="from">${held(first.polarity, claim.text)}, <bdi>${first.publisher}</bdi>, ${day(first.at)}</small>`
        : null;
    return html`<li><p><bdi>${old.claim.text}</bdi>${told(old)}</p><span class="sign" aria-hidden="true">→</span><p><bdi>${now.claim.text}</bdi>${told(now)}</p>
<a href="${visit.href(`/disputes/${relation.id}`)}">Both face to face<span class="unseen">: ${now.claim.text.slice(0, 80)}</span></a></li>`;
  });
  return html`<section><h2>Changes of position</h2>${
    others ? html`<p>Only those found last are shown.</p>` : null
  }<ul class="turns">${items}</ul></section>`;
}

/** How the words were held, where whose they are is told beside them. */
const held = (polarity: Polarity, words: string): string =>
  heldBy(polarity, words).replace(/ (?:by|of)$/, "");

/** Statements of whoever goes by these ids under the days on which they were first told. */
function days(visit: Visit, rows: readonly ToldRow[], ids: ReadonlySet<string>, now: Now): Markup {
  const groups = new Map<string, ToldRow[]>();
  const sorted = [...rows].sort((x, y) => ((x.first?.at ?? "") > (y.first?.at ?? "") ? -1 : 1));
  for (const row of sorted) {
    const key = row.first?.at.slice(0, 10) ?? "";
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  const parts = [...groups].map(
    ([key, members]) =>
      html`<section class="day"><h3>${key ? day(key) : "No longer standing"}</h3><ul class="list">${folded(
        members,
        saying,
        firstTold,
      ).map(
        ({ head, also }) =>
          html`<li><a class="claim" href="${visit.href(`/claims/${head.claim.id}`)}"><bdi>${readsOf(head)}</bdi></a>${bearing(head)}${nowIn(now, head.claim.id)}
<small class="from">${head.first ? html`<span class="held ${head.first.polarity}">${held(head.first.polarity, head.claim.text)}</span>${alongside(visit, head.first, ids)} in ` : null}${head.publishers.map(
            (name, i) => html`${i > 0 ? ", " : ""}<bdi>${name}</bdi>`,
          )}${head.standing ? null : html` · ${chip("gone", "no longer stands")}`}</small>${alsoIn(
            visit,
            also.map((row) => ({ row, path: `/claims/${row.claim.id}` })),
          )}</li>`,
      )}</ul></section>`,
  );
  return html`${parts}`;
}
