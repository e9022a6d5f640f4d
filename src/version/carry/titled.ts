import type { Slot } from "../../model/change.ts";
import { plain } from "../../text/words/words.ts";
import { contentWords } from "../similar.ts";
import { isFactual, slots } from "../slots/slots.ts";

/** Words that say no other thing of somebody: who speaks for others, or presides, by any ending. */
const SAME: readonly (readonly [RegExp, string])[] = [
  [/\b(spokes|chair)(?:man|woman|person)\b/gi, "$1"],
  [/\bceo\b/gi, "chief executive"],
  [/\bchief executive officer\b/gi, "chief executive"],
  [/\bpm\b/gi, "prime minister"],
  [/\bmp\b/gi, "member of parliament"],
  [/[‑-]/g, " "],
];

/**
 * What is said of somebody beside the name in place of something that it cannot be together with: another age, a "deputy" director, a
 * finance and a foreign minister. Null where either has no more than the name, or one says more than the other.
 */
export function retitled(was: string, is: string, name: string): Slot | null {
  if (was === is) return null;
  const [old, now] = [was, is].map((words) => beside(words, name));
  if (old === undefined || now === undefined || old === now) return null;
  if (contentWords(old).length === 0 || contentWords(now).length === 0) return null;
  // "Who was not involved", "who advised the firm until May": what somebody did is no title.
  const told = /\bwho\b/.test(`${old} ${now}`);
  const other = slots(old, now).some((slot) =>
    told ? isFactual(slot) && slot.type !== "negation" : isFactual(slot) || slot.type === "word",
  );
  return other ? { type: "source", old: was, new: is } : null;
}

/** Words without those of a name, and without what makes no difference. */
function beside(words: string, name: string): string {
  const own = new Set(plain(name).split(" "));
  const rest = words
    .split(" ")
    .filter((word) => !own.has(plain(word).replace(/[^\p{L}\p{N}’'-]+/gu, "")))
    .join(" ");
  return SAME.reduce((all, [pattern, one]) => all.replace(pattern, one), rest).replace(/^(?:an?|the)\s/i, "");
}
