// The one body of a text that a noun takes up: "the force", "the network", "the website".

import { isOutlet } from "../../via/names.ts";
import { isKnownOutlet } from "./known.ts";
import { LEADS } from "./nouns.ts";

/** The body that "the force" or "the network" takes up at a place; null where the text has none or several before it. */
export const takenBefore = (text: string, at: number, words: string): string | null =>
  words === "the force" ? forceBefore(text, at) : outletBefore(text, at, words);

/** "The force": the police that the text named last before `at`. */
function forceBefore(text: string, at: number): string | null {
  const before = text.slice(0, at);
  const found = [
    ...before.matchAll(
      /(?<!\p{L})(?:(?:\p{Lu}[\p{L}’'-]*\s(?:(?:and|of)\s)?){1,4}(?:Police|Constabulary)|Police\sScotland|Police\sService\sof\s\p{Lu}\p{L}+(?:\s\p{Lu}\p{L}+)?)(?!\p{L})/gu,
    ),
  ];
  return found.at(-1)?.[0].replace(/^(?:The|But|And|In)\s/, "") ?? null;
}

/** By what an outlet is taken up. */
const OUTLET =
  /^the (?<noun>network|broadcaster|channel|station|website|site|newspaper|magazine|tabloid|outlet)$/;
const AIRS = /^(?:network|broadcaster|channel|station)$/;
/** Who airs something. */
const AIRED =
  /^(?:ABC|BBC|CBC|CBS|CNBC|CNN|ESPN|Fox|HBO|ITV|MSNBC|NBC|NDTV|NPR|PBS|RTÉ|Sky|Al(?:\s|-)(?:Jazeera|Arabiya)|Channel\s\d+)(?:\s(?:News|Sports?|America))?$|\s(?:TV|Television|Radio|Broadcasting)$/u;
const NAMES = /(?<![\p{L}\d’'.-])\p{Lu}[\p{L}\p{M}\d&’-]*(?:\s[\p{Lu}\d][\p{L}\p{M}\d&-]*){0,4}/gu;
/** So many code units before it are looked through. */
const REACH = 1200;

/** The one outlet that was named before such a noun, where nothing else was called so. */
function outletBefore(text: string, at: number, words: string): string | null {
  const noun = OUTLET.exec(words)?.groups?.["noun"];
  if (noun === undefined) return null;
  const before = text.slice(Math.max(0, at - REACH), at);
  if (
    new RegExp(`(?<!\\bthe\\s)\\b${noun}s?\\b(?!\\s(?:spokes|anchor|executive|official|source))`, "i").test(
      before,
    )
  )
    return null;
  const found = new Set<string>();
  for (const [run] of before.matchAll(NAMES)) {
    const name = run
      .replace(LEADS, "")
      .trimStart()
      .replace(/[’']s?$/, "");
    // "A Norvik Post-Harbour Daily poll".
    if (/\p{L}-\p{Lu}/u.test(name) && !isKnownOutlet(name)) return null;
    if (AIRS.test(noun) ? AIRED.test(name) : isKnownOutlet(name) || isOutlet(name)) found.add(name);
  }
  const [only = null, ...others] = found;
  return others.length === 0 ? only : null;
}
