import type { Reading } from "../stance/read.ts";
import { type Keys, keysOf } from "./keys.ts";
import { Nearest } from "./nearest.ts";
import { reprintsOf } from "./reprints.ts";
import { alikeByWalks } from "./walk.ts";

/** A claim of a pool: what was read in it and its day, counted from any fixed day; null where unknown. */
export interface Pooled {
  readonly reading: Reading;
  readonly day: number | null;
}

export interface CandidateOptions {
  /** How many candidates a claim has in the mean. */
  readonly most: number;
  /** Claims further apart than this many days are not candidates. */
  readonly window: number;
}

export const CANDIDATES: CandidateOptions = { most: 20, window: Number.POSITIVE_INFINITY };

/** Two claims of the pool by their places, the lower first, and how alike they are. */
export interface Candidate {
  readonly a: number;
  readonly b: number;
  readonly likeness: number;
}

/** Neighbours of a claim that walks go on to. */
const NEIGHBOURS = 12;
/** Of a claim that was printed over and over, so many prints are compared with others; the rest with the first alone. */
const PRINTS = 8;

/** The pairs of a pool that are worth comparing, likest first. */
export function candidates(
  pool: readonly Pooled[],
  { most, window }: CandidateOptions = CANDIDATES,
): Candidate[] {
  const keys = pool.map(({ reading }) => keysOf(reading));
  const first = reprintsOf(pool.map(({ reading }) => new Set(reading.all)));
  const prints = new Map<number, number[]>();
  first.forEach((one, place) => {
    const list = prints.get(one);
    if (list) list.push(place);
    else prints.set(one, [place]);
  });
  const heads = [...prints.keys()];
  const day = (place: number) => (pool[place] as Pooled).day;
  const index = new Nearest(
    heads.map((head) => keys[head] as Keys),
    heads.map(day),
  );
  const near = heads.map((_, place) => index.to(place, NEIGHBOURS, window));
  const found: Candidate[] = [];
  const add = (one: number, other: number, likeness: number) => {
    const [x, y] = [day(one), day(other)];
    if (x !== null && y !== null && Math.abs(x - y) > window) return;
    found.push({ a: Math.min(one, other), b: Math.max(one, other), likeness });
  };
  const some = (head: number) => (prints.get(head) ?? []).slice(0, PRINTS);
  for (const head of heads) {
    const same = prints.get(head) ?? [];
    same.forEach((one, i) => {
      for (const other of i < PRINTS ? same.slice(0, i) : [head]) add(one, other, 1);
    });
  }
  for (const [x, y, likeness] of alikeByWalks(near)) {
    for (const one of some(heads[x] as number))
      for (const other of some(heads[y] as number)) add(one, other, likeness);
  }
  found.sort((x, y) => y.likeness - x.likeness || x.a - y.a || x.b - y.b);
  return found.slice(0, Math.floor((most * pool.length) / 2));
}
