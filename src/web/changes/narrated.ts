import type { Difference } from "../../model/diff.ts";
import type { HeldRevision } from "../../model/graph.ts";
import { overlaps } from "../../text/span.ts";
import { html, type Markup } from "../html.ts";
import { became, silence, words } from "./fate.ts";
import type { Row } from "./rows.ts";
import { rowId } from "./wordings.ts";

/**
 * The facts that changed in what the outlet tells by itself: in sentences that became others without anything becoming of a
 * claim in them. Nothing where there are none.
 */
export function narrated({ diff, from, to }: Difference, rows: readonly Row[]): Markup | null {
  const touched = ({ document }: HeldRevision, at: number, side: "old" | "new") => {
    const sentence = document.sentences[at];
    if (!sentence) return true;
    const spans = diff.events.flatMap((event) => event[side]?.spans ?? []);
    return [...spans, ...document.notices.map(({ span }) => span)].some((span) => overlaps(span, sentence));
  };
  const found = diff.alignment.changes.filter(
    (one) => one.kind === "fact-changed" && !touched(from, one.from, "old") && !touched(to, one.to, "new"),
  );
  if (found.length === 0) return null;
  const sentence = ({ revision, document }: HeldRevision, at: number) => {
    const { start, end } = document.sentences[at] ?? { start: 0, end: 0 };
    return revision.text.slice(start, end);
  };
  const items = found.map(({ from: i, to: j, slots }) => {
    const place = rows.findIndex(
      ({ now, move }) => move?.side !== "away" && now.some((unit) => unit.sentence === j),
    );
    // Which notice owns up to what nobody is told to have said is not known; without one, none does.
    return html`<li tabindex="-1"><strong>fact changed</strong>${
      diff.notices.length === 0 ? html` <small>${silence(null)}</small>` : null
    }${slots.map(became)}
<p><bdi>${words(sentence(from, i), sentence(to, j))}</bdi></p>${
      place < 0 ? null : html`<small class="leads"><a href="#${rowId(place)}">in the text</a></small>`
    }</li>`;
  });
  return html`<h2>Facts changed in the outlet’s own words</h2><p>Nobody is told to have said these.</p><ol class="events">${items}</ol>`;
}
