import type { View } from "../../learned/sight/view.ts";
import { MEN, WOMEN } from "../names/given.ts";
import { isSomeone } from "../persons/someone.ts";

/** So many words at most lead into a sentence. */
const LEAD = 9;

/**
 * What a word for the owner tells at the head of a sentence that a name goes on with: -1 for a body ("In its annual report, |
 * Amnesty"), 1 for a person ("At her trial, | Lind"), 0 where none stands there.
 */
export function ledBy({ word, from, sentence }: View, name: number): -1 | 0 | 1 {
  const first = from[sentence[name] ?? 0] ?? name;
  if (word[name - 1] !== "," || name - first > LEAD) return 0;
  if (word.slice(first, name - 1).includes(",")) return 0;
  for (let i = first + 1; i < name - 1; i += 1) {
    if (word[i] === "its") return -1;
    if (word[i] === "his" || word[i] === "her") return 1;
  }
  return 0;
}

/** True of a name behind which the letters that are short for it stand in brackets: "National Payments Switch (NPS)". */
export function isSpelled({ word }: View, from: number, to: number): boolean {
  if (
    from === to ||
    MEN.has(word[from] ?? "") ||
    WOMEN.has(word[from] ?? "") ||
    !/^(?:\(|-lrb-)$/.test(word[to + 1] ?? "") ||
    !/^(?:\)|-rrb-)$/.test(word[to + 3] ?? "")
  )
    return false;
  const letters = word[to + 2] ?? "";
  return (
    letters.length > 1 &&
    word
      .slice(from, to + 1)
      .map((one) => one.charAt(0))
      .join("")
      .endsWith(letters)
  );
}

/** True of whom or what one person serves: "a lawyer for the | company", not "two engineers at the | operator". */
export function isServed(view: View, noun: number): boolean {
  const over = view.head[noun] ?? -1;
  return view.label[noun] === "nmod" && view.pos[over] === "NN" && isSomeone(view, over);
}
