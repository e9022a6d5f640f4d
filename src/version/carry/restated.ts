import type { Attribution } from "../../model/attribution.ts";
import type { ClaimEvent } from "../../model/change.ts";
import { CHANGE_NOTICES, type Notice } from "../../model/document.ts";
import type { HeldRevision } from "../../model/graph.ts";
import type { Span } from "../../model/span.ts";
import { claimWords } from "../../text/claimed.ts";
import { holds, wordsOf } from "../../text/span.ts";
import { contained, dice, grams } from "../grams.ts";
import { wordsOfArticle } from "../owning/about.ts";
import { ERRATA, stems, withKin } from "../owning/words.ts";
import { contentWords } from "../similar.ts";
import { isFactual, slots } from "../slots/slots.ts";
import { attitude } from "./carry.ts";
import { holderOf } from "./holder.ts";

/** What a notice says again of a claim of the same person is this much alike, or has nearly all of it. */
const ALIKE = 0.5;
const WHOLE = 0.8;
/** Told in other words than theirs and with fewer that carry meaning, it tells nothing by itself: "that he was not". */
const LEAST = 3;
/** A notice names a firm where the article names who spoke for it: what it says again is more alike then. */
const ALIKE_OF_OTHERS = 0.75;

/** What a notice says of words of the article is nobody's statement: "the word “not” was dropped in editing". */
const OF_WORDS = stems(
  "word words dropped omitted left inserted missing added removed editing edited typed misprinted reversed",
);

/** The events without claims that seem new only because a notice says again, or in a word, what its article has somebody say, or had. */
export function withoutRestated(
  events: readonly ClaimEvent[],
  notices: readonly Notice[],
  old: HeldRevision,
  held: HeldRevision,
): ClaimEvent[] {
  const { revision, attributions } = held;
  const inNotice = (part: Span) => notices.some(({ span }) => holds(span, part));
  const updates = notices.filter(({ kind }) => kind === "update");
  const regrets = notices.some(({ kind }) => kind !== "update" && CHANGE_NOTICES.includes(kind));
  return events.filter(({ kind, new: now }) => {
    if ((kind !== "added" && kind !== "reinstated") || now === null) return true;
    const own = attributions.find(({ id }) => id === now.attribution);
    if (regrets && own?.manner === "indirect" && OUTLET.test(wordsOf(revision.text, own.source)))
      return false;
    if (!now.spans.every(inNotice)) return true;
    if (own && LABEL.test(wordsOf(revision.text, own.source))) return false;
    if (TITLED.test(revision.text.slice(0, now.spans[0]?.start))) return false;
    if (regrets && own?.agent && saysNoMore(now.text, old, held)) return false;
    const isNews = now.spans.every((part) => updates.some(({ span }) => holds(span, part)));
    if (own?.manner === "indirect" && contentWords(now.text).length < (isNews ? 1 : LEAST)) return false;
    if (isOfWords(now.text) || OF_ARTICLE.test(now.text)) return false;
    if (own === undefined || own.agent === null) return true;
    const said = grams(now.text);
    const alike = (other: Attribution, words: string): boolean => {
      const told = grams(words);
      if (holderOf(other) !== holderOf(own)) return dice(told, said) >= ALIKE_OF_OTHERS;
      return dice(told, said) >= ALIKE || contained(told, said) >= WHOLE;
    };
    const told = [
      ...attributions.filter((other) => !other.content.some(inNotice)).map((one) => ({ one, of: held })),
      ...old.attributions.map((one) => ({ one, of: old })),
    ].flatMap(({ one, of }) => {
      const words = claimWords(of.revision.text, one.content);
      return alike(one, words) ? [{ one, words }] : [];
    });
    if (told.length === 0) return true;
    const known = withKin(stems(told.map(({ words }) => words).join(" ")));
    const isOther = ({ one, words }: (typeof told)[number]) =>
      attitude(one) !== attitude(own) || slots(words, now.text).some(isFactual);
    return isNews && ([...stems(now.text)].some((word) => !known.has(word)) || told.every(isOther));
  });
}

/** Beside what it takes back an outlet speaks of itself, be it below the notice: "We apologise to her", "The article said that …". */
const OUTLET = /^(?:we|(?:the|this|our) (?:article|story)|(?:this|our) (?:report|piece|post|column))$/i;
/** What stands before the headline that a notice repeats. */
const TITLED = /\b(?:headline|headlined|titled|entitled)[\s,:]*$/i;

/** True of what a correction has somebody say in words of meaning that all stand in the article: "He said he knew in part, not that he knew". */
function saysNoMore(words: string, old: HeldRevision, next: HeldRevision): boolean {
  const said = [...stems(words)];
  return (
    said.length >= LEAST &&
    said.every((word) => wordsOfArticle(old).has(word) || wordsOfArticle(next).has(word))
  );
}

/** What a notice calls itself may be taken for who says it. */
const LABEL =
  /^\W*(?:corrections?|clarifications?|updates?|retraction|amendment|apology|(?:editor|publisher)s?[’']?s? note)\W*$/i;

/** What a notice says was done to the article: "… has been removed from this article because it was wrong". */
const OF_ARTICLE =
  /^(?:this|our) (?:article|story|report|piece|post|page)\b|\b(?:has|have|was|were)(?: since)?(?: been)? (?:removed|deleted|taken out|cut|added|corrected|amended|changed|updated|clarified)\b[^.]*\b(?:this|our) (?:article|story|report|post|page|piece)\b/i;

/** What stands between marks, or behind one to the end. */
const QUOTED = /[“"‘'][^”"’']*[”"’']?/g;

/** True of what a notice says of words alone, apart from those that it prints between marks. */
function isOfWords(words: string): boolean {
  const said = [...stems(words.replace(QUOTED, (part) => (/.[”"’']$/s.test(part) ? " " : part)))];
  return (
    said.some((word) => OF_WORDS.has(word)) && said.every((word) => OF_WORDS.has(word) || ERRATA.has(word))
  );
}
