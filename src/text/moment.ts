import { strict } from "chrono-node/en";
import { dayAbroad } from "./months.ts";
import { aheadOf, zoneIn } from "./timezones.ts";

/** The instant that a notice prints, as far as it does. */
export interface Moment {
  readonly at: string | null;
  readonly zone: string | null;
  readonly certain: boolean;
  readonly date: boolean;
  readonly time: boolean;
  /** What is left of the words when date, time and zone are taken away. */
  readonly rest: string;
}

/** What may stand between a time of day and its zone. */
const GAP = /^[\s,([]*/;
const CLOSED = /^[^([]*(?:\([^)]*\)|\[[^\]]*\])$/;
const TWELVE = /\b(\d{1,2})(?:[:.](\d{2}))?(?::\d{2})?\s*([ap])\.?\s?m\b\.?/i;
const HOURS = /\b([01]?\d|2[0-3])[:.h]([0-5]\d)(?::[0-5]\d(?:\.\d+)?)?(?![.\d])/;
const MILITARY = /\b([01]\d|2[0-3])([0-5]\d)\s+(GMT|UTC)\b(?:\s*\([^)]*\))?/;
const ISO = /\b(\d{4})-(\d{2})-(\d{2})(?!\d)/;
const DOTTED = /\b(\d{1,2})\.(\d{1,2})\.(\d{4})\b/;
const SLASHED = /\b(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})\b/;
const WEEKDAY = /\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?,?/gi;

const SPELL = /\b(?:second|minute|hour|day|week|month|year)s?\b/i;

interface Clock {
  readonly hour: number;
  readonly minute: number;
  readonly zone: string | null;
  readonly found: string;
}

interface Day {
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
  readonly found: string;
}

/** Reads date, time and zone off the words. A date without a year takes that of `published`, a time without a date its day. */
export function momentOf(words: string, published: string | null): Moment {
  const clock = clockOf(words);
  const dated = clock === null ? words : words.replace(clock.found, " ");
  const day = dayOf(dated, published, isDayFirst(clock));
  const rest = (day === null ? dated : dated.replace(day.found, " ")).replace(WEEKDAY, " ");
  const seen = { date: day !== null, time: clock !== null, rest };
  const zone = clock?.zone ?? null;
  if (day === null) {
    const near = clock === null || published === null ? null : nextAfter(published, clock);
    return { at: near, zone, certain: false, ...seen };
  }
  const reference = published === null ? null : new Date(published).getUTCFullYear();
  const year = day.year ?? reference;
  if (year === null) return { at: null, zone, certain: false, ...seen };
  const at = instant(year, day.month, day.day, clock?.hour ?? 0, clock?.minute ?? 0, zone ?? "UTC");
  return { at, zone, certain: day.year !== null && zone !== null, ...seen };
}

function clockOf(words: string): Clock | null {
  const military = MILITARY.exec(words);
  if (military) return clock(military[1], military[2], "UTC", military[0]);
  const gmt = /\bGMT\s+(\d{1,2}):(\d{2})\b/.exec(words);
  if (gmt) {
    const both = /\b[A-Z]{3}\s+\d{1,2}:\d{2}\s*-\s*GMT\s+\d{1,2}:\d{2}/.exec(words);
    return clock(gmt[1], gmt[2], "UTC", both?.[0] ?? gmt[0]);
  }
  const twelve = TWELVE.exec(words);
  if (twelve && Number(twelve[1]) >= 1 && Number(twelve[1]) <= 12) {
    const hour = (Number(twelve[1]) % 12) + (twelve[3]?.toLowerCase() === "p" ? 12 : 0);
    return zoned(words, twelve, String(hour), twelve[2]);
  }
  // "2026-05-04T16:20" has its hours behind a letter, and "4.5.2026" none.
  const plain = words
    .replace(DOTTED, (found) => "_".repeat(found.length))
    .replace(/(?<=\d)T(?=\d\d:\d\d)/, " ");
  const hours = HOURS.exec(plain);
  if (!hours) return null;
  const read = zoned(words, hours, hours[1], hours[2]);
  // "16.20" is a time only where a zone stands behind it.
  return hours[0].includes(":") || read.zone !== null ? read : null;
}

/** A time of day with the zone that stands behind it. */
function zoned(
  words: string,
  found: RegExpExecArray,
  hour: string | undefined,
  minute: string | undefined,
): Clock {
  const end = found.index + found[0].length;
  const behind = words.slice(end, end + 40);
  const gap = GAP.exec(behind)?.[0].length ?? 0;
  const told = zoneIn(behind.slice(gap));
  const closes = told !== null && CLOSED.test(behind.slice(0, gap + told.length + 1));
  const until = told === null ? end : end + gap + told.length + (closes ? 1 : 0);
  return clock(hour, minute, told?.zone ?? null, words.slice(found.index, until));
}

const clock = (
  hour: string | undefined,
  minute: string | undefined,
  zone: string | null,
  found: string,
): Clock => ({ hour: Number(hour), minute: Number(minute ?? 0), zone, found });

/** True of a clock of places that write the day of a month before it. */
const isDayFirst = (clock: Clock | null): boolean =>
  clock?.zone != null &&
  (/^(?:Europe|Africa|Asia\/(?!Manila)|Australia|Pacific\/Auckland)/.test(clock.zone) ||
    /GMT/.test(clock.found));

function dayOf(words: string, published: string | null, isDayFirst: boolean): Day | null {
  const iso = ISO.exec(words);
  if (iso) return day(iso[1], iso[2], iso[3], iso[0]);
  const dotted = DOTTED.exec(words);
  if (dotted) return day(dotted[3], dotted[2], dotted[1], dotted[0]);
  const slashed = SLASHED.exec(words);
  if (slashed) {
    const year = slashed[3]?.length === 2 ? `20${slashed[3]}` : slashed[3];
    const dayFirst = Number(slashed[1]) > 12 || (isDayFirst && Number(slashed[2]) <= 12);
    return day(year, dayFirst ? slashed[1 + 1] : slashed[1], dayFirst ? slashed[1] : slashed[2], slashed[0]);
  }
  const reference = published === null ? new Date(0) : new Date(published);
  for (const result of strict.parse(words, { instant: reference, timezone: "UTC" })) {
    const { start } = result;
    const month = start.get("month");
    const date = start.get("day");
    // "The play runs for two hours" tells no day.
    if (SPELL.test(result.text)) continue;
    if (!start.isCertain("month") || !start.isCertain("day") || month === null || date === null) continue;
    return { year: start.isCertain("year") ? start.get("year") : null, month, day: date, found: result.text };
  }
  return dayAbroad(words);
}

function day(
  year: string | undefined,
  month: string | undefined,
  date: string | undefined,
  found: string,
): Day | null {
  const read = { year: Number(year), month: Number(month), day: Number(date), found };
  return read.month >= 1 && read.month <= 12 && read.day >= 1 && read.day <= 31 ? read : null;
}

/** The first such time of day at or after the given instant, within the next day. */
function nextAfter(published: string, { hour, minute, zone }: Clock): string | null {
  const from = new Date(published);
  for (const ahead of [-1, 0, 1]) {
    const on = new Date(from.getTime() + ahead * 86_400_000);
    const at = instant(
      on.getUTCFullYear(),
      on.getUTCMonth() + 1,
      on.getUTCDate(),
      hour,
      minute,
      zone ?? "UTC",
    );
    if (at !== null && Date.parse(at) >= from.getTime()) return at;
  }
  return null;
}

/** A wall-clock time of a zone as a UTC instant. */
function instant(
  year: number,
  month: number,
  date: number,
  hour: number,
  minute: number,
  zone: string,
): string | null {
  const wall = Date.UTC(year, month - 1, date, hour, minute);
  if (Number.isNaN(wall)) return null;
  const first = wall - aheadOf(zone, wall);
  return new Date(wall - aheadOf(zone, first)).toISOString().replace(".000Z", "Z");
}
