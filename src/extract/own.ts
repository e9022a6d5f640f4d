import type { Finding } from "../model/attribution.ts";
import { wordsOf } from "../text/span.ts";

const OWN_PAST =
  /^(?:an?|the|our)\s(?:earlier|previous|prior|original|first)\s(?:version|edition|post|report|story|article)s?\b|^this\s(?:story|article|post|piece|page|report)\b/i;

/** "An earlier version of this article said …": what a correction takes back is nobody's statement. */
export function isOwnPast(text: string, { source }: Pick<Finding, "source">): boolean {
  return OWN_PAST.test(wordsOf(text, source));
}

/** "This article has been revised to clarify …": told by nobody, and of the article itself. */
export function isOfItself(text: string, { source, content }: Pick<Finding, "source" | "content">): boolean {
  return source.length === 0 && OWN_PAST.test(wordsOf(text, content));
}
