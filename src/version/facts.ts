import { plain, tokens } from "../text/words.ts";
import { isNumbered } from "./figures.ts";
import type { Part } from "./part.ts";
import { contentWords, plainTokens } from "./similar.ts";

const MONTH =
  "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?";
const DATE = new RegExp(
  [
    "\\d{4}-\\d{2}-\\d{2}",
    `\\d{1,2}(?:st|nd|rd|th)? ${MONTH}(?:,? \\d{4})?\\b`,
    `\\b${MONTH} \\d{1,2}(?:st|nd|rd|th)?\\b(?:,? \\d{4})?`,
    `\\b(?!May\\b|Mar\\b|March\\b)${MONTH}(?: \\d{4})?(?![\\p{L}])`,
    `\\b(?:May|March) \\d{4}`,
    "\\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\\b",
    "\\b(?:[Tt]oday|[Tt]onight|[Yy]esterday|[Tt]omorrow)\\b",
    "\\b\\d{1,2}(?:[:.]\\d{2})? ?(?:[ap]\\.?m\\b\\.?)",
    "\\b\\d{1,2}:\\d{2}\\b",
    "(?<![\\d.,$£€])\\b(?:19|20)\\d{2}\\b(?![\\d,.]\\d)",
  ].join("|"),
  "gu",
);

/** Dates and times, and the text with them blanked out so that their figures are not counted again. */
export function dates(words: string): { found: Part[]; rest: string } {
  const found: Part[] = [];
  const rest = words.replace(DATE, (text) => {
    const key = plain(text)
      .replace(/(\d)(?:st|nd|rd|th)\b/g, "$1")
      .split(/[^\p{L}\p{N}:]+/u)
      .map((word) => (/^\p{L}{3,}/u.test(word) ? word.slice(0, 3) : word))
      .sort()
      .join(" ");
    found.push({ text, key });
    return " ".repeat(text.length);
  });
  return { found, rest };
}

const NAME = /\p{Lu}[\p{L}\p{M}'’.-]*(?:\s+(?:(?:of|de|van|von|al|bin)\s+)?\p{Lu}[\p{L}\p{M}'’.-]*)*/gu;
const TITLES =
  /^(?:(?:mr|mrs|ms|dr|sir|the|a|an|president|minister|mayor|gov|governor|senator|sen|rep)\.?\s+)+/;

/** What the other side says, as far as names are looked for in it; it is read only when there is a name to look for. */
function saidIn(other: string) {
  const said = new Map<string, number>();
  for (const text of plainTokens(other)) said.set(possessed(text), (said.get(possessed(text)) ?? 0) + 1);
  const initials = new Set([...other.matchAll(/\b\p{Lu}{2,}\b/gu)].map((match) => match[0].toLowerCase()));
  const initialled = new Set([...other.matchAll(NAME)].map((match) => initialsOf(match[0])));
  return { said, initials, initialled };
}

/**
 * Proper names in the words (`rest` are these without dates), without those told of as sources; a name that the other side
 * has in part or as initials is no difference.
 */
export function names(words: string, rest: string, told: readonly Part[], other: string): Part[] {
  let there: ReturnType<typeof saidIn> | undefined;
  return [...rest.matchAll(NAME)].flatMap((match): Part[] => {
    const text = match[0].replace(/['’]s$|[.'’-]+$/g, "");
    const opens = /(?:^|[.!?]\s+|[“"‘'])$/.test(rest.slice(0, match.index));
    // "Six-hour outages" are no name.
    if (opens && !/\s/.test(text) && isNumbered(text)) return [];
    if (/^I(?:['’]|$)/.test(text) || told.some((source) => source.text.includes(text))) return [];
    if (opens && !/\s/.test(text) && !(/^\p{Lu}{2,}$/u.test(text) || swapped(words, other))) return [];
    const key = plain(text).replace(TITLES, "");
    if (contentWords(key).length === 0) return [];
    there ??= saidIn(other);
    const parts = key.split(/[\s-]+/).map(possessed);
    const last = parts.at(-1) ?? "";
    const left = there.said.get(last);
    // A name of several words that stands here oftener than there has given way to another somewhere.
    if (left !== undefined && (left > 0 || parts.length === 1)) {
      there.said.set(last, left - 1);
      return [];
    }
    if (there.initials.has(initialsOf(text)) || there.initialled.has(key)) return [];
    return [{ text, key }];
  });
}

/** True when the two differ in their first word alone, so that it names something else. */
function swapped(words: string, other: string): boolean {
  // Where both begin with one word no more has to be read.
  const first = words.indexOf(" ") + 1;
  if (first > 1 && other.startsWith(words.slice(0, first))) return false;
  const [a, b] = [words, other].map((text) => tokens(text).map((token) => token.text));
  if (a === undefined || b === undefined || !/^\p{Lu}/u.test(b[0] ?? "")) return false;
  return (
    a[0] !== b[0] && contentWords(a[0] ?? "").length > 0 && a.slice(1).join(" ") === b.slice(1).join(" ")
  );
}

function possessed(word: string): string {
  return word.replace(/'s$/, "");
}

function initialsOf(name: string): string {
  const capitals = name.split(/[\s-]+/).filter((word) => /^\p{Lu}/u.test(word));
  return capitals.length < 2 ? "" : capitals.map((word) => word[0]?.toLowerCase()).join("");
}

const HEDGE =
  /\b(?:may|might|could|possibly|perhaps|likely|unlikely|probably|potentially|reportedly|allegedly|alleged|apparently|seems?|appears?|appeared|suggests?|suspected|believed|thought to|about|around|approximately|roughly|nearly|almost|up to|at least|more than|fewer than|less than)\b/g;

/** Words that take back some certainty; of the words without dates. */
export function hedges(rest: string): Part[] {
  const lower = rest.replace(/(?!^)\bMay\b/g, "   ").toLowerCase();
  return [...lower.matchAll(HEDGE)].map((match) => ({ text: match[0], key: match[0] }));
}

/** The words without hedges, in lower case: two wordings that differ in their certainty alone are equal. */
export function unhedged(words: string): string {
  return plain(words.toLowerCase().replace(HEDGE, " "));
}

const QUOTE = /[“"]([^”"]{2,})[”"]|(?<!\w)['‘]([^'’]{3,}(?:’\w[^'’]*)*)['’](?!\w)/g;

/** What stands between quotation marks. */
export function quotes(words: string): Part[] {
  return [...words.matchAll(QUOTE)].map((match) => {
    const text = match[1] ?? match[2] ?? "";
    return { text, key: plain(text) };
  });
}

const WHO = "((?:the |a |an )?[\\p{L}\\p{M}.'’-]+(?: [\\p{L}\\p{M}.'’-]+){0,4}?)";
const SOURCE = new RegExp(
  `\\baccording to ([^,.;“”"]+)|(?<=^|[,.;”"] |[,.;”"])${WHO} (?:said|says|told|added|announced|warned|claimed)\\b`,
  "giu",
);

/** What all sources have some of; most wordings have none of it. */
const TOLD = /according to|said|says|told|added|announced|warned|claimed/iu;

/** Who is said to have said it. */
export function sources(words: string): Part[] {
  if (!TOLD.test(words)) return [];
  return [...words.matchAll(SOURCE)].flatMap((match) => {
    const text = (match[1] ?? match[2] ?? "").trim();
    const key = plain(text).replace(TITLES, "");
    return contentWords(key).length === 0 ? [] : [{ text, key }];
  });
}
