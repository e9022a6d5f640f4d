import type { ClaimEvent } from "../../model/change.ts";
import type { Notice } from "../../model/document.ts";
import { isFactual } from "../slots/slots.ts";
import { isPutIn } from "./additions.ts";
import { capitals } from "./naming.ts";
import { meant, stems } from "./words.ts";

/** How a notice speaks of what somebody said, and of who said it. */
const OF_SPEECH =
  /\b(?:quot(?:e|ed|es|ation|ations)|misquot(?:e|ed|es)|(?:mis)?attribut(?:ed|es|ion)|remarks?|comments?|statements?)\b/i;

/**
 * True for a notice that says of a quotation that it was wrong, or somebody else's, without printing it: of one by who said it, or of
 * some where it names nobody.
 */
export function ofSpeech(
  { text, kind }: Notice,
  { slots }: ClaimEvent,
  speaker: ReadonlySet<string>,
  who: ReadonlySet<string>,
): boolean {
  const told = slots.some(({ type }) => type === "quote" || type === "source");
  // Whoever was misquoted may have been so in indirect words; a figure in them is told of by itself.
  const indirect = /\bmisquot/i.test(text) && !slots.some(isFactual);
  if (kind === "update" || !(told || indirect) || !OF_SPEECH.test(text)) return false;
  // Of whom a quotation was stands with it, where it stands anywhere; what else the notice tells may be of others.
  const near = text.split(/(?<=[.!?]["”)]?)\s+/).filter((sentence) => OF_SPEECH.test(sentence));
  const names = [near.join(" "), text].map(namesIn).find(({ size }) => size > 0) ?? new Set<string>();
  // What was put in is of whom the notice says.
  if (isPutIn(text)) return [...speaker].some((word) => stems(text).has(word));
  if (names.size > 0) return [...names].some((word) => speaker.has(word));
  // "A statement by a police source": it is of whom that says, though it gives no name.
  const whose = meant(OF_SOMEBODY.exec(text)?.groups?.["whom"] ?? "");
  return whose.length === 0 || whose.some((word) => who.has(word));
}

/** What somebody is called by besides a name, as others are. */
const TITLES = stems(
  "mr mrs ms dr sir senator minister president mayor governor chief director professor councillor judge king queen prince princess captain",
);
const namesIn = (text: string): ReadonlySet<string> =>
  new Set([...stems(capitals(text))].filter((word) => !TITLES.has(word)));

const OF_SOMEBODY =
  /\b(?:(?:quot(?:e|ation)|remark|comment|statement)s? (?:by|from|of)|misquoted) (?:an?|the|its|one) (?<whom>[^.,;:]*?)(?=\s(?:was|were|has|have|had|that|who|which|in|from|attributed)\b|[.,;:]|$)/i;
