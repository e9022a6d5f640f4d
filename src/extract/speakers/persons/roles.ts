// What a name or a pronoun is in its clause, where the tree tells it and where it errs.

import type { View } from "../../learned/sight/view.ts";
import { isOfficeBefore } from "../names/matters.ts";

/** Relations that a name in front of its sentence has only where the tree errs: it is what the sentence speaks of. */
const ERRS = new Set(["dep", "compound", "root", "ccomp", "conj"]);
/** What somebody acts on. */
const ACTED = /^(?:[di]obj|nmod|obl)$/;
/** So many words of what somebody is stand before a name in front: "Former Norvik captain | Ola Berg". */
const BEFORE = 6;

/** The relation of a name from one token to another to what it belongs to. */
export function roleOf(view: View, from: number, to: number): string {
  const { label, head, word } = view;
  // "Emily's uncle": what somebody has is not them, whatever the tree makes of it.
  if (/^[’']s$/.test(word[to + 1] ?? "")) return "nmod:poss";
  // "Dube's spokesperson, | Khumalo, | said": whoever stands beside the subject is the subject.
  const over = head[to] ?? -1;
  const beside = label[to] === "appos" || isOfficeBefore(view, over, from) ? over : to;
  const role = label[beside] ?? "";
  return from < to && ERRS.has(role) && isInFront(view, from) ? "nsubj" : role;
}

/** True of a name before which its sentence has nothing but what somebody is. */
function isInFront({ from, sentence, pos }: View, at: number): boolean {
  const first = from[sentence[at] ?? 0] ?? 0;
  if (at - first > BEFORE) return false;
  for (let i = first; i < at; i += 1) if (!/^(?:DT|JJ|NN|NNP|HYPH|PRP\$)$/.test(pos[i] ?? "")) return false;
  return true;
}

/** True of a pronoun for somebody that the other acts on, who is another: "| Berg |, who played with | him |". */
export function isBoundBy(view: View, pronoun: number, other: number): boolean {
  const { label, head, word } = view;
  if (!ACTED.test(label[pronoun] ?? "") || /self$/.test(word[pronoun] ?? "")) return false;
  const verb = verbOver(view, pronoun);
  if (verb < 0) return false;
  if (head[other] === verb && /^nsubj/.test(label[other] ?? "")) return true;
  // "Berg, who played with him", "Berg, accused by him".
  return head[verb] === other && /^acl/.test(label[verb] ?? "");
}

/** The verb that a noun or pronoun hangs on, through what it stands in: "drove | a car | to | him". */
function verbOver({ pos, head, sentence }: View, at: number): number {
  let over = head[at] ?? -1;
  for (let k = 0; k < 2 && over >= 0 && /^NN/.test(pos[over] ?? ""); k += 1) over = head[over] ?? -1;
  return over >= 0 && sentence[over] === sentence[at] && /^VB/.test(pos[over] ?? "") ? over : -1;
}

/** True of a pronoun behind the question that a sentence begins by: "Asked whether Lind would go, | he | said". */
export function isAnswer({ word, from, sentence }: View, pronoun: number): boolean {
  const first = from[sentence[pronoun] as number] as number;
  const opens = /^(?:asked|pressed|questioned|quizzed)$/;
  return (
    word[pronoun - 1] === "," &&
    (opens.test(word[first] ?? "") || (word[first] === "when" && opens.test(word[first + 1] ?? "")))
  );
}
