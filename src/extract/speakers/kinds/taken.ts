import { kidsOf, type View } from "../../learned/sight/view.ts";

/** The weight of what tells of a person, or of a body, without saying so. */
export const GIVEN = 2;
/** So far behind its verb what somebody said may begin: "said in a statement on Friday | that". */
const FAR = 8;

const PEOPLE = new Set(["he", "she", "his", "her"]);
const THINGS = new Set(["it", "its"]);

/**
 * What a pronoun in the clause that the name's verb opens tells, "Lumen said it would", "Berg said she would": above 0 of a
 * person, below 0 of a body. `isLong` of a last word that stands with more of the name somewhere.
 */
export function takenUp(view: View, to: number, isLong: boolean): number {
  const { word, label, head, sentence, pos } = view;
  // "The planemaker, Aurelle, said it would": the noun before the comma is the subject.
  const beside = label[to] === "appos" && word[to + 1] === ",";
  const subject = beside ? (head[to] as number) : to;
  const verb = head[subject] as number;
  if (label[subject] !== "nsubj" || verb <= to) return 0;
  // "Lumen has also said it would".
  for (let i = to + (beside ? 2 : 1); i < verb; i += 1)
    if (!/^(?:aux|advmod)$/.test(label[i] ?? "")) return 0;
  // "Berg came running, and I knew it": what another subject does tells nothing.
  const shares = (kid: number) => !kidsOf(view, kid).some((own) => label[own] === "nsubj");
  const verbs = [verb, ...kidsOf(view, verb).filter((kid) => label[kid] === "conj" && shares(kid))];
  for (const one of verbs) {
    const at = saidAt(view, one);
    // "Olsen used it": what is done to something tells nothing of who does it.
    if (sentence[at] !== sentence[to] || /^[di]obj$/.test(label[at] ?? "")) continue;
    const taken = word[at] ?? "";
    // "Called her “quick”": it is another who is called so.
    const acted = taken === "her" && !/^(?:NN|JJ)/.test(pos[at + 1] ?? "");
    if (PEOPLE.has(taken) && !acted) return GIVEN;
    // Of "Emil Berg" the text tells by the last word, and "it" is then something else: "Berg said it could be mended".
    const isSurname = pos[to - 1] !== "NNP" && isLong;
    if (THINGS.has(taken)) return isSurname ? 0 : -GIVEN;
  }
  return 0;
}

/** Where what somebody said begins: "said in a statement that | it carried", "said | it would". */
function saidAt({ word, sentence }: View, verb: number): number {
  for (let i = verb + 1; i < verb + FAR && sentence[i] === sentence[verb]; i += 1) {
    if (word[i] === "that") return i + 1;
    if (/^(?:[^\p{L}\p{N}]+|who|which)$/u.test(word[i] ?? "")) break;
  }
  return verb + 1;
}
