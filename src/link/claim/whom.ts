import { base } from "../../text/words/base.ts";
import { stem } from "../../text/words/stem.ts";
import { sign } from "./words/signs.ts";

/** "for engineers who use AI tools", "of families that rent council flats": any such people, not some that are known. */
const WHOM =
  /\b(?:for|to|of|among|by|with|from|against|on)\s(?!(?:the|these|two|three|its|their|his|her|our|some|many|several)\s)(?:\p{L}[\p{L}-]*\s){0,2}(?:\p{L}[\p{L}-]*s|people|women|men|children|staff|police|those|anyone|anybody|everyone|everybody)\s(?:who|that)\s(\p{L}+)[^.,;:]*/giu;
/** Forms of the past; irregular ones have a base form other than their own stem. */
const PAST = /^(?:was|were|had|did|been|\p{L}*[^e\P{L}]ed)$/iu;
const isPast = (verb: string): boolean => PAST.test(verb) || base(verb) !== stem(verb);
const NONE: readonly (readonly [number, number])[] = [];
/** Most claims need not be searched. */
const RELATIVE = /\b(?:who|that)\b/i;
const OF_RELATIVE = sign(/\b(?:who|that)\b/iu);

/**
 * Where a claim tells for whom or for what kind of thing something is, in the present of what is always so: what such
 * people do there is no event, and words of it that another claim has do not make the two one matter.
 */
export function forWhom(text: string, signs = -1): readonly (readonly [start: number, end: number])[] {
  if ((signs & OF_RELATIVE) === 0 || !RELATIVE.test(text)) return NONE;
  return [...text.matchAll(WHOM)].flatMap(({ 0: all, 1: verb = "", index }) => {
    return isPast(verb.toLowerCase()) ? [] : [[index, index + all.length] as const];
  });
}
