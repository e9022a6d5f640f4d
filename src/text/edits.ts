import type { Edit } from "../model/change.ts";
import { tokens } from "./words/words.ts";

/** Beyond this many inserted and deleted words what lies between the equal ends is one replacement. */
const MOST_STEPS = 2000;

/** The word-level difference of two texts: replacing every old span by the words of its new span gives the new text. */
export function edits(oldText: string, newText: string): Edit[] {
  if (oldText === newText) return [];
  const old = tokens(oldText);
  const next = tokens(newText);
  const found: Edit[] = [];
  let a = 0;
  let b = 0;
  const between = (aEnd: number, bEnd: number): void => {
    const edit = gap(oldText, newText, { start: a, end: aEnd }, { start: b, end: bEnd });
    if (edit !== null) found.push(edit);
  };
  for (const [i, j] of matches(
    old.map((t) => t.text),
    next.map((t) => t.text),
  )) {
    const x = old[i];
    const y = next[j];
    if (x === undefined || y === undefined) continue;
    between(x.start, y.start);
    a = x.end;
    b = y.end;
  }
  between(oldText.length, newText.length);
  return found;
}

/** What differs between two neighbouring equal words, without the white space that both sides share. */
function gap(oldText: string, newText: string, old: Edit["old"], next: Edit["new"]): Edit | null {
  let { start: a, end: aEnd } = old;
  let { start: b, end: bEnd } = next;
  if (oldText.slice(a, aEnd) === newText.slice(b, bEnd)) return null;
  const shared = (x: number, y: number): boolean => oldText[x] === newText[y] && /\s/.test(oldText[x] ?? "");
  while (a < aEnd && b < bEnd && shared(a, b)) {
    a += 1;
    b += 1;
  }
  while (a < aEnd && b < bEnd && shared(aEnd - 1, bEnd - 1)) {
    aEnd -= 1;
    bEnd -= 1;
  }
  const kind = a === aEnd ? "insert" : b === bEnd ? "delete" : "replace";
  return { kind, old: { start: a, end: aEnd }, new: { start: b, end: bEnd } };
}

/** Pairs of equal words on a shortest edit path (Myers 1986), in order. */
export function matches(old: readonly string[], next: readonly string[]): [number, number][] {
  const pairs: [number, number][] = [];
  let from = 0;
  while (from < old.length && from < next.length && old[from] === next[from]) {
    pairs.push([from, from]);
    from += 1;
  }
  let oldEnd = old.length;
  let nextEnd = next.length;
  while (oldEnd > from && nextEnd > from && old[oldEnd - 1] === next[nextEnd - 1]) {
    oldEnd -= 1;
    nextEnd -= 1;
  }
  for (const [i, j] of myers(old.slice(from, oldEnd), next.slice(from, nextEnd))) {
    pairs.push([from + i, from + j]);
  }
  for (let i = oldEnd, j = nextEnd; i < old.length; i += 1, j += 1) pairs.push([i, j]);
  return pairs;
}

function myers(old: readonly string[], next: readonly string[]): [number, number][] {
  const n = old.length;
  const m = next.length;
  if (n === 0 || m === 0) return [];
  const most = Math.min(n + m, MOST_STEPS);
  const at = most + 1;
  const reach = new Int32Array(2 * most + 3);
  const trace: Int32Array[] = [];
  for (let d = 0; d <= most; d += 1) {
    trace.push(reach.slice(at - d - 1, at + d + 2));
    for (let k = -d; k <= d; k += 2) {
      const left = reach[at + k - 1] ?? 0;
      const right = reach[at + k + 1] ?? 0;
      let x = k === -d || (k !== d && left < right) ? right : left + 1;
      while (x < n && x - k < m && old[x] === next[x - k]) x += 1;
      reach[at + k] = x;
      if (x >= n && x - k >= m) return path(trace, n, m);
    }
  }
  return [];
}

/** Walks the furthest reaches back from the end. `trace[d]` holds diagonals -d-1 to d+1 before step d. */
function path(trace: readonly Int32Array[], n: number, m: number): [number, number][] {
  const pairs: [number, number][] = [];
  let x = n;
  let y = m;
  for (let d = trace.length - 1; d >= 0; d -= 1) {
    const reach = trace[d];
    const k = x - y;
    const left = reach?.[k - 1 + d + 1] ?? 0;
    const right = reach?.[k + 1 + d + 1] ?? 0;
    const down = k === -d || (k !== d && left < right);
    const fromX = d === 0 ? 0 : down ? right : left;
    const fromY = d === 0 ? 0 : fromX - (down ? k + 1 : k - 1);
    while (x > fromX && y > fromY && (d === 0 || x > (down ? fromX : fromX + 1))) {
      x -= 1;
      y -= 1;
      pairs.push([x, y]);
    }
    x = fromX;
    y = fromY;
  }
  return pairs.reverse();
}
