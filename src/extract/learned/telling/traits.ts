import type { Finding } from "../../../model/attribution.ts";
import type { Rates } from "../judge/rank.ts";
import { hashOf, mix } from "../numbers/hash.ts";
import type { Traits } from "../numbers/odds.ts";
import { covered, headOf, topOf } from "../sight/hints.ts";
import { kidsOf, type View } from "../sight/view.ts";

/** What a finding is like: its cue, who it is given to, what is given, and how they hang together. Numbers never change their meaning. */
const LEMMA = 1;
const POS = 2;
const LABEL = 3;
const FIELD = 4;
const SHARE = 5;
const SHARE_SORT = 6;
const SHARE_HANGS = 7;
const CUE_LENGTH = 8;
const CUE_LAST = 9;
const RATE = 10;
const RATE_SORT = 11;
const RATE_HANGS = 12;
const SORT = 13;
const NOUN = 14;
const SOURCE_LENGTH = 15;
const SOURCE_HANGS = 16;
const DETERMINER = 17;
const SOURCE_FIRST = 18;
const SOURCE_PART = 19;
const SOURCE_LABEL = 20;
const HANGS = 21;
const BEGINS = 22;
const CONTENT_LENGTH = 23;
const QUOTED = 24;
const FINITE = 25;
const PIECES = 26;
const CONTENT_SORT = 27;
const PASSIVE = 28;
const NEGATED = 29;
const LEMMA_HANGS = 30;
const LEMMA_SORT = 31;
const LEMMA_BEGINS = 32;
const LEMMA_QUOTED = 33;
const LEMMA_PASSIVE = 34;
const FIELD_SORT = 35;
const FIELD_HANGS = 36;
const FIELD_BEGINS = 37;
const FIELD_QUOTED = 38;
const FIELD_NOUN = 39;
const FIELD_CONTENT = 40;
const SORT_HANGS = 41;
const SORT_BEGINS = 42;
const SORT_QUOTED = 43;
const ALL = 44;
const SENTENCE = 45;
const ENDED = 46;
const PLACE = 47;
const ABOVE = 48;
const VERB = 49;
const VERB_HANGS = 50;
const CONTENT_SHARE = 51;
const FIELD_CONTENT_SHARE = 52;
const SHARES = 53;
const BEFORE = 54;
const BEHIND = 55;
const LEMMA_BEHIND = 56;
const LEMMA_BEHIND_POS = 57;

/** The words of a finding for its three parts. */
export type Parts = Pick<Finding, "source" | "cue" | "content">;

const NONE = hashOf("∅");
const FAR = hashOf("far");
const ELSEWHERE = hashOf("elsewhere");
/** Words that content may begin with and that tell what it is. */
const OPENERS = new Set(
  "that whether if to what how why who when where of for as on about the a an it he she they we i".split(" "),
);
const FINITES = new Set(["VBD", "VBZ", "VBP", "MD"]);

/** Lengths in words that differ little count as one. */
const about = (n: number): number => (n < 4 ? n : n < 6 ? 5 : n < 10 ? 9 : n < 20 ? 19 : 20);

/** Adds the traits of a finding. */
export function addTraits(text: string, view: View, rates: Rates, finding: Parts, traits: Traits): void {
  const cue = covered(view, finding.cue);
  const source = covered(view, finding.source);
  const content = covered(view, finding.content);
  const { hash, meaning, label } = view;
  const head = cue.length > 0 ? headOf(view, cue) : -1;
  const [who, what] = [topOf(view, source), topOf(view, content)];
  const lemma = hash.lemma[head] ?? NONE;
  const pos = hashOf(view.pos[head] ?? "", 0, 2);
  const field = mix(pos, meaning[head]?.field ?? 0);
  const sort = sortOf(view, who);
  const noun = view.ner[who] === "O" ? (hash.lemma[who] ?? NONE) : (hash.ner[who] ?? NONE);
  const hangs = relation(view, what, head);
  const begins = beginning(view, content[0] ?? -1);
  const quoted = marks(text, finding);
  const parts = kidsOf(view, head);
  const passive = mix(Number(parts.some((i) => label[i] === "auxpass")), Number(source.length > 0));

  traits.add(LEMMA, mix(pos, lemma));
  traits.add(POS, hash.pos[head] ?? NONE);
  traits.add(LABEL, hash.label[head] ?? NONE);
  traits.add(FIELD, field);
  for (const share of meaning[head]?.shares ?? []) {
    traits.add(SHARE, mix(pos, share));
    traits.add(SHARE_SORT, mix(share, sort));
    traits.add(SHARE_HANGS, mix(share, mix(hangs, begins)));
  }
  traits.add(CUE_LENGTH, about(cue.length));
  if (cue.length > 1) traits.add(CUE_LAST, mix(hash.pos[head] ?? NONE, hash.word[cue.at(-1) ?? 0] ?? NONE));
  const rate = rateOf(rates, view.lemma[head]);
  traits.add(RATE, rate);
  traits.add(RATE_SORT, mix(rate, sort));
  traits.add(RATE_HANGS, mix(rate, hangs));

  traits.add(SORT, sort);
  traits.add(NOUN, noun);
  traits.add(SOURCE_LENGTH, about(source.length));
  traits.add(SOURCE_HANGS, relation(view, who, head));
  const first = source[0] ?? -1;
  if (first >= 0) {
    traits.add(DETERMINER, first === who ? NONE : (hash.word[first] ?? NONE));
    traits.add(SOURCE_FIRST, hash.pos[first] ?? NONE);
    traits.add(SOURCE_LABEL, hash.label[who] ?? NONE);
    for (const i of kidsOf(view, who)) traits.add(SOURCE_PART, hash.label[i] ?? NONE);
  }

  traits.add(HANGS, hangs);
  traits.add(BEGINS, begins);
  traits.add(CONTENT_LENGTH, about(content.length));
  traits.add(QUOTED, quoted);
  traits.add(FINITE, Number(content.some((i) => FINITES.has(view.pos[i] ?? ""))));
  traits.add(PIECES, finding.content.length);
  const given = sortOf(view, what);
  traits.add(CONTENT_SORT, given);
  traits.add(PASSIVE, passive);
  traits.add(NEGATED, Number(parts.some((i) => label[i] === "neg")));

  traits.add(LEMMA_HANGS, mix(lemma, hangs));
  traits.add(LEMMA_SORT, mix(lemma, sort));
  traits.add(LEMMA_BEGINS, mix(lemma, begins));
  traits.add(LEMMA_QUOTED, mix(lemma, quoted));
  traits.add(LEMMA_PASSIVE, mix(lemma, passive));
  traits.add(FIELD_SORT, mix(field, sort));
  traits.add(FIELD_HANGS, mix(field, hangs));
  traits.add(FIELD_BEGINS, mix(field, begins));
  traits.add(FIELD_QUOTED, mix(field, quoted));
  traits.add(FIELD_NOUN, mix(field, noun));
  traits.add(FIELD_CONTENT, mix(field, mix(given, hangs)));
  traits.add(SORT_HANGS, mix(sort, hangs));
  traits.add(SORT_BEGINS, mix(sort, begins));
  traits.add(SORT_QUOTED, mix(sort, quoted));
  traits.add(ALL, mix(field, mix(sort, hangs)));
  if (head >= 0) placeTraits(view, head, traits);

  // "Took to the web | to share": the last verb tells what is done.
  const verb = cue.findLast((i) => view.pos[i]?.startsWith("V")) ?? -1;
  traits.add(VERB, mix(hash.lemma[verb] ?? NONE, Number(verb === head)));
  traits.add(VERB_HANGS, mix(hash.lemma[verb] ?? NONE, mix(relation(view, what, verb), begins)));
  for (const share of meaning[what]?.shares ?? []) {
    traits.add(CONTENT_SHARE, share);
    traits.add(FIELD_CONTENT_SHARE, mix(field, share));
    for (const own of meaning[head]?.shares ?? []) traits.add(SHARES, mix(own, mix(share, hangs)));
  }
  const behind = (cue.at(-1) ?? 0) + 1;
  traits.add(BEFORE, hash.word[(cue[0] ?? 0) - 1] ?? NONE);
  traits.add(BEHIND, hash.word[behind] ?? NONE);
  traits.add(LEMMA_BEHIND, mix(lemma, hash.word[behind] ?? NONE));
  traits.add(LEMMA_BEHIND_POS, mix(lemma, hash.pos[behind] ?? NONE));
}

/** Where a cue stands in its sentence, and what it hangs on. */
function placeTraits(view: View, head: number, traits: Traits): void {
  const { hash, from, sentence } = view;
  const s = sentence[head] ?? 0;
  const [start, end] = [from[s] ?? 0, from[s + 1] ?? view.size];
  traits.add(SENTENCE, about(end - start));
  traits.add(ENDED, Number(/[.?!”"’]/.test(view.word[end - 1] ?? "")));
  traits.add(PLACE, Math.min(head - start, 3));
  const above = view.head[head] ?? -1;
  traits.add(ABOVE, above < 0 ? NONE : mix(hash.label[head] ?? NONE, hash.lemma[above] ?? NONE));
}

/** What a token is as somebody or something: the kind of its name, the pronoun, or its part of speech with the field it means. */
function sortOf({ ner, hash, pos, meaning }: View, i: number): number {
  if (i < 0) return NONE;
  if (ner[i] !== "O") return hash.ner[i] ?? NONE;
  return pos[i] === "PRP" ? (hash.word[i] ?? NONE) : mix(hash.pos[i] ?? NONE, meaning[i]?.field ?? 0);
}

/** How one token hangs on another, or that other on it. */
function relation({ head, label, hash, sentence }: View, i: number, on: number): number {
  if (i < 0 || on < 0) return NONE;
  const up = head[i] ?? -1;
  if (up === on) return hash.label[i] ?? NONE;
  if (head[on] === i) return mix(1, hash.label[on] ?? NONE);
  if (up >= 0 && head[up] === on) return mix(hash.label[up] ?? NONE, hash.label[i] ?? NONE);
  return label[i] !== undefined && sentence[i] === sentence[on] ? FAR : ELSEWHERE;
}

function beginning({ word, hash }: View, i: number): number {
  if (i < 0) return NONE;
  const first = word[i] ?? "";
  return OPENERS.has(first) ? hashOf(first) : (hash.pos[i] ?? NONE);
}

/** 2 where content begins in quotation marks, 1 where it has some. */
function marks(text: string, { content }: Parts): number {
  const words = content.map(({ start, end }) => text.slice(start, end)).join(" ");
  return /^\W*["“‘«]/.test(words) ? 2 : Number(/["“”‘«]/.test(words));
}

/** How often a lemma heads a cue, and how well that is known, in few steps. */
function rateOf(rates: Rates, lemma: string | undefined): number {
  const [cues, count] = rates.get(lemma ?? "") ?? [0, 0];
  return Math.round((8 * (cues + 0.2)) / (count + 2)) * 4 + Math.min(3, Math.floor(Math.log10(1 + count)));
}
