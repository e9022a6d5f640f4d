import type { Attribution } from "../../model/attribution.ts";
import type { Slot } from "../../model/change.ts";
import type { HeldRevision } from "../../model/graph.ts";
import { wordsOf } from "../../text/span.ts";
import { contentWords } from "../similar.ts";

const NAMED = /\p{Lu}/u;
/** So far around a cue whoever was told may stand, found or not. */
const NEAR = 250;

/** Whom a claim was told to, or who carried it, in place of whom; null where one side names nobody, or where it may be the same. */
export function otherHearer(
  a: Attribution,
  b: Attribution,
  { revision: old }: HeldRevision,
  { revision: next }: HeldRevision,
): Slot | null {
  const [was, is] = [wordsOf(old.text, a.via), wordsOf(next.text, b.via)];
  // "The chamber" may be the senators.
  if (!NAMED.test(was) || !NAMED.test(is) || was === is) return null;
  const around = (text: string, { cue, content }: Attribution): string => {
    const at = (cue[0] ?? content[0])?.start ?? 0;
    return text.slice(Math.max(0, at - NEAR), at + NEAR);
  };
  if (around(next.text, b).includes(was) || around(old.text, a).includes(is)) return null;
  const known = new Set(contentWords(was));
  return contentWords(is).some((word) => known.has(word)) ? null : { type: "source", old: was, new: is };
}
