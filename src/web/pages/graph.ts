import { STANCES, type Stance } from "../../model/graph.ts";
import { Mistake } from "../../model/problem.ts";
import { byName } from "../../present/by-name.ts";
import { heldBy, reads } from "../../present/held.ts";
import type { Drawn, DrawnFilter } from "../../store/room.ts";
import { isDay } from "../../text/day.ts";
import { draw, kindOf, shape } from "../graph/draw.ts";
import { type Dot, isOn, type Line, layOut, type Picture } from "../graph/layout.ts";
import { html, type Markup } from "../html.ts";
import { page } from "../layout.ts";
import { counted, kept, outletChoice, SIGNS, speakers, stood } from "../parts.ts";
import { asked, choice, moment, type Visit } from "../visit.ts";

/** The most claims in one picture. */
const MOST = 2000;
/** Rows of the list beside it; further ones are a search away. */
const LISTED = 60;
/** Speakers whose names have the words asked for. */
const SPEAKERS = 50;

const WORDS: Readonly<Record<Stance, string>> = {
  contradicts: "contradictions",
  agrees: "agreements",
  supersedes: "replacements",
};

/** `/graph`: claims, speakers and outlets as a picture by time and outlet; every filter is in the address. */
export async function graphPage(visit: Visit): Promise<Response> {
  const { store, version } = visit;
  const [name, outlet] = [asked(visit, "speaker"), asked(visit, "outlet")];
  const [from, to] = [dated(visit, "from"), dated(visit, "to")];
  const stance = choice(visit, "stance", ["", ...STANCES]) || undefined;
  const named = name === "" ? null : (await store.agents(version, { limit: SPEAKERS }, { q: name })).items;
  const filter: DrawnFilter = {
    ...(stance ? { stance } : {}),
    ...(outlet ? { publisher: outlet } : {}),
    ...(named ? { agents: named.map(({ agent }) => agent.id) } : {}),
    ...(from ? { from: `${from}T00:00:00.000Z` } : {}),
    ...(to ? { to: moment(to).replace("Z", ".999Z") } : {}),
  };
  const [drawn, outlets] = await Promise.all([store.drawn(version, MOST, filter), store.outlets(version)]);
  const picture = layOut(drawn);
  const names = [...new Set(picture.names.map(({ agent }) => agent.name))].sort(byName).slice(0, 200);
  const stances = STANCES.map(
    (one) =>
      html`<option value="${one}"${one === stance ? html` selected` : null}>only ${WORDS[one]}</option>`,
  );
  const body = html`<form class="filter" action="/graph">
<label>Lines <select name="stance"><option value="">of every kind</option>${stances}</select></label>
<label>Speaker <input name="speaker" value="${name}" list="speakers" size="16" autocomplete="off"></label><datalist id="speakers">${names.map((one) => html`<option value="${one}"></option>`)}</datalist>
${outletChoice(outlets, outlet)}
<label>Told from <input type="date" name="from" value="${from}"></label> <label>to <input type="date" name="to" value="${to}"></label>${kept(visit)} <button>Show</button></form>
${drawn.claims.length === 0 ? html`<p class="empty">No statement is known${Object.keys(filter).length > 0 ? " with these filters" : ""}.${from && to && from > to ? ` No day lies between ${from} and ${to}, which is earlier.` : ""}</p>` : await figure(visit, drawn, picture)}`;
  return page(visit, "The picture", body, { wide: true, assets: ["graph.css", "graph.js"] });
}

/** A day of the address, as the form gives it; nothing when none is given. @throws Mistake where it is no day. */
function dated(visit: Visit, name: string): string {
  const given = asked(visit, name);
  if (given === "" || (/^\d{4}-\d{2}-\d{2}$/.test(given) && isDay(given))) return given;
  throw new Mistake("malformed", `“${given}” is no day. Give one like 2026-02-21.`, [
    { pointer: `/${name}`, detail: "has to be a day like 2026-02-21" },
  ]);
}

async function figure(visit: Visit, drawn: Drawn, picture: Picture): Promise<Markup> {
  const { dots } = picture;
  const there = dots.filter(({ lives }) => isOn(lives));
  const [lines, names] = [
    picture.lines.filter((line) => isOn([line])),
    picture.names.filter((name) => name.dots.some(({ lives }) => isOn(lives))),
  ];
  const first = Math.min(visit.version, ...dots.flatMap(({ lives }) => lives.map(({ since }) => since)));
  const sum = `${counted(there.length, "statement")}, ${counted(lines.length, "line")}, ${counted(names.length, "speaker")}`;
  const limits = [
    ...(drawn.more ? [`only the latest ${MOST} statements are drawn`] : []),
    ...(drawn.moreRelations ? [`only the ${drawn.relations.length} lines found last are drawn`] : []),
  ];
  return html`<p class="legend">${shape("contradicts")} in dispute ${shape("agrees")} agreed with ${shape("supersedes")} replaced ${shape("alone")} alone;
hollow: stands no longer. Lines: <b class="stroke contradicts">contradict</b>, <b class="stroke agrees">agree</b>, <b class="stroke supersedes">replace</b>.
Left to right as they were told, each outlet in its lane.</p>
<div class="tools" hidden><button type="button" data-zoom="0.8" aria-label="Smaller">−</button> <button type="button" data-zoom="1.25" aria-label="Larger">+</button>
<button type="button" data-zoom="0">Fit</button>
<label>Versions <input type="range" id="versions" min="${first}" max="${visit.version}" value="${visit.version}"></label> <output id="at" for="versions">version ${visit.version}</output> <a id="then" href="/graph?as_of=${visit.version}" hidden>this version’s page</a></div>
<div class="scroll" tabindex="0" role="region" aria-label="The picture">${draw(visit, picture)}</div>
<p id="told" class="told-here" aria-live="polite"></p>
<p class="meta"><span id="sum">${sum}</span>${limits.map((one) => `; ${one}`)}.</p>
<h2>The same as a list</h2>${await table(visit, there, lines)}`;
}

/** What is drawn, the most disputed first, with how much bears on each in all, drawn or not. */
async function table(visit: Visit, dots: readonly Dot[], lines: readonly Line[]): Promise<Markup> {
  const count = new Map<string, number>();
  for (const { from, to, stance } of lines)
    for (const { id } of [from, to]) count.set(`${id} ${stance}`, (count.get(`${id} ${stance}`) ?? 0) + 1);
  const weight = ({ id }: Dot) =>
    (count.get(`${id} contradicts`) ?? 0) * 1000 + (count.get(`${id} agrees`) ?? 0);
  const listed = [...dots].sort((a, b) => weight(b) - weight(a)).slice(0, LISTED);
  const ids = listed.map(({ id }) => id);
  const { items } = await visit.store.told(visit.version, { limit: LISTED }, { ids });
  const told = new Map(items.map((row) => [row.claim.id, row]));
  const rows = listed.map(({ first, id, text, stances }) => {
    const row = told.get(id);
    const bears = (["contradicts", "agrees"] as const).flatMap((stance) =>
      row && row[stance] > 0
        ? [html`<span class="chip ${stance}">${SIGNS[stance]} ${row[stance]}</span>`]
        : [],
    );
    return html`<tr><td>${shape(kindOf(stances))}<a href="${visit.href(`/claims/${id}`)}"><bdi>${first ? reads(first.polarity, text) : text}</bdi></a> ${bears}</td><td>${
      first ? html`${heldBy(first.polarity, text)} ${speakers(visit, first)}` : null
    }</td><td>${first ? html`<a href="${visit.href("/", { outlet: first.publisher })}"><bdi>${first.publisher}</bdi></a>` : null}</td><td>${
      first ? stood(first) : null
    }</td></tr>`;
  });
  return html`<p id="of" hidden>This list is of version ${visit.version}. <a href="/graph?as_of=${visit.version}">That of the version chosen above</a></p>
<div class="scroll" tabindex="0" role="region" aria-label="List of statements"><table class="claims"><thead><tr><th scope="col">Statement</th><th scope="col">Who</th><th scope="col">Outlet</th><th scope="col">First told</th></tr></thead><tbody>${rows}</tbody></table></div>
${dots.length > LISTED ? html`<p class="more"><a href="${visit.href("/search")}">Every statement</a> · <a href="${visit.href("/disputes")}">every dispute</a> · <a href="${visit.href("/agents")}">every speaker</a></p>` : null}`;
}
