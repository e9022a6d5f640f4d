import { type Odds, oddsOf as odds, placeOf as place, shipped } from "../../learned/numbers/odds.ts";

/** How many bits of a hash tell the place of its weight. */
export const BITS = 15;

/** The place of the weight of a trait. */
export const placeOf = (trait: number): number => place(trait, BITS);

let loaded: Odds | null = null;

/** How likely a name with these traits, by their places, is a person's: the logarithm of the odds. */
export function oddsOf(places: ReadonlySet<number>): number {
  loaded ??= shipped("kinds.bin", BITS);
  return odds(loaded, places);
}
