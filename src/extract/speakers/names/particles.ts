// Surnames that begin by a small word, which has a capital only where it begins a sentence: "Van Houten said" of Mary van Houten.

import type { View } from "../../learned/sight/view.ts";
import { untitled } from "./title.ts";

/** Small words within a name: "Wilhelmina | van der | Laan", "Khalid | bin | Yusuf". */
export const PARTICLES = new Set(
  "de del la las los da dos das di du des van der den von zu ter ten bin ibn bint al el ap ferch".split(" "),
);
/** No more small words than this stand together within a name. */
export const SMALL = 3;

const ARTICLE = /^(?:al|el|ad|an|ar|as|ash|at|az)-(?=\p{L}{3})/u;

/** A surname in lower case without the article that some write and others leave out: "al-hamadi", "hamadi". */
export const withoutArticle = (last: string): string => last.replace(ARTICLE, "");

/** True of a surname with its article, in lower case. */
export const hasArticle = (last: string): boolean => ARTICLE.test(last);

/** True of a word that small words join to the name of somebody before them. */
export function isJoined({ word, ner, sentence }: View, at: number): boolean {
  let from = at;
  while (PARTICLES.has(word[from - 1] ?? "") && at - from < SMALL) from -= 1;
  return from < at && ner[from - 1] === "PERSON" && sentence[from - 1] === sentence[at];
}

const PARTICLE =
  /^(?:Al|Bin|Da|De|Del|Della|Den|Der|Di|Dos|Du|El|La|Le|Ten|Ter|Van|Von|Zu)(?:\s(?:de|den|der|la|las|los))?\s\p{Lu}[\p{L}\p{M}’'-]+$/u;

const GIVEN = /(?:\p{Lu}[\p{L}\p{M}.’'-]*\s){0,3}\p{Lu}[\p{L}\p{M}.’'-]*$/u;

/** True of a surname that begins by a small word. */
export const isParticled = (words: string): boolean => PARTICLE.test(words);

/** The whole name of whom the text tells by such a surname; null where it has none. */
export function particledIn(text: string, words: string): string | null {
  const surname = `${words.charAt(0).toLowerCase()}${words.slice(1)}`;
  const at = text.indexOf(` ${surname}`);
  if (at < 0) return null;
  const given = GIVEN.exec(text.slice(Math.max(0, at - 60), at))?.[0];
  return given === undefined ? null : untitled(`${given} ${surname}`);
}
