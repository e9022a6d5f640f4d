import { base } from "../../text/words/base.ts";
import { areOtherThings } from "../../text/words/things.ts";
import { plain } from "../../text/words/words.ts";
import { contentWords } from "../similar.ts";
import { SORTS } from "./sorts.ts";

/** What one word or several that stand for one are looked for by: "policewomen" by "policewoman", "cargo ships" by "cargo ship". */
const keyOf = (words: string): string => base(words.replace(/(?<=\p{L})men$/u, "man"));

/** For each word, in its base form, where in which sorts it stands: the line, and the place there. */
const PLACES = new Map<string, Map<number, number>>();
/** By the first of them, the words that stand for one, all but the last as they are written. */
const PHRASES = new Map<string, string[][]>();
SORTS.split("\n").forEach((line, sort) => {
  line.split(",").forEach((members, place) => {
    for (const word of members.split("/").map(plain)) {
      const key = keyOf(word);
      const places = PLACES.get(key) ?? new Map<number, number>();
      PLACES.set(key, places.set(sort, place));
      const [first = "", ...more] = word.split(" ");
      if (more.length > 0) PHRASES.set(first, [...(PHRASES.get(first) ?? []), more]);
    }
  });
});

/** True for a word that is of some sort. */
export const isOfSort = (word: string): boolean => PLACES.has(keyOf(word));

/** The words, those that stand for one thing as one: "cargo ships", "in custody". */
export function asPhrases(words: readonly string[]): readonly string[] {
  if (!words.some((word) => PHRASES.has(word))) return words;
  const found: string[] = [];
  for (let at = 0; at < words.length; ) {
    const length = lengthAt(words, at);
    found.push(words.slice(at, at + length).join(" "));
    at += length;
  }
  return found;
}

/** How many words from a place on stand for one. */
function lengthAt(words: readonly string[], at: number): number {
  let longest = 1;
  for (const more of PHRASES.get(words[at] ?? "") ?? []) {
    const same = more.every((word, i) => {
      const told = words[at + 1 + i] ?? "";
      return told === word || (i === more.length - 1 && keyOf(told) === keyOf(word));
    });
    if (same) longest = Math.max(longest, more.length + 1);
  }
  return longest;
}

/** True for two words that are of one sort, so that what one of them names is not what the other names. */
export function excluding(one: string, other: string): boolean {
  const apart = areApart(one, other);
  if (apart !== null) return apart;
  const [a, b] = [lastOf(one), lastOf(other)];
  return (a !== one || b !== other) && areApart(a, b) === true;
}

/** True for two wordings of one word of meaning each, for things that are none of one another and of no sort that tells whether they are the same. */
export function nameOthers(was: string, is: string): boolean {
  const [[one, ...more], [other, ...others]] = [contentWords(was), contentWords(is)];
  if (one === undefined || other === undefined || more.length + others.length > 0) return false;
  return areApart(one, other) === null && areOtherThings(one, other);
}

/** "Metal" of "heavy metal", where that is of no sort with the other; of no words but those that stand for one. */
const lastOf = (words: string): string =>
  PLACES.has(keyOf(words)) ? words.slice(words.lastIndexOf(" ") + 1) : words;

/** Whether two words of one sort exclude each other; null where they are of none. */
function areApart(one: string, other: string): boolean | null {
  const [a, b] = [PLACES.get(keyOf(one)), PLACES.get(keyOf(other))];
  if (a === undefined || b === undefined) return null;
  let apart: boolean | null = null;
  for (const [sort, place] of a) {
    const there = b.get(sort);
    // What may be the same in one sort, "doctor" and "surgeon", is nowhere told apart.
    if (there === place) return false;
    if (there !== undefined) apart = true;
  }
  return apart;
}
