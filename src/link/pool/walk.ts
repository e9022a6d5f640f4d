import type { Near } from "./nearest.ts";

/** How many steps a walk takes, and how much of it goes on at each. */
const STEPS = 5;
const ON = 0.85;
/** A likeness counts by its cube: near claims lead on, faint ones hardly. */
const SHARPNESS = 3;
/** A claim with no neighbour as like as this is let go of seldom: in a small pool the nearest need not be near. */
const FAR = 0.2 ** SHARPNESS;
/** How much of a walk stays where it began. */
const HOME = 0.3;
/** Shares of a walk below this are dropped, so that it stays within its story. */
const LEAST = 0.003;
/** Of the places that a walk comes to, those with less of its length than this tell nothing of it. */
const FAINT = 0.02;

type Share = readonly [place: number, share: number];

/**
 * How alike claims are by where walks from them come to, through neighbours and the neighbours of these: two claims of
 * one story come to the same claims though they share no word. Pairs with their likeness, 0 to 1, the first of a pair
 * before the second.
 */
export function* alikeByWalks(near: readonly (readonly Near[])[]): Generator<[number, number, number]> {
  const steps = near.map((list): Share[] => {
    const cubes = list.map(({ place, likeness }): Share => [place, likeness ** SHARPNESS]);
    const total = cubes.reduce((sum, [, cube]) => sum + cube, FAR);
    return cubes.map(([place, cube]): Share => [place, cube / total]);
  });
  const walks = steps.map((_, from) => walkFrom(from, steps));
  const arrivals = new Map<number, Share[]>();
  walks.forEach((walk, from) => {
    for (const [place, share] of walk) {
      const list = arrivals.get(place);
      if (list) list.push([from, share]);
      else arrivals.set(place, [[from, share]]);
    }
  });
  for (const [from, walk] of walks.entries()) {
    const alike = new Map<number, number>();
    for (const [place, share] of walk)
      for (const [other, its] of arrivals.get(place) ?? [])
        if (other > from) alike.set(other, (alike.get(other) ?? 0) + share * its);
    for (const [other, likeness] of alike) yield [from, other, likeness];
  }
}

/** Where a walk comes to, as shares whose squares add up to one at most. */
function walkFrom(from: number, steps: readonly (readonly Share[])[]): Share[] {
  const reached = new Map<number, number>([[from, HOME]]);
  let now = new Map<number, number>([[from, 1]]);
  for (let step = 0; step < STEPS; step += 1) {
    const next = new Map<number, number>();
    for (const [place, share] of now) {
      if (share < LEAST) continue;
      for (const [to, part] of steps[place] ?? []) next.set(to, (next.get(to) ?? 0) + ON * share * part);
    }
    for (const [place, share] of next) reached.set(place, (reached.get(place) ?? 0) + share);
    now = next;
  }
  let squares = 0;
  for (const share of reached.values()) squares += share * share;
  const length = Math.sqrt(squares);
  return [...reached].flatMap(([place, share]): Share[] =>
    share / length >= FAINT ? [[place, share / length]] : [],
  );
}
