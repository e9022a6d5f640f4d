import { type Odds, oddsOf as odds, shipped } from "../../learned/numbers/odds.ts";

/** How many bits of a hash tell the place of its weight. */
export const BITS = 15;

let loaded: Odds | null = null;

/** How likely a name with these traits, by their places, is a person's: the logarithm of the odds. */
export function oddsOf(places: readonly number[]): number {
  loaded ??= shipped("kinds.bin", BITS);
  return odds(loaded, places);
}
