import type { Span } from "../model/span.ts";

/** Days that words name: `from` and `to` are the first and the last of them, YYYY-MM-DD. */
export interface Days extends Span {
  readonly from: string;
  readonly to: string;
}

const QUARTERS = ["first", "second", "third", "fourth"];
/** A season's first month and how many days its three months have at most. */
const SEASONS: Readonly<Record<string, number>> = { spring: 2, summer: 5, autumn: 8, winter: 11 };
const YEAR = "(?:,? (?:of )?((?:1[5-9]|20)\\d\\d))?";
const SPELL = new RegExp(
  [
    // "Q3", "Q3 2025", "the third quarter of 2025"
    `\\bq([1-4])\\b${YEAR}`,
    `\\b(${QUARTERS.join("|")}) quarter\\b${YEAR}`,
    // "fiscal 2025", "fiscal year 2025", "FY2025"
    "\\b(?:fiscal(?: year)?|fy) ?((?:1[5-9]|20)\\d\\d)\\b",
    // "last spring", "in the autumn", "summer 2024"
    `\\b(?:(last|this|next|in the|in) )?(${Object.keys(SEASONS).join("|")})\\b${YEAR}`,
    // "the weekend", "last weekend"
    "\\b(?:(last|this|next|the|over the) )weekend\\b",
    // "the 14th", of this month
    '\\bthe (\\d{1,2})(?:st|nd|rd|th)\\b(?=[.,;:”"’!?)]|$| of (?:this|the) month)',
    // "the 1990s"
    "\\b((?:1[5-9]|20)\\d0)s\\b",
  ].join("|"),
  "gi",
);
const DAY = 86_400_000;

/**
 * Quarters, fiscal years (as years), seasons, weekends, decades and days of this month that a text names, read on the day of
 * `at` (UTC ISO 8601): the last that began by then, or with a verb of the future (`ahead`) the next. Without `at` only those with a year.
 */
export function spellsIn(text: string, at: string | null, ahead: boolean): Days[] {
  const today = at === null ? null : new Date(at);
  return [...text.matchAll(SPELL)].flatMap((match): Days[] => {
    const [words, q, qYear, quarter, quarterYear, fiscal, which, season, seasonYear, weekend, nth, decade] =
      match;
    const place = { start: match.index, end: match.index + words.length };
    if (fiscal !== undefined) return [{ ...place, from: `${fiscal}-01-01`, to: `${fiscal}-12-31` }];
    if (decade !== undefined)
      return [{ ...place, from: `${decade}-01-01`, to: `${Number(decade) + 9}-12-31` }];
    const number = q === undefined ? QUARTERS.indexOf(quarter?.toLowerCase() ?? "") : Number(q) - 1;
    if (number >= 0) return months(place, 3 * number, qYear ?? quarterYear, today, ahead);
    if (season !== undefined) {
      // "Spring" and "fall" name more than seasons.
      if (which === undefined && seasonYear === undefined) return [];
      const to = which?.toLowerCase();
      const month = SEASONS[season.toLowerCase()] ?? 0;
      return months(
        place,
        month,
        seasonYear,
        today,
        to === "next" || (to !== "last" && ahead),
        to === "last",
      );
    }
    if (today === null) return [];
    if (weekend !== undefined) {
      const monday = Math.floor(today.getTime() / DAY) * DAY - ((today.getUTCDay() + 6) % 7) * DAY;
      const isNext = /next/i.test(weekend) || (ahead && !/last/i.test(weekend));
      // On a weekend itself it is this one.
      const saturday = monday + (isNext || today.getUTCDay() % 6 === 0 ? 5 : -2) * DAY;
      return [{ ...place, from: iso(saturday), to: iso(saturday + DAY) }];
    }
    const date = Number(nth);
    const [year, month] = [today.getUTCFullYear(), today.getUTCMonth()];
    const shift = ahead ? (date < today.getUTCDate() ? 1 : 0) : date > today.getUTCDate() ? -1 : 0;
    const day = new Date(Date.UTC(year, month + shift, date));
    return day.getUTCDate() === date ? [{ ...place, from: iso(day.getTime()), to: iso(day.getTime()) }] : [];
  });
}

const iso = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** Three months from the one numbered, in the year given, or else the last that began before today or the next to begin. */
function months(
  place: { readonly start: number; readonly end: number },
  first: number,
  given: string | undefined,
  today: Date | null,
  ahead: boolean,
  over = false,
): Days[] {
  if (given === undefined && today === null) return [];
  let year = given === undefined ? (today as Date).getUTCFullYear() : Number(given);
  if (given === undefined && today !== null) {
    const begin = () => Date.UTC(year, first, 1);
    const end = () => Date.UTC(year, first + 3, 1);
    if (ahead && end() <= today.getTime()) year += 1;
    if (!ahead && begin() > today.getTime()) year -= 1;
    // "Last summer" is over.
    if (over && end() > today.getTime()) year -= 1;
  }
  return [{ ...place, from: iso(Date.UTC(year, first, 1)), to: iso(Date.UTC(year, first + 3, 0)) }];
}
