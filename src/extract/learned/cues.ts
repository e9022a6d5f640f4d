import { placesOf } from "../syntax/templates.ts";
import { lexicalFeatures } from "./attributing.ts";
import { countsOf } from "./counts.ts";
import { type Bag, hashOf, mix } from "./numbers/hash.ts";
import { Mixes } from "./numbers/mixes.ts";
import { type Lexicon, Lookup } from "./sight/lexicon.ts";
import { meaningFeatures } from "./sight/meanings.ts";
import type { View } from "./sight/view.ts";

const NONE = hashOf("∅");
const CORE = new Set(
  "nsubj nsubjpass dobj iobj ccomp xcomp csubj advcl parataxis aux auxpass neg mark cop acl acl:relcl conj nmod:tmod expl dep".split(
    " ",
  ),
);

const SUBJECTS = new Set(["nsubj", "nsubjpass"]);
const CLAUSES = new Set(["ccomp", "xcomp", "dobj", "advcl"]);

/** What all cue features of a document share. */
export interface CueContext {
  readonly view: View;
  /** How often the lemma of each token stands in the document. */
  readonly counts: Int32Array;
  readonly lookup: Lookup;
}

export function cueContext(view: View, lexicon: Lexicon): CueContext {
  return { view, counts: countsOf(view.hash.lemma), lookup: Lookup.of(lexicon) };
}

/** What stands at `k`, or nothing outside the sentence. */
function within(values: Int32Array, k: number, from: number, to: number): number {
  return k >= from && k < to ? (values[k] as number) : NONE;
}

const CUE = placesOf(
  "zero word lemma pos label ending opening before3 before2 before after after2 after3 tagBefore3 tagBefore2 tagBefore",
  "tagAfter tagAfter2 tagAfter3 lemmaBefore2 lemmaBefore lemmaAfter lemmaAfter2 nameBefore nameAfter hint none up upPos",
  "side signature subject clause ahead behind quoted eleven quoteBefore quoteAfter opens closes quotedBefore quotedAfter",
  "lead count start end length",
);
const CUES = new Mixes(
  CUE,
  [
    101,
    `zero, word, lemma, pos, lemma * pos, ending, opening, before3, tagBefore3, lemma * tagBefore3, before2, tagBefore2,
     lemma * tagBefore2, lemma * lemmaBefore2, before, tagBefore, lemma * tagBefore, lemma * lemmaBefore, after,
     tagAfter, lemma * tagAfter, lemma * lemmaAfter, after2, tagAfter2, lemma * tagAfter2, lemma * lemmaAfter2, after3,
     tagAfter3, lemma * tagAfter3, tagBefore * (pos * tagAfter), tagAfter * (pos * tagAfter2),
     tagBefore2 * (tagBefore * pos), nameBefore * pos, nameAfter * pos, before * lemma * after, label, label * lemma,
     label * pos, hint, hint * lemma, hint * pos`,
  ],
  [142, "up, up * label, upPos * label * pos, up * label * lemma, side * label"],
  [142, "none, none, none, none, none"],
  [
    147,
    `signature, signature * lemma, subject * clause, ahead * behind * pos, quoted * eleven, quoted * lemma, quoted * pos,
     quoteBefore * (quoteAfter * quoted), quoteBefore * lemma, quoteAfter * lemma, opens * closes * lemma,
     opens * closes * (quoted * pos), quotedBefore * quotedAfter * lemma`,
  ],
  [160, "lead, lemma * count, start, end * pos, length * lemma"],
);
CUES.values[CUE.none] = NONE;
CUES.values[CUE.eleven] = 11;

/** The features of token `i` as the head of a cue. */
export function cueFeatures({ view, counts, lookup }: CueContext, i: number, bag: Bag): void {
  const v = CUES.values;
  const s = view.sentence[i] as number;
  const from = view.from[s] as number;
  const to = view.from[s + 1] as number;
  const { pos } = view.hash;
  around(view, i, from, to);
  quotation(view, i, from, to);
  v[CUE.lead] = view.block[s] === view.block[0] ? mix(pos[i] as number, 1) : 2;
  v[CUE.count] = Math.min(3, counts[i] as number);
  v[CUE.start] = Math.min(6, (i - from) >> 2);
  v[CUE.end] = Math.min(6, (to - i) >> 2);
  v[CUE.length] = Math.min(8, (to - from) >> 3);
  bag.begin();
  // What the tree adds by itself stands amid the others, as it did when the weights were learned.
  shape(view, i);
  CUES.run();
  CUES.put(0, bag);
  CUES.put((view.head[i] as number) < 0 ? 2 : 1, bag);
  tree(view, i, bag);
  CUES.put(3, bag);
  meaningFeatures(view, i, bag);
  lexicalFeatures(view, lookup, i, bag);
  CUES.put(4, bag);
  bag.end();
}

/** The values of the token and of those next to it. */
function around(view: View, i: number, from: number, to: number): void {
  const v = CUES.values;
  const { word, lemma, pos, ner, label } = view.hash;
  const text = view.word[i] as string;
  v[CUE.word] = word[i] as number;
  v[CUE.lemma] = lemma[i] as number;
  v[CUE.pos] = pos[i] as number;
  v[CUE.label] = label[i] as number;
  v[CUE.ending] = hashOf(text, Math.max(0, text.length - 3));
  v[CUE.opening] = hashOf(text, 0, 4);
  v[CUE.before3] = within(word, i - 3, from, to);
  v[CUE.before2] = within(word, i - 2, from, to);
  v[CUE.before] = within(word, i - 1, from, to);
  v[CUE.after] = within(word, i + 1, from, to);
  v[CUE.after2] = within(word, i + 2, from, to);
  v[CUE.after3] = within(word, i + 3, from, to);
  v[CUE.tagBefore3] = within(pos, i - 3, from, to);
  v[CUE.tagBefore2] = within(pos, i - 2, from, to);
  v[CUE.tagBefore] = within(pos, i - 1, from, to);
  v[CUE.tagAfter] = within(pos, i + 1, from, to);
  v[CUE.tagAfter2] = within(pos, i + 2, from, to);
  v[CUE.tagAfter3] = within(pos, i + 3, from, to);
  v[CUE.lemmaBefore2] = within(lemma, i - 2, from, to);
  v[CUE.lemmaBefore] = within(lemma, i - 1, from, to);
  v[CUE.lemmaAfter] = within(lemma, i + 1, from, to);
  v[CUE.lemmaAfter2] = within(lemma, i + 2, from, to);
  v[CUE.nameBefore] = within(ner, i - 1, from, to);
  v[CUE.nameAfter] = within(ner, i + 1, from, to);
  v[CUE.hint] = view.hints.kind[i] as number;
}

/** The values of its place in the tree. */
function shape(view: View, i: number): void {
  const v = CUES.values;
  const { word, lemma, pos, ner, label } = view.hash;
  const h = view.head[i] as number;
  if (h >= 0) {
    v[CUE.up] = lemma[h] as number;
    v[CUE.upPos] = pos[h] as number;
    v[CUE.side] = h < i ? 1 : 2;
  }
  let signature = pos[i] as number;
  let subject = NONE;
  let clause = NONE;
  for (let k = view.kidsFrom[i] as number; k < (view.kidsFrom[i + 1] as number); k += 1) {
    const kid = view.kids[k] as number;
    const rel = label[kid] as number;
    const name = view.label[kid] as string;
    if (CORE.has(name)) signature = mix(signature, mix(rel, kid < i ? 1 : 2));
    if (SUBJECTS.has(name)) subject = mix(mix(ner[kid] as number, pos[kid] as number), rel);
    if (CLAUSES.has(name)) clause = mix(rel, word[view.left[kid] as number] as number);
  }
  v[CUE.signature] = signature;
  v[CUE.subject] = subject;
  v[CUE.clause] = clause;
  v[CUE.ahead] = Math.min(6, (view.right[i] as number) - i);
  v[CUE.behind] = Math.min(6, i - (view.left[i] as number));
}

/** The features of what governs the token and of what hangs on it. */
function tree(view: View, i: number, bag: Bag): void {
  const { word, lemma, pos, ner, label } = view.hash;
  const l = lemma[i] as number;
  const p = pos[i] as number;
  // The chain upwards: what is said within another's words is seldom told apart.
  let chain = label[i] as number;
  for (
    let up = view.head[i] as number, depth = 0;
    up >= 0 && depth < 6;
    up = view.head[up] ?? -1, depth += 1
  ) {
    bag.add(50, mix(lemma[up] ?? 0, chain));
    bag.add(51, lemma[up] ?? 0);
    if (depth < 2) bag.add(52, mix(chain, pos[up] ?? 0));
    chain = mix(chain, label[up] ?? 0);
    if (depth < 2) bag.add(53, chain);
  }
  for (let k = view.kidsFrom[i] as number; k < (view.kidsFrom[i + 1] as number); k += 1) {
    const kid = view.kids[k] ?? 0;
    const rel = label[kid] ?? 0;
    const name = view.label[kid] ?? "";
    const side = kid < i ? mix(rel, 1) : mix(rel, 2);
    bag.add(60, side);
    bag.add(61, mix(side, l));
    bag.add(62, mix(side, mix(pos[kid] ?? 0, p)));
    bag.add(63, mix(rel, lemma[kid] ?? 0));
    bag.add(64, mix(rel, mix(lemma[kid] ?? 0, l)));
    bag.add(65, mix(rel, ner[kid] ?? 0));
    if (SUBJECTS.has(name)) {
      const subject = mix(mix(ner[kid] ?? 0, pos[kid] ?? 0), rel);
      bag.add(66, mix(subject, l));
      bag.add(67, subject);
    }
    if (CLAUSES.has(name)) {
      const first = view.left[kid] ?? kid;
      bag.add(68, mix(mix(rel, word[first] ?? 0), l));
      bag.add(69, mix(mix(rel, pos[first] ?? 0), p));
      bag.add(70, mix(mix(rel, Math.min(6, ((view.right[kid] ?? 0) - first) >> 1)), l));
      bag.add(71, mix(rel, Math.min(10, ((view.right[kid] ?? 0) - first) >> 1)));
    }
    // One level further down: "according → to → court", "in → statement".
    for (let g = view.kidsFrom[kid] ?? 0; g < (view.kidsFrom[kid + 1] ?? 0); g += 1) {
      const grand = view.kids[g] ?? 0;
      bag.add(72, mix(mix(rel, label[grand] ?? 0), l));
      if (name === "ccomp" || name === "xcomp")
        bag.add(73, mix(rel, mix(label[grand] ?? 0, lemma[grand] ?? 0)));
    }
  }
}

/** The values of the quotations around it. */
function quotation(view: View, i: number, from: number, to: number): void {
  const v = CUES.values;
  const { quote } = view;
  const own = quote[i] as number;
  let before = 0;
  let after = 0;
  for (let k = i - 1; k >= from; k -= 1) {
    if ((quote[k] as number) >= 0 && quote[k] !== own) {
      before = 1 + Math.min(5, (i - k) >> 1);
      break;
    }
  }
  for (let k = i + 1; k < to; k += 1) {
    if ((quote[k] as number) >= 0 && quote[k] !== own) {
      after = 1 + Math.min(5, (k - i) >> 1);
      break;
    }
  }
  v[CUE.quoted] = own >= 0 ? 1 : 0;
  v[CUE.quoteBefore] = before;
  v[CUE.quoteAfter] = after;
  v[CUE.opens] = marked(quote, from);
  v[CUE.closes] = marked(quote, to - 1);
  v[CUE.quotedBefore] = marked(quote, from - 1);
  v[CUE.quotedAfter] = marked(quote, to);
}

const marked = (quote: Int32Array, k: number): number => ((quote[k] ?? -1) >= 0 ? 1 : 0);
