import type { NodeRow, RelationRow } from "../store/contract.ts";
import { html, Markup } from "./html.ts";
import { SIGNS } from "./parts.ts";
import type { Visit } from "./visit.ts";

/** How far from the claim the picture goes, and how many claims a column holds before it gets too small to read. */
const STEPS = 2;
const MOST = 8;
const BOX = { width: 272, height: 62, across: 352, down: 78 };
const LINE = 34;

interface Placed {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

/** A claim among those that bear on it, as a picture in columns: the claim, what bears on it, and what bears on that. */
export async function picture(visit: Visit, claim: string): Promise<Markup | null> {
  const columns: string[][] = [[claim]];
  const edges = new Map<string, RelationRow>();
  const seen = new Set([claim]);
  for (let step = 0; step < STEPS; step += 1) {
    const next: string[] = [];
    for (const row of await visit.store.relations(columns[step] ?? [], visit.version)) {
      for (const { id } of [row.a, row.b]) {
        if (seen.has(id) || next.length >= MOST) continue;
        seen.add(id);
        next.push(id);
      }
      if (seen.has(row.a.id) && seen.has(row.b.id)) edges.set(row.relation.id, row);
    }
    if (next.length === 0) break;
    columns.push(next);
  }
  if (edges.size === 0) return null;
  const nodes = await visit.store.nodes([...seen], visit.version);
  return drawn(visit, columns, nodes, [...edges.values()]);
}

function drawn(
  visit: Visit,
  columns: readonly (readonly string[])[],
  nodes: readonly NodeRow[],
  edges: readonly RelationRow[],
): Markup {
  const rows = Math.max(...columns.map((column) => column.length));
  const height = rows * BOX.down;
  const width = (columns.length - 1) * BOX.across + BOX.width + 4;
  const placed = new Map<string, Placed>();
  columns.forEach((column, i) => {
    const top = (height - column.length * BOX.down) / 2;
    column.forEach((id, j) => {
      placed.set(id, { id, x: 2 + i * BOX.across, y: top + j * BOX.down + (BOX.down - BOX.height) / 2 });
    });
  });
  const lines = edges.flatMap((row) => {
    const [from, to] = [placed.get(row.a.id), placed.get(row.b.id)];
    return from && to ? [line(visit, row, from, to)] : [];
  });
  const boxes = nodes.flatMap((node) => {
    const at = placed.get(node.claim.id);
    return at ? [box(visit, node, at)] : [];
  });
  const name = `${nodes.length} claims and the ${edges.length === 1 ? "relation" : `${edges.length} relations`} between them`;
  return html`<section class="picture" tabindex="0" aria-label="Picture: ${name}">
<svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="group" aria-label="${name}">${lines}${boxes}</svg></section>`;
}

function line(visit: Visit, { relation }: RelationRow, from: Placed, to: Placed): Markup {
  const [left, right] = from.x <= to.x ? [from, to] : [to, from];
  const middle = BOX.height / 2;
  const same = left.x === right.x;
  const x1 = left.x + BOX.width;
  const x2 = same ? right.x + BOX.width : right.x;
  const bend = same ? 40 : 0;
  const y1 = left.y + middle;
  const y2 = right.y + middle;
  const x = (x1 + x2) / 2 + bend * 0.75;
  const y = (y1 + y2) / 2;
  const half = same ? x1 + bend : (x1 + x2) / 2;
  return html`<a href="${visit.href(`/disputes/${relation.id}`)}" aria-label="${relation.stance}: why"><path class="${relation.stance}" d="M${x1} ${y1}C${half} ${y1} ${half} ${y2} ${x2} ${y2}"/><circle cx="${x}" cy="${y}" r="13"/><text class="${relation.stance}" x="${x}" y="${y + 6}" text-anchor="middle">${SIGNS[relation.stance]}</text></a>`;
}

function box(visit: Visit, { claim, agent, standing }: NodeRow, { x, y }: Placed): Markup {
  const [first, second] = twoLines(claim.text);
  return html`<a href="${visit.href(`/claims/${claim.id}`)}"><title>${claim.text}</title><rect x="${x}" y="${y}" width="${BOX.width}" height="${BOX.height}" rx="6"${
    standing ? null : new Markup(' class="ended"')
  }/><text x="${x + 10}" y="${y + 20}">${first}</text><text x="${x + 10}" y="${y + 37}">${second}</text><text class="who" x="${x + 10}" y="${y + 54}">${cut(agent?.name ?? "Nobody named", LINE)}</text></a>`;
}

function twoLines(text: string): [string, string] {
  if (text.length <= LINE) return [text, ""];
  const space = text.lastIndexOf(" ", LINE);
  const at = space > LINE / 2 ? space : LINE;
  return [text.slice(0, at), cut(text.slice(at).trim(), LINE)];
}

const cut = (text: string, most: number) =>
  text.length <= most ? text : `${[...text].slice(0, most - 1).join("")}…`;
