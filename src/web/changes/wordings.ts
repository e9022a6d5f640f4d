import type { Edit } from "../../model/change.ts";
import type { Difference } from "../../model/diff.ts";
import { directionOf } from "../../text/direction.ts";
import { edits } from "../../text/edits.ts";
import { html, type Markup, type Part } from "../html.ts";
import type { Row } from "./rows.ts";
import type { Unit } from "./units.ts";

/** What a row is known by on the page, so that an event can lead to its words. */
export const rowId = (n: number): string => `row-${n}`;

type Texts = Pick<Difference, "from" | "to">;

const sideOf = (text: string, units: readonly Unit[]): string =>
  text.slice(units[0]?.start ?? 0, units.at(-1)?.end ?? 0);

function bothOf({ old, now }: Row, { from, to }: Texts) {
  const [was, is] = [sideOf(from.revision.text, old), sideOf(to.revision.text, now)];
  return { was, is, changes: edits(was, is) };
}

/** One text with what was taken out and put in, as paragraphs. */
export function oneColumn(rows: readonly Row[], texts: Texts): Markup {
  const paragraphs: { block: number; parts: Part[]; words: string }[] = [];
  for (const [n, row] of rows.entries()) {
    // What was taken out is told in the paragraph that it followed.
    const block = row.move?.side === "away" ? undefined : row.now[0]?.block;
    const last = paragraphs.at(-1);
    const part = html`<span id="${rowId(n)}">${inOne(row, texts)}</span> `;
    const words = row.now.map(({ text }) => text).join(" ");
    if (last && (block === undefined || block === last.block)) {
      last.parts.push(part);
      last.words += words;
    } else paragraphs.push({ block: block ?? -1, parts: [part], words });
  }
  return html`<article class="edited">${paragraphs.map(({ parts, words }) => html`<p dir="${directionOf(words)}">${parts}</p>`)}</article>`;
}

function inOne(row: Row, texts: Texts): Markup {
  const { was, is, changes } = bothOf(row, texts);
  if (row.move?.side === "away") return html`${mark(row)}<del class="moved">${was}</del>`;
  if (row.old.length === 0) return html`<ins>${is}</ins>`;
  if (row.now.length === 0) return html`<del>${was}</del>`;
  return row.move
    ? html`${mark(row)}<span class="moved">${woven(was, is, changes)}</span>`
    : woven(was, is, changes);
}

/** The new words with what was taken out and put in. */
export function woven(was: string, is: string, changes: readonly Edit[]): Markup {
  let at = 0;
  const parts = changes.map(({ old, new: now }) => {
    const kept = is.slice(at, now.start);
    at = now.end;
    return html`${kept}${out(was.slice(old.start, old.end))}${put(is.slice(now.start, now.end))}`;
  });
  return html`${parts}${is.slice(at)}`;
}

const out = (words: string) => (words === "" ? null : html`<del>${words}</del>`);
const put = (words: string) => (words === "" ? null : html`<ins>${words}</ins>`);

/** The two texts beside each other, sentence by sentence at one height. */
export function sideBySide(rows: readonly Row[], texts: Texts, names: readonly [string, string]): Markup {
  let [left, right] = [-1, -1];
  const items = rows.map((row, n) => {
    const { was, is, changes } = bothOf(row, texts);
    const [old, now] = [row.old[0]?.block ?? left, row.now[0]?.block ?? right];
    const begins = (row.now.length > 0 ? now !== right : old !== left) ? " begins" : "";
    [left, right] = [old, now];
    const side = row.move?.side;
    const gone = row.old.length === 0 || side === "here";
    const come = row.now.length === 0 || side === "away";
    const kind = gone || come ? "lone" : changes.length === 0 ? "same" : "changed";
    return html`<li class="${kind}${begins}" id="${rowId(n)}"><p class="was" dir="${directionOf(was)}">${
      gone
        ? null
        : html`<span class="unseen">${names[0]}: </span>${side ? mark(row) : null}${oneSide(was, changes, "old", side ? "moved" : come ? "all" : null)}`
    }</p><p class="is" dir="${directionOf(is)}">${
      come
        ? null
        : html`<span class="unseen">${names[1]}: </span>${side ? mark(row) : null}${oneSide(is, changes, "new", side ? "moved" : gone ? "all" : null)}`
    }</p></li>`;
  });
  return html`<div class="both"><div class="names" aria-hidden="true"><strong>${names[0]}</strong><strong>${names[1]}</strong></div><ol>${items}</ol></div>`;
}

/** One side of a row with its own part of the changes marked; all of it when it stands alone. */
function oneSide(
  text: string,
  changes: readonly Edit[],
  side: "old" | "new",
  whole: "moved" | "all" | null,
): Markup {
  const marked = side === "old" ? out : put;
  if (whole === "all") return html`${marked(text)}`;
  let at = 0;
  const parts = changes.map((edit) => {
    const kept = text.slice(at, edit[side].start);
    at = edit[side].end;
    return html`${kept}${marked(text.slice(edit[side].start, edit[side].end))}`;
  });
  const all = html`${parts}${text.slice(at)}`;
  return whole === "moved" ? html`<span class="moved">${all}</span>` : all;
}

/** Says which way a moved sentence went, or came from, and leads to its other place. */
function mark({ move }: Row): Markup | null {
  if (!move) return null;
  const { n, side, up } = move;
  const away = side === "away";
  const arrow = up === away ? "↑" : "↓";
  return html`<a class="move" id="move-${n}-${side}" href="#move-${n}-${away ? "here" : "away"}">${
    away ? "moved" : "moved from"
  } ${away ? (up ? "up" : "down") : up ? "below" : "above"} <span aria-hidden="true">${arrow}</span></a> `;
}
