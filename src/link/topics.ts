import { base } from "../text/words/base.ts";
import { lexicon } from "../text/words/lexicon.ts";
import { tokens } from "../text/words/words.ts";
import { concept, NOT_NAMES, STOP } from "./claim/words/words.ts";

const MOST_NAMES = 16;
const MOST = 24;
/** A text of so few topics is told by words that it says but once, too. */
const FEW = 12;
/** Words that so many texts have tell no story. */
const COMMON = 3.5;

/** Marks the topics that are names; articles are of one story by these first. */
const NAME = "name:";

/**
 * What a story is about: its most frequent names, then the words of its headline and those that it repeats. A brief, which
 * repeats few, has those of its words too that it says most often, the longest first, for these tell the most.
 */
export function topics(text: string, headline: string | null): string[] {
  const names = new Map<string, number>();
  const words = new Map<string, number>();
  const telling = new Set<string>();
  const whole = headline === null ? text : `${headline}\n${text}`;
  const body = headline === null ? 0 : headline.length + 1;
  const found = tokens(whole);
  const lowerCased = new Set<string>();
  const named = new Set<string>();
  for (const token of found) {
    if (SMALL.test(token.text)) lowerCased.add(token.text);
    else if (token.start >= body && isCapital(whole, token)) named.add(bare(token.text));
  }
  for (const token of found) {
    if (!LETTER.test(token.text)) continue;
    const lower = bare(token.text);
    if (lower.length < 3 || STOP.has(lower)) continue;
    // A word that is elsewhere in small letters, or never within a sentence, only began a sentence or a headline, unless
    // nothing else is written so: "Payline said", "Aerolan's pilots".
    const isName =
      CAPITAL.test(token.text) &&
      !lowerCased.has(lower) &&
      !NOT_NAMES.has(lower) &&
      (named.has(lower) || isNoWord(lower));
    if (isName) names.set(NAME + lower, (names.get(NAME + lower) ?? 0) + 1);
    else if (lower.length > 4) {
      const weight = token.end < body ? 3 : 1;
      const meaning = concept(lower);
      words.set(meaning, (words.get(meaning) ?? 0) + weight);
      if (!NOT_NAMES.has(lower)) telling.add(meaning);
    }
  }
  const chosen = ranked(names).slice(0, MOST_NAMES);
  for (const word of ranked(words, 3)) if (!chosen.includes(word)) chosen.push(word);
  if (chosen.length > FEW) return chosen.slice(0, MOST);
  const rest = ranked(words).filter((word) => telling.has(word) && !chosen.includes(word));
  const longest = rest.sort((a, b) => (words.get(b) ?? 0) - (words.get(a) ?? 0) || b.length - a.length);
  const again = ranked(names).filter((name) => (names.get(name) ?? 0) > 1);
  const rare = (word: string) => lexicon().entry(word).rarity;
  const repeated = ranked(words, 2)
    .filter((word) => telling.has(word) && rare(word) > COMMON)
    .sort((a, b) => (words.get(b) ?? 0) * rare(b) - (words.get(a) ?? 0) * rare(a));
  return [...new Set([...again, ...repeated, ...chosen, ...longest])].slice(0, FEW);
}

const [LETTER, SMALL, CAPITAL] = [/^\p{L}/u, /^\p{Ll}/u, /^\p{Lu}/u];

function bare(word: string): string {
  const lower = word.toLowerCase();
  return lower.endsWith("'s") || lower.endsWith("’s") ? lower.slice(0, -2) : lower;
}

/** Seen so seldom, words without a sense are names, and not "among" or "anybody". */
const SELDOM = 7;
/** Plurals, adverbs and what is drawn together: "firefighters", "frankly", "we're". */
const BUILT = /(?:s|ly|[’'-].*)$/;

/** True of a word that is in no dictionary, or that is nearly always a name. */
function isNoWord(lower: string): boolean {
  const { name, rarity, senses } = lexicon().entry(base(lower));
  return name || (senses.length === 0 && rarity >= SELDOM && !BUILT.test(lower));
}

/** True of a capitalised word that does not begin a sentence, a quotation or a line. */
function isCapital(text: string, word: { readonly text: string; readonly start: number }): boolean {
  if (!CAPITAL.test(word.text)) return false;
  return !/(?:^|[.!?:\n“"‘([—–-])\s*$/.test(text.slice(Math.max(0, word.start - 4), word.start));
}

/** Keys by falling count, then by code unit. */
function ranked(counts: ReadonlyMap<string, number>, least = 1): string[] {
  return [...counts]
    .filter(([, count]) => count >= least)
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([key]) => key);
}
