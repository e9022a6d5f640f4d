import type { ClaimEvent, HeadlineChange } from "../model/change.ts";
import { CHANGE_NOTICES, type Notice } from "../model/document.ts";
import type { HeldRevision } from "../model/graph.ts";
import { disclosed } from "./disclosure.ts";
import { dice, grams } from "./grams.ts";
import { reason } from "./reason.ts";
import { kindOf, slots } from "./slots/slots.ts";

/** A notice that speaks of a headline by that word. */
const OF_HEADLINE = /\bheadlines?\b/i;
/** Headlines less alike than this are two: what differs in their words is no part that changed. */
const ALIKE = 0.5;

/**
 * How the headline was changed, and which of the new notices owns up to it; null where it was not, or in its typography alone. One
 * that a revision came without is not known to have been changed.
 */
export function headlineChange(
  { revision: old }: Pick<HeldRevision, "revision">,
  { revision: next }: Pick<HeldRevision, "revision">,
  notices: readonly Notice[],
): HeadlineChange | null {
  const [was, is] = [old.headline, next.headline];
  if (was === null || is === null || was === is) return null;
  const found = dice(grams(was), grams(is)) < ALIKE ? null : slots(was, is);
  const kind = found === null ? "reworded" : kindOf(was, is, found);
  if (kind === null) return null;
  const change = {
    slots: found ?? [],
    disclosedBy: null,
    confidence: 0.95,
    reason: found === null ? "another stands in its place" : reason(kind, found),
  };
  const named = notices.find(({ kind, text }) => CHANGE_NOTICES.includes(kind) && OF_HEADLINE.test(text));
  if (named) return { ...change, old: was, new: is, disclosedBy: named };
  // Else it is owned up to as a claim in these words would be.
  const side = (text: string) => ({ text, spans: [], attribution: "" });
  const asClaim: ClaimEvent = { ...change, kind, claim: "", supersedes: null, old: side(was), new: side(is) };
  const { disclosedBy, confidence, reason: why } = disclosed(asClaim, notices, "");
  return { ...change, old: was, new: is, disclosedBy, confidence, reason: why };
}
