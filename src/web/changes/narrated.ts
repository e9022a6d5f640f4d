import type { OwnChange } from "../../model/change.ts";
import { html, type Markup } from "../html.ts";
import { counted } from "../parts.ts";
import { became, silence, words } from "./fate.ts";
import { rowId } from "./wordings.ts";

/** What changed in what the outlet tells by itself, and whether it said so; nothing where nothing did. `placeOf` tells in which row it stands. */
export function narrated(
  changes: readonly OwnChange[],
  placeOf: (change: OwnChange) => number | null,
): Markup | null {
  if (changes.length === 0) return null;
  const silent = changes.filter(({ disclosedBy }) => !disclosedBy).length;
  const items = changes.map((change) => {
    const place = placeOf(change);
    return html`<li tabindex="-1"><strong>${change.kind.replaceAll("-", " ")}</strong> <small>${silence(change.disclosedBy)}</small>${change.slots.map(became)}
<p><bdi>${words(change.old.text, change.new.text)}</bdi></p><small>${change.reason}${
      place === null ? null : html`<span class="leads"> · <a href="#${rowId(place)}">in the text</a></span>`
    }</small></li>`;
  });
  return html`<h2>Facts changed in the outlet’s own words</h2><p>Nobody is told to have said these. ${counted(changes.length, "change")}: ${changes.length - silent} announced in a notice, ${silent} silently.</p><ol class="events">${items}</ol>`;
}
