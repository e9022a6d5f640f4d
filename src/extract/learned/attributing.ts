import { type Bag, mix } from "./numbers/hash.ts";
import type { Lookup } from "./sight/lexicon.ts";
import { kindOf } from "./sight/meanings.ts";
import type { View } from "./sight/view.ts";

/** The bits of the lexicon's complements, in the order of `FRAMES`. */
const [THAT, TO, OBJECT, PREPOSITION, WH, GERUND, AS, QUOTED] = [1, 2, 4, 8, 16, 32, 64, 128] as const;
const ASKING = /^(?:what|who|how|why|where|when|which|whether|if)$/;
/** What stands for the strength of a word that the lexicon has not, and for what has no subject. */
const [UNKNOWN, NOBODY] = [9, 3];

/** The complements that token `i` has, a bit for each of the lexicon's. */
function complements(view: View, i: number): number {
  let found = 0;
  for (let k = view.kidsFrom[i] as number; k < (view.kidsFrom[i + 1] as number); k += 1) {
    const kid = view.kids[k] as number;
    const name = view.label[kid] as string;
    if (name === "dobj") found |= OBJECT;
    else if (name === "parataxis") found |= THAT;
    else if (
      name === "ccomp" ||
      name === "xcomp" ||
      name === "advcl" ||
      name === "acl" ||
      name.startsWith("nmod")
    )
      found |= clause(
        name,
        (view.word[view.left[kid] as number] as string).toLowerCase(),
        view.pos[kid] as string,
      );
  }
  const s = view.sentence[i] as number;
  const own = view.quote[i] as number;
  for (let t = view.from[s] as number; t < (view.from[s + 1] as number); t += 1) {
    const quote = view.quote[t] as number;
    if (quote >= 0 && quote !== own) return found | QUOTED;
  }
  return found;
}

/** The complement that a clause or a noun with its preposition is, by its relation and its first word. */
function clause(relation: string, first: string, pos: string): number {
  if (relation === "ccomp") return ASKING.test(first) ? WH : THAT;
  if (relation === "xcomp") return first !== "to" && pos === "VBG" ? GERUND : TO;
  if (first === "as") return AS;
  if (first === "to" && relation !== "nmod") return TO;
  if (pos === "VBG") return GERUND;
  return first === "that" ? THAT : PREPOSITION;
}

/** The features of token `i` as the head of a cue by what the lexicon says of it and of the words around it. */
export function lexicalFeatures(view: View, lookup: Lookup, i: number, bag: Bag): void {
  const { label, pos } = view.hash;
  const [relation, tag] = [label[i] as number, pos[i] as number];
  const own = lookup.at(view, i);
  const strength = own ? own.strength + 1 : UNKNOWN;
  const kind = own ? mix(own.kind, own.strength) : UNKNOWN;
  const has = complements(view, i);
  const met = own ? has & own.frames : 0;
  bag.add(230, strength);
  bag.add(231, kind);
  bag.add(232, mix(strength, tag));
  bag.add(233, mix(strength, relation));
  bag.add(234, mix(strength, met));
  bag.add(235, mix(kind, met));
  bag.add(236, mix(strength, has));
  bag.add(237, mix(kind, tag));
  if (own) bag.add(238, mix(own.frames, has));
  let subject = NOBODY;
  for (let k = view.kidsFrom[i] as number; k < (view.kidsFrom[i + 1] as number); k += 1) {
    const kid = view.kids[k] as number;
    const name = view.label[kid];
    if (name === "nsubj" || name === "nsubjpass") subject = kindOf(view, kid);
    const word = lookup.at(view, kid);
    if (!word) continue;
    bag.add(240, mix(label[kid] as number, word.kind));
    bag.add(241, mix(mix(label[kid] as number, word.strength), strength));
  }
  bag.add(242, mix(strength, subject));
  bag.add(243, mix(mix(strength, subject), met ? 1 : 0));
  const head = view.head[i] as number;
  if (head < 0) return;
  const above = lookup.at(view, head);
  bag.add(244, mix(mix(above ? above.strength + 1 : UNKNOWN, relation), strength));
  if (!above) return;
  bag.add(245, mix(above.kind, relation));
  bag.add(246, mix(mix(above.kind, relation), above.strength));
}
