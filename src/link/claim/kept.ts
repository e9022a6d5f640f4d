/** Holds what was worked out of it, by places. */
export interface Keeper {
  readonly kept: unknown[];
}

let places = 0;

/** Room for all that is kept with one thing: an array that grows as it is filled is made anew again and again. */
export const room = (): unknown[] => new Array(places);

/**
 * A reading that is made once of each thing that it is asked of, and kept with that. There are a dozen readings of a claim,
 * and most are asked for once for each pair: a WeakMap for each is slower to ask, and slower still to collect.
 */
export function keptWith<K extends Keeper, T extends object | string | number | boolean>(
  make: (of: K) => T,
): (of: K) => T {
  const place = places;
  places += 1;
  return (of) => {
    const known = of.kept[place];
    if (known !== undefined) return known as T;
    const made = make(of);
    of.kept[place] = made;
    return made;
  };
}

/**
 * The same of two: what it told of the last pair is remembered, since rules and judge ask it of one pair one after the other.
 * What is told must be of the two alone.
 */
export function keptOfPair<K extends object, T>(make: (a: K, b: K) => T): (a: K, b: K) => T {
  let last: { readonly a: K; readonly b: K; readonly told: T } | null = null;
  return (a, b) => {
    if (last === null || last.a !== a || last.b !== b) last = { a, b, told: make(a, b) };
    return last.told;
  };
}
