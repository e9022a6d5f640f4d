import type { OwnChange } from "../../model/change.ts";
import { html, type Markup } from "../html.ts";
import { counted } from "../parts.ts";
import { changed, silences, words } from "./fate.ts";
import { rowId } from "./wordings.ts";

/** What changed in what the outlet tells by itself, and whether it said so; nothing where nothing did. `placeOf` tells in which row it stands. */
export function narrated(
  changes: readonly OwnChange[],
  placeOf: (change: OwnChange) => number | null,
): Markup | null {
  if (changes.length === 0) return null;
  const items = changes.map((own) => {
    const place = placeOf(own);
    return html`<li tabindex="-1">${changed(own)}
<p><bdi>${words(own.old.text, own.new.text)}</bdi></p><small>${own.reason}${
      place === null ? null : html`<span class="leads"> · <a href="#${rowId(place)}">in the text</a></span>`
    }</small></li>`;
  });
  return html`<h2>Facts changed in the outlet’s own words</h2><p>Nobody is told to have said these. ${counted(changes.length, "change")}: ${silences(changes)}.</p><ol class="events">${items}</ol>`;
}
