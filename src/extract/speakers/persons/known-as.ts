// Nouns by which news takes up somebody with a name, and whom: "the singer", "the Norland senator", "the presumptive nominee".

import type { View } from "../../learned/sight/view.ts";
import { mostOf } from "./person.ts";

/** What somebody who is in the news is called by turns, by what they stand for, live by or are known for; with "she" where it is a woman. */
const KNOWN_AS: ReadonlyMap<string, "she" | "he" | null> = new Map([
  ...listed(
    `anchor anchorperson artist author billionaire blogger candidate celebrity challenger cleric comedian comic composer congressman
    conservative contender crooner democrat dissident entertainer entrepreneur ex-minister ex-president filmmaker
    financier firebrand fraudster front-runner frontrunner heir hitmaker hopeful icon incumbent industrialist influencer
    inventor lawmaker legend legislator liberal libertarian lyricist magnate maestro millionaire mogul multimillionaire newscaster
    musician neurosurgeon nominee novelist oligarch paralympian pensioner performer philanthropist playwright poet politician
    popstar pop-star preacher presenter rapper republican rocker screenwriter senator singer singer-songwriter socialist
    songwriter star superstar televangelist tory tycoon vocalist youtuber`,
    null,
  ),
  ...listed(
    "actress anchorwoman businesswoman comedienne congresswoman diva heiress mother-of-one mother-of-two mother-of-three mother-of-four stateswoman starlet widow",
    "she",
  ),
  ...listed(
    "actor anchorman businessman father-of-one father-of-two father-of-three father-of-four frontman newsman pontiff prelate statesman widower",
    "he",
  ),
]);

function listed<G extends "she" | "he" | null>(words: string, gender: G): [string, G][] {
  return words.split(/\s+/).map((word) => [word, gender]);
}

/** So many words stand before such a noun: "the presumptive Norland presidential | candidate |". */
const BEFORE = 4;

/** True of the head of a noun phrase that begins at `first` by "the" and takes somebody up so. */
export const isKnownAs = (view: View, first: number, noun: number): boolean =>
  KNOWN_AS.has(view.word[noun] ?? "") && noun - first <= BEFORE + 1 && isAlone(view, first, noun);

/** Of whom a noun that takes somebody up can only be; null of anybody. */
export const genderOf = ({ word }: View, noun: number): "she" | "he" | null =>
  KNOWN_AS.get(word[noun] ?? "") ?? null;

/** True of a noun of which nothing behind it tells who is meant, and that the text has told of nobody without a name: "the candidate | who wins". */
function isAlone({ word, right, left, label }: View, first: number, noun: number): boolean {
  if ((right[noun] ?? noun) > noun && word[noun + 1] !== ",") return false;
  const one = word[noun] ?? "";
  for (let i = word.indexOf(one); i >= 0 && i < first; i = word.indexOf(one, i + 1))
    if (/^(?:an?|another|one|any|each|every)$/.test(word[left[i] ?? i] ?? "") && label[i] !== "appos")
      return false;
  return true;
}

/** True of "the | Norland | senator": where somebody is from tells more of them than how often they were named. */
function isOfPlace({ left, pos, word }: View, noun: number): boolean {
  for (let i = (left[noun] ?? noun) + 1; i < noun; i += 1)
    if (
      /^NNP/.test(pos[i] ?? "") &&
      !/^(?:republican|democratic|democrat|gop|tory|labour|liberal|conservative)$/.test(word[i] ?? "")
    )
      return true;
  return false;
}

/** What else tells beside a name that its bearer is called so. */
const AS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    senator: ["sen.", "sen"],
    congressman: ["rep.", "rep", "representative"],
    congresswoman: ["rep.", "rep", "representative"],
    lawmaker: ["rep.", "sen.", "rep", "sen", "mp", "representative", "senator"],
    republican: ["gop"],
    gop: ["republican"],
    democratic: ["democrat"],
    democrat: ["democratic"],
    pontiff: ["pope"],
    frontrunner: ["front-runner"],
    "front-runner": ["frontrunner"],
  }),
);
/** So many words around a name are looked at. */
const AROUND = 5;

/** How many of the words of a noun phrase that takes somebody up stand beside the names before it, by whose these are. */
function toldBy<P>(view: View, noun: number, named: ReadonlyMap<number, P>): ReadonlyMap<P, number> {
  const { word, left, pos, sentence, ner } = view;
  const told = new Set<string>();
  for (let i = (left[noun] ?? noun) + 1; i <= noun; i += 1)
    if (/^(?:NN|JJ)/.test(pos[i] ?? ""))
      for (const one of [word[i] ?? "", ...(AS.get(word[i] ?? "") ?? [])]) told.add(one);
  const found = new Map<P, Set<string>>();
  for (const [at, person] of named) {
    if (at >= noun) break;
    for (let i = Math.max(0, at - AROUND); i <= at + AROUND && i < noun; i += 1) {
      if (sentence[i] !== sentence[at] || ner[i] === "PERSON" || !told.has(word[i] ?? "")) continue;
      const words = found.get(person) ?? new Set<string>();
      found.set(person, words.add(word[i] ?? ""));
    }
  }
  return new Map([...found].map(([person, words]) => [person, words.size]));
}

/** How much likelier each word makes somebody that stands beside their name and before such a noun. */
const TOLD = 1;
/** What somebody weighs who was spoken of in the same sentence, which seldom tells of them twice. */
const HERE = 0.4;
/** The power of how often somebody was named by which such a noun that tells of no place takes them up. */
const OFTEN = 0.5;

/** Whoever is meant is likelier than the next by so much: of two as likely the noun does not tell which. */
const SURE = 1.7;

interface Mentioned {
  /** Where they were last spoken of, and how often they were named. */
  readonly latest: number;
  readonly named: number;
}

/** Whom of some a noun takes up, by how likely each would be a pronoun's; `named` are the names before it. */
export function likeliestOf<P extends Mentioned>(
  view: View,
  noun: number,
  named: ReadonlyMap<number, P>,
  scores: ReadonlyMap<P, number>,
): P | null {
  if (!KNOWN_AS.has(view.word[noun] ?? "")) return mostOf(scores);
  const told = toldBy(view, noun, named);
  const often = isOfPlace(view, noun) ? 0 : OFTEN;
  const found = new Map<P, number>();
  for (const [person, score] of scores) {
    const here = view.sentence[person.latest] === view.sentence[noun] ? HERE : 1;
    found.set(person, score * (1 + TOLD * (told.get(person) ?? 0)) * person.named ** often * here);
  }
  const best = mostOf(found);
  const most = best === null ? 0 : (found.get(best) ?? 0);
  return [...found].some(([one, score]) => one !== best && score * SURE > most) ? null : best;
}
