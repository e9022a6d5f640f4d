import type { Reading } from "../stance/read.ts";

/** How much a key tells beside its rarity: names tell events apart, shared beginnings and senses are only hints. */
const NAME = 1.2;
const WORD = 1;
const QUANTITY = 1;
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
export function keysOf({ words, quantities }: Reading): Keys {
  const weights = new Map<string, number>();
  const known = new Map<string, number>();
  for (const { key, name, entry } of words) {
    weights.set(key, Math.max(weights.get(key) ?? 0, name ? NAME : WORD));
    known.set(key, entry.rarity);
  }
  for (const { value, unit } of quantities) weights.set(`q:${value} ${unit}`, QUANTITY);
  for (const { lower, entry } of words) {
    if (lower.length >= LONG) weights.set(`p:${lower.slice(0, LETTERS)}`, BEGINNING);
    for (const sense of entry.senses.slice(0, SENSES)) weights.set(`s:${sense}`, SENSE);
  }
  return { weights, rarity: (key) => known.get(key) ?? RARE };
}
