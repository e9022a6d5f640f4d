import { everyOne } from "../../model/attribution.ts";
import type { Stance } from "../../model/graph.ts";
import { heldBy, reads } from "../../present/held.ts";
import { several } from "../../text/several.ts";
import { html, type Markup } from "../html.ts";
import { shortDay } from "../parts.ts";
import type { Visit } from "../visit.ts";
import { type Dot, isOn, type Life, type Line, type Name, type Picture } from "./layout.ts";

/** Up to so many claims, lines from the speakers to what they said are always there; of more, for one speaker at a time. */
const CLAIMS_WITH_LINES = 60;
/** How far a line between two claims bends aside, as a part of its length. */
const BEND = 0.18;

/** The picture as SVG: every mark is a link to the page of what it stands for. */
export function draw(visit: Visit, picture: Picture): Markup {
  const { width, height, lanes, days, top, dots, lines, names } = picture;
  const places = new Map(dots.map((dot, i) => [dot.id, i]));
  const bands = lanes.map(({ publisher, y, height }, i) => {
    const words = html`<text x="8" y="${y + 17}">${publisher ?? "smaller outlets"}</text>`;
    return html`<rect class="${i % 2 === 0 ? "even" : "odd"}" x="0" y="${y}" width="${width}" height="${height}"/><g class="outlet">${
      publisher === null ? words : html`<a href="${visit.href("/", { outlet: publisher })}">${words}</a>`
    }</g>`;
  });
  const axis = days.map(
    ({ day: of, x }) =>
      html`<path class="tick" d="M${x} ${top - 4}V${height}"/><text class="day" x="${x + 4}" y="${top - 7}">${shortDay(of)}</text>`,
  );
  return html`<svg id="picture" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="group" aria-label="Statements by time and outlet, with the lines between them">
${bands}${axis}${dots.length <= CLAIMS_WITH_LINES ? html`<g class="holds">${names.map(holds)}</g>` : null}
<g>${lines.map((line) => bow(line, places))}</g>
<g>${dots.map((dot) => node(visit, dot))}</g>
<g>${names.map((name) => plate(visit, name, places))}</g></svg>`;
}

/** What is not there at the version shown is hidden, until the slider goes back to where it was. */
const off = (lives: readonly Life[]) => (isOn(lives) ? null : " off");

/** What a dot stands for: in dispute before agreed with before alone. */
export function kindOf(stances: ReadonlySet<Stance>): "contradicts" | "agrees" | "supersedes" | "alone" {
  for (const stance of ["contradicts", "agrees", "supersedes"] as const)
    if (stances.has(stance)) return stance;
  return "alone";
}

const SHAPES: Readonly<Record<ReturnType<typeof kindOf>, (x: number, y: number) => string>> = {
  contradicts: (x, y) => `M${x} ${y - 7}l7 7l-7 7l-7 -7z`,
  agrees: (x, y) => `M${x - 5} ${y - 5}h10v10h-10z`,
  supersedes: (x, y) => `M${x - 5} ${y - 5}l10 5l-10 5z`,
  alone: (x, y) => `M${x - 4} ${y}a4 4 0 1 0 8 0a4 4 0 1 0 -8 0z`,
};

/** The sign of a kind of claim, for the legend. */
export function shape(kind: ReturnType<typeof kindOf>): Markup {
  return html`<svg class="key" width="16" height="16" aria-hidden="true"><path class="dot ${kind}" d="${SHAPES[kind](8, 8)}"/></svg>`;
}

function node(visit: Visit, { id, text, first, standing, lives, stances, x, y }: Dot): Markup {
  const kind = kindOf(stances);
  const who = first
    ? `${heldBy(first.polarity, text)} ${several(everyOne(first).map(({ name }) => name)) || "nobody named"}, ${first.publisher}`
    : "";
  return html`<a href="${visit.href(`/claims/${id}`)}"${isOn(lives) ? null : html` class="off"`} data-life="${lived(lives)}" tabindex="-1"><title>${first ? reads(first.polarity, text) : text} – ${who}</title><path class="dot ${kind}${
    standing ? null : " gone"
  }" d="${SHAPES[kind](x, y)}"/></a>`;
}

const lived = (lives: readonly Life[]) =>
  lives.map(({ since, until }) => `${since}-${until ?? ""}`).join(" ");

function bow(line: Line, places: ReadonlyMap<string, number>): Markup {
  const { from, to, stance } = line;
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const [mx, my] = [(from.x + to.x) / 2 - dy * BEND, (from.y + to.y) / 2 + dx * BEND];
  return html`<path class="line ${stance}${off([line])}" data-life="${lived([line])}" data-ends="${places.get(from.id) ?? ""} ${places.get(to.id) ?? ""}" d="M${from.x} ${from.y}Q${Math.round(mx)} ${Math.round(my)} ${to.x} ${to.y}"/>`;
}

function holds({ dots, x, y, width }: Name): Markup {
  const [from, under] = [x + width / 2, y + 20];
  return html`<path d="${dots
    .filter(({ lives }) => isOn(lives))
    .map((dot) => `M${from} ${under}L${dot.x} ${dot.y}`)
    .join("")}"/>`;
}

function plate(
  visit: Visit,
  { agent, label, x, y, width, dots }: Name,
  places: ReadonlyMap<string, number>,
): Markup {
  const ends = dots.map(({ id }) => places.get(id) ?? "").join(" ");
  return html`<a class="name${off(dots.flatMap(({ lives }) => lives))}" href="${visit.href(`/agents/${agent.id}`)}" data-holds="${ends}" tabindex="-1"><title>${agent.name}</title><rect x="${x}" y="${y}" width="${width}" height="20" rx="10"/><text x="${x + width / 2}" y="${y + 14}">${label}</text></a>`;
}
