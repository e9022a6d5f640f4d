import { tokens } from "../text/words.ts";
import { concept, NOT_NAMES, STOP } from "./words.ts";

const MOST_NAMES = 16;
const MOST = 24;

/** What a story is about: its most frequent names, then the words of its headline and those that it repeats. */
export function topics(text: string, headline: string | null): string[] {
  const names = new Map<string, number>();
  const words = new Map<string, number>();
  const whole = headline === null ? text : `${headline}\n${text}`;
  const found = tokens(whole);
  const lowerCased = new Set(found.filter((t) => /^\p{Ll}/u.test(t.text)).map((t) => t.text));
  for (const token of found) {
    const lower = token.text.toLowerCase().replace(/[’']s$/, "");
    if (!/^\p{L}/u.test(lower) || lower.length < 3 || STOP.has(lower)) continue;
    // A word that is elsewhere in small letters only began a sentence.
    const isName = /^\p{Lu}/u.test(token.text) && !lowerCased.has(lower) && !NOT_NAMES.has(lower);
    if (isName) names.set(lower, (names.get(lower) ?? 0) + 1);
    else if (lower.length > 4) {
      const weight = headline !== null && token.end <= headline.length ? 3 : 1;
      words.set(concept(lower), (words.get(concept(lower)) ?? 0) + weight);
    }
  }
  const chosen = [...ranked(names).slice(0, MOST_NAMES)];
  for (const word of ranked(words, 3)) if (!chosen.includes(word)) chosen.push(word);
  return chosen.slice(0, MOST);
}

/** Keys by falling count, then by code unit. */
function ranked(counts: ReadonlyMap<string, number>, least = 1): string[] {
  return [...counts]
    .filter(([, count]) => count >= least)
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([key]) => key);
}
