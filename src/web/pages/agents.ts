import type { Agent, Polarity } from "../../model/attribution.ts";
import { heldBy } from "../../present/held.ts";
import { type Alike, alikeTo, oneWith } from "../../present/identity.ts";
import type { RelationRow, SpeakerRow } from "../../store/contract.ts";
import type { ToldRow } from "../../store/room.ts";
import { exports } from "../exports.ts";
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

/** `/agents`: everybody who speaks; with `q`, those whose name has its words. */
export async function agentsPage(visit: Visit): Promise<Response> {
  const { store, version, cursor } = visit;
  const q = asked(visit, "q");
  const { items, next } = await store.agents(version, { limit: ITEMS, cursor }, q ? { q } : {});
  const body = html`<p>Everybody who is reported to have said something, as the stories name them.</p>
<form class="filter" action="/agents"><label>Name <input name="q" value="${q}"></label>${kept(visit)} <button>Show</button></form>
${items.length > 0 ? html`<ul class="list columns">${speakerList(visit, items)}</ul>` : html`<p class="empty">Nobody ${q ? "has that name" : "has spoken yet"}.</p>`}
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
  const { items, next } = await store.told(
    version,
    { limit: ITEMS, cursor },
    { agents: one.map(({ id }) => id) },
  );
  const ids = new Set(items.map(({ claim }) => claim.id));
  const [related, body, now] = await Promise.all([
    store.relations([...ids], version),
    bodyOf(visit, agent, [...ids]),
    wordsNow(visit, items),
  ]);
  const colleagues = body === null ? [] : await othersOf(visit, agent, body);
  const turns = related.filter(
    ({ relation, a, b }) => relation.stance !== "agrees" && ids.has(a.id) && ids.has(b.id),
  );
  const outlets = new Set(items.flatMap(({ publishers }) => publishers));
  const told = html`<p class="meta big">${body ? html`Speaks for <bdi>${body}</bdi>` : capital(kindOf(agent))} · ${counted(
    row.claims,
    "statement",
  )} in ${counted(outlets.size, "outlet")} · <a href="${visit.href("/changes", { agent: agent.id })}">what was changed in them</a></p>
${others(visit, one, near, await storiesOf(visit, agent, near))}${positions(visit, turns, new Map(items.map((one) => [one.claim.id, one])))}
<h2>Everything reported, the latest first <small>by days in UTC</small></h2>${days(visit, items, new Set(one.map(({ id }) => id)), now)}${more(visit, next, `/agents/${agent.id}`)}${
    colleagues.length > 0
      ? html`<h2>Others who speak for <bdi>${body}</bdi></h2><ul class="list">${colleagues.map(
          (one) =>
            html`<li>${speaker(visit, one.agent)} <small>${counted(one.claims, "statement")}</small></li>`,
        )}</ul>`
      : null
  }${exports(visit, { agent: agent.id })}`;
  return page(visit, agent.name, told, { kicker: "Speaker" });
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
  return html`<section><h2>Other names</h2><p>Statements of those who are the same are told together below.</p><ul class="list">${items}</ul></section>`;
}

/** Where one statement of the agent replaced or contradicts another, the earlier first. */
function positions(
  visit: Visit,
  turns: readonly RelationRow[],
  rows: ReadonlyMap<string, ToldRow>,
): Markup | null {
  if (turns.length === 0) return null;
  const at = (id: string) => rows.get(id)?.first?.at ?? "9";
  const items = turns.map(({ relation, a, b }) => {
    const [old, now] = relation.stance === "supersedes" || at(b.id) < at(a.id) ? [b, a] : [a, b];
    const told = ({ id, text }: RelationRow["a"]) => {
      const first = rows.get(id)?.first;
      return first
        ? html`<small class="from">${held(first.polarity, text)}, <bdi>${first.publisher}</bdi>, ${day(first.at)}</small>`
        : null;
    };
    return html`<li><p><bdi>${old.text}</bdi>${told(old)}</p><span class="sign" aria-hidden="true">→</span><p><bdi>${now.text}</bdi>${told(now)}</p>
<a href="${visit.href(`/disputes/${relation.id}`)}">Both face to face<span class="unseen">: ${now.text.slice(0, 80)}</span></a></li>`;
  });
  return html`<section><h2>Changes of position</h2><ul class="turns">${items}</ul></section>`;
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
