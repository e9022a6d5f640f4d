import type { State } from "../model/article.ts";
import { type Agent, everyOne } from "../model/attribution.ts";
import { reads } from "../present/held.ts";
import { several } from "../text/several.ts";
import { html, type Markup } from "./html.ts";
import { addressAt } from "./layout.ts";
import { clock, isOwn } from "./parts.ts";
import type { Told } from "./timeline.ts";
import type { Visit } from "./visit.ts";

/** When the words were there: where they were seen after they had been published, both. */
function dated(state: State): string {
  const { published, at } = state;
  if (isOwn(state)) return clock(at);
  return `${published !== null && published < at ? `published ${clock(published)}, ` : ""}seen ${clock(at)}`;
}

/**
 * A citation of a claim where it is told, to be copied: the words, who, through whom, where, which revision, when, and a
 * link that will always show the same. Null where it stands in no revision of the chain.
 */
export function citation(visit: Visit, id: string, { row, words, via, headline }: Told): Markup | null {
  const { attribution, state } = row;
  if (!state) return null;
  const speakers = everyOne<Agent>(attribution);
  const who = speakers.length > 0 ? several(speakers.map(({ name }) => name)) : "Nobody named";
  const denied = attribution.polarity === "denies" ? "denied by " : "";
  const quoted = words.replace(/^[“"]|[,.]?[”"]$/gu, "");
  const told = reads(attribution.polarity, words);
  const said = told === words ? `“${quoted}” – ${denied}${who}` : `${who} ${told}`;
  const link = `${new URL(visit.c.req.url).origin}${addressAt(`/claims/${id}`, new URLSearchParams(), visit.version)}`;
  const text = `${said}${via ? ` (through ${via})` : ""}, in ${headline ? `“${headline}”, ` : ""}${state.publisher}, revision ${state.n}, ${dated(state)}. ${link}`;
  return html`<div class="cite"><p id="cite-${id}">${text}</p>
<button type="button" class="copy" data-copy="cite-${id}" hidden>Copy citation</button></div>`;
}
