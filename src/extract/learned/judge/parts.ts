import { has, type Proposal } from "./proposal.ts";

/** A few words and the place of each among them. */
export type Ranks = ReadonlyMap<string, number>;

export function wordsIn(words: string): Ranks {
  return new Map(words.split(" ").map((word, k) => [word, k]));
}

/** The place of a word, -1 for any other. */
export function rankOf(ranks: Ranks, word: string | undefined): number {
  return (word === undefined ? undefined : ranks.get(word)) ?? -1;
}

const FIRST_WORDS = wordsIn("that to `` the he it for of as :");
const FIRST_POS = wordsIn("IN TO `` DT PRP NNP NN VBG VB WP WRB JJ");
const WORDS_AFTER = wordsIn("that to , . '' `` the of in by :");
const WORDS_BEFORE = wordsIn(", '' to has is be was not n't have would and who");

/**
 * What a proposal's content is like and how it lies to its cue, as numbers written to `out` from `at` on; with `again`, what tells of
 * the cue alone stands there.
 */
export function contentFeatures(p: Proposal, again: boolean, out: Float32Array, at: number): number {
  const { view, from, to } = p.tagged.frame;
  const { head, content } = p;
  const first = content[0] ?? head;
  const last = content.at(-1) ?? head;
  let quoted = 0;
  let right = -1;
  let pieces = 0;
  let verb = 0;
  for (let k = 0; k < content.length; k += 1) {
    const i = content[k] as number;
    if ((view.quote[i] as number) >= 0) quoted += 1;
    if (right < 0 && i > head) right = i;
    if (k === 0 || content[k - 1] !== i - 1) pieces += 1;
    if (verb === 0 && isVerb(view.pos[i] as string)) verb = 1;
  }
  out[at + 1] = content.length > 0 ? quoted / content.length : 0;
  out[at + 2] = first - head;
  out[at + 3] = last - head;
  out[at + 4] = right < 0 ? -1 : right - head;
  out[at + 5] = rankOf(FIRST_WORDS, view.word[right]);
  out[at + 6] = rankOf(FIRST_POS, view.pos[right]);
  out[at + 9] = pieces;
  out[at + 12] = verb;
  out[at + 13] = first === from ? 1 : 0;
  out[at + 14] = to - last;
  if (again) return at + 19;
  out[at] = (view.quote[head] as number) >= 0 ? 1 : 0;
  out[at + 7] = rankOf(WORDS_AFTER, view.word[head + 1]);
  out[at + 8] = rankOf(WORDS_BEFORE, view.word[head - 1]);
  out[at + 10] = head - from;
  out[at + 11] = to - head;
  let neg = 0;
  let ccomp = 0;
  let xcomp = 0;
  let dobj = 0;
  const end = view.kidsFrom[head + 1] as number;
  for (let k = view.kidsFrom[head] as number; k < end; k += 1) {
    const label = view.label[view.kids[k] as number];
    if (label === "ccomp") ccomp = 1;
    else if (label === "xcomp") xcomp = 1;
    else if (label === "dobj") dobj = 1;
    else if (label === "neg") neg = 1;
  }
  out[at + 15] = neg;
  out[at + 16] = ccomp;
  out[at + 17] = xcomp;
  out[at + 18] = dobj;
  return at + 19;
}

const isVerb = (pos: string): boolean => pos === "MD" || pos.startsWith("VB");

const SOURCE_POS = wordsIn("NNP NN NNS PRP NNPS WP DT CD WDT JJ");
const SOURCE_NER = wordsIn("O PERSON ORGANIZATION LOCATION MISC");
const SOURCE_LABEL = wordsIn("nsubj nsubjpass nmod nmod:poss dobj");
const SOURCE_WORD = wordsIn("he she it they i we you who that which people");

/** What a proposal's source is like, as numbers written to `out` from `at` on. */
export function sourceFeatures({ head, source, tagged }: Proposal, out: Float32Array, at: number): number {
  const { view } = tagged.frame;
  const top = source.find((i) => !has(source, view.head[i] ?? -1)) ?? -1;
  out[at] = source.length;
  out[at + 1] = top < 0 ? 0 : (source[0] ?? 0) - head;
  out[at + 2] = rankOf(SOURCE_POS, view.pos[top]);
  out[at + 3] = rankOf(SOURCE_NER, view.ner[top]);
  out[at + 4] = rankOf(SOURCE_LABEL, view.label[top]);
  out[at + 5] = rankOf(SOURCE_WORD, view.word[top]);
  out[at + 6] = top >= 0 && (view.quote[top] as number) >= 0 ? 1 : 0;
  return at + 7;
}
