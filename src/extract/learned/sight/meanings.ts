import { type Bag, hashOf, mix } from "../numbers/hash.ts";
import type { View } from "./view.ts";

const NONE = hashOf("∅");
const SIGNS = new Set("nsubj nsubjpass dobj ccomp xcomp advcl parataxis aux auxpass neg mark".split(" "));
const OBJECTS = new Set(["ccomp", "xcomp", "dobj"]);

/** What a token is as somebody or something: the kind of its name, the pronoun, or the field that it means. */
export function kindOf(view: View, i: number): number {
  if (view.ner[i] !== "O") return view.hash.ner[i] as number;
  const pos = view.hash.pos[i] as number;
  return view.pos[i] === "PRP" ? mix(view.hash.word[i] as number, pos) : (view.meaning[i]?.field ?? pos);
}

/** The features of token `i` as the head of a cue by what it and the words around it mean, where that is known. */
export function meaningFeatures(view: View, i: number, bag: Bag): void {
  const meaning = view.meaning[i];
  if (!meaning) return;
  const { word, lemma, pos, label } = view.hash;
  const p = pos[i] as number;
  const r = label[i] as number;
  let signature = p;
  let subject = NONE;
  let object = NONE;
  for (let k = view.kidsFrom[i] as number; k < (view.kidsFrom[i + 1] as number); k += 1) {
    const kid = view.kids[k] as number;
    const name = view.label[kid] as string;
    if (SIGNS.has(name)) signature = mix(signature, mix(label[kid] as number, kid < i ? 1 : 2));
    if (name === "nsubj" || name === "nsubjpass") subject = kindOf(view, kid);
    if (OBJECTS.has(name))
      object = mix(
        label[kid] as number,
        name === "dobj" ? kindOf(view, kid) : (word[view.left[kid] as number] as number),
      );
  }
  for (const share of meaning.shares) {
    bag.add(200, share);
    bag.add(201, mix(share, signature));
    bag.add(202, mix(share, r));
    bag.add(203, mix(share, p));
    bag.add(204, mix(share, subject));
    bag.add(205, mix(share, object));
  }
  const { field } = meaning;
  const inside = (view.quote[i] as number) >= 0 ? 1 : 0;
  bag.add(206, mix(field, signature));
  bag.add(207, mix(field, mix(subject, object)));
  bag.add(208, mix(field, mix(inside, nearQuotes(view, i))));
  const own = view.word[i] as string;
  const ending = hashOf(own, Math.max(0, own.length - 3));
  bag.add(209, mix(field, mix(ending, i > 0 ? (word[i - 1] as number) : NONE)));
  let chain = r;
  let up = view.head[i] as number;
  for (let depth = 0; up >= 0 && depth < 3; up = view.head[up] as number, depth += 1) {
    bag.add(210, mix(field, mix(chain, lemma[up] as number)));
    const above = view.meaning[up]?.field ?? 0;
    bag.add(211, mix(field, mix(chain, above)));
    if (depth === 0) bag.add(212, mix(mix(above, chain), p));
    chain = mix(chain, label[up] as number);
  }
}

/** 1 where something in the sentence of `i` is quoted. */
function nearQuotes(view: View, i: number): number {
  const s = view.sentence[i] as number;
  for (let t = view.from[s] as number; t < (view.from[s + 1] as number); t += 1)
    if ((view.quote[t] as number) >= 0) return 1;
  return 0;
}
