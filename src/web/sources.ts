import type { Origin } from "../present/sources.ts";
import { inWords, toldOf } from "../present/told-of.ts";
import { html, type Markup } from "./html.ts";
import { counted, speakers, unsure } from "./parts.ts";
import type { Visit } from "./visit.ts";

function howMany(origins: readonly Origin[], one = "independent source"): string {
  const sure = origins.filter(({ level }) => level === "confirmed").length;
  const perhaps = origins.length - sure;
  if (sure === 0 && perhaps > 0) return `${counted(perhaps, one)} perhaps`;
  return `${counted(sure, one)}${perhaps > 0 ? `, ${perhaps} more perhaps` : ""}`;
}

/** How many voices there are, however many outlets repeat them. */
export const voices = (origins: readonly Origin[]): string => howMany(origins, "voice");

/** How many independent sources there are, with the way to their list. */
export const sourceCount = (origins: readonly Origin[]): Markup =>
  html`<a class="chip quiet" href="#sources">${howMany(origins)}</a>`;

/** Whom a statement comes from, each source once, with every outlet that tells it from there. */
export function sourceList(visit: Visit, origins: readonly Origin[]): Markup {
  const items = origins.map(({ agent, also, around, via, level, told }) => {
    const unnamed = agent && toldOf(agent, around);
    const words = unnamed ? inWords(unnamed) : "";
    const places = new Map(told.map((place) => [place.publisher ?? "", place]));
    const links = [...places].map(
      ([publisher, { claim }], i) =>
        html`${i > 0 ? ", " : null}<a href="${visit.href(`/claims/${claim}`)}"><bdi>${publisher || "a story"}</bdi></a>`,
    );
    return html`<li>${speakers(visit, { agent, also })}${words === "" ? null : html` (${words})`}${
      via.length > 0 ? html`, through <q><bdi>${via.join(", ")}</bdi></q>` : null
    }${unsure({ level })} <small>told in ${links}</small></li>`;
  });
  return html`<section class="origins" id="sources"><h2>Whom it comes from <small>${howMany(origins)}</small></h2>
<ul class="list">${items}</ul>
<p class="meta">One voice counts once, however many outlets repeat it: copies, citations of an outlet, and unnamed people who spoke to the same one.</p></section>`;
}
