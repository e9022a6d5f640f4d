import { hashOf, mix } from "../../learned/numbers/hash.ts";
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

/** Adds the traits of the name of the tokens `[from, to]`, as hashes. */
export function traitsOf(view: View, from: number, to: number, add: (trait: number) => void): void {
  const trait = (template: number, value: number) => add(mix(template, value));
  ownTraits(view, from, to, trait);
  const { word, pos, label, head, sentence, hash } = view;
  const here = sentence[from];
  const isHere = (i: number) => sentence[i] === here;
  const sort = (i: number) => mix(hash.pos[i] ?? 0, view.meaning[i]?.field ?? 0);
  if (isHere(from - 1)) {
    trait(BEFORE, hash.word[from - 1] ?? 0);
    trait(BEFORE_POS, hash.pos[from - 1] ?? 0);
    trait(BEFORE_MEANS, sort(from - 1));
    if (PLACE.test(word[from - 1] ?? "")) trait(SEATED, 1);
    if (word[from - 1] === "," && isHere(from - 2)) {
      trait(BESIDE, hash.word[from - 2] ?? 0);
      trait(BESIDE_SORT, sort(from - 2));
    }
  } else trait(BEFORE, 0);
  if (isHere(to + 1)) {
    trait(AFTER, hash.word[to + 1] ?? 0);
    trait(AFTER_POS, hash.pos[to + 1] ?? 0);
    if (/^[’']s$/.test(word[to + 1] ?? "") && isHere(to + 2)) {
      trait(OWNS, hash.word[to + 2] ?? 0);
      trait(OWNS_SORT, sort(to + 2));
    }
    if (word[to + 1] === ",") apposedTraits(view, to, trait, sort);
  }
  const top = head[to] ?? -1;
  if (label[to] === "compound" && top >= 0) {
    trait(FOR, hash.lemma[top] ?? 0);
    trait(FOR_SORT, sort(top));
  }
  trait(PART, hash.label[to] ?? 0);
  if (!label[to]?.startsWith("nsubj")) return;
  const next = view.from[(here ?? 0) + 1] ?? view.size;
  if (next < view.size) {
    trait(NEXT, hash.word[next] ?? 0);
    if (word[next] === "the") trait(NEXT_NOUN, hash.word[next + 1] ?? 0);
  }
  for (let i = to + 1; i < next; i += 1)
    if (pos[i]?.startsWith("PRP")) {
      trait(PRONOUN, hash.word[i] ?? 0);
      break;
    }
}

type Trait = (template: number, value: number) => void;

/** What the words of a name are. */
function ownTraits({ word, meaning }: View, from: number, to: number, trait: Trait): void {
  const [first, last] = [word[from] ?? "", word[to] ?? ""];
  const [before, noun] = [meaning[from]?.field ?? 0, meaning[to]?.field ?? 0];
  trait(LENGTH, Math.min(to - from + 1, MOST));
  if (from === to) {
    trait(ALONE, hashOf(last, last.length - 2));
    trait(ALONE_LONG, hashOf(last, last.length - 3));
    trait(ALONE_MEANS, noun);
    trait(ALONE_GIVEN, Number(isGiven(last)));
    return;
  }
  trait(ENDS, hashOf(last, last.length - 2));
  trait(BEGINS, hashOf(first, first.length - 2));
  trait(LAST, noun);
  trait(FIRST, before);
  let given = isGiven(first) ? 2 : 0;
  for (let i = from + 1; i < to && given === 0; i += 1) if (isGiven(word[i] ?? "")) given = 1;
  trait(GIVEN, given);
  // "Whistle Sport", "Nordhav Line": common nouns, and no given name.
  trait(WORDS, mix(Number(noun !== 0) * 2 + Number(before !== 0), given));
  if (last.endsWith("s")) trait(PLURAL, 1);
}

/** What a name is said to be behind a comma: "Lumen, | an NGO that …", "Berg, | who". */
function apposedTraits(view: View, to: number, trait: Trait, sort: (i: number) => number): void {
  const { word, pos, sentence, hash } = view;
  const isHere = (i: number) => sentence[i] === sentence[to];
  if (!isHere(to + 2)) return;
  trait(APPOSED, hash.word[to + 2] ?? 0);
  if (!/^(?:an?|the|another|one|its|his|her)$/.test(word[to + 2] ?? "")) return;
  let at = to + 3;
  while (at < to + FAR && isHere(at) && /^(?:JJ|VB[GN]|CD|NN|HYPH|RB)/.test(pos[at] ?? "")) at += 1;
  trait(IS, hash.lemma[at - 1] ?? 0);
  trait(IS_SORT, sort(at - 1));
}
