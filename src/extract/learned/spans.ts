import { type Bag, hashOf, mix } from "./hash.ts";
import type { View } from "./view.ts";

/** What a token is to one cue. */
export const ROLES = { none: 0, source: 1, cue: 2, content: 3 } as const;
export const LABELS = 4;

const NONE = hashOf("∅");
const bucket = (d: number): number => {
  const n = Math.abs(d);
  const b = n < 6 ? n : n < 10 ? 6 : n < 16 ? 7 : n < 25 ? 8 : 9;
  return d < 0 ? -b : b;
};

/** Of a longer sentence only this many tokens on either side of the cue are read. */
const FARTHEST = 120;

/** How the tokens of a cue's sentence lie to it. */
export interface Frame {
  readonly view: View;
  readonly cue: number;
  readonly from: number;
  readonly to: number;
  /** Path through the tree from the cue to each token: whole, its first two steps, its first. */
  readonly whole: Int32Array;
  readonly short: Int32Array;
  readonly branch: Int32Array;
  /** Root of the branch that the token stands in, seen from the cue. */
  readonly root: Int32Array;
  /** Count of likely other cues, commas, and changes of quotation between the cue and each token. */
  readonly others: Int32Array;
  readonly commas: Int32Array;
  readonly quotes: Int32Array;
  /** The role of each token in what the rules found for this cue; 4 where they found nothing. */
  readonly hints: Uint8Array;
  /** What kinds of dependents the cue has. */
  readonly kind: number;
}

export function frameOf(view: View, cue: number, likely: Float32Array): Frame {
  const s = view.sentence[cue] ?? 0;
  const from = Math.max(view.from[s] ?? 0, cue - FARTHEST);
  const to = Math.min(view.from[s + 1] ?? 0, cue + FARTHEST);
  const size = to - from;
  const ints = () => new Int32Array(size);
  const frame = {
    view,
    cue,
    from,
    to,
    whole: ints(),
    short: ints(),
    branch: ints(),
    root: ints(),
    others: ints(),
    commas: ints(),
    quotes: ints(),
    hints: new Uint8Array(size),
    kind: kindOf(view, cue),
  };
  const up = new Map<number, number>();
  for (let a = cue, steps = 0; a >= 0 && steps < 40; a = view.head[a] ?? -1, steps += 1) up.set(a, steps);
  const chain: number[] = [];
  for (let t = from; t < to; t += 1) {
    chain.length = 0;
    let a = t;
    for (; a >= 0 && !up.has(a) && chain.length < 40; a = view.head[a] ?? -1) chain.push(a);
    const climbed = a < 0 ? 39 : (up.get(a) ?? 39);
    // The labels climbed: only the cue's own and the last matter.
    let h = mix(Math.min(climbed, 5), climbed > 0 ? (view.hash.label[cue] ?? 0) : 0);
    if (climbed > 1) h = mix(h, view.hash.label[view.head[cue] ?? cue] ?? 0);
    const start = h;
    const k = t - from;
    frame.root[k] = chain.at(-1) ?? t;
    for (let step = 0; step < Math.min(4, chain.length); step += 1) {
      h = mix(h, view.hash.label[chain[chain.length - 1 - step] ?? 0] ?? 0);
      if (step === 0) frame.branch[k] = h;
      if (step === 1) frame.short[k] = h;
    }
    if (chain.length < 1) frame.branch[k] = start;
    if (chain.length < 2) frame.short[k] = mix(frame.branch[k] ?? 0, 3);
    frame.whole[k] = mix(h, Math.min(6, chain.length));
  }
  const hinted = view.hints.roles.get(cue);
  for (let t = from; t < to; t += 1) frame.hints[t - from] = hinted ? (hinted.get(t) ?? 0) : 4;
  for (const step of [1, -1]) {
    let [others, commas, quotes] = [0, 0, 0];
    for (let t = cue + step; t >= from && t < to; t += step) {
      const k = t - from;
      if ((view.quote[t] ?? -1) !== (view.quote[t - step] ?? -1)) quotes += 1;
      frame.others[k] = others;
      frame.commas[k] = commas;
      frame.quotes[k] = quotes;
      if ((likely[t] ?? 0) > 0.3) others += 1;
      if (view.word[t] === ",") commas += 1;
    }
  }
  return frame;
}

function kindOf(view: View, cue: number): number {
  let kind = view.hash.pos[cue] ?? 0;
  for (let k = view.kidsFrom[cue] ?? 0; k < (view.kidsFrom[cue + 1] ?? 0); k += 1) {
    const kid = view.kids[k] ?? 0;
    if (/^(nsubj|nsubjpass|dobj|ccomp|xcomp|parataxis|advcl|auxpass)$/.test(view.label[kid] ?? ""))
      kind = mix(kind, mix(view.hash.label[kid] ?? 0, kid < cue ? 1 : 2));
  }
  return kind;
}

/** The features of token `t` by itself, before its cue. */
export function tokenFeatures(frame: Frame, t: number, bag: Bag): void {
  const { view, cue, from, to } = frame;
  const { word, lemma, pos, ner, label } = view.hash;
  const k = t - from;
  const at = (a: Int32Array, i: number) => (i >= from && i < to ? (a[i] ?? 0) : NONE);
  const cueLemma = lemma[cue] ?? 0;
  const side = t < cue ? 1 : t > cue ? 2 : 3;
  const [whole, short, branch] = [frame.whole[k] ?? 0, frame.short[k] ?? 0, frame.branch[k] ?? 0];
  const [w, p] = [word[t] ?? 0, pos[t] ?? 0];
  let n = 0;
  const add = (h: number) => {
    n += 1;
    bag.add(n, h);
  };
  add(side);
  add(whole);
  add(mix(whole, side));
  add(mix(whole, cueLemma));
  add(mix(whole, p));
  add(mix(mix(short, side), cueLemma));
  add(mix(short, side));
  add(mix(branch, side));
  add(mix(mix(branch, side), cueLemma));
  add(mix(mix(branch, side), frame.kind));
  add(mix(mix(branch, side), p));
  add(mix(w, side));
  add(mix(p, side));
  add(mix(mix(w, cueLemma), side));
  add(mix(at(word, t - 1), side));
  add(mix(at(word, t + 1), side));
  add(mix(mix(at(pos, t - 1), p), side));
  add(mix(mix(p, at(pos, t + 1)), side));
  add(mix(mix(at(pos, t - 1), p), mix(at(pos, t + 1), side)));
  add(mix(mix(ner[t] ?? 0, at(ner, t - 1)), side));
  const d = bucket(t - cue);
  add(d);
  add(mix(d, p));
  add(mix(d, cueLemma));
  add(mix(d, pos[cue] ?? 0));
  add(Math.abs(t - cue) < 6 ? mix(d, w) : mix(side, NONE));
  const [commas, quotes, others] = [
    Math.min(4, frame.commas[k] ?? 0),
    Math.min(4, frame.quotes[k] ?? 0),
    Math.min(2, frame.others[k] ?? 0),
  ];
  const inside = mix((view.quote[t] ?? -1) >= 0 ? 1 : 0, (view.quote[cue] ?? -1) >= 0 ? 1 : 0);
  const q = mix(mix(inside, quotes), side);
  add(q);
  add(mix(q, cueLemma));
  add(mix(q, branch));
  add(mix(q, commas));
  add(mix(mix(commas, side), branch));
  add(mix(mix(commas, side), cueLemma));
  add(mix(mix(commas, side), frame.kind));
  add(mix(mix(others, side), branch));
  add(mix(others, mix(side, quotes)));
  const root = frame.root[k] ?? t;
  const first = view.left[root] ?? root;
  add(mix(mix(branch, side), at(word, first)));
  add(mix(mix(branch, side), at(lemma, root)));
  add(mix(mix(branch, side), mix(at(pos, root), at(pos, first))));
  add(mix(mix(branch, mix(at(word, first), side)), cueLemma));
  // What stands next to the cue on this side decides much: "said that", "told X".
  const beside = t < cue ? cue - 1 : cue + 1;
  add(mix(mix(at(word, beside), side), branch));
  add(mix(mix(at(pos, beside), side), d));
  if (Math.abs(t - cue) <= 5) {
    let run = side;
    const step = t < cue ? 1 : -1;
    for (let i = t; i !== cue; i += step) run = mix(run, lemma[i] ?? 0);
    add(mix(run, cueLemma));
    run = side;
    for (let i = t; i !== cue; i += step) run = mix(run, pos[i] ?? 0);
    add(mix(run, pos[cue] ?? 0));
  } else {
    n += 2;
  }
  add(mix(mix(Math.min(3, t - from), Math.min(3, to - 1 - t)), side));
  add(mix(label[t] ?? 0, side));
  add(mix(mix(label[t] ?? 0, at(label, view.head[t] ?? -1)), side));
  add(mix(mix(frame.kind, side), q));
  const hint = mix(frame.hints[k] ?? 4, side);
  add(hint);
  add(mix(hint, branch));
  add(mix(hint, cueLemma));
}

/** The features of the step from token `t - 1` to token `t`. */
export function stepFeatures(frame: Frame, t: number, bag: Bag): void {
  const { view, cue, from } = frame;
  const { word, pos, lemma } = view.hash;
  const u = t - 1;
  const k = t - from;
  const side = t < cue ? 1 : t > cue ? (u > cue ? 4 : 3) : 2;
  let n = 100;
  const add = (h: number) => {
    n += 1;
    bag.add(n, h);
  };
  const turn = mix(mix((view.quote[u] ?? -1) >= 0 ? 1 : 0, (view.quote[t] ?? -1) >= 0 ? 1 : 0), side);
  const [before, after] = [frame.branch[k - 1] ?? 0, frame.branch[k] ?? 0];
  const across = before === after ? mix(after, 1) : mix(before, after);
  add(side);
  add(mix(mix(pos[u] ?? 0, pos[t] ?? 0), side));
  add(mix(word[t] ?? 0, side));
  add(mix(word[u] ?? 0, side));
  add(turn);
  add(mix(turn, mix(pos[u] ?? 0, pos[t] ?? 0)));
  add(mix(across, side));
  add(mix(mix(across, side), lemma[cue] ?? 0));
  add(mix(mix(frame.short[k - 1] ?? 0, frame.short[k] ?? 0), side));
  const edge = mix(edgeAt(view, t, true), edgeAt(view, u, false));
  add(mix(edge, side));
  add(mix(mix(edgeAt(view, t, true), word[t] ?? 0), side));
  add(mix(mix(edgeAt(view, u, false), pos[t] ?? 0), side));
  const d = bucket(t - cue);
  add(mix(d, pos[t] ?? 0));
  add(mix(mix(Math.min(3, frame.commas[k] ?? 0), side), word[t] ?? 0));
  add(mix(mix(word[u] ?? 0, pos[t] ?? 0), side));
  add(mix(mix(word[t] ?? 0, view.hash.lemma[cue] ?? 0), side));
  const hints = mix(frame.hints[k - 1] ?? 4, frame.hints[k] ?? 4);
  add(mix(hints, side));
  add(mix(hints, across));
}

/** The label of the largest subtree that begins (or ends) at `t`. */
function edgeAt(view: View, t: number, begins: boolean): number {
  let a = t;
  for (let steps = 0; steps < 30; steps += 1) {
    const up = view.head[a] ?? -1;
    if (up < 0 || (begins ? view.left[up] !== t : view.right[up] !== t)) break;
    a = up;
  }
  return mix(view.hash.label[a] ?? 0, a === t ? 1 : 2);
}
