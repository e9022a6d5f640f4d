import type { Agent } from "../model/attribution.ts";
import { sameAs } from "../present/identity.ts";
import { inWords, toldOf } from "../present/told-of.ts";
import type { SpeakerRow } from "../store/contract.ts";
import { html, type Markup } from "./html.ts";
import { counted, speaker } from "./parts.ts";
import type { Visit } from "./visit.ts";

const KINDS: Readonly<Record<Agent["kind"], string>> = {
  person: "person",
  organization: "organization",
  role: "speaks for others",
  unnamed: "not named",
  document: "document",
  software: "software",
};

/** What an agent is, and of whom nobody names what is told instead. */
export function kindOf(agent: Agent): string {
  const told = toldOf(agent);
  const kind = KINDS[agent.kind];
  return told ? `${kind}: ${inWords(told)}`.replace(/: $/, "") : kind;
}

/** The one story that tells of a speaker. */
export const inStory = (visit: Visit, only: NonNullable<SpeakerRow["only"]>): Markup =>
  html` · in <a href="${visit.href(`/articles/${only.article}`)}"><bdi>${only.headline ?? "a story"}</bdi></a>, <bdi>${only.publisher}</bdi>`;

/** No more other names than this are told in a list. */
const NAMES = 3;

/**
 * Speakers with what they are and how much they said under the name, which other names are the same, and where they are known from one
 * story alone and their name does not tell, in which.
 */
export async function speakerList(visit: Visit, rows: readonly SpeakerRow[]): Promise<Markup> {
  const same = await sameAs(
    visit.store,
    rows.map(({ agent }) => agent),
    visit.version,
  );
  const names = rows.map(({ agent }) => agent.name.toLowerCase());
  const items = rows.map(({ agent, claims, only }, i) => {
    const shared = names.some((name, k) => k !== i && name === names[i]);
    const where = only && (agent.kind === "unnamed" || shared) ? inStory(visit, only) : null;
    return html`<li>${speaker(visit, agent)} <small>${kindOf(agent)} · ${counted(claims, "statement")}${where}${sameNames(same.get(agent.id) ?? [], agent)}</small></li>`;
  });
  return html`${items}`;
}

function sameNames(same: readonly Agent[], agent: Agent): Markup | null {
  const names = [...new Set(same.map(({ name }) => name))].filter((name) => name !== agent.name);
  if (same.length === 0) return null;
  if (names.length === 0) return html` · the same in other stories`;
  const told = names.slice(0, NAMES).map((name, i) => html`${i > 0 ? ", " : ""}<bdi>${name}</bdi>`);
  return html` · the same as ${told}${names.length > NAMES ? " and others" : null}`;
}
