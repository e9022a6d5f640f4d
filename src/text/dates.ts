import { casual } from "chrono-node/en";
import { holds, overlaps } from "./span.ts";
import { type Days, spellsIn } from "./spells.ts";

export type { Days } from "./spells.ts";

/** What a date is written with; texts without it are not looked at further. */
const DATED =
  /\b(?:q[1-4]|fy|fiscal|quarter|spring|summer|autumn|winter|weekend|the \d{1,2}(?:st|nd|rd|th))\b|\b(?:1[5-9]|20)\d0s\b|\b(?:1[5-9]|20)\d\d\b|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|day\b|tomorrow|tonight|\bago\b|\b(?:last|next|this|past|previous|coming)\s+(?:week|month|year|quarter)|[a-z]week\b/i;
const YEAR =
  /(?<![\d$€£.,-])(?:1[5-9]|20)\d\d(?![\d%]|[.,-]\d| (?:people|million|billion|percent|dead|cases)\b)/g;
/** Only the one that comes next can be meant. */
const AHEAD =
  /\b(?:will|would|may|might|won[’']t|shall|going to|plans?|planned|expects?|expected|scheduled|due|next|to be)\b/i;
const DAY = 86_400_000;

/**
 * The days that a text names, read on the day of `at` (UTC ISO 8601): "Tuesday" is the last one, or with a verb of the
 * future the next; "in December" the whole month nearest. Without `at` only dates that name their year.
 */
export function daysIn(text: string, at: string | null): Days[] {
  if (!DATED.test(text)) return [];
  const found = casual
    .parse(text, { instant: new Date(at ?? 0), timezone: 0 })
    .flatMap(({ index, text: words, start, end }): Days[] => {
      const known = (part: "day" | "month" | "year" | "weekday") => start.isCertain(part);
      if (at === null && !(known("year") && /\d{4}/.test(words))) return [];
      const span = { start: index, end: index + words.length };
      const first = start.date();
      if (known("weekday") && !known("day")) {
        const day = weekday(first, new Date(at ?? 0), AHEAD.test(text));
        return [{ ...span, from: day, to: day }];
      }
      if (known("day") && /week$/i.test(words)) return [{ ...span, ...weekOf(first) }];
      // Behind "last" and "next" the parser counts from today's day of the month.
      if (known("day") && !/month$/i.test(words))
        return [{ ...span, from: iso(first), to: iso(end?.date() ?? first) }];
      if (known("month")) return [{ ...span, ...monthOf(first) }];
      if (known("year")) return [{ ...span, ...yearOf(first.getUTCFullYear()) }];
      return [];
    });
  const spells = spellsIn(text, at, AHEAD.test(text)).filter(
    (spell) => !found.some((day) => holds(day, spell)),
  );
  const rest = found.filter((day) => !spells.some((spell) => overlaps(spell, day)));
  found.splice(0, found.length, ...rest, ...spells);
  const years = [...text.matchAll(YEAR)].flatMap(({ index, 0: words }): Days[] =>
    found.some(({ start, end }) => start <= index && index < end)
      ? []
      : [{ start: index, end: index + words.length, ...yearOf(Number(words)) }],
  );
  return [...found, ...years].sort((a, b) => a.start - b.start);
}

const iso = (day: Date): string => day.toISOString().slice(0, 10);
const yearOf = (year: number) => ({ from: `${year}-01-01`, to: `${year}-12-31` });

function monthOf(day: Date) {
  const [year, month] = [day.getUTCFullYear(), day.getUTCMonth()];
  return { from: iso(new Date(Date.UTC(year, month, 1))), to: iso(new Date(Date.UTC(year, month + 1, 0))) };
}

/** From Monday to Sunday. */
function weekOf(day: Date) {
  const monday = day.getTime() - ((day.getUTCDay() + 6) % 7) * DAY;
  return { from: iso(new Date(monday)), to: iso(new Date(monday + 6 * DAY)) };
}

/** A day of the week as seen from today: the last one, today with them, or the next. */
function weekday(named: Date, today: Date, ahead: boolean): string {
  const back = (today.getUTCDay() - named.getUTCDay() + 7) % 7;
  return iso(new Date(today.getTime() + (ahead ? (7 - back) % 7 : -back) * DAY));
}
