import type { Slot } from "../../model/change.ts";
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

/** How long units of time are, in seconds, and how long what is told by one of them alone may last: "for days" is no month. */
const LASTS: Readonly<Record<string, readonly [least: number, most: number]>> = {
  seconds: [1, 120],
  minutes: [90, 7_200],
  hours: [5_400, 172_800],
  days: [129_600, 1_209_600],
  weeks: [907_200, 4_838_400],
  months: [3_944_700, 63_115_200],
  years: [47_336_400, 631_152_000],
  decades: [473_364_000, Number.POSITIVE_INFINITY],
};
const MONTH = 2_629_800;

/** What is told in units of time, as `measured` tells it. */
const SPELL = /^(?:time|months) /;

/** True of two units of time that are both told with figures, or of which one may last as long as the other's figure: "days" and "60 hours". */
export function lastAlike({ old, new: now }: Slot, was: readonly Part[], is: readonly Part[]): boolean {
  const [before, after] = [was, is].map((side) =>
    side.flatMap(({ measure }) => (measure !== undefined && SPELL.test(measure) ? [measure] : [])),
  );
  if (!before?.length) return after?.some((measure) => mayLast(old, measure)) ?? false;
  return (after?.length ?? 0) > 0 || before.some((measure) => mayLast(now, measure));
}

function mayLast(unit: string | null, measure: string): boolean {
  const bounds = LASTS[unit ?? ""];
  const [of, value] = measure.split(" ");
  const long = Number(value) * (of === "months" ? MONTH : 1);
  return bounds === undefined || (long >= bounds[0] && long <= bounds[1]);
}
