import type { ClaimEvent } from "../../model/change.ts";
import { plain } from "../../text/words/words.ts";
import { nearlySpelled } from "../slots/names.ts";
import { ERRATA, meant, stems } from "./words.ts";

/** How a notice speaks of who somebody is. */
export const OF_NAMES = /\b(?:nam(?:e|es|ed)|identif(?:y|ied|ies)|identity|anonym\w+)\b/i;
const OF_NAMES_ALL = new RegExp(OF_NAMES.source, "gi");

/** True for a notice that says of a name that it was misspelled, and names nobody else, where a name is now spelled nearly so. */
export function ofSpelling(text: string, { slots }: ClaimEvent, speaker: ReadonlySet<string>): boolean {
  if (
    !/\b(?:mis-?spel\w+|spell?ings?|spelled|spelt|(?:wrong|incorrect|first|last|sur)\s?names?)\b/i.test(text)
  )
    return false;
  const spelt = slots.filter(
    ({ type, old, new: now }) =>
      (type === "source" || type === "name") && old !== null && now !== null && mayBeMisspelled(old, now),
  );
  const names = stems(capitals(text));
  const meant = stems(spelt.map((slot) => `${slot.old} ${slot.new}`).join(" "));
  return (
    spelt.length > 0 && (names.size === 0 || [...names].some((word) => meant.has(word) || speaker.has(word)))
  );
}

/** True for names that are spelled nearly so, or of which one part is the same and any other begins alike: "Rosa Hahn", "Rosalind Hahn". */
function mayBeMisspelled(one: string, other: string): boolean {
  if (nearlySpelled(one, other)) return true;
  const [a, b] = [one, other].map((name) => plain(name).split(/[\s-]+/));
  return (
    a !== undefined &&
    a.length === b?.length &&
    a.some((word, i) => word === b[i]) &&
    a.every((word, i) => word.slice(0, 2) === b[i]?.slice(0, 2))
  );
}

/** True for a notice of a name that tells whose it is by nothing but what they are: "the name of the harbour master". */
export function namesTheRole(text: string, who: ReadonlySet<string>): boolean {
  const words = meant(text.replace(OF_NAMES_ALL, " ")).filter(
    (word) => !ERRATA.has(word) && !/^\d/.test(word),
  );
  return words.length > 0 && words.every((word) => who.has(word));
}

/** True for a notice about pronouns where these differ. */
export function ofPronouns(text: string, { old, new: now }: ClaimEvent): boolean {
  if (!/\b(?:pronouns?|gender)\b/i.test(text) || old === null || now === null) return false;
  const [was, is] = [old, now].map((side) => (plain(side.text).match(PRONOUNS) ?? []).join(" "));
  return was !== is;
}

const PRONOUNS = /\b(?:he|him|his|she|hers?|they|them|theirs?)\b/g;
/** Words with a capital inside of a sentence. */
export const capitals = (text: string): string =>
  (text.match(/(?<=[\p{Ll},] )\p{Lu}[\p{L}’'-]+/gu) ?? []).join(" ");
