import type { Frame } from "./frame.ts";
import { type Bag, hashOf, mix } from "./hash.ts";
import { kindOf } from "./meanings.ts";

/** What a token is to one cue. */
export const ROLES = { none: 0, source: 1, cue: 2, content: 3 } as const;
export const LABELS = 4;

const NONE = hashOf("∅");

function bucket(d: number): number {
  const n = Math.abs(d);
  const b = n < 6 ? n : n < 10 ? 6 : n < 16 ? 7 : n < 25 ? 8 : 9;
  return d < 0 ? -b : b;
}

/** What stands at `k`, or nothing outside what is read. */
function within(values: Int32Array, k: number, from: number, to: number): number {
  return k >= from && k < to ? (values[k] as number) : NONE;
}

/** The features of token `t` by itself, before its cue. */
export function tokenFeatures(frame: Frame, t: number, bag: Bag): void {
  const { view, cue, from, to, kind } = frame;
  const { word, lemma, pos, ner, label } = view.hash;
  const k = t - frame.base;
  const c = lemma[cue] as number;
  const side = t < cue ? 1 : t > cue ? 2 : 3;
  const whole = frame.whole[k] as number;
  const branch = frame.branch[k] as number;
  const w = word[t] as number;
  const p = pos[t] as number;
  const shortSide = mix(frame.short[k] as number, side);
  const branchSide = mix(branch, side);
  const wordBefore = within(word, t - 1, from, to);
  const wordAfter = within(word, t + 1, from, to);
  const posBefore = within(pos, t - 1, from, to);
  const posAfter = within(pos, t + 1, from, to);
  bag.begin(0);
  bag.next(side);
  bag.next(whole);
  bag.next(mix(whole, side));
  bag.next(mix(whole, c));
  bag.next(mix(whole, p));
  bag.next(mix(shortSide, c));
  bag.next(shortSide);
  bag.next(branchSide);
  bag.next(mix(branchSide, c));
  bag.next(mix(branchSide, kind));
  bag.next(mix(branchSide, p));
  bag.next(mix(w, side));
  bag.next(mix(p, side));
  bag.next(mix(mix(w, c), side));
  bag.next(mix(wordBefore, side));
  bag.next(mix(wordAfter, side));
  const around = mix(posBefore, p);
  bag.next(mix(around, side));
  bag.next(mix(mix(p, posAfter), side));
  bag.next(mix(around, mix(posAfter, side)));
  bag.next(mix(mix(ner[t] as number, within(ner, t - 1, from, to)), side));
  const far = Math.abs(t - cue);
  const d = bucket(t - cue);
  bag.next(d);
  bag.next(mix(d, p));
  bag.next(mix(d, c));
  bag.next(mix(d, pos[cue] as number));
  bag.next(far < 6 ? mix(d, w) : mix(side, NONE));
  const quotes = Math.min(4, frame.quotes[k] as number);
  const commas = Math.min(4, frame.commas[k] as number);
  const commasSide = mix(commas, side);
  const others = Math.min(2, frame.others[k] as number);
  const inside = mix((view.quote[t] as number) >= 0 ? 1 : 0, (view.quote[cue] as number) >= 0 ? 1 : 0);
  const q = mix(mix(inside, quotes), side);
  bag.next(q);
  bag.next(mix(q, c));
  bag.next(mix(q, branch));
  bag.next(mix(q, commas));
  bag.next(mix(commasSide, branch));
  bag.next(mix(commasSide, c));
  bag.next(mix(commasSide, kind));
  bag.next(mix(mix(others, side), branch));
  bag.next(mix(others, mix(side, quotes)));
  const root = frame.root[k] as number;
  const first = view.left[root] as number;
  const firstWord = within(word, first, from, to);
  bag.next(mix(branchSide, firstWord));
  bag.next(mix(branchSide, within(lemma, root, from, to)));
  bag.next(mix(branchSide, mix(within(pos, root, from, to), within(pos, first, from, to))));
  bag.next(mix(mix(branch, mix(firstWord, side)), c));
  // What stands next to the cue on this side decides much: "said that", "told X".
  const beside = t < cue ? cue - 1 : cue + 1;
  bag.next(mix(mix(within(word, beside, from, to), side), branch));
  bag.next(mix(mix(within(pos, beside, from, to), side), d));
  if (far <= 5) {
    let [lemmas, tags] = [side, side];
    const step = t < cue ? 1 : -1;
    for (let i = t; i !== cue; i += step) {
      lemmas = mix(lemmas, lemma[i] as number);
      tags = mix(tags, pos[i] as number);
    }
    bag.next(mix(lemmas, c));
    bag.next(mix(tags, pos[cue] as number));
  } else bag.template += 2;
  bag.next(mix(mix(Math.min(3, t - from), Math.min(3, to - 1 - t)), side));
  const own = label[t] as number;
  bag.next(mix(own, side));
  bag.next(mix(mix(own, within(label, view.head[t] as number, from, to)), side));
  bag.next(mix(mix(kind, side), q));
  const hint = mix(frame.hints[k] as number, side);
  bag.next(hint);
  bag.next(mix(hint, branch));
  bag.next(mix(hint, c));
  const meant = kindOf(view, t);
  const field = view.meaning[cue]?.field ?? NONE;
  bag.next(mix(meant, branchSide));
  bag.next(mix(meant, side));
  bag.next(mix(whole, field));
  bag.next(mix(branchSide, field));
  bag.next(mix(q, field));
  bag.next(mix(mix(meant, branchSide), field));
  bag.next(mix(mix(w, side), field));
}

/** The features of the step from token `t - 1` to token `t`. */
export function stepFeatures(frame: Frame, t: number, bag: Bag): void {
  const { view, cue } = frame;
  const { word, pos, lemma } = view.hash;
  const u = t - 1;
  const k = t - frame.base;
  const side = t < cue ? 1 : t > cue ? (u > cue ? 4 : 3) : 2;
  const turn = mix(mix((view.quote[u] as number) >= 0 ? 1 : 0, (view.quote[t] as number) >= 0 ? 1 : 0), side);
  const [before, after] = [frame.branch[k - 1] as number, frame.branch[k] as number];
  const across = before === after ? mix(after, 1) : mix(before, after);
  const acrossSide = mix(across, side);
  const [w, p] = [word[t] as number, pos[t] as number];
  const wordBefore = word[u] as number;
  const both = mix(pos[u] as number, p);
  const c = lemma[cue] as number;
  bag.begin(100);
  bag.next(side);
  bag.next(mix(both, side));
  bag.next(mix(w, side));
  bag.next(mix(wordBefore, side));
  bag.next(turn);
  bag.next(mix(turn, both));
  bag.next(acrossSide);
  bag.next(mix(acrossSide, c));
  bag.next(mix(mix(frame.short[k - 1] as number, frame.short[k] as number), side));
  const [begins, ends] = [view.begins[t] as number, view.ends[u] as number];
  bag.next(mix(mix(begins, ends), side));
  bag.next(mix(mix(begins, w), side));
  bag.next(mix(mix(ends, p), side));
  bag.next(mix(bucket(t - cue), p));
  bag.next(mix(mix(Math.min(3, frame.commas[k] as number), side), w));
  bag.next(mix(mix(wordBefore, p), side));
  bag.next(mix(mix(w, c), side));
  const hints = mix(frame.hints[k - 1] as number, frame.hints[k] as number);
  bag.next(mix(hints, side));
  bag.next(mix(hints, across));
}
