import type { Reading } from "../stance/read.ts";

/** How much names and quantities tell where words tell 1, and how much more a word that comes again. */
export interface Weighing {
  readonly name: number;
  readonly quantity: number;
  readonly again: number;
}

/** For claims among claims. */
const AMONG_CLAIMS: Weighing = { name: 1.2, quantity: 1, again: 0 };

/** How much a key tells beside its rarity: names tell events apart, shared beginnings and senses are only hints. */
const WORD = 1;
const BEGINNING = 0.4;
const SENSE = 0.3;
/** Letters of a shared beginning, and of the least word that has one. */
const LETTERS = 5;
const LONG = 6;
/** The first senses of a word are its most frequent. */
const SENSES = 3;
/** Rarity of a key that no table lists: as rare as a word of a few texts. */
const RARE = 8;

const ADDRESS = /https?:\S+|\bpic\.twitter\S+/g;
const TAG = /[@#]([\p{L}\p{N}_]+)/gu;

/** A claim as it is to be found: addresses left out, and tags of posts parted into the words that they run together. */
export const searchable = (text: string): string =>
  text
    .replace(ADDRESS, " ")
    .replace(TAG, (_, tag: string) => tag.replace(/_/g, " ").replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2"));

/** What a claim is found by: its words, names and quantities, and more weakly their beginnings and senses. */
export interface Keys {
  /** Key to how much it tells beside its rarity. */
  readonly weights: ReadonlyMap<string, number>;
  /** How rare the table of words holds a key to be, where it knows. */
  readonly rarity: (key: string) => number;
}

/** The keys of a claim as read. */
export function keysOf({ words, quantities }: Reading, weighing: Weighing = AMONG_CLAIMS): Keys {
  const weights = new Map<string, number>();
  const known = new Map<string, number>();
  for (const { key, name, entry } of words) {
    const own = name ? weighing.name : WORD;
    const before = weights.get(key);
    weights.set(
      key,
      before === undefined ? own : Math.max(own, Math.min(2 * own, before + weighing.again * own)),
    );
    known.set(key, entry.rarity);
  }
  for (const { value, unit } of quantities) weights.set(`q:${value} ${unit}`, weighing.quantity);
  for (const { lower, entry } of words) {
    if (lower.length >= LONG) weights.set(`p:${lower.slice(0, LETTERS)}`, BEGINNING);
    for (const sense of entry.senses.slice(0, SENSES)) weights.set(`s:${sense}`, SENSE);
  }
  return { weights, rarity: (key) => known.get(key) ?? RARE };
}
