import type { Notice } from "../../model/document.ts";
import type { HeldRevision } from "../../model/graph.ts";
import { newNotices } from "../disclosure.ts";
import { stems } from "../owning/words.ts";

/** How a correction says what was wrong: "a tanker, not a cargo ship", "an earlier version said the fire began in a kitchen". */
const NOT =
  /\b(?:not|instead of|rather than|incorrectly|wrongly|mistakenly|erroneously|originally|previously|mis(?:stated|reported|identified|described)|(?:earlier|previous|original) (?:version|edition)|said|stated|reported)\b/i;

/**
 * True where a correction that is new prints words that a claim had and those that stand in their place now: whatever they mean, the outlet
 * says that the one was wrong and the other is right.
 */
export function isCorrected(was: string, is: string, old: HeldRevision, next: HeldRevision): boolean {
  const found = newNotices(old.document, next.document).filter(
    ({ kind, text }) => (kind === "correction" || kind === "clarification") && NOT.test(text),
  );
  return found.length > 0 && found.some((notice) => prints(notice, was, is));
}

function prints({ text }: Notice, was: string, is: string): boolean {
  const [said, says, words] = [stems(was), stems(is), stems(text)];
  const [gone, come] = [without(said, says), without(says, said)];
  const half = (some: readonly string[]) =>
    some.length > 0 && 2 * some.filter((word) => words.has(word)).length >= some.length;
  return half(gone) && half(come);
}

const without = (some: ReadonlySet<string>, others: ReadonlySet<string>): string[] =>
  [...some].filter((word) => !others.has(word));
