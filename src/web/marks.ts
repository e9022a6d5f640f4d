import type { Attribution } from "../model/attribution.ts";
import type { Span } from "../model/span.ts";
import { html, type Markup } from "./html.ts";

const ROLES = ["source", "cue", "content", "via"] as const;
type Role = (typeof ROLES)[number];

/** A part of an attribution in its place. */
export interface Piece extends Span {
  readonly role: Role;
  /** The number of its attribution, from 1 in the order of the text. */
  readonly n: number;
}

/** An attribution with its number and the place where its number stands. */
export interface Numbered {
  readonly n: number;
  readonly at: number;
  readonly attribution: Attribution;
}

const partsOf = (a: Attribution): Span[] => ROLES.flatMap((role) => a[role]);

/** The attributions in the order in which they begin, numbered; one that shares its subject begins behind that. */
export function numbered(attributions: readonly Attribution[]): Numbered[] {
  const begin = (a: Attribution) => {
    const [subject] = a.predication?.subject ?? [];
    const own = a.content.filter(({ start, end }) => start !== subject?.start || end > subject.end + 1);
    return Math.min(...(own.length > 0 ? own : partsOf(a)).map(({ start }) => start));
  };
  return attributions
    .filter((a) => partsOf(a).length > 0)
    .map((attribution) => ({ attribution, at: begin(attribution) }))
    .sort((x, y) => x.at - y.at)
    .map((entry, i) => ({ ...entry, n: i + 1 }));
}

/** Every part of the attributions, those that begin first first. */
export function piecesOf(all: readonly Numbered[]): Piece[] {
  return all
    .flatMap(({ n, attribution }) =>
      ROLES.flatMap((role) => attribution[role].map(({ start, end }) => ({ start, end, role, n }))),
    )
    .sort((a, b) => a.start - b.start);
}

/** The words of a span, with who, how, what and through whom marked, what is disputed told apart, and a number at the start of each content. */
export function marked(
  text: string,
  span: Span,
  all: readonly Numbered[],
  pieces: readonly Piece[],
  disputed: ReadonlySet<number>,
): Markup[] {
  const inside = pieces.filter(({ start, end }) => start < span.end && end > span.start);
  const here = all.filter(({ at }) => at >= span.start && at < span.end);
  const cuts = new Set([span.start, span.end]);
  for (const { start, end } of inside) {
    cuts.add(Math.max(start, span.start));
    cuts.add(Math.min(end, span.end));
  }
  for (const { at } of here) cuts.add(at);
  const edges = [...cuts].sort((a, b) => a - b);
  const waiting = inside.reverse();
  const begins = new Map<number, Numbered[]>();
  for (const one of here) begins.set(one.at, [...(begins.get(one.at) ?? []), one]);
  let open: Piece[] = [];
  return edges.slice(0, -1).map((start, i) => {
    const end = edges[i + 1] ?? span.end;
    open = open.filter((piece) => piece.end > start);
    for (let next = waiting.at(-1); next && next.start <= start; next = waiting.at(-1)) {
      open.push(next);
      waiting.pop();
    }
    const roles = ROLES.filter((role) => open.some((piece) => piece.role === role));
    const contested = open.some((piece) => piece.role === "content" && disputed.has(piece.n));
    const classes = contested ? [...roles, "disputed"] : roles;
    const words = text.slice(start, end);
    const numbers = (begins.get(start) ?? []).map(
      ({ n, attribution }) =>
        html`<a class="number" href="#said-${n}" id="${attribution.id}" aria-label="Attribution ${n}">${n}</a>`,
    );
    return html`${numbers}${roles.length === 0 ? words : html`<span class="${classes.join(" ")}">${words}</span>`}`;
  });
}
