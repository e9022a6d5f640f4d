import type { Agent } from "../model/attribution.ts";
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

/** Speakers with what they are and how much they said, and where they are known from one story alone and their name does not tell, in which. */
export function speakerList(visit: Visit, rows: readonly SpeakerRow[]): Markup {
  const names = rows.map(({ agent }) => agent.name.toLowerCase());
  const items = rows.map(({ agent, claims, only }, i) => {
    const shared = names.some((name, k) => k !== i && name === names[i]);
    const where = only && (agent.kind === "unnamed" || shared) ? inStory(visit, only) : null;
    return html`<li>${speaker(visit, agent)} <small>${kindOf(agent)} · ${counted(claims, "statement")}${where}</small></li>`;
  });
  return html`${items}`;
}
