import { plain, type Token, tokens } from "../../text/words/words.ts";
import { contentWords } from "../similar.ts";
import { SCALES, WORDS } from "./numerals.ts";

const YEAR = /^(?:19|20)\d{2}$/;
const HAS_YEAR = /(?<![\d.,])(?:19|20)\d{2}(?![\d,.]\d)/;
const FIGURE = /^\d[\d,]*$/;
/** What a year stands behind. */
const IN = new Set("in since until till during the this that these those early late mid".split(" "));
/** What a count stands behind. */
const AT_LEAST =
  /\b(?:at least|at most|as many as|more than|fewer than|less than|up to|nearly|almost|some)\s*$/i;
/** What is counted, and told of no year: "2019 elections" are those of 2019. */
const COUNTED = new Set(
  `people persons men women children girls boys jobs homes houses votes soldiers troops workers employees staff residents passengers patients students
  pupils migrants refugees protesters civilians villagers families households animals cattle cows sheep feet metres meters miles kilometres kilometers km hectares acres`.split(
    /\s+/,
  ),
);
const NONE: ReadonlySet<string> = new Set();

/** What looks like a year and counts something in one of two wordings: "2000 jobs" where the other has "3000 jobs", "at least 1900 homes". */
export function countedAsYears(old: string, next: string): ReadonlySet<string> {
  if (!HAS_YEAR.test(old) && !HAS_YEAR.test(next)) return NONE;
  const [was, is] = [tokens(old), tokens(next)];
  return new Set([...counts(old, was, is), ...counts(next, is, was)]);
}

function counts(words: string, all: readonly Token[], others: readonly Token[]): string[] {
  return all.flatMap(({ text, start }, at) => {
    const before = said(all, at - 1);
    if (!YEAR.test(text) || IN.has(before) || /['’]s?$/.test(before)) return [];
    const after = said(all, at + 1);
    const named =
      COUNTED.has(after) || (contentWords(after).length > 0 && AT_LEAST.test(words.slice(0, start)));
    const beside = others.some(
      ({ text: other }, i) =>
        isCount(other) &&
        said(others, i + 1) === after &&
        (contentWords(after).length > 0 || said(others, i - 1) === before),
    );
    return named || beside ? [text] : [];
  });
}

const said = (all: readonly Token[], at: number): string => all[at]?.text.toLowerCase() ?? "";

/** A number that is no year; in words, such as those that count nothing else. */
const isCount = (word: string): boolean => {
  if (FIGURE.test(word)) return !YEAR.test(word);
  const lower = plain(word);
  return (WORDS.has(lower) && WORDS.get(lower)?.kind === undefined && lower !== "one") || lower in SCALES;
};
