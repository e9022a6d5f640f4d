import { contentWords, stem } from "../similar.ts";
import type { Part } from "./part.ts";

/** Words that tell no figure but some bounds of it, loosely, for writers do not count either: the least and the most. */
const BOUNDS = new Map<string, readonly [least: number, most: number]>([
  ["a few", [2, 20]],
  ["a handful of", [2, 20]],
  ["few", [0, 20]],
  ["several", [3, 99]],
  ["some", [1, Infinity]],
  ["a number of", [2, Infinity]],
  ["multiple", [2, Infinity]],
  ["many", [3, Infinity]],
  ["numerous", [3, Infinity]],
  ["dozens of", [20, 199]],
  ["scores of", [30, 399]],
  ["hundreds of", [100, 1999]],
  ["thousands of", [1e3, 99_999]],
  ["tens of thousands of", [1e4, 199_999]],
  ["hundreds of thousands of", [1e5, 1_999_999]],
  ["millions of", [1e6, 99_999_999]],
]);
const WORDS = [...BOUNDS.keys()].sort((a, b) => b.length - a.length).join("|");
const VAGUE = new RegExp(
  `\\b(?<count>${WORDS})(?: of)?(?: (?:the|its|his|her|their|our))? (?<kind>\\p{L}[\\p{L}’'-]*(?: \\p{L}[\\p{L}’'-]*){0,2})`,
  "giu",
);
const ANY =
  /\b(?:few|handful|several|some|number|multiple|many|numerous|dozens|scores|\p{L}+(?:ds|ns) of)\b/iu;

/** What words count loosely of which the other wording has a number; null where they do not, or that has the same words. */
export function vague(unit: string, words: string, elsewhere: string): Part | null {
  if (!ANY.test(words)) return null;
  for (const { groups } of words.matchAll(VAGUE)) {
    const { count = "", kind = "" } = groups ?? {};
    if (new RegExp(`\\b${count}\\b`, "i").test(elsewhere)) continue;
    const said = kind.split(" ");
    const end = said.findIndex((word) => contentWords(word).length === 0);
    const noun = said.slice(0, end < 0 ? said.length : end).find((word) => stem(word.toLowerCase()) === unit);
    if (noun !== undefined) return { text: count.replace(/ of$/, ""), key: count.toLowerCase(), unit };
  }
  return null;
}

/** The bounds that words tell in the place of a figure; undefined where they are none of these. */
export const boundsOf = (told: string): readonly [least: number, most: number] | undefined =>
  BOUNDS.get(told.toLowerCase()) ?? BOUNDS.get(`${told.toLowerCase()} of`);
