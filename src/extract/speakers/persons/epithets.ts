// Somebody by how old they are, where from or where on a list: "the 26-year-old", "the Dutchman", "the top seed".

import type { Officers } from "../bodies/offices.ts";
import type { Named } from "./named.ts";
import { FROM, RANKED } from "./origins.ts";

/** True of words for somebody by where they are from or stand on a list, whom the text does not name by these. */
export const isFromSomewhere = (officers: Officers, at: number, words: string): boolean => {
  const low = words.toLowerCase();
  const told =
    low.startsWith("the ") && (FROM.test(low.slice(4).replace(/^[\d-]+-year-old\s/, "")) || RANKED.test(low));
  return told && officers.before(at, words) === null;
};

/** So far back a name is looked for. */
const FAR = 2000;
const AGED = /^the\s(?<age>\d{1,3})-year-old$/;
const NAMES =
  /(?<![\p{L}’'-])\p{Lu}[\p{L}’'-]+(?:\s\p{Lu}[\p{L}.’'-]*){1,2}(?=(?:,\s(?<age>\d{1,3})(?!\d))?)/gu;

/** The name beside that age before a place, or else the last person's name there, of those that the text has in full; null of other words and where none stands there. */
export function agedIn(text: string, at: number, words: string, named: Named): string | null {
  const age = AGED.exec(words)?.groups?.["age"];
  if (age === undefined) return null;
  const from = Math.max(0, at - FAR);
  const before = [...text.slice(from, at).matchAll(NAMES)];
  const told = before.findLast((match) => match.groups?.["age"] === age);
  // Who has another age is another, and what something is in or of is no person.
  const last = before.findLast(
    ({ 0: name, groups, index }) =>
      groups?.["age"] === undefined &&
      named.full(name.slice(name.lastIndexOf(" ") + 1)) === name &&
      !/\b(?:in|at|of|from|near|to)\s$/.test(text.slice(Math.max(0, from + index - 6), from + index)),
  );
  return (told ?? last)?.[0] ?? null;
}
