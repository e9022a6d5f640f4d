import type { Slot } from "../../model/change.ts";
import { plain } from "../../text/words/words.ts";

/** What became more or less, and whether the figure behind it says from where, to where or by how much. */
const RISE =
  /\b(?:r[aio]se[sn]?|raised|rising|raising|grow(?:s|n|ing)?|grew|increas(?:e[sd]?|ing)|climb(?:s|ed|ing)?|jump(?:s|ed|ing)?|fall(?:s|en|ing)?|fell|drop(?:s|ped|ping)?|cut(?:s|ting)?|reduc(?:e[sd]?|ing)|lower(?:s|ed|ing)?|declin(?:e[sd]?|ing)|shr[aiu]nk(?:s|ing)?|up|down)\s(?:[\p{L}’'-]+\s){0,3}?(to|by|from) ([$£€¥₹]?[\d.,]*\d(?:\s?%)?)/giu;

/** What such a figure stands behind; few wordings have any. */
const BEHIND = /\b(?:to|by|from) [$£€¥₹]?\d/;

/** "Up to 5" and "up from 5" are not told apart by what stands before them. */
const told = (words: string) =>
  [...words.matchAll(RISE)]
    .filter(({ 0: all }) => !/^up to/i.test(all))
    .map(({ 1: way = "", 2: figure = "" }) => ({ way: plain(way), figure }));

/** The same figure that is where something rose or fell to in one wording, and in the other from where or by how much: "to 5%", "by 5%". */
export function rises(old: string, next: string): Slot[] {
  if (!BEHIND.test(old) || !BEHIND.test(next)) return [];
  const [was, is] = [told(old), told(next)];
  return was.flatMap(({ way, figure }): Slot[] => {
    const now = is.filter((other) => other.figure === figure);
    if (now.length !== 1 || was.filter((other) => other.figure === figure).length !== 1) return [];
    const [other] = now;
    return other === undefined || other.way === way
      ? []
      : [{ type: "number", old: `${way} ${figure}`, new: `${other.way} ${figure}` }];
  });
}
