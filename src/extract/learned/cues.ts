import { type Bag, hashOf, mix } from "./hash.ts";
import { meaningFeatures } from "./meanings.ts";
import type { View } from "./view.ts";

const NONE = hashOf("∅");
const CORE = new Set(
  "nsubj nsubjpass dobj iobj ccomp xcomp csubj advcl parataxis aux auxpass neg mark cop acl acl:relcl conj nmod:tmod expl dep".split(
    " ",
  ),
);

/** What all cue features of a document share. */
export interface CueContext {
  readonly view: View;
  /** How often each lemma stands in the document, by its hash. */
  readonly counts: ReadonlyMap<number, number>;
}

export function cueContext(view: View): CueContext {
  const counts = new Map<number, number>();
  for (let i = 0; i < view.size; i += 1) {
    const lemma = view.hash.lemma[i] ?? 0;
    counts.set(lemma, (counts.get(lemma) ?? 0) + 1);
  }
  return { view, counts };
}

/** Which lemmas may head a cue. */
export interface Lemmas {
  /** Those that may though they are no verbs. */
  readonly known: ReadonlySet<string>;
  /** Verbs that may not: frequent ones that hardly ever do. */
  readonly never: ReadonlySet<string>;
}

/** True when a token may be the head of a cue at all. */
export function mayHead(view: View, i: number, { known, never }: Lemmas): boolean {
  const lemma = view.lemma[i] as string;
  return (view.pos[i] as string).startsWith("VB") ? !never.has(lemma) : known.has(lemma);
}

/** What stands at `k`, or nothing outside the sentence. */
function within(values: Int32Array, k: number, from: number, to: number): number {
  return k >= from && k < to ? (values[k] as number) : NONE;
}

/** The features of token `i` as the head of a cue. */
export function cueFeatures(context: CueContext, i: number, bag: Bag): void {
  const { view } = context;
  const { word, lemma, pos, ner, label } = view.hash;
  const s = view.sentence[i] ?? 0;
  const [from, to] = [view.from[s] ?? 0, view.from[s + 1] ?? 0];
  const [w, l, p, r] = [
    within(word, i, from, to),
    within(lemma, i, from, to),
    within(pos, i, from, to),
    within(label, i, from, to),
  ];
  bag.begin(100);
  bag.next(0);
  bag.next(w);
  bag.next(l);
  bag.next(p);
  bag.next(mix(l, p));
  const text = view.word[i] ?? "";
  bag.next(hashOf(text, Math.max(0, text.length - 3)));
  bag.next(hashOf(text, 0, 4));
  for (const d of [-3, -2, -1, 1, 2, 3]) {
    bag.next(within(word, i + d, from, to));
    bag.next(within(pos, i + d, from, to));
    bag.next(mix(l, within(pos, i + d, from, to)));
    if (d >= -2 && d <= 2) bag.next(mix(l, within(lemma, i + d, from, to)));
  }
  bag.next(mix(within(pos, i - 1, from, to), mix(p, within(pos, i + 1, from, to))));
  bag.next(mix(within(pos, i + 1, from, to), mix(p, within(pos, i + 2, from, to))));
  bag.next(mix(within(pos, i - 2, from, to), mix(within(pos, i - 1, from, to), p)));
  bag.next(mix(within(ner, i - 1, from, to), p));
  bag.next(mix(within(ner, i + 1, from, to), p));
  bag.next(mix(mix(within(word, i - 1, from, to), l), within(word, i + 1, from, to)));
  bag.next(r);
  bag.next(mix(r, l));
  bag.next(mix(r, p));
  const hint = view.hints.kind[i] ?? 0;
  bag.next(hint);
  bag.next(mix(hint, l));
  bag.next(mix(hint, p));
  tree(context, i, bag);
  quotation(view, i, from, to, bag);
  meaningFeatures(view, i, bag);
  const paragraph = view.block[s] ?? 0;
  bag.next(paragraph === (view.block[0] ?? 0) ? mix(p, 1) : 2);
  bag.next(mix(l, Math.min(3, context.counts.get(l) ?? 0)));
  bag.next(Math.min(6, (i - from) >> 2));
  bag.next(mix(Math.min(6, (to - i) >> 2), p));
  bag.next(mix(Math.min(8, (to - from) >> 3), l));
}

function tree({ view }: CueContext, i: number, bag: Bag): void {
  const { word, lemma, pos, ner, label } = view.hash;
  const [l, p] = [lemma[i] ?? 0, pos[i] ?? 0];
  const h = view.head[i] ?? -1;
  const r = label[i] ?? 0;
  bag.next(h < 0 ? NONE : (lemma[h] ?? 0));
  bag.next(h < 0 ? NONE : mix(lemma[h] ?? 0, r));
  bag.next(h < 0 ? NONE : mix(mix(pos[h] ?? 0, r), p));
  bag.next(h < 0 ? NONE : mix(mix(lemma[h] ?? 0, r), l));
  bag.next(h < 0 ? NONE : mix(h < i ? 1 : 2, r));
  // The chain upwards: what is said within another's words is seldom told apart.
  let chain = r;
  for (let up = h, depth = 0; up >= 0 && depth < 6; up = view.head[up] ?? -1, depth += 1) {
    bag.add(50, mix(lemma[up] ?? 0, chain));
    bag.add(51, lemma[up] ?? 0);
    if (depth < 2) bag.add(52, mix(chain, pos[up] ?? 0));
    chain = mix(chain, label[up] ?? 0);
    if (depth < 2) bag.add(53, chain);
  }
  let signature = p;
  const [a, b] = [view.kidsFrom[i] ?? 0, view.kidsFrom[i + 1] ?? 0];
  let [subject, clause] = [NONE, NONE];
  for (let k = a; k < b; k += 1) {
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
    if (CORE.has(name)) signature = mix(signature, side);
    if (name === "nsubj" || name === "nsubjpass") {
      subject = mix(mix(ner[kid] ?? 0, pos[kid] ?? 0), rel);
      bag.add(66, mix(subject, l));
      bag.add(67, subject);
    }
    if (name === "ccomp" || name === "xcomp" || name === "dobj" || name === "advcl") {
      const first = view.left[kid] ?? kid;
      clause = mix(rel, word[first] ?? 0);
      bag.add(68, mix(clause, l));
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
  bag.next(signature);
  bag.next(mix(signature, l));
  bag.next(mix(subject, clause));
  const own = mix(Math.min(6, (view.right[i] ?? i) - i), Math.min(6, i - (view.left[i] ?? i)));
  bag.next(mix(own, p));
}

function quotation(view: View, i: number, from: number, to: number, bag: Bag): void {
  const { lemma, pos, quote } = { ...view.hash, quote: view.quote };
  const [l, p] = [lemma[i] ?? 0, pos[i] ?? 0];
  const inside = (quote[i] ?? -1) >= 0 ? 1 : 0;
  bag.next(mix(inside, 11));
  bag.next(mix(inside, l));
  bag.next(mix(inside, p));
  let [before, after] = [0, 0];
  for (let k = i - 1; k >= from; k -= 1) {
    if ((quote[k] ?? -1) >= 0 && quote[k] !== quote[i]) {
      before = 1 + Math.min(5, (i - k) >> 1);
      break;
    }
  }
  for (let k = i + 1; k < to; k += 1) {
    if ((quote[k] ?? -1) >= 0 && quote[k] !== quote[i]) {
      after = 1 + Math.min(5, (k - i) >> 1);
      break;
    }
  }
  bag.next(mix(before, mix(after, inside)));
  bag.next(mix(before, l));
  bag.next(mix(after, l));
  const edges = mix((quote[from] ?? -1) >= 0 ? 1 : 0, (quote[to - 1] ?? -1) >= 0 ? 1 : 0);
  bag.next(mix(edges, l));
  bag.next(mix(edges, mix(inside, p)));
  const neighbours = mix((quote[from - 1] ?? -1) >= 0 ? 1 : 0, (quote[to] ?? -1) >= 0 ? 1 : 0);
  bag.next(mix(neighbours, l));
}
