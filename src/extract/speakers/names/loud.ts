// Names of which tabloids set the first word in capitals where a story begins: "JUNO Lind has …", "SHAUN McGARRY has …".

import type { View } from "../../learned/sight/view.ts";
import { isGiven } from "./given.ts";
import { isCommonNoun } from "./proper.ts";

/** The tokens of such a name, with which the text of a story begins; nothing where none does. */
export function loudName(text: string, view: View): readonly number[] {
  const { block, from, word } = view;
  for (let s = 0; s < block.length && s < OPENING; s += 1) {
    const i = from[s] ?? 0;
    const one = word[i] ?? "";
    // Most words have one capital at most.
    const second = text.charCodeAt((view.start[i] ?? 0) + 1);
    if (second < 128 && !(second >= 65 && second <= 90)) continue;
    const written = (at: number) => text.slice(view.start[at], view.end[at]);
    if (!/^\p{Lu}{3,}$/u.test(written(i)) || from[s + 1] === i + 1) continue;
    if (!/^(?:Ma?c|O[’'])?\p{Lu}\p{L}*$/u.test(written(i + 1)) || isCommonNoun(word[i + 1] ?? "")) continue;
    const again = word.indexOf(word[i + 1] ?? "", i + 2);
    const borne = again >= 0 && view.ner[again] === "PERSON" && word.indexOf(one, i + 1) < 0;
    // "JRR Holm": three letters may be initials.
    if (isGiven(one.charAt(0).toUpperCase() + one.slice(1)) || (borne && one.length > 3)) return [i, i + 1];
  }
  return [];
}

/** A headline and the sentence behind it. */
const OPENING = 2;

/** A loud name, "JUNO Lind", "SHAUN McGARRY", as it is spelt elsewhere. */
export const calmed = (name: string): string =>
  /^\p{Lu}{3}/u.test(name) && /\p{Ll}/u.test(name)
    ? name.replace(/(?<![\p{L}])\p{Lu}[\p{Lu}’'-]+(?!\p{L})|(?<=Ma?c)\p{Lu}+/gu, (word) =>
        word.replace(/(?<=\p{L})\p{L}+/gu, (end) => end.toLowerCase()),
      )
    : name;
