import type { Finding } from "../../model/attribution.ts";
import type { Span } from "../../model/span.ts";
import { covered } from "../learned/sight/hints.ts";
import type { View } from "../learned/sight/view.ts";

const OWNED = /^(?<bare>.*[\p{L}\p{N}.])(?:[’']s|(?<=s)[’'])$/su;

/**
 * The words of a source without the ending by which what is said is theirs: "Mayor Lind’s | claim". A shop keeps the ending
 * that is its own, "Sotheby’s | estimate": of whom the text says no more than so, nothing tells that it is none.
 */
export function ownersOf(text: string, view: View, { source, cue }: Finding): readonly Span[] {
  const [own, ...more] = source;
  const [said] = cue;
  if (!own || !said || more.length > 0 || said.start !== own.end + 1) return source;
  const bare = OWNED.exec(text.slice(own.start, own.end))?.groups?.["bare"];
  const [noun] = covered(view, [said]);
  if (bare === undefined || noun === undefined || !/^(?:JJ|NN)/.test(view.pos[noun] ?? "")) return source;
  return standsAlone(text, lastOf(bare)) ? [{ start: own.start, end: own.start + bare.length }] : source;
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
