import type { Finding } from "../../model/attribution.ts";
import type { Span } from "../../model/span.ts";
import { wordsOf } from "../../text/span.ts";
import { covered } from "../learned/sight/hints.ts";
import type { View } from "../learned/sight/view.ts";
import { bodyIn } from "./antecedents.ts";
import type { Kinds } from "./kinds/kinds.ts";
import { isSomeone } from "./persons/someone.ts";

const OWNED = /^(?<bare>.*[\p{L}\p{N}.])(?:[’']s|(?<=s)[’'])$/su;

/**
 * The words of a source without the ending by which what is said is theirs: "Mayor Lind’s | claim". A shop keeps the ending
 * that is its own, "Sotheby’s | estimate": of whom the text says no more than so, nothing tells that it is none.
 */
export function ownersOf(text: string, view: View, { source, cue }: Finding): readonly Span[] {
  const [own, ...more] = source;
  const [said] = cue;
  const self = own && more.length === 0 ? themselves(text, view, own) : null;
  if (self) return [self];
  if (!own || !said || more.length > 0 || said.start !== own.end + 1) return source;
  const words = text.slice(own.start, own.end);
  const bare = /[’']s?$/.test(words) ? OWNED.exec(words)?.groups?.["bare"] : undefined;
  const [noun] = covered(view, [said]);
  if (bare === undefined || noun === undefined || !/^(?:JJ|NN)/.test(view.pos[noun] ?? "")) return source;
  return standsAlone(text, lastOf(bare)) ? [{ start: own.start, end: own.start + bare.length }] : source;
}

/** "| The minister | himself", of which the tree may leave no more than the last word: who it is; null for all else. */
function themselves(text: string, view: View, { start, end }: Span): Span | null {
  const words = text.slice(start, end);
  if (!words.endsWith("self") && !words.endsWith("selves")) return null;
  const self = /(?:^|\s)(?:(?:him|her|it)self|themselves)$/.exec(words);
  if (!self || / and /.test(words)) return null;
  if (self.index > 0) return { start, end: start + self.index };
  if (/^(?:him|her)/.test(words)) return null;
  const [token = 0] = covered(view, [{ start, end }]);
  const noun = token - 1;
  const beside = /^NN/.test(view.pos[noun] ?? "") && view.sentence[noun] === view.sentence[token];
  return beside ? { start: view.start[view.left[noun] ?? noun] ?? start, end: view.end[noun] ?? end } : null;
}

const lastOf = (name: string): string => /\S+$/.exec(name)?.[0] ?? name;

/** True of a word that stands somewhere without an ending. */
function standsAlone(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const isWhole = !/[\p{L}\p{N}]/u.test(text[at - 1] ?? " ");
    if (isWhole && !/^(?:[\p{L}\p{N}]|[’'](?:\p{L}|\s))/u.test(text.slice(at + word.length))) return true;
  }
  return false;
}

/** "Police held | a radio presenter |; his lawyer said": somebody with no name, where the sentence has told of nobody by name. */
export function heldBefore(view: View, first: number, text: string): string | null {
  let found = -1;
  for (let i = first - 1; i >= 0 && view.sentence[i] === view.sentence[first]; i -= 1) {
    if (view.ner[i] === "PERSON" || /^(?:he|she)$/.test(view.word[i] ?? "")) return null;
    const isOne = /^an?$/.test(view.word[view.left[i] ?? i] ?? "");
    if (found < 0 && isOne && view.pos[i] === "NN" && isSomeone(view, i)) found = i;
  }
  return found < 0 ? null : text.slice(view.start[(view.left[found] ?? found) + 1], view.end[found]);
}

/** "A spokeswoman", of whom nothing tells for whom she speaks. */
const BARE = /^(?:an?|another)\sspokes(?:person|man|woman)$/i;

/** The body that somebody speaks about who is only said to speak for one; null where nobody is told so or none is. */
export function about(
  text: string,
  view: View,
  kinds: Kinds,
  { source, content }: Pick<Finding, "source" | "content">,
): string | null {
  return BARE.test(wordsOf(text, source)) ? bodyIn(text, view, kinds, covered(view, content)) : null;
}
