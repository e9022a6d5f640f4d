// Who opens a text without a name and bears one where the next paragraph begins, or the next sentence that tells of them:
// "A baker who was sacked has won. ¶ Marek Sobol, 41, said …".

import type { View } from "../../learned/sight/view.ts";
import { tradeOf } from "../bodies/trades.ts";
import { suits } from "../names/given.ts";
import { rankOf } from "../names/ranks.ts";
import { mayBeCalled } from "../pronouns.ts";
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
  if (first < 0 || !isLead || paragraph - (block[0] ?? 0) >= OPENING) return -1;
  const closes = first !== from[own];
  if (closes && !isTail(view, words)) return -1;
  let noun = words.find((i) => isOne(view, i)) ?? -1;
  // "The hostage's | sister".
  if (view.pos[noun + 1] === "POS") noun = words.find((i) => i > noun && isOne(view, i)) ?? noun;
  // "The deputy | mayor".
  while (view.pos[noun + 1] === "NN" && words.includes(noun + 1)) noun += 1;
  if (noun < 0 || !isUnnamed(view, noun)) return -1;
  // "Norland's central bank governor".
  const owned = words.some((i) => i < noun && view.pos[i] === "POS");
  if (noun - first > (owned ? OWNED : BEFORE + 1)) return -1;
  // "The engineer" is told of before, but for one of whom more is told.
  const told =
    /^(?:an?|one|the)$/.test(word[first] ?? "") && (word[first] !== "the" || words.at(-1) !== noun);
  if (!(told || owned)) return -1;
  const here = block[own + 1] === paragraph && isToldOf(view, own + 1, noun, owned);
  const next = here ? own + 1 : block.findIndex((one) => one > paragraph);
  if (next < 0 || (closes && !owned)) return -1;
  for (let i = from[own] ?? 0; i < (from[next] ?? 0); i += 1)
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

/** So many words stand at most behind who closes a sentence: "…, the mayor | said on Monday |". */
const TAIL = 5;

/** True of who says what stands before: "The dam will hold, | the country's interior minister | says". */
function isTail({ word, from, sentence, size }: View, words: readonly number[]): boolean {
  const [first = 0, last = 0] = [words[0], words.at(-1)];
  const end = from[(sentence[first] ?? 0) + 1] ?? size;
  return /^[,”"’']$/.test(word[first - 1] ?? "") && end - last <= TAIL + 1;
}

/** Clerics by what they are called before their names. */
const CLERICS = new Map([
  ["sheikh", /^(?:cleric|scholar|imam|preacher|mufti)$/],
  ["imam", /^(?:cleric|scholar|preacher)$/],
  ["rabbi", /^(?:cleric|scholar|preacher)$/],
  ["pastor", /^(?:cleric|preacher|evangelist)$/],
  ["father", /^(?:cleric|priest|preacher)$/],
]);

/** True of a sentence right behind the one that opens a text, which begins by somebody's name and tells of whom that was: by how old they are, by a title, or since nothing else tells who holds the office. */
function isToldOf(view: View, next: number, noun: number, owned: boolean): boolean {
  const { from, word, pos, sentence } = view;
  let at = from[next] ?? view.size;
  const title = word[at] ?? "";
  const titled = CLERICS.get(title)?.test(word[noun] ?? "") === true;
  if (titled || /^(?:mr|mrs|ms)\.?$/.test(title)) at += 1;
  let end = at;
  while (isPersonAt(view, end) && sentence[end] === next) end += 1;
  if (end < at + 2 || !fits(word[at] ?? "", word[noun] ?? "")) return false;
  const aged =
    word[end] === "," && (isAge(view, end + 1) || (word[end + 1] === "who" && isAge(view, end + 3)));
  return (
    titled ||
    aged ||
    (owned && (word[end] === "," ? pos[end + 1] === "VBG" : /^VB[DZP]$/.test(pos[end] ?? "")))
  );
}

const isAge = ({ word }: View, at: number): boolean => /^\d\d?$/.test(word[at] ?? "");

/** False of a woman's name where the noun is a man's, and of a man's where it is a woman's. */
const fits = (given: string, noun: string): boolean =>
  (["he", "she"] as const).every(
    (one) => suits(given, one) || mayBeCalled(noun, one === "he" ? "she" : "he"),
  );

/** The token behind what leads to the subject of a sentence: "In a speech on Thursday, | Ola Berg". */
function behindFront({ pos, word, sentence }: View, first: number): number {
  if (pos[first] !== "IN") return first;
  for (let i = first + 2; i < first + FRONT && sentence[i] === sentence[first]; i += 1)
    if (word[i] === ",") return i + 1;
  return first;
}

/** True of a noun for one person who may be the one that a text is about. */
const isUnnamed = (view: View, noun: number): boolean =>
  isOne(view, noun) &&
  !ABOUT_OTHERS.test(view.word[noun] ?? "") &&
  tradeOf(view.word[noun] ?? "") === undefined;

/** True of a noun for one person, of which the tagger may take some for adjectives. */
const isOne = (view: View, i: number): boolean =>
  (view.pos[i] === "NN" && isSomeone(view, i)) || view.word[i] === "cleric";
