import type { Slot } from "../../model/change.ts";
import { CARDINALS, TENS } from "../../text/words/numerals.ts";
import { stems } from "./words.ts";

const COUNTS = stems([...CARDINALS, ...TENS].join(" "));
const isCount = (word: string): boolean => COUNTS.has(word) || /^\d+$/.test(word);

const wordsOf = (slots: readonly Slot[]): string[] => [
  ...stems(slots.map((slot) => `${slot.old ?? ""} ${slot.new ?? ""}`).join(" ")),
];

/**
 * The words that changed, as far as a notice of these words may speak of them: how many say it is told by a number alone
 * to no notice that names none of them, for "used by four teams" is not "four people familiar with the matter".
 */
export function spokenOf(
  changed: ReadonlySet<string>,
  slots: readonly Slot[],
  notice: ReadonlySet<string>,
): ReadonlySet<string> {
  const sources = wordsOf(slots.filter(({ type }) => type === "source"));
  const counts = sources.filter(isCount);
  if (counts.length === 0 || sources.some((word) => !isCount(word) && notice.has(word))) return changed;
  const others = new Set(wordsOf(slots.filter(({ type }) => type !== "source")));
  return new Set([...changed].filter((word) => !counts.includes(word) || others.has(word)));
}
