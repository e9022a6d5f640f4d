import type { Finding } from "../../../model/attribution.ts";
import type { Span } from "../../../model/span.ts";

/** What is read of a view here. */
interface Places {
  readonly size: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly head: Int32Array;
  readonly pos: readonly string[];
}

/** The tokens that spans touch, in order. */
export function covered(view: Places, spans: readonly Span[]): number[] {
  const out: number[] = [];
  for (const span of spans) {
    let low = 0;
    let high = view.size;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((view.end[middle] ?? 0) <= span.start) low = middle + 1;
      else high = middle;
    }
    for (; low < view.size && (view.start[low] ?? 0) < span.end; low += 1) out.push(low);
  }
  return spans.length < 2 ? out : out.sort((a, b) => a - b);
}

/** The first of some tokens that hangs on none of the others; -1 where there are none. */
export function topOf({ head }: Pick<Places, "head">, tokens: readonly number[]): number {
  return tokens.find((i) => !tokens.includes(head[i] ?? -1)) ?? -1;
}

/** The token that stands for a cue: its first content word whose own head lies outside it. */
export function headOf(view: Pick<Places, "head" | "pos">, cue: readonly number[]): number {
  const tops = cue.filter((i) => !cue.includes(view.head[i] ?? -1));
  const strong = tops.find((i) => (view.pos[i] ?? "").startsWith("VB"));
  return strong ?? tops.find((i) => /^(NN|JJ|IN|RB)/.test(view.pos[i] ?? "")) ?? tops[0] ?? cue[0] ?? 0;
}

/** What the rules of grammar found: evidence for the models, not their answer. */
export interface Hints {
  /** By token: 0 nothing, 1 in some content, 2 head of a cue, 3 head of a cue that the rules are sure of. */
  readonly kind: Int8Array;
  /** By the head of a cue: the role that each token near it has in what the rules found there. */
  readonly roles: ReadonlyMap<number, ReadonlyMap<number, number>>;
}

/** Above this the rules are sure. */
const SURE = 0.85;

/** Lays findings over a view. */
export function hintsOf(view: Places, findings: readonly Finding[]): Hints {
  const kind = new Int8Array(view.size);
  const roles = new Map<number, Map<number, number>>();
  for (const finding of findings) {
    const [source, cue, content] = [finding.source, finding.cue, finding.content].map((s) =>
      covered(view, s),
    );
    if (!source || !cue || !content) continue;
    for (const i of content) kind[i] = Math.max(1, kind[i] ?? 0);
    if (cue.length === 0) continue;
    const head = headOf(view, cue);
    kind[head] = Math.max(kind[head] ?? 0, finding.confidence > SURE ? 3 : 2);
    const own = roles.get(head) ?? new Map<number, number>();
    for (const i of content) own.set(i, 3);
    for (const i of source) own.set(i, 1);
    for (const i of cue) own.set(i, 2);
    roles.set(head, own);
  }
  return { kind, roles };
}
