import type { Span } from "../model/span.ts";

/** An attribution as spans of a text. */
export interface Roles {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
}

const WORD = /[\p{L}\p{N}]+(?:['’\-.,&][\p{L}\p{N}]+)*/gu;
const NAMES = ["source", "cue", "content"] as const;

/** The words of each role of an attribution, by their numbers in the text. */
export type Filler = Readonly<Record<(typeof NAMES)[number], ReadonlySet<number>>>;

/** Turns attributions into sets of words; those whose content holds no word are left out. */
export function fillers(text: string, attributions: readonly Roles[]): Filler[] {
  const words = [...text.matchAll(WORD)].map((m) => ({ start: m.index, end: m.index + m[0].length }));
  const cover = (spans: readonly Span[]): Set<number> => {
    const out = new Set<number>();
    for (const span of spans) {
      let [low, high] = [0, words.length];
      while (low < high) {
        const m = (low + high) >> 1;
        if ((words[m]?.end ?? 0) <= span.start) low = m + 1;
        else high = m;
      }
      for (; low < words.length && (words[low]?.start ?? 0) < span.end; low += 1) out.add(low);
    }
    return out;
  };
  return attributions
    .map((a) => ({ source: cover(a.source), cue: cover(a.cue), content: cover(a.content) }))
    .filter((a) => a.content.size > 0);
}

const shared = (a: ReadonlySet<number>, b: ReadonlySet<number>): number => {
  let n = 0;
  for (const x of a) if (b.has(x)) n += 1;
  return n;
};

export function iou(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const both = shared(a, b);
  const all = a.size + b.size - both;
  return all === 0 ? 1 : both / all;
}

/** True when two sources name the same: half of their words, or the last word of one lies in the other. */
export function sourceAgrees(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  if (a.size === 0 || b.size === 0) return a.size === 0 && b.size === 0;
  const x = iou(a, b);
  return x >= 0.5 || (x > 0 && (b.has(Math.max(...a)) || a.has(Math.max(...b))));
}

/** The one-to-one assignment of greatest weight; pairs of no weight are left out. */
function assignment(weights: readonly (readonly number[])[]): [number, number][] {
  const turned = weights.length > (weights[0]?.length ?? 0);
  const w = turned ? (weights[0] ?? []).map((_, j) => weights.map((row) => row[j] ?? 0)) : weights;
  const [n, m] = [w.length, w[0]?.length ?? 0];
  const u = new Float64Array(n + 1);
  const v = new Float64Array(m + 1);
  const p = new Int32Array(m + 1);
  const way = new Int32Array(m + 1);
  for (let i = 1; i <= n; i += 1) {
    p[0] = i;
    let j0 = 0;
    const least = new Float64Array(m + 1).fill(Number.POSITIVE_INFINITY);
    const used = new Uint8Array(m + 1);
    do {
      used[j0] = 1;
      const i0 = p[j0] ?? 0;
      let delta = Number.POSITIVE_INFINITY;
      let j1 = 0;
      for (let j = 1; j <= m; j += 1) {
        if (used[j]) continue;
        const cost = -(w[i0 - 1]?.[j - 1] ?? 0) - (u[i0] ?? 0) - (v[j] ?? 0);
        if (cost < (least[j] ?? 0)) {
          least[j] = cost;
          way[j] = j0;
        }
        if ((least[j] ?? 0) < delta) {
          delta = least[j] ?? 0;
          j1 = j;
        }
      }
      for (let j = 0; j <= m; j += 1) {
        if (used[j]) {
          u[p[j] ?? 0] = (u[p[j] ?? 0] ?? 0) + delta;
          v[j] = (v[j] ?? 0) - delta;
        } else least[j] = (least[j] ?? 0) - delta;
      }
      j0 = j1;
    } while (p[j0] !== 0);
    while (j0) {
      const j1 = way[j0] ?? 0;
      p[j0] = p[j1] ?? 0;
      j0 = j1;
    }
  }
  const pairs: [number, number][] = [];
  for (let j = 1; j <= m; j += 1) {
    const i = p[j] ?? 0;
    if (i && (w[i - 1]?.[j - 1] ?? 0) > 0) pairs.push(turned ? [j - 1, i - 1] : [i - 1, j - 1]);
  }
  return pairs;
}

/** Right, predicted and gold counts. */
export type Count = [right: number, predicted: number, gold: number];
export type Counts = Record<string, Count>;

/** What matched in one article. */
export interface Compared {
  readonly counts: Counts;
  /** How far the contents of a gold and a predicted one overlap. */
  readonly overlap: (gold: number, predicted: number) => number;
  /** Pairs of gold and predicted whose contents overlap most. */
  readonly matched: readonly (readonly [number, number])[];
  /** Pairs of gold and predicted that `attrib_soft` counts. */
  readonly soft: readonly (readonly [number, number])[];
}

const keyOf = (set: ReadonlySet<number>): string => [...set].sort((a, b) => a - b).join(",");

function piecesOf(set: ReadonlySet<number>): string[] {
  const out: string[] = [];
  let from = -1;
  const sorted = [...set].sort((a, b) => a - b);
  sorted.forEach((x, k) => {
    if (k === 0 || sorted[k - 1] !== x - 1) from = x;
    if (sorted[k + 1] !== x + 1) out.push(`${from}-${x}`);
  });
  return out;
}

/** Compares the attributions predicted for an article with the annotated ones. */
export function compare(gold: readonly Filler[], predicted: readonly Filler[]): Compared {
  const counts: Counts = {};
  for (const role of NAMES) {
    const union = (list: readonly Filler[]) => new Set(list.flatMap((a) => [...a[role]]));
    const [g, p] = [union(gold), union(predicted)];
    counts[`role_tok.${role}`] = [shared(g, p), p.size, g.size];
    const keys = (list: readonly Filler[]) =>
      new Set(list.map((a) => keyOf(a[role])).filter((k) => k !== ""));
    const sets = (list: readonly Filler[]) => new Set(list.flatMap((a) => piecesOf(a[role])));
    for (const [name, of] of [
      ["role_exact", keys],
      ["pieces_exact", sets],
    ] as const) {
      const [a, b] = [of(gold), of(predicted)];
      counts[`${name}.${role}`] = [[...a].filter((x) => b.has(x)).length, b.size, a.size];
    }
  }
  const overlap = gold.map((g) => predicted.map((p) => iou(g.content, p.content)));
  const at = (i: number, j: number) => overlap[i]?.[j] ?? 0;
  const matched = gold.length > 0 && predicted.length > 0 ? assignment(overlap) : [];
  for (const t of [0.3, 0.5, 0.8])
    counts[`content@${t.toFixed(1)}`] = [
      matched.filter(([i, j]) => at(i, j) >= t).length,
      predicted.length,
      gold.length,
    ];
  const agrees = gold.map((g) => predicted.map((p) => sourceAgrees(g.source, p.source)));
  const aware = overlap.map((row, i) => row.map((x, j) => (x >= 0.5 ? x : 0) * (agrees[i]?.[j] ? 2 : 1)));
  const soft = (gold.length > 0 && predicted.length > 0 ? assignment(aware) : []).filter(
    ([i, j]) => at(i, j) >= 0.5 && agrees[i]?.[j],
  );
  counts["attrib_soft"] = [soft.length, predicted.length, gold.length];
  const whole = (a: Filler) => NAMES.map((role) => keyOf(a[role])).join("|");
  const left = new Map<string, number>();
  for (const p of predicted) left.set(whole(p), (left.get(whole(p)) ?? 0) + 1);
  let exact = 0;
  for (const g of gold) {
    const n = left.get(whole(g)) ?? 0;
    if (n > 0) exact += 1;
    left.set(whole(g), n - 1);
  }
  counts["attrib_strict"] = [exact, predicted.length, gold.length];
  return { counts, overlap: at, matched, soft };
}

export function added(into: Counts, more: Counts): void {
  for (const [name, [a, b, c]] of Object.entries(more)) {
    const old = into[name] ?? [0, 0, 0];
    into[name] = [old[0] + a, old[1] + b, old[2] + c];
  }
}

/** Precision, recall and F1. */
export function prf([right, predicted, gold]: Count): [number, number, number] {
  const p = predicted ? right / predicted : 0;
  const r = gold ? right / gold : 0;
  return [p, r, p + r ? (2 * p * r) / (p + r) : 0];
}
