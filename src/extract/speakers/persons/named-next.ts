// Who opens a text without a name and bears one where the next paragraph begins: "A baker who was sacked has won. ¶ Marek Sobol, 41, said …".

import type { View } from "../../learned/sight/view.ts";
import { tradeOf } from "../bodies/trades.ts";
import { rankOf } from "../names/ranks.ts";
import { isPersonAt, isSomeone } from "./someone.ts";

/** A headline and the paragraph behind it. */
const OPENING = 2;
/** Those who decide or speak about others, of whom the next paragraph tells. */
const ABOUT_OTHERS =
  /^(?:adviser|advisor|aide|analyst|arbiter|arbitrator|columnist|commentator|commissioner|coroner|critic|detective|diplomat|economist|expert|insider|investigator|journalist|judge|lawmaker|magistrate|mediator|officer|official|ombudsman|policeman|policewoman|prosecutor|referee|reporter|representative|researcher|scientist|source|spokesman|spokesperson|spokeswoman|tourist|umpire|viewer|watchdog|witness|writer)$/;
/** So many words may stand before a name: "Mr", "Former nurse". */
const BEFORE = 2;
/** So many before the noun for somebody with what has them: "Norland's central bank | governor". */
const OWNED = 5;
/** So many lead at most to the subject. */
const FRONT = 14;

/** The last token of the name of whom the words at the beginning of a text tell, where the next paragraph begins by it; -1 for none. */
export function namedNext(view: View, words: readonly number[]): number {
  const { block, sentence, from, left, label, word } = view;
  const [first = -1] = words;
  const own = sentence[first] ?? -1;
  const paragraph = block[own] ?? -1;
  const isLead = own === 0 || block[own - 1] !== paragraph;
  if (first < 0 || first !== from[own] || !isLead || paragraph - (block[0] ?? 0) >= OPENING) return -1;
  let noun = words.find((i) => view.pos[i] === "NN" && isSomeone(view, i)) ?? -1;
  // "The deputy | mayor".
  while (view.pos[noun + 1] === "NN" && words.includes(noun + 1)) noun += 1;
  if (noun < 0 || !isUnnamed(view, noun)) return -1;
  // "Norland's central bank governor".
  const owned = words.some((i) => i < noun && view.pos[i] === "POS");
  if (noun - first > (owned ? OWNED : BEFORE + 1)) return -1;
  // "The engineer" is told of before, but for one of whom more is told.
  const told = /^(?:an?|the)$/.test(word[first] ?? "") && (word[first] !== "the" || words.at(-1) !== noun);
  if (!(told || owned)) return -1;
  const next = block.findIndex((one) => one > paragraph);
  if (next < 0) return -1;
  for (let i = first; i < (from[next] ?? 0); i += 1)
    if (!words.includes(i) && /^an?$/.test(word[left[i] ?? i] ?? "") && isUnnamed(view, i)) return -1;
  let at = behindFront(view, from[next] ?? view.size);
  for (let k = 0; k < BEFORE && at < view.size && !isPersonAt(view, at); k += 1) {
    // "Norland's police chief": no governor.
    const rank = rankOf(word[at] ?? "");
    if (rank !== undefined && rank !== "dr" && word[at] !== word[noun]) return -1;
    at += 1;
  }
  let to = at;
  while (isPersonAt(view, to + 1) && sentence[to + 1] === next) to += 1;
  const named = to > at && isPersonAt(view, at) && sentence[at] === next && /^nsubj/.test(label[to] ?? "");
  if (!named || (view.quote[at] ?? -1) >= 0) return -1;
  return word.slice(0, from[next]).includes(word[to] ?? "") ? -1 : to;
}

/** The token behind what leads to the subject of a sentence: "In a speech on Thursday, | Ola Berg". */
function behindFront({ pos, word, sentence }: View, first: number): number {
  if (pos[first] !== "IN") return first;
  for (let i = first + 2; i < first + FRONT && sentence[i] === sentence[first]; i += 1)
    if (word[i] === ",") return i + 1;
  return first;
}

/** True of a noun for one person who may be the one that a text is about. */
const isUnnamed = (view: View, noun: number): boolean =>
  view.pos[noun] === "NN" &&
  isSomeone(view, noun) &&
  !ABOUT_OTHERS.test(view.word[noun] ?? "") &&
  tradeOf(view.word[noun] ?? "") === undefined;
