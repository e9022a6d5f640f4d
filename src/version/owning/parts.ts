import type { ClaimEvent, Slot } from "../../model/change.ts";
import type { Notice } from "../../model/document.ts";
import { plain } from "../../text/words/words.ts";
import { withoutPlaces } from "./places.ts";
import { ERRATA, meant, stems } from "./words.ts";

/** A number or a date in the place of another. */
const isFigure = ({ type, old, new: now }: Slot): boolean =>
  (type === "number" || type === "date") && old !== null && now !== null;

/**
 * The sentences of a notice without those that print what changed in another claim and nothing of this: they speak of the other however
 * many words they share. One that begins with "it" goes with the one before.
 */
export function ownParts(text: string, changed: ReadonlySet<string>, others: readonly ClaimEvent[]): string {
  const figures = others.flatMap(({ slots }) => slots.filter(isFigure));
  if (figures.length === 0) return text;
  const isOwn = (part: string) =>
    [...stems(part)].some((word) => changed.has(word)) || !figures.some((one) => prints(part, one));
  return text
    .split(/(?<=[.!?]["”)]?)\s+(?!(?:it|he|she|they|that|this|there|in fact)\b)/i)
    .flatMap((part) => (isOwn(part) || !LISTS.test(part) ? [part] : part.split(/,|\band\b/)))
    .filter(isOwn)
    .join(" ");
}

/** How a notice lists what a story was updated with: each is of another claim. */
const LISTS = /\b(?:updated? with|to (?:include|add|reflect)|adds?)\b/i;

/** True for a text in which a figure stands that came in the place of another; for one digit, both of them. */
function prints(text: string, slot: Slot): boolean {
  const bare = (words: string | null) =>
    ` ${plain(words ?? "")
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .trim()} `;
  const [words, was, is] = [bare(text), bare(slot.old), bare(slot.new)];
  return words.includes(is) && (is.length > 3 || words.includes(was));
}

/** True for a notice that has two words of meaning or more beside those of notices, all of them words of the claim: "misstated what the bill bans". */
export function isOfAll(text: string, known: ReadonlySet<string>, own: ReadonlySet<string>): boolean {
  const said = meant(withoutPlaces(text)).filter((word) => !ERRATA.has(word));
  const isOwn = said.some((word) => own.has(word)) && !OF_PIECE.test(text);
  return isOwn && said.length > 1 && said.every((word) => known.has(word));
}

/** What of an article is no part of what it says. */
const OF_PIECE =
  /\b(?:headlines?|captions?|photo(?:graph)?s?|pictures?|images?|links?|datelines?|bylines?|typos?|spellings?)\b/i;

/** "Update: The captain has been arrested": it tells the news itself. */
const TELLS = /^\W*update[ds]?\b[^:.]{0,40}:/i;

/** True for an update that says in other words, or the same, what the claim says, and no more. */
export function isNews(
  { text, kind }: Notice,
  own: ReadonlySet<string>,
  speaks: ReadonlySet<string>,
): boolean {
  if (kind !== "update" || !TELLS.test(text) || LISTS.test(text)) return false;
  const said = meant(text).filter((word) => !ERRATA.has(word) && !/^\d/.test(word));
  return (
    said.filter((word) => own.has(word)).length > 1 && said.every((word) => own.has(word) || speaks.has(word))
  );
}
