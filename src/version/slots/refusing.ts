import type { Slot } from "../../model/change.ts";
import { base } from "../../text/words/base.ts";
import { apart, contentWords, plainTokens } from "../similar.ts";

/** So many words on either side are in one place. */
const SHORT = 4;

/** Words by which something is not done, is not there or is not let be: what stood in their place said that it was. */
const REFUSES = new Set(
  `refuse avoid evade shun refrain abstain boycott boycotted omit exclude ignore disregard neglect reject rebuff absent missing nonexistent non-existent
  unrelated ban prohibit forbid outlaw prevent withhold abolish cancel veto unavailable unknown impossible`
    .split(/\s+/)
    .map(base),
);
/** Words that may say the same as one of these, or do with another of them. */
const ALIKE = new Set(
  `not no never none nobody nothing neither nor without cannot fail deny lack unable decline turn dismiss spurn snub skip miss lose lost vanish gone dodge
  escape stop halt block bar foil thwart avert keep kept drop ditch axe scrap end eliminate repeal quit leave left overlook flout out off away free against
  oppose overrule throw threw restrict limit hinder illegal unlawful postpone delay shelve suspend call close shut separate elsewhere outside unclear
  mystery hard difficult fewer less little rare seldom hardly barely stay steer`
    .split(/\s+/)
    .map(base),
);

/**
 * "Served" that became "refused to serve", "included" that became "omitted": what is refused, forbidden or not there in the place of what says
 * nothing of the kind.
 */
export function refusing(old: string, next: string): Slot[] {
  const [was, is] = apart(plainTokens(old), plainTokens(next));
  if (was.length > SHORT || is.length > SHORT) return [];
  const [before, after] = [was, is].map((words) => words.map(base));
  if (before === undefined || after === undefined) return [];
  const turns = (some: readonly string[], others: readonly string[], plainly: readonly string[]) =>
    some.some((word) => REFUSES.has(word)) &&
    contentWords(plainly.join(" ")).length > 0 &&
    !others.some((word) => REFUSES.has(word) || ALIKE.has(word) || word.endsWith("n't"));
  return turns(before, after, is) || turns(after, before, was)
    ? [{ type: "negation", old: was.join(" "), new: is.join(" ") }]
    : [];
}
