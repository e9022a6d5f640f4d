import type { State } from "../../model/article.ts";
import type { Polarity } from "../../model/attribution.ts";
import type { ClaimEvent, EventSide, LedgerKind, Slot } from "../../model/change.ts";
import type { Difference } from "../../model/diff.ts";
import type { Notice } from "../../model/document.ts";
import type { HeldRevision } from "../../model/graph.ts";
import { heldBy, reads } from "../../present/held.ts";
import { attitudeChange } from "../../text/attitude.ts";
import { edits } from "../../text/edits.ts";
import { html, type Markup } from "../html.ts";
import { noticed, speakers, stood } from "../parts.ts";
import type { Visit } from "../visit.ts";
import { rowId, woven } from "./wordings.ts";

type Held = Parameters<typeof speakers>[1] & { readonly polarity: Polarity | null };
type Texts = Pick<Difference, "from" | "to">;

/** What became of one claim: the change in a line, the words before and after, who says them, who told of it, and where it stands. */
export function fate(visit: Visit, event: ClaimEvent, place: number | null, texts: Texts): Markup {
  const { old, new: now, reason, claim } = event;
  return html`<li tabindex="-1">${changed(event)}
<p><bdi>${words(told(old, texts.from), told(now, texts.to))}</bdi></p>${said(visit, event, texts)}<small>${reason}${leads(visit, claim, place)}</small></li>`;
}

const leads = (visit: Visit, claim: string, place: number | null): Markup =>
  html`<span class="leads"> · <a href="${visit.href(`/claims/${claim}`)}">the statement</a>${
    place === null ? null : html` · <a href="#${rowId(place)}">in the text</a>`
  }</span>`;

/** True of what stands elsewhere in the same words, which is no change that an outlet could own up to. */
export const isMove = ({ kind, disclosedBy }: Omit<Sorted, "slots">): boolean =>
  kind === "moved" && disclosedBy === null;

/** The statements that only moved, folded; nothing where none did. */
export function movedOnly(
  visit: Visit,
  moves: readonly ClaimEvent[],
  placeOf: (move: ClaimEvent) => number | null,
  texts: Texts,
): Markup | null {
  if (moves.length === 0) return null;
  return html`<details class="record"><summary>Moved, in the same words: ${moves.length}</summary><ul class="list">${moves.map(
    (move) =>
      html`<li><bdi>${told(move.new, texts.to)}</bdi>${said(visit, move, texts)}<small>${move.reason}${leads(visit, move.claim, placeOf(move))}</small></li>`,
  )}</ul></details>`;
}

/** What sort of change it is, whether the outlet said so, and each small part that became another. */
export const changed = ({ kind, disclosedBy, ownedIn, slots }: Sorted): Markup =>
  html`<strong>${kind.replaceAll("-", " ")}</strong>${isMove({ kind, disclosedBy }) ? null : html` <small>${ownedIn ? html`${silence(null)}, later ` : null}${silence(disclosedBy)}${ownedIn ? html`, in revision ${ownedIn.n}, ${stood(ownedIn)}` : null}</small>`}${slots.map(became)}`;

interface Sorted extends Pick<ClaimEvent, "disclosedBy" | "slots"> {
  readonly kind: LedgerKind;
  /** The later state whose notice owns up to it, where its own has none. */
  readonly ownedIn?: State | null;
}

/** How many changes the outlet told of, and how many it did not. */
export function silences(changes: readonly Pick<ClaimEvent, "disclosedBy">[]): Markup {
  const silent = changes.filter(({ disclosedBy }) => !disclosedBy).length;
  return html`${changes.length - silent} announced in a notice, ${silent} silently`;
}

/** Whether the outlet said so, and in which words. */
export const silence = (notice: Pick<Notice, "kind" | "text" | "at" | "zone" | "certain"> | null): Markup =>
  notice
    ? html`<span class="told">announced in the ${notice.kind.replace("-", " ")}${
        notice.at === null ? null : html`, ${noticed(notice)}`
      }: <q><bdi>${notice.text}</bdi></q></span>`
    : html`<span class="silent">silently</span>`;

const toldBy = (side: EventSide | null, { attributions }: HeldRevision) =>
  attributions.find(({ id }) => id === side?.attribution);

/** The words of one side as they read by themselves. */
const told = (side: EventSide | null, held: HeldRevision): string | null =>
  side && reads(toldBy(side, held)?.polarity ?? "asserts", side.text);

/** Who says it now, or said it where it is gone. */
function said(visit: Visit, { old, new: now }: ClaimEvent, { from, to }: Texts): Markup | null {
  const side = now ?? old;
  const found = toldBy(side, now ? to : from);
  return found ? holders(visit, found, side?.text ?? "") : null;
}

/** Whose words these are; who denies them, or would not comment on them, is told so. */
export function holders(visit: Visit, said: Held, text: string): Markup {
  const { polarity } = said;
  const held = polarity === null || polarity === "asserts" ? null : `${heldBy(polarity, text)} `;
  return html`<p class="said">— ${held}${speakers(visit, said)}</p>`;
}

/** The words before and after, with what was put in and taken out marked. */
export function words(old: string | null, now: string | null): Markup {
  if (old === null) return html`<ins>${now}</ins>`;
  if (now === null) return html`<del>${old}</del>`;
  return woven(old, now, edits(old, now));
}

/** Quoted words without the mark that a sentence around them ended with. */
const bare = (quoted: string | null): string => (quoted ?? "").replace(/[,.]$/, "");

/** A small part that changed, in a line. */
export function became(slot: Slot): Markup {
  const { type, old, new: now } = slot;
  const attitude = attitudeChange(slot);
  if (attitude) return html`<p class="became">${attitude}</p>`;
  // What is put between marks, or freed of them, was mostly there before.
  if (type === "quote" && old === null)
    return html`<p class="became">quoted now: “<bdi>${bare(now)}</bdi>”</p>`;
  if (type === "quote" && now === null)
    return html`<p class="became">quoted no longer: “<bdi>${bare(old)}</bdi>”</p>`;
  if (old === null) return html`<p class="became">${type}: <ins>${now}</ins> came in</p>`;
  if (now === null) return html`<p class="became">${type}: <del>${old}</del> was taken out</p>`;
  return html`<p class="became">“<bdi>${old}</bdi>” became “<bdi>${now}</bdi>”</p>`;
}
