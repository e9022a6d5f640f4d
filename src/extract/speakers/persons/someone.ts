// Words for persons, and those that are none, as WordNet sorts their meanings.

import { hashOf } from "../../learned/numbers/hash.ts";
import type { View } from "../../learned/sight/view.ts";
import { isGiven } from "../names/given.ts";

/** The field of meaning of nouns for persons. */
export const PERSON = hashOf("s");

/** The field of nouns for several together. */
export const SEVERAL = hashOf("o");

/** The fields of nouns for communication and for cognition. */
const [TEXT, THOUGHT] = [hashOf("k"), hashOf("j")];

/** How nouns for persons end that no list of meanings has: "neighbour", "goalkeeper", "physiotherapist", "co-founder". */
const UNLISTED =
  /^(?:(?:neighb|lab)our|barista|carer|commuter|(?:co-?)?founder|gp|landlady|ombudsman|physio|provost|restaurateur|alumn(?:us|a))$|^(?!.*(?:builder|maker)$).*(?:(?:[bfgklmnprtv]|[^aeiou][dhsw])er|[aeiou]ller|nd?ser|isor|ist|ician|ologist|seeker|holder|keeper|master|mate|guard|(?<!hu|sha|ta)man|woman|person|chancellor|sellor|[nt]ee)$/;

/** Nouns for persons that the list knows by another meaning alone: a "commuter" is a train. */
const LISTED_ELSE = /^(?:commuter|(?:co-?)?founder)$/;

/** True of a noun for a person. */
export const isSomeone = ({ meaning, pos, lemma }: View, token: number): boolean => {
  const field = meaning[token]?.field;
  return field === undefined
    ? /^NNS?$/.test(pos[token] ?? "") && UNLISTED.test(lemma[token] ?? "")
    : field === PERSON || LISTED_ELSE.test(lemma[token] ?? "");
};

/** True of a token of a person's name. */
export const isPersonAt = ({ ner, pos }: View, token: number): boolean =>
  ner[token] === "PERSON" && (pos[token] ?? "").startsWith("NNP");

/** True of a noun for a text or a thought: "the ad", "this view", "early estimates". */
export const isTold = ({ meaning }: View, token: number): boolean =>
  meaning[token]?.field === TEXT || meaning[token]?.field === THOUGHT;

/** True of a word for one person: a name, "she", "the clerk". */
export const isOne = (view: View, token: number): boolean =>
  view.ner[token] === "PERSON" ||
  /^(?:he|she)$/.test(view.word[token] ?? "") ||
  (view.pos[token] === "NN" && isSomeone(view, token));

/** True of a name that begins with what persons are called by their office, before two words or more: "Magistrate | Emily Lind". */
export const isTitleAt = (view: View, from: number, to: number): boolean =>
  to >= from + 2 &&
  isSomeone(view, from) &&
  view.word[from] === view.lemma[from] &&
  !isGiven(view.word[from] ?? "");

/** Nouns for several that do not end in an "s". */
const MANY = new Set(
  "cattle children clergy crew deer fish folk geese infantry livestock men mice people police poultry sheep staff swine teeth trout women youth".split(
    " ",
  ),
);

/** True of such a noun where the tagger takes it for a name since a sentence begins with it: "Children would lie, she said". */
export const areMany = ({ word, sentence, from: begins }: View, from: number, end: number): boolean =>
  end === from + 1 && begins[sentence[from] ?? 0] === from && MANY.has(word[from] ?? "");
