// Somebody by how old they are, where from or where on a list: "the 26-year-old", "the Dutchman", "the top seed".

import type { View } from "../../learned/sight/view.ts";
import type { Named } from "../names/named.ts";
import { isKnownAs } from "./known-as.ts";
import { isFrom, RANKED } from "./origins.ts";

/** What players are by their places on the field, or by how they stand in their sport. */
export const SPORTS: ReadonlySet<string> = new Set(
  `goalkeeper keeper goalie goaltender netminder defender midfielder striker winger forward playmaker libero sweeper centre-half
  full-back wing-back centre-back center-back left-back right-back fullback wingback
  prop lock flanker hooker scrum-half fly-half openside blindside loosehead tighthead back-rower second-rower five-eighth halfback
  ruckman rover full-forward
  batsman batter bowler all-rounder opener seamer spinner paceman quick off-spinner leg-spinner wicketkeeper tailender left-hander
  right-hander left-armer southpaw
  pitcher catcher shortstop infielder outfielder reliever slugger hurler quarterback linebacker cornerback lineman receiver kicker
  punter defenceman defenseman blueliner
  sprinter hurdler jumper thrower jockey boxer golfer climber debutant rookie teenager youngster veteran qualifier wildcard underdog
  champion medallist medalist`.split(/\s+/),
);

/** True of the head of "the 26-year-old", "the Dane", "the winger" and "the Norland senator", which take up somebody with a name. */
export function takesUp(view: View, noun: number): boolean {
  const { word, left, sentence } = view;
  const first = left[noun] ?? noun;
  if (word[first] !== "the" || sentence[first] !== sentence[noun]) return false;
  const one = word[noun] ?? "";
  if (isKnownAs(view, first, noun)) return true;
  // "The New Yorker" is mostly read.
  return (
    noun - first <= 3 && (SPORTS.has(one) || (isFrom(one) && one !== "yorker") || /^\d+-year-old$/.test(one))
  );
}

/** True of words, in lower case, for somebody by where they are from or stand on a list. */
export const isFromSomewhere = (low: string): boolean =>
  low.startsWith("the ") && (isFrom(low.slice(4).replace(/^[\d-]+-year-old\s/, "")) || RANKED.test(low));

/** How old somebody is who is told by that alone, in lower case; undefined of all else. */
export const ageIn = (low: string): string | undefined => AGED.exec(low)?.groups?.["age"];

/** So far back a name is looked for. */
const FAR = 2000;
const AGED = /^the\s(?<age>\d{1,3})-year-old$/;
const NAMES =
  /(?<![\p{L}’'-])\p{Lu}[\p{L}’'-]+(?:\s\p{Lu}[\p{L}.’'-]*){1,2}(?=(?:,\s(?<age>\d{1,3})(?!\d))?)/gu;

/** The name beside that age before a place, or else who was spoken of most of late unless told to have another, or the last person's name there, of those that the text has in full; null where none stands there. */
export function agedIn(text: string, at: number, age: string, named: Named, salient?: string): string | null {
  const from = Math.max(0, at - FAR);
  const before = [...text.slice(from, at).matchAll(NAMES)];
  const told = before.findLast((match) => match.groups?.["age"] === age);
  if (told) return told[0];
  if (salient !== undefined) {
    const surname = salient.slice(salient.lastIndexOf(" ") + 1);
    if (!before.some(({ 0: name, groups }) => groups?.["age"] && name.endsWith(surname))) return salient;
  }
  // Who has another age is another, and what something is in or of is no person.
  const last = before.findLast(
    ({ 0: name, groups, index }) =>
      groups?.["age"] === undefined &&
      named.full(name.slice(name.lastIndexOf(" ") + 1)) === name &&
      !/\b(?:in|at|of|from|near|to)\s$/.test(text.slice(Math.max(0, from + index - 6), from + index)),
  );
  return last?.[0] ?? null;
}
