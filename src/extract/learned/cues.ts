import { type Bag, hashOf, mix } from "./hash.ts";
import type { View } from "./view.ts";

/** Adds a feature; those of open number name their template, the others are numbered as they come. */
type Add = (h: number, template?: number) => void;

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

/** True when a token may be the head of a cue at all. */
export function mayHead(view: View, i: number, known: ReadonlySet<string>): boolean {
  return (view.pos[i] ?? "").startsWith("VB") || known.has(view.lemma[i] ?? "");
}

/** The features of token `i` as the head of a cue. */
export function cueFeatures(context: CueContext, i: number, bag: Bag): void {
  const { view } = context;
  const { word, lemma, pos, ner, label } = view.hash;
  const s = view.sentence[i] ?? 0;
  const [from, to] = [view.from[s] ?? 0, view.from[s + 1] ?? 0];
  const at = (a: Int32Array, k: number) => (k >= from && k < to ? (a[k] ?? 0) : NONE);
  const [w, l, p, r] = [at(word, i), at(lemma, i), at(pos, i), at(label, i)];
  let t = 100;
  const add: Add = (h, template) => {
    if (template === undefined) t += 1;
    bag.add(template ?? t, h);
  };
  add(0);
  add(w);
  add(l);
  add(p);
  add(mix(l, p));
  const text = view.word[i] ?? "";
  add(hashOf(text.slice(-3)));
  add(hashOf(text.slice(0, 4)));
  for (const d of [-3, -2, -1, 1, 2, 3]) {
    add(at(word, i + d));
    add(at(pos, i + d));
    add(mix(l, at(pos, i + d)));
    if (d >= -2 && d <= 2) add(mix(l, at(lemma, i + d)));
  }
  add(mix(at(pos, i - 1), mix(p, at(pos, i + 1))));
  add(mix(at(pos, i + 1), mix(p, at(pos, i + 2))));
  add(mix(at(pos, i - 2), mix(at(pos, i - 1), p)));
  add(mix(at(ner, i - 1), p));
  add(mix(at(ner, i + 1), p));
  add(mix(mix(at(word, i - 1), l), at(word, i + 1)));
  add(r);
  add(mix(r, l));
  add(mix(r, p));
  const hint = view.hints.kind[i] ?? 0;
  add(hint);
  add(mix(hint, l));
  add(mix(hint, p));
  tree(context, i, add);
  quotation(view, i, from, to, add);
  const paragraph = view.block[s] ?? 0;
  add(paragraph === (view.block[0] ?? 0) ? mix(p, 1) : 2);
  add(mix(l, Math.min(3, context.counts.get(l) ?? 0)));
  add(Math.min(6, (i - from) >> 2));
  add(mix(Math.min(6, (to - i) >> 2), p));
  add(mix(Math.min(8, (to - from) >> 3), l));
}

function tree({ view }: CueContext, i: number, add: Add): void {
  const { word, lemma, pos, ner, label } = view.hash;
  const [l, p] = [lemma[i] ?? 0, pos[i] ?? 0];
  const h = view.head[i] ?? -1;
  const r = label[i] ?? 0;
  add(h < 0 ? NONE : (lemma[h] ?? 0));
  add(h < 0 ? NONE : mix(lemma[h] ?? 0, r));
  add(h < 0 ? NONE : mix(mix(pos[h] ?? 0, r), p));
  add(h < 0 ? NONE : mix(mix(lemma[h] ?? 0, r), l));
  add(h < 0 ? NONE : mix(h < i ? 1 : 2, r));
  // The chain upwards: what is said within another's words is seldom told apart.
  let chain = r;
  for (let up = h, depth = 0; up >= 0 && depth < 6; up = view.head[up] ?? -1, depth += 1) {
    add(mix(lemma[up] ?? 0, chain), 50);
    add(lemma[up] ?? 0, 51);
    if (depth < 2) add(mix(chain, pos[up] ?? 0), 52);
    chain = mix(chain, label[up] ?? 0);
    if (depth < 2) add(chain, 53);
  }
  let signature = p;
  const [a, b] = [view.kidsFrom[i] ?? 0, view.kidsFrom[i + 1] ?? 0];
  let [subject, clause] = [NONE, NONE];
  for (let k = a; k < b; k += 1) {
    const kid = view.kids[k] ?? 0;
    const rel = label[kid] ?? 0;
    const name = view.label[kid] ?? "";
    const side = kid < i ? mix(rel, 1) : mix(rel, 2);
    add(side, 60);
    add(mix(side, l), 61);
    add(mix(side, mix(pos[kid] ?? 0, p)), 62);
    add(mix(rel, lemma[kid] ?? 0), 63);
    add(mix(rel, mix(lemma[kid] ?? 0, l)), 64);
    add(mix(rel, ner[kid] ?? 0), 65);
    if (CORE.has(name)) signature = mix(signature, side);
    if (name === "nsubj" || name === "nsubjpass") {
      subject = mix(mix(ner[kid] ?? 0, pos[kid] ?? 0), rel);
      add(mix(subject, l), 66);
      add(subject, 67);
    }
    if (name === "ccomp" || name === "xcomp" || name === "dobj" || name === "advcl") {
      const first = view.left[kid] ?? kid;
      clause = mix(rel, word[first] ?? 0);
      add(mix(clause, l), 68);
      add(mix(mix(rel, pos[first] ?? 0), p), 69);
      add(mix(mix(rel, Math.min(6, ((view.right[kid] ?? 0) - first) >> 1)), l), 70);
      add(mix(rel, Math.min(10, ((view.right[kid] ?? 0) - first) >> 1)), 71);
    }
    // One level further down: "according → to → court", "in → statement".
    for (let g = view.kidsFrom[kid] ?? 0; g < (view.kidsFrom[kid + 1] ?? 0); g += 1) {
      const grand = view.kids[g] ?? 0;
      add(mix(mix(rel, label[grand] ?? 0), l), 72);
      if (name === "ccomp" || name === "xcomp") add(mix(rel, mix(label[grand] ?? 0, lemma[grand] ?? 0)), 73);
    }
  }
  add(signature);
  add(mix(signature, l));
  add(mix(subject, clause));
  const own = mix(Math.min(6, (view.right[i] ?? i) - i), Math.min(6, i - (view.left[i] ?? i)));
  add(mix(own, p));
}

function quotation(view: View, i: number, from: number, to: number, add: Add): void {
  const { lemma, pos, quote } = { ...view.hash, quote: view.quote };
  const [l, p] = [lemma[i] ?? 0, pos[i] ?? 0];
  const inside = (quote[i] ?? -1) >= 0 ? 1 : 0;
  add(mix(inside, 11));
  add(mix(inside, l));
  add(mix(inside, p));
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
  add(mix(before, mix(after, inside)));
  add(mix(before, l));
  add(mix(after, l));
  const edges = mix((quote[from] ?? -1) >= 0 ? 1 : 0, (quote[to - 1] ?? -1) >= 0 ? 1 : 0);
  add(mix(edges, l));
  add(mix(edges, mix(inside, p)));
  const neighbours = mix((quote[from - 1] ?? -1) >= 0 ? 1 : 0, (quote[to] ?? -1) >= 0 ? 1 : 0);
  add(mix(neighbours, l));
}
