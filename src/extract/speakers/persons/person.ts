import { Among } from "../../learned/sight/among.ts";
import type { View } from "../../learned/sight/view.ts";
import { isGiven } from "../names/given.ts";

/** Of whom a pronoun or a given name may be; null of anybody. */
export type Gender = "she" | "he" | null;

/** Somebody whom a text names, or who speaks in it without a name. */
export interface Person {
  /** Empty for who has none. */
  name: string;
  /** The first word of the name where it has several. */
  first: string | null;
  readonly last: string;
  gender: Gender;
  /** The words of the longest name that was written, in lower case. */
  words: readonly string[];
  /** The rank that last stood before the name. */
  rank: string | null;
  /** Where it was last spoken of, whether it spoke there, and how often it was named. */
  latest: number;
  spoke: boolean;
  named: number;
}

/** Somebody of whom nothing is told yet. */
export const NOBODY: Person = {
  name: "",
  first: null,
  last: "",
  words: [],
  rank: null,
  gender: null,
  latest: 0,
  spoke: false,
  named: 0,
};

/** Pronouns of one person. */
const PRONOUNS = new Map<string, Gender>([
  ["he", "he"],
  ["him", "he"],
  ["his", "he"],
  ["himself", "he"],
  ["she", "she"],
  ["her", "she"],
  ["herself", "she"],
]);
const THEY = new Among(new Set(PRONOUNS.keys()));

/** Of whom the pronoun at a token is; undefined of other words. */
export function pronounAt({ word, hash }: View, i: number): Gender | undefined {
  const one = word[i] ?? "";
  return THEY.has(one, hash.word[i] ?? 0) ? PRONOUNS.get(one) : undefined;
}

const WEIGHTS: Readonly<Record<string, number>> = {
  nsubj: 1,
  nsubjpass: 1,
  root: 0.8,
  dobj: 0.6,
  appos: 0.6,
  conj: 0.5,
  dep: 0.5,
  "nmod:poss": 0.4,
  compound: 0.15,
};
const OTHER = 0.4;

/** What a mention weighs by what it is in its clause; somebody spoken of in passing is seldom taken up. */
export const weightOf = (label: string): number => WEIGHTS[label] ?? OTHER;

/** True of a person by their surname alone, or by all that was told of their name. */
export const isNamed = ({ words, last }: Person, name: readonly string[]): boolean =>
  name.length === 1 ? name[0] === last : endsWith(words, name) || endsWith(name, words);

/** "Emily Vang Lind" of whom "Vang Lind" was told; "Icon Emily Lind" only has a word before her name. */
export const isLonger = (words: readonly string[], known: readonly string[]): boolean =>
  words.length > known.length && endsWith(words, known) && isGiven(words[0] ?? "");

/** True of words that end with these. */
export const endsWith = (words: readonly string[], end: readonly string[]): boolean =>
  end.length <= words.length && end.every((word, k) => word === words[words.length - end.length + k]);

/** Who has most, the first of several; null where nobody has anything. */
export function mostOf<P>(counts: ReadonlyMap<P, number>): P | null {
  let [best, most]: [P | null, number] = [null, 0];
  for (const [person, count] of counts) if (count > most) [best, most] = [person, count];
  return best;
}
