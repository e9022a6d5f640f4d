import { instant } from "../../present/as-of.ts";
import { html, type Markup } from "../html.ts";
import { page } from "../layout.ts";
import { claimList, kept, more, outletChoice, time } from "../parts.ts";
import { speakerList } from "../speakers.ts";
import { asked, choice, moment, type Visit } from "../visit.ts";
import { storyList } from "./front.ts";

const ITEMS = 30;
/** How many of each kind are shown when all kinds are. */
const FEW = { claims: 10, stories: 5, speakers: 6 };

const KINDS = [
  ["", "Everything"],
  ["statements", "Statements"],
  ["stories", "Stories"],
  ["speakers", "Speakers"],
] as const;

type Kind = (typeof KINDS)[number][0];

/** What was looked through, where nothing was found. */
const LOOKED: Readonly<Record<Kind, string>> = {
  "": "No statement, no headline and no speaker’s name has the words",
  statements: "No statement has the words",
  stories: "No headline has the words",
  speakers: "No speaker’s name has the words",
};

/** Where statements alone are narrowed to what is contradicted, or to what stood at a time. */
const APART: Readonly<Record<Kind, string>> = {
  "": "Only statements are shown: stories and speakers cannot be narrowed to what is contradicted, nor to what stood at a time.",
  statements: "",
  stories:
    "These are all stories: they cannot be narrowed to what is contradicted, nor to what stood at a time.",
  speakers:
    "These are all speakers: they cannot be narrowed to what is contradicted, nor to what stood at a time.",
};

interface Wanted {
  readonly q: string;
  readonly kind: Kind;
  readonly outlet: string;
  readonly disputed: boolean;
  /** The instant at which statements have to have stood in some story, UTC ISO 8601; null for any. */
  readonly stoodAt: string | null;
  readonly query: Readonly<Record<string, string>>;
}

/** `/search`: statements, stories and speakers that have the words of `q`; every filter is in the address. */
export async function searchPage(visit: Visit): Promise<Response> {
  const q = asked(visit, "q");
  const kind = choice(
    visit,
    "in",
    KINDS.map(([value]) => value),
  );
  const outlet = asked(visit, "outlet");
  const disputed = choice(visit, "disputed", ["false", "true"]) === "true";
  const stood = asked(visit, "stood_at");
  const stoodAt = stood === "" ? null : instant(moment(stood), "stood_at", true);
  const query = {
    ...(q ? { q } : {}),
    ...(kind ? { in: kind } : {}),
    ...(outlet ? { outlet } : {}),
    ...(disputed ? { disputed: "true" } : {}),
    ...(stood ? { stood_at: stood } : {}),
  };
  const wanted = { q, kind, outlet, disputed, stoodAt, query };
  const narrowed = disputed || stoodAt !== null;
  const wordless = q !== "" && kind !== "speakers" && !(await visit.store.searchable(q, "typed"));
  const [outlets, ...found] = await Promise.all([
    visit.store.outlets(visit.version),
    wordless
      ? html`<p class="empty">“<bdi>${q}</bdi>” has no word by which statements and stories are found: marks are not looked for, nor are words as common as “the” and “of”. Type one that tells what they are about.</p>`
      : null,
    (kind === "" || kind === "statements") && !wordless ? statements(visit, wanted) : null,
    (kind === "stories" || (kind === "" && !narrowed)) && q !== "" && !wordless
      ? stories(visit, wanted)
      : null,
    (kind === "speakers" || (kind === "" && !narrowed)) && q !== "" ? speakers(visit, wanted) : null,
  ]);
  const sections = found.filter((section) => section !== null);
  const kinds = KINDS.map(([value, word]) => {
    const { in: _, ...rest } = { in: "", ...query };
    const path = visit.href("/search", value === "" ? rest : { ...rest, in: value });
    return html`<li><a href="${path}"${value === kind ? html` aria-current="true"` : null}>${word}</a></li>`;
  });
  const results =
    sections.length > 0
      ? sections
      : html`<p class="empty">${
          q === ""
            ? stoodAt || outlet || disputed
              ? "No statement is like that."
              : "Type a few words above."
            : html`${narrowed && kind === "" ? LOOKED.statements : LOOKED[kind]} “<bdi>${q}</bdi>”${
                outlet || narrowed ? " with these filters" : ""
              }.${kind === "speakers" ? "" : " The texts of stories are not looked through but for what somebody is reported to have said."}${
                /\s/.test(q) ? " Try fewer words." : ""
              }`
        }</p>`;
  const title = q === "" ? (disputed ? "Disputed statements" : "Statements") : `Search: ${q}`;
  const body = html`<nav aria-label="Kinds"><ul class="tabs">${kinds}</ul></nav>
<form class="filter" action="/search"><input type="hidden" name="q" value="${q}">${
    kind ? html`<input type="hidden" name="in" value="${kind}">` : null
  }${kept(visit)}${outletChoice(outlets, outlet)}
<label><input type="checkbox" name="disputed" value="true"${disputed ? html` checked` : null}> only statements that are contradicted</label>
<label>statements as they stood at <input name="stood_at" value="${stood}" placeholder="2026-02-21 09:30" size="17" autocomplete="off"></label> <button>Apply</button></form>
<div id="results" aria-live="polite">${narrowed && q !== "" && kind !== "statements" ? html`<p>${APART[kind]}</p>` : null}${results}</div>`;
  return page(visit, title, body, { q });
}

async function statements(
  visit: Visit,
  { q, kind, outlet, disputed, stoodAt, query }: Wanted,
): Promise<Markup | null> {
  const all = kind === "statements" || q === "";
  const { items, next } = await visit.store.told(
    visit.version,
    { limit: all ? ITEMS : FEW.claims, cursor: visit.cursor },
    {
      ...(q ? { q } : {}),
      ...(outlet ? { publisher: outlet } : {}),
      ...(disputed ? { disputed } : {}),
      ...(stoodAt ? { stoodAt } : {}),
    },
  );
  if (items.length === 0) return null;
  return html`<section><h2>Statements</h2>${
    stoodAt
      ? html`<p>Those that could be read in some story at ${time(stoodAt)}, by the outlets’ own times.</p>`
      : null
  }${await claimList(visit, items, stoodAt !== null)}${
    all
      ? more(visit, next, "/search", query)
      : next &&
        html`<p class="more"><a href="${visit.href("/search", { ...query, in: "statements" })}">More statements</a></p>`
  }</section>`;
}

async function stories(visit: Visit, { q, kind, outlet, query }: Wanted): Promise<Markup | null> {
  const most = kind === "stories" ? ITEMS : FEW.stories;
  const rows = await visit.store.headlines(visit.version, most + 1, q, outlet || undefined);
  if (rows.length === 0) return null;
  return html`<section><h2>Stories <small>by their headlines</small></h2>${storyList(visit, rows.slice(0, most))}${
    rows.length > most && kind === ""
      ? html`<p class="more"><a href="${visit.href("/search", { ...query, in: "stories" })}">More stories</a></p>`
      : null
  }</section>`;
}

async function speakers(visit: Visit, { q, kind, outlet, query }: Wanted): Promise<Markup | null> {
  const all = kind === "speakers";
  const { items, next } = await visit.store.agents(
    visit.version,
    { limit: all ? ITEMS : FEW.speakers, cursor: all ? visit.cursor : undefined },
    // A name in quotation marks is the name.
    { q: q.replace(/^["“„«](.+)["”“»]$/u, "$1"), ...(outlet ? { publisher: outlet } : {}) },
  );
  if (items.length === 0) return null;
  return html`<section><h2>Speakers</h2><ul class="list">${await speakerList(visit, items)}</ul>${
    all
      ? more(visit, next, "/search", query)
      : next &&
        html`<p class="more"><a href="${visit.href("/search", { ...query, in: "speakers" })}">More speakers</a></p>`
  }</section>`;
}
