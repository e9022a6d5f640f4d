// Whoever is named behind what they are and whose: "Bell and Company analyst | Ruth Marsh".

import type { View } from "../../learned/sight/view.ts";
import type { Phrase } from "../antecedents.ts";
import { isPersonAt, isSomeone } from "./someone.ts";

/** How the names of firms go on behind "and". */
const OF_FIRMS = /^(?:company|co|sons|daughters|partners|brothers|associates)$/;
/** What may follow a name in the words for whoever bears it. */
const FOLLOWS = /^(?:,|-LRB-|CD|WP|:)$/;

/** The name of one person at the end of what tells of them, right behind a noun for somebody; null where the words may be of others too. */
export function titledIn(view: View, tokens: readonly number[]): Phrase | null {
  const { pos, word } = view;
  const first = tokens[0] ?? 0;
  const ends = tokens.findIndex((i) => pos[i] === "," || pos[i] === "WP");
  const last = (ends < 0 ? tokens.at(-1) : tokens[ends - 1]) ?? -1;
  let from = last + 1;
  while (from > first && isPersonAt(view, from - 1)) from -= 1;
  const noun = from - 1;
  const isNamed = last > from && noun >= first && pos[noun] === "NN" && isSomeone(view, noun);
  if (!isNamed || tokens.length <= last - first || (ends >= 0 && !FOLLOWS.test(pos[last + 1] ?? "")))
    return null;
  for (let i = first; i < noun; i += 1) {
    // "A lawyer for the Norland senator Ola Berg" is another than the senator.
    const named = i === first + 1 ? !isSomeone(view, first) : isName(view, i - 1);
    if (pos[i] === "IN" && !(named && isName(view, i + 1))) return null;
    if (/^(?:and|or|&)$/.test(word[i] ?? "") && !joinsOne(view, first, i)) return null;
  }
  return { from, to: last };
}

/** True of a word of a body's name, which is no office. */
const isName = (view: View, i: number): boolean => /^NNPS?$/.test(view.pos[i] ?? "") && !isSomeone(view, i);

/** "Bell | and | Company", "Norland citizen | and | former soldier": what joins the words of a name, or two things that one is. */
function joinsOne(view: View, first: number, at: number): boolean {
  if (OF_FIRMS.test(view.word[at + 1] ?? "")) return true;
  const before = view.pos.slice(first, at);
  // "Norland | national | and former soldier": the tagger takes it for an adjective.
  const isOne = view.word[at - 1] === "national" || (view.pos[at - 1] === "NN" && isSomeone(view, at - 1));
  return isOne && !before.includes("DT") && !before.includes(",");
}
