import { hashOf, mix } from "../../learned/numbers/hash.ts";
import type { Traits } from "../../learned/numbers/odds.ts";
import { nameEnd, type View } from "../../learned/sight/view.ts";
import { isGiven } from "../names/given.ts";
import { SEAT } from "./clues.ts";

/** What a name is like: what its words are, and what stands beside it and takes it up. Numbers never change their meaning. */
const LENGTH = 1;
const ENDS = 2;
const BEGINS = 3;
const LAST = 4;
const FIRST = 5;
const GIVEN = 6;
const WORDS = 7;
const PLURAL = 8;
const ALONE = 9;
const ALONE_LONG = 10;
const ALONE_MEANS = 11;
const ALONE_GIVEN = 12;
const BEFORE = 13;
const BEFORE_POS = 14;
const BEFORE_MEANS = 15;
const SEATED = 16;
const AFTER = 17;
const AFTER_POS = 18;
const OWNS = 19;
const OWNS_SORT = 20;
const FOR = 21;
const FOR_SORT = 22;
const PART = 23;
const APPOSED = 24;
const IS = 25;
const IS_SORT = 26;
const BESIDE = 27;
const BESIDE_SORT = 28;
const NEXT = 29;
const NEXT_NOUN = 30;
const PRONOUN = 31;

/** No name has more words that matter, no apposition stands further off. */
const [MOST, FAR] = [4, 10];
const PLACE = new RegExp(`-(?:${SEAT}|owned|backed)$`);

/** A name as it stands in a text, by its first and last token. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

/** The names that are tagged as persons' or bodies', in order. */
export function runsIn(view: View): Run[] {
  const runs: Run[] = [];
  for (let i = 0; i < view.size; i += 1) {
    const kind = view.ner[i] ?? "";
    if (kind !== "PERSON" && kind !== "ORGANIZATION") continue;
    const end = nameEnd(view, i, kind);
    if (end === i) continue;
    runs.push({ from: i, to: end - 1 });
    i = end - 1;
  }
  return runs;
}

/** What a token is as somebody or something. */
const sortOf = ({ hash, meaning }: View, i: number): number => mix(hash.pos[i] ?? 0, meaning[i]?.field ?? 0);

/** Adds the traits of the name of the tokens `[from, to]`. */
export function addTraits(view: View, from: number, to: number, traits: Traits): void {
  ownTraits(view, from, to, traits);
  const { word, pos, label, head, sentence, hash } = view;
  const here = sentence[from];
  if (sentence[from - 1] === here) {
    traits.add(BEFORE, hash.word[from - 1] ?? 0);
    traits.add(BEFORE_POS, hash.pos[from - 1] ?? 0);
    traits.add(BEFORE_MEANS, sortOf(view, from - 1));
    if (PLACE.test(word[from - 1] ?? "")) traits.add(SEATED, 1);
    if (word[from - 1] === "," && sentence[from - 2] === here) {
      traits.add(BESIDE, hash.word[from - 2] ?? 0);
      traits.add(BESIDE_SORT, sortOf(view, from - 2));
    }
  } else traits.add(BEFORE, 0);
  if (sentence[to + 1] === here) {
    traits.add(AFTER, hash.word[to + 1] ?? 0);
    traits.add(AFTER_POS, hash.pos[to + 1] ?? 0);
    if (/^[’']s$/.test(word[to + 1] ?? "") && sentence[to + 2] === here) {
      traits.add(OWNS, hash.word[to + 2] ?? 0);
      traits.add(OWNS_SORT, sortOf(view, to + 2));
    }
    if (word[to + 1] === ",") apposedTraits(view, to, traits);
  }
  const top = head[to] ?? -1;
  if (label[to] === "compound" && top >= 0) {
    traits.add(FOR, hash.lemma[top] ?? 0);
    traits.add(FOR_SORT, sortOf(view, top));
  }
  traits.add(PART, hash.label[to] ?? 0);
  if (!label[to]?.startsWith("nsubj")) return;
  const next = view.from[(here ?? 0) + 1] ?? view.size;
  if (next < view.size) {
    traits.add(NEXT, hash.word[next] ?? 0);
    if (word[next] === "the") traits.add(NEXT_NOUN, hash.word[next + 1] ?? 0);
  }
  for (let i = to + 1; i < next; i += 1)
    if (pos[i]?.startsWith("PRP")) {
      traits.add(PRONOUN, hash.word[i] ?? 0);
      break;
    }
}

/** What the words of a name are. */
function ownTraits({ word, meaning }: View, from: number, to: number, traits: Traits): void {
  const [first, last] = [word[from] ?? "", word[to] ?? ""];
  const [before, noun] = [meaning[from]?.field ?? 0, meaning[to]?.field ?? 0];
  traits.add(LENGTH, Math.min(to - from + 1, MOST));
  if (from === to) {
    traits.add(ALONE, hashOf(last, last.length - 2));
    traits.add(ALONE_LONG, hashOf(last, last.length - 3));
    traits.add(ALONE_MEANS, noun);
    traits.add(ALONE_GIVEN, Number(isGiven(last)));
    return;
  }
  traits.add(ENDS, hashOf(last, last.length - 2));
  traits.add(BEGINS, hashOf(first, first.length - 2));
  traits.add(LAST, noun);
  traits.add(FIRST, before);
  let given = isGiven(first) ? 2 : 0;
  for (let i = from + 1; i < to && given === 0; i += 1) if (isGiven(word[i] ?? "")) given = 1;
  traits.add(GIVEN, given);
  // "Whistle Sport", "Nordhav Line": common nouns, and no given name.
  traits.add(WORDS, mix(Number(noun !== 0) * 2 + Number(before !== 0), given));
  if (last.endsWith("s")) traits.add(PLURAL, 1);
}

/** What a name is said to be behind a comma: "Lumen, | an NGO that …", "Berg, | who". */
function apposedTraits(view: View, to: number, traits: Traits): void {
  const { word, pos, sentence, hash } = view;
  const here = sentence[to];
  if (sentence[to + 2] !== here) return;
  traits.add(APPOSED, hash.word[to + 2] ?? 0);
  if (!/^(?:an?|the|another|one|its|his|her)$/.test(word[to + 2] ?? "")) return;
  let at = to + 3;
  while (at < to + FAR && sentence[at] === here && /^(?:JJ|VB[GN]|CD|NN|HYPH|RB)/.test(pos[at] ?? ""))
    at += 1;
  traits.add(IS, hash.lemma[at - 1] ?? 0);
  traits.add(IS_SORT, sortOf(view, at - 1));
}
