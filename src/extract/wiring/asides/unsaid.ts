// What stands before a verb, looks as if it were said, and is somebody: who was asked, or who the subject is.

import type { Finding } from "../../../model/attribution.ts";
import type { Span } from "../../../model/span.ts";
import { mayHear, namesPeople } from "../../via/names.ts";

/** "Berg, on his way out, | was asked by | a fan". */
const PASSIVE =
  /^(?:(?:has|have|had|also|later|then)\s)*(?:(?<one>is|was)|are|were|been|being)\s(?:(?:also|later|then|repeatedly|once)\s)?(?:asked|told|questioned|informed|warned|advised|pressed)(?:\sby)?$/;
const PRONOUN = /^(?:he|she|they|I|we|you|who)$/i;
const NAME = /^\p{Lu}[\p{L}\p{M}.’'-]*(?:\s\p{Lu}[\p{L}\p{M}.’'-]*){0,3}$/u;
/** Words for somebody are no more, and hold no clause. */
const FEW = 5;
const CLAUSE =
  /\b(?:what|how|why|when|where|whether|that|is|are|was|were|has|have|had|will|would|can|could|may|might|must|should)\b/i;
/** "A man - | the sheriff - | was found": what stands between dashes, and between a subject and its verb. */
const BEFORE = /[-–—]\s?$/;
const BEHIND = /^\s?[-–—]|^[^\p{L}]*$/u;

/** True of content before a verb that is only somebody, asked or told or named beside who speaks. */
export function isUnsaid(text: string, { source, manner }: Finding, said: Span, verb: Span): boolean {
  const words = text.slice(said.start, said.end);
  if (manner !== "indirect" || words.split(/\s+/).length > FEW || CLAUSE.test(words)) return false;
  const passive = PASSIVE.exec(text.slice(verb.start, verb.end));
  if (passive && isSomebody(words, passive.groups?.["one"] !== undefined)) return true;
  const subject = source.at(-1);
  return (
    subject !== undefined &&
    BEFORE.test(text.slice(subject.end, said.start)) &&
    /[-–—]\s?$/.test(text.slice(said.start, verb.start)) &&
    BEHIND.test(text.slice(said.end, verb.start))
  );
}

/** True of a pronoun, of words for people, and of a name, which may be no plural where the verb is one of a plural. */
function isSomebody(words: string, one: boolean): boolean {
  if (PRONOUN.test(words) || namesPeople(words)) return true;
  if (NAME.test(words) && (one || words.includes(" "))) return true;
  const first = words.charAt(0).toLowerCase() + words.slice(1);
  return !/\p{Lu}/u.test(first) && mayHear(first);
}
