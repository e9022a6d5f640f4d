import type { Token } from "../../../text/words/words.ts";
import { NOTHING, type Quantity, type Told } from "../figures/quantity.ts";
import type { Cut, Known } from "../words/cut.ts";
import { sign } from "../words/signs.ts";
import { MONTHS } from "../words/words.ts";

const BEFORE = /\b(?:before|prior to|until|till|earlier than)\s+(?:the\s+|early\s+|late\s+)?$/i;
const BY = /\b(?:by|as late as|through|up to)\s+(?:the\s+|early\s+|late\s+|end of\s+)?$/i;
const AFTER = /\b(?:after|later than|following)\s+(?:the\s+|early\s+|late\s+)?$/i;
const SINCE = /\b(?:since|from|as early as|starting)\s+(?:the\s+|early\s+|late\s+)?$/i;

const SHORT = /^(?:jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec)$/;
const OF_YEAR = /^(?:1[5-9]|20)\d\d$/;
/** Months and years. */
const OF_DATE = sign({
  test: (word) => {
    const lower = word.toLowerCase();
    return OF_YEAR.test(word) || MONTHS.includes(lower) || SHORT.test(lower);
  },
});

function monthAt(words: readonly Token[], i: number): number {
  const text = words[i]?.text ?? "";
  // Written with a capital.
  if (text.charCodeAt(0) > 90) return -1;
  const lower = text.toLowerCase();
  const full = MONTHS.indexOf(lower);
  if (full >= 0) return lower === "may" && !nearNumber(words, i) ? -1 : full;
  return SHORT.test(lower) ? MONTHS.findIndex((m) => m.startsWith(lower.slice(0, 3))) : -1;
}

const nearNumber = (words: readonly Token[], i: number): boolean =>
  /^\d/.test(words[i - 1]?.text ?? "") ||
  /^\d/.test(words[i + 1]?.text ?? "") ||
  /^(?:in|of|since|by|until|last|late|early|mid|from|to)$/i.test(words[i - 1]?.text ?? "");

const dayAt = (words: readonly Token[], i: number): number => {
  const match = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(words[i]?.text ?? "");
  const day = match ? Number(match[1]) : 0;
  return day >= 1 && day <= 31 ? day : 0;
};

const yearAt = (words: readonly Token[], i: number): number => {
  const text = words[i]?.text ?? "";
  return text.length === 4 && OF_YEAR.test(text) ? Number(text) : 0;
};

/** Years and days of the year that a text names, as quantities, and the words that they take up. */
export function dates(text: string, { tokens: words, known, signs }: Cut): Told {
  if ((signs & OF_DATE) === 0) return NOTHING;
  const found: Quantity[] = [];
  const taken = new Set<number>();
  for (let i = 0; i < words.length; i += 1) {
    if (((known[i] as Known).signs & OF_DATE) === 0 || taken.has(i)) continue;
    const month = monthAt(words, i);
    if (month >= 0) {
      let first = i;
      let last = i;
      if (words[last + 1]?.text === "." && words[last + 1]?.start === words[last]?.end) last += 1;
      let day = dayAt(words, last + 1);
      if (day > 0) last += 1;
      else {
        day = dayAt(words, i - 1);
        if (day > 0) first = i - 1;
      }
      const comma = words[last + 1]?.text === "," ? 1 : 0;
      const year = yearAt(words, last + 1 + comma);
      for (let k = first; k <= last; k += 1) taken.add(k);
      const base = month * 31;
      found.push(dated(text, words, first, last, "day", base + (day || 1), base + (day || 31)));
      if (year > 0) {
        const at = last + 1 + comma;
        found.push(dated(text, words, at, at, "year", year, year, first));
        taken.add(at);
      }
      continue;
    }
    const year = yearAt(words, i);
    if (
      year > 0 &&
      !/^[$€£]$/.test(words[i - 1]?.text ?? "") &&
      !/^(?:%|percent|people|million|billion|cases|deaths)$/i.test(words[i + 1]?.text ?? "")
    ) {
      found.push(dated(text, words, i, i, "year", year, year));
      taken.add(i);
    }
  }
  return { found, taken };
}

function dated(
  text: string,
  words: readonly Token[],
  first: number,
  last: number,
  unit: string,
  low: number,
  high: number,
  cueAt = first,
): Quantity {
  const start = words[first]?.start ?? 0;
  const end = words[last]?.end ?? start;
  const cue = words[cueAt]?.start ?? start;
  const before = text.slice(Math.max(0, cue - 24), cue);
  // In a full date the year is only bounded loosely by "before" or "after" the day.
  const open = cueAt === first ? 0 : 1;
  const place = { value: low, unit, start, end };
  if (BEFORE.test(before)) return { ...place, low: null, high: low - 1 + open };
  if (BY.test(before)) return { ...place, low: null, high };
  if (AFTER.test(before)) return { ...place, low: high + 1 - open, high: null };
  if (SINCE.test(before)) return { ...place, low, high: null };
  return { ...place, low, high };
}
