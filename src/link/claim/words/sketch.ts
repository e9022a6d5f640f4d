import { over, START } from "../../stance/hashed.ts";
import { blamesOf } from "../causes/blame.ts";
import { presencesOf } from "../causes/presence.ts";
import { deniedIn } from "../denied.ts";
import { tollsOf } from "../figures/toll.ts";
import { keptWith } from "../kept.ts";
import { isBrief, matter, type View, weights } from "../view.ts";
import { against } from "./opposites.ts";

/** Bits of a sketch: each word of a claim's matter sets one in either half. */
const BITS = 512;
const HALF = BITS / 2;
/** Set by a claim that blames or clears somebody, since two such are compared whatever else they share. */
const CAUSAL = [0, 1, HALF];

/**
 * Two claims that share so many bits of their sketches may have two words in common, or a cause each. Fewer bits they
 * have only where the words fall together in both halves, of two shared words in one of 60,000.
 */
export const SKETCHED = 3;

/** Set by a claim of any cause of anything, or of what was found or was not, since two such are compared where they share a word. */
const BLAMING = 1;

/** Set by every claim that is kept, and by one that is sought and may be joined by one word. */
const KEPT = 2;

/** The weight of a name. */
const NAME = 2;

/**
 * What a claim is about, as a number of fixed size in hexadecimal: claims that share little are told apart by it unread.
 * A word sets a third bit of a brief claim that is kept and of any that is sought, so that a brief one is found by one word,
 * whichever of the two came first, and others by two. So does a word of what a claim says is not so, which is compared by one, too.
 */
export const sketchOf = (view: View, as: "kept" | "sought" = "kept"): string =>
  as === "kept" ? made(view, as) : soughtOf(view);

/** Looked up ahead, and asked for again when the claim's turn has come. */
const soughtOf = keptWith((view: View) => made(view, "sought"));

function made(view: View, as: "kept" | "sought"): string {
  const brief = isBrief(view);
  const { core } = deniedIn(view);
  // Whoever says that something is not so is sought by one word, but not by a name alone.
  const seeks = as === "sought" && core.length > 0 && !brief;
  const bits = Buffer.alloc(BITS / 8);
  const set = (bit: number) => {
    bits[bit >> 3] = (bits[bit >> 3] ?? 0) | (128 >> (bit & 7));
  };
  for (const key of matter(view)) {
    const hash = hashed(key);
    set(2 + ((hash & 0xffff) % (HALF - 2)));
    if (!seeks || weights(view).get(key) !== NAME) set(HALF + 1 + ((hash >>> 16) % (HALF - 1)));
    if (brief || as === "sought" || core.includes(key))
      set(2 + ((Math.imul(hash, 0x9e3779b1) >>> 8) % (HALF - 2)));
    if (as === "kept") continue;
    for (const other of against(key)) {
      const turned = hashed(other);
      set(2 + ((turned & 0xffff) % (HALF - 2)));
      set(HALF + 1 + ((turned >>> 16) % (HALF - 1)));
    }
  }
  if (as === "kept" || brief || seeks) set(KEPT);
  for (const { fate } of tollsOf(view)) {
    const hash = hashed(`toll ${fate}`);
    set(2 + ((hash & 0xffff) % (HALF - 2)));
    set(HALF + 1 + ((hash >>> 16) % (HALF - 1)));
    set(2 + ((Math.imul(hash, 0x9e3779b1) >>> 8) % (HALF - 2)));
  }
  if (view.causes.length > 0) CAUSAL.forEach(set);
  else if (blamesOf(view).length > 0 || presencesOf(view).length > 0) set(BLAMING);
  return bits.toString("hex");
}

/** A hash mixed once more at its end, so that both halves of it are good. */
function hashed(key: string): number {
  let hash = over(key, START);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}
