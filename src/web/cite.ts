import type { Agent } from "../model/attribution.ts";
import { several } from "../text/several.ts";
import { html, type Markup } from "./html.ts";
import { addressAt } from "./layout.ts";
import { clock } from "./parts.ts";
import type { Visit } from "./visit.ts";

export interface Citable {
  readonly id: string;
  /** The words of the claim, without what only leads to them. */
  readonly words: string;
  readonly speakers: readonly Agent[];
  /** Whom it was told to, or who carried it; empty where nobody is named. */
  readonly via: string;
  readonly denied: boolean;
  readonly headline: string | null;
  readonly publisher: string;
  readonly n: number;
  readonly at: string;
  /** True where the publisher dates it so; else it is when it was seen. */
  readonly own: boolean;
}

/** A citation of a claim, to be copied: the words, who, through whom, where, which revision, when, and a link that will always show the same. */
export function citation(visit: Visit, claim: Citable): Markup {
  const { words, speakers, via, denied, headline, publisher, n, at, own } = claim;
  const who = speakers.length > 0 ? several(speakers.map(({ name }) => name)) : "Nobody named";
  const quoted = words.replace(/^[“"]|[,.]?[”"]$/gu, "");
  const link = `${new URL(visit.c.req.url).origin}${addressAt(`/claims/${claim.id}`, new URLSearchParams(), visit.version)}`;
  const text = `“${quoted}” – ${denied ? "denied by " : ""}${who}${via ? ` (through ${via})` : ""}, in ${headline ? `“${headline}”, ` : ""}${publisher}, revision ${n}, ${own ? "" : "seen "}${clock(at)}. ${link}`;
  return html`<div class="cite"><p id="cite-${claim.id}">${text}</p>
<button type="button" class="copy" data-copy="cite-${claim.id}" hidden>Copy citation</button></div>`;
}
