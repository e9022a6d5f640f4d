import type { HeadlineChange, Slot } from "../model/change.ts";
import { CHANGE_NOTICES, type Notice } from "../model/document.ts";
import type { HeldRevision } from "../model/graph.ts";
import { SLUG } from "../text/slug.ts";
import { asClaim, disclosed } from "./disclosure.ts";
import { dice, grams } from "./grams.ts";
import { reason } from "./reason.ts";
import { kindOf, slots } from "./slots/slots.ts";

/** A notice that speaks of a headline by that word. */
const OF_HEADLINE = /\bheadlines?\b/i;
/** Headlines less alike than this are two, for those of one story share words: what differs in them is no part that changed. */
const ALIKE = 0.65;
/** A longer word without a capital: where a headline has none, capitals tell of no names in it. */
const SMALL = /(?<![\p{L}\p{M}\d’'-])\p{Ll}\p{L}{3}/u;

/**
 * How the headline was changed, and which of the new notices owns up to it; null where it was not, or in its typography or what a
 * wire writes before it alone. One that a revision came without is not known to have been changed.
 */
export function headlineChange(
  { revision: old }: Pick<HeldRevision, "revision">,
  { revision: next }: Pick<HeldRevision, "revision">,
  notices: readonly Notice[],
): HeadlineChange | null {
  const [was, is] = [old.headline, next.headline];
  if (was === null || is === null || was === is) return null;
  const [before, after] = [was.replace(SLUG, ""), is.replace(SLUG, "")];
  const found = partsOf(before, after);
  const kind = found === null ? "reworded" : kindOf(before, after, found);
  if (kind === null) return null;
  const change = {
    slots: found ?? [],
    disclosedBy: null,
    confidence: 0.95,
    reason: found === null ? "another stands in its place" : reason(kind, found),
  };
  const named = notices.find(({ kind, text }) => CHANGE_NOTICES.includes(kind) && OF_HEADLINE.test(text));
  if (named) return { ...change, old: was, new: is, disclosedBy: named };
  const side = (text: string) => ({ text, spans: [] });
  const event = asClaim({ ...change, kind }, side(was), side(is));
  const { disclosedBy, confidence, reason: why } = disclosed(event, notices, "");
  return { ...change, old: was, new: is, disclosedBy, confidence, reason: why };
}

/** The small parts that differ in two headlines that say nearly the same; null where they do not. */
function partsOf(was: string, is: string): Slot[] | null {
  if (dice(grams(was), grams(is)) < ALIKE) return null;
  const names = SMALL.test(was) && SMALL.test(is);
  return slots(was, is).filter(({ type }) => names || type !== "name");
}
